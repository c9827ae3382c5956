import type { Card, Form } from '../../../src/view/model/model';
import { bench, BO, note, type Bench } from '../../support/slack/harness';
import { shown } from '../../support/slack/shown';

let at: Bench;
beforeEach(async () => {
  at = await bench();
});
afterEach(() => at.close());

const ID = 'DS-2026-0001';

function card(summary: string, buttons: readonly string[] = ['Agree']): Card {
  return {
    title: summary,
    blocks: [],
    actions: buttons.map((label) => ({
      press: { act: 'agree', requestId: ID, version: 3 },
      label,
      tone: 'plain',
    })),
    summary,
  };
}

const FORM: Form = {
  purpose: { act: 'refuse', requestId: ID, version: 3 },
  title: 'Refuse',
  submit: 'Refuse',
  intro: [],
  fields: [{ kind: 'paragraph', name: 'reason', label: 'Reason', maxLength: 3000 }],
};

/** A reminder: the card that a person gets in direct messages. */
async function reminder(content = card('Reminder')) {
  await at.adapter.gateway.direct(BO, content, { key: 'k', triedSince: null });
  return newest();
}

function newest() {
  return at.slack.messages(at.slack.as(BO).directMessages).at(-1) ?? missing();
}

/** Waits until the message in direct messages shows this. */
async function redrawn(words: string) {
  return await at.slack.waitForMessage(at.slack.as(BO).directMessages, words);
}

describe('a card in a direct message', () => {
  it('shows what came of a press on it, in its own place', async () => {
    const before = await reminder();
    at.desk.onPress = () => ({ kind: 'done', card: () => card(`${ID} waits for staff`, []) });
    await at.slack.as(BO).press(before, 'Agree');
    const after = await redrawn(`${ID} waits for staff`);
    expect(after.ts).toBe(before.ts);
    expect(after.blocks.some(({ type }) => type === 'actions')).toBe(false);
    expect(at.slack.messages(at.slack.as(BO).directMessages)).toHaveLength(1);
  });

  it('shows the newest state when it was stale, and says what happened since', async () => {
    const before = await reminder();
    at.desk.onPress = () => ({
      kind: 'note',
      note: note('Already agreed by Ana.'),
      card: card('newest', []),
    });
    const result = await at.slack.as(BO).press(before, 'Agree');
    await result.told('Already agreed by Ana.');
    expect((await redrawn('newest')).ts).toBe(before.ts);
  });

  it('shows what came of the form that was opened from it', async () => {
    const before = await reminder();
    at.desk.onPress = () => ({ kind: 'form', form: FORM });
    at.desk.onSubmit = () => ({ kind: 'done', card: () => card(`${ID} refused`, []) });
    const { view } = await at.slack.as(BO).press(before, 'Agree');
    await at.slack.as(BO).submit(view ?? missing(), { Reason: 'Not a sender' });
    expect((await redrawn(`${ID} refused`)).ts).toBe(before.ts);
  });

  it('shows what somebody else did while the form was open, which says why it is not taken', async () => {
    const before = await reminder();
    at.desk.onPress = () => ({ kind: 'form', form: FORM });
    at.desk.onSubmit = () => ({
      kind: 'field-errors',
      errors: { reason: 'Already refused by Ana.' },
      card: () => card('refused by Ana', []),
    });
    const { view } = await at.slack.as(BO).press(before, 'Agree');
    const result = await at.slack.as(BO).submit(view ?? missing(), { Reason: 'Not a sender' });
    expect(result.errors).toEqual({ Reason: 'Already refused by Ana.' });
    expect((await redrawn('refused by Ana')).ts).toBe(before.ts);
  });

  it('about several requests keeps the others, with a line in the place of the pressed buttons', async () => {
    const entry = (requestId: string) => [
      { kind: 'line' as const, line: [requestId] },
      {
        kind: 'actions' as const,
        actions: [
          {
            press: { act: 'agree' as const, requestId, version: 1 },
            label: `Agree ${requestId}`,
            tone: 'plain' as const,
          },
        ],
      },
    ];
    const before = await reminder({
      ...card('2 requests wait', []),
      blocks: [...entry('DS-2026-0001'), ...entry('DS-2026-0002')],
    });
    at.desk.onPress = () => ({ kind: 'done', card: () => card(`${ID}: waiting for staff`, []) });
    await at.slack.as(BO).press(before, 'Agree DS-2026-0001');
    const after = await redrawn(`${ID}: waiting for staff`);
    expect(after.ts).toBe(before.ts);
    const buttons = JSON.stringify(after.blocks.filter(({ type }) => type === 'actions'));
    expect(buttons).toContain('Agree DS-2026-0002');
    expect(buttons).not.toContain('Agree DS-2026-0001');
  });

  it('says below what came of it where Slack does not let it be redrawn', async () => {
    const before = await reminder();
    at.desk.onPress = () => ({ kind: 'done', card: () => card('agreed', []) });
    at.slack.faults.add({ kind: 'error', error: 'edit_window_closed' }, 'chat.update');
    const result = await at.slack.as(BO).press(before, 'Agree');
    await result.told('agreed');
  });

  it('stays when it was only looked at', async () => {
    const before = await reminder();
    at.desk.onPress = () => ({ kind: 'card', card: card('the history', []) });
    const result = await at.slack.as(BO).press(before, 'Agree');
    await result.told('the history');
    expect(newest()).toEqual(before);
  });
});

describe('an answer that one person sees', () => {
  it('shows what came of the form that was opened from it', async () => {
    at.desk.onSay = () => ({ kind: 'card', card: card(ID) });
    const { ephemerals } = await at.slack.as(BO).command(`/ebox show ${ID}`);
    at.desk.onPress = () => ({ kind: 'form', form: FORM });
    at.desk.onSubmit = () => ({ kind: 'done', card: () => card(`${ID} refused`, []) });
    const { view } = await at.slack.as(BO).press(ephemerals[0] ?? missing(), 'Agree');
    await at.slack.as(BO).submit(view ?? missing(), { Reason: 'Not a sender' });
    await at.slack.waitFor((slack) =>
      slack.state.ephemerals(BO).some(({ text }) => text === `${ID} refused`),
    );
    expect(at.slack.state.ephemerals(BO)).toHaveLength(1);
  });
});

describe('a file that came without words in a direct message', () => {
  it('is asked about, and taken as if the words had come with it', async () => {
    const bo = at.slack.as(BO);
    await bo.dm('', [bo.upload('cert.pem', 'PEM')]);
    expect(at.desk.said).toEqual([]);
    const asked = await at.slack.waitForMessage(bo.directMessages, 'What is cert.pem?');
    const { view } = await bo.press(asked, 'Certificate');
    at.desk.onSay = () => ({
      kind: 'done',
      note: note('Accepted (INT certificate)'),
      card: () => card(`${ID} waits for the e-Box team`, []),
    });
    const result = await bo.submit(view ?? missing(), { Request: 'DS-2026-0001' });
    await result.told('Accepted (INT certificate)');
    expect(at.desk.said[0]).toMatchObject({ text: 'certificate DS-2026-0001' });
    const [file] = at.desk.said[0]?.files ?? [];
    expect(file?.name).toBe('cert.pem');
    expect(await file?.fetch(10, 1000)).toEqual({ ok: true, bytes: Buffer.from('PEM') });
    expect((await redrawn(`${ID} waits for the e-Box team`)).ts).toBe(asked.ts);
  });

  it('for a request that is none keeps the form open, with why', async () => {
    const bo = at.slack.as(BO);
    await bo.dm('', [bo.upload('cert.pem', 'PEM')]);
    const asked = await at.slack.waitForMessage(bo.directMessages, 'What is cert.pem?');
    const { view } = await bo.press(asked, 'Signing request (CSR)');
    at.desk.onSay = () => ({ kind: 'note', note: note('There is no request DS-2026-9999.') });
    const result = await bo.submit(view ?? missing(), { Request: 'DS-2026-9999' });
    expect(result.errors).toEqual({ Request: 'There is no request DS-2026-9999.' });
    expect(shown(newest().blocks)).toContain('What is cert.pem?');
  });
});

function missing(): never {
  throw new Error('there is none');
}
