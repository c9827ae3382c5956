import type { Reply } from '../../../src/app/chat/conversation/conversation';
import type { Card, Form } from '../../../src/view/model/model';
import { ANA, bench, BO, note, REQUESTS, type Bench } from '../../support/slack/harness';
import { shown } from '../../support/slack/shown';

let at: Bench;
beforeEach(async () => {
  at = await bench();
});
afterEach(() => at.close());

const PRESS = { act: 'agree', requestId: 'DS-2026-0001', version: 3 } as const;
const FORM: Form = {
  purpose: { act: 'refuse', requestId: 'DS-2026-0001', version: 3 },
  title: 'Refuse',
  submit: 'Refuse',
  intro: [],
  fields: [{ kind: 'paragraph', name: 'reason', label: 'Reason', maxLength: 3000 }],
};

function card(title: string, version = 3): Card {
  return {
    title,
    blocks: [],
    actions: [
      { press: { ...PRESS, version }, label: 'Agree', tone: 'primary' },
      ...['Ask', 'Refuse', 'Hold', 'Note', 'Withdraw'].map((label) => ({
        press: { ...PRESS, act: 'note' as const },
        label,
        tone: 'plain' as const,
      })),
    ],
    summary: title,
  };
}

/** The card in the channel. */
async function publicCard() {
  await at.adapter.gateway.post(REQUESTS, card('DS-2026-0001'), { key: 'k', triedSince: null });
  return at.slack.messages(REQUESTS)[0] ?? missing();
}

/** A card that Bo alone sees. */
async function privateCard() {
  at.desk.onSay = () => ({ kind: 'card', card: card('DS-2026-0001') });
  const { ephemerals } = await at.slack.as(BO).command('/ebox show DS-2026-0001');
  return ephemerals[0] ?? missing();
}

describe('a press', () => {
  it('reaches the desk with what the button carries, and who pressed it', async () => {
    const result = await at.slack.as(BO).press(await publicCard(), 'Agree');
    expect(result.ack).toMatchObject({ answered: true, status: 200, body: '' });
    expect(at.desk.pressed).toEqual([
      {
        person: { platform: 'slack', id: BO, name: 'Bo Claes' },
        key: expect.stringMatching(/.+/),
        payload: PRESS,
      },
    ]);
  });

  it('on an entry of the menu is one like any other', async () => {
    await at.slack.as(BO).press(await publicCard(), 'Withdraw');
    expect(at.desk.pressed[0]?.payload).toEqual({ ...PRESS, act: 'note' });
  });

  it('carries the same key when Slack delivers it again, and another when a person presses again', async () => {
    const message = await publicCard();
    const { delivery } = await at.slack.as(BO).press(message, 'Agree');
    await at.slack.redeliver(delivery ?? missing(), 2);
    await at.slack.as(BO).press(message, 'Agree');
    const keys = at.desk.pressed.map(({ key }) => key);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).toBe(keys[0]);
    expect(keys[3]).not.toBe(keys[0]);
  });

  it('is acknowledged only once the desk has committed', async () => {
    const message = await publicCard();
    let commit: () => void = missing;
    at.desk.onPress = () =>
      new Promise((resolve) => {
        commit = () => resolve({ kind: 'done' });
      });
    let acknowledged = false;
    const pressing = at.slack
      .as(BO)
      .press(message, 'Agree')
      .then((result) => {
        acknowledged = true;
        return result;
      });
    // An answer of Slack's own, asked for after the press arrived, comes back before the press is acknowledged.
    while (at.desk.pressed.length === 0)
      await at.adapter.gateway.update({ channel: REQUESTS, message: message.ts }, card('x'));
    await at.adapter.gateway.nameOf('UNOBODY001');
    expect(acknowledged).toBe(false);
    commit();
    expect((await pressing).ack).toMatchObject({ answered: true, status: 200 });
  });

  it('that is refused says why to this person alone, and leaves the card', async () => {
    const message = await publicCard();
    at.desk.onPress = () => ({ kind: 'note', note: note('Only NSSO managers can agree.') });
    const result = await at.slack.as(ANA).press(message, 'Agree');
    const told = await result.told('Only NSSO managers can agree.');
    expect(told).toMatchObject({ to: ANA, channel: REQUESTS });
    expect(told.thread).toBeUndefined();
    expect(at.slack.messages(REQUESTS)).toEqual([message]);
  });

  it('on a card with a thread below it is answered in the channel, where the person looks', async () => {
    const message = await publicCard();
    await at.slack.as(ANA).say('hm', REQUESTS, { thread: message.ts });
    at.desk.onPress = () => ({ kind: 'note', note: note('No.') });
    const result = await at.slack
      .as(ANA)
      .press(at.slack.messages(REQUESTS)[0] ?? missing(), 'Agree');
    expect((await result.told('No.')).thread).toBeUndefined();
  });

  it('opens a form, which knows what it is for and where it was opened', async () => {
    const message = await publicCard();
    at.desk.onPress = () => ({ kind: 'form', form: FORM });
    const { view } = await at.slack.as(BO).press(message, 'Refuse');
    expect(JSON.parse(view?.private_metadata ?? '')).toEqual({
      purpose: FORM.purpose,
      channel: REQUESTS,
    });
  });

  it('says so when Slack opens no form', async () => {
    const message = await publicCard();
    at.desk.onPress = () => ({ kind: 'form', form: FORM });
    at.slack.faults.add({ kind: 'status', status: 500 }, 'views.open');
    const result = await at.slack.as(BO).press(message, 'Refuse');
    expect(result.ack).toMatchObject({ answered: true, status: 200 });
    await result.told('The form could not be opened: Slack did not answer. Nothing was changed.');
  });

  it('that is done leaves the card in the channel to the outbox', async () => {
    const message = await publicCard();
    at.desk.onPress = () => ({ kind: 'done', card: () => card('agreed') });
    const result = await at.slack.as(BO).press(message, 'Agree');
    await at.close();
    expect(result.ephemerals).toEqual([]);
    expect(at.slack.messages(REQUESTS)).toEqual([message]);
  });

  it('that is done redraws a private card in its place', async () => {
    const mine = await privateCard();
    at.desk.onPress = () => ({ kind: 'done', card: () => card('DS-2026-0001 agreed') });
    await at.slack.as(BO).press(mine, 'Agree');
    await at.slack.waitFor((slack) =>
      slack.state.ephemerals(BO).some(({ text }) => text === 'DS-2026-0001 agreed'),
    );
    expect(at.slack.state.ephemerals(BO)).toHaveLength(1);
  });

  it('on a stale private card says what happened, and redraws it', async () => {
    const mine = await privateCard();
    at.desk.onPress = () => ({
      kind: 'note',
      note: note('Already agreed by Bo.'),
      card: card('newest'),
    });
    const result = await at.slack.as(BO).press(mine, 'Agree');
    await result.told('Already agreed by Bo.');
    expect(at.slack.state.ephemerals(BO).map(({ text }) => text)).toEqual([
      'newest',
      'Already agreed by Bo.',
    ]);
  });

  it('that asks for a card shows it to this person alone', async () => {
    const message = await publicCard();
    at.desk.onPress = () => ({ kind: 'card', card: card('DS-2026-0001 as it is') });
    const result = await at.slack.as(ANA).press(message, 'Note');
    expect(await result.told('DS-2026-0001 as it is')).toMatchObject({ to: ANA });
    expect(at.slack.messages(REQUESTS)).toEqual([message]);
  });

  it('with a value that is no JSON is the desk’s to answer', async () => {
    at.slack.state.add({
      channel: REQUESTS,
      user: 'UEBOXBOT01',
      text: 'of an older version',
      files: [],
      blocks: [
        {
          type: 'actions',
          block_id: 'B1',
          elements: [
            {
              type: 'button',
              action_id: 'forgotten',
              text: { type: 'plain_text', text: 'Old', emoji: true },
              value: 'x',
            },
          ],
        },
      ],
    });
    at.desk.onPress = () => ({ kind: 'note', note: note('This card is from an older version.') });
    const result = await at.slack.as(BO).press(at.slack.messages(REQUESTS)[0] ?? missing(), 'Old');
    await result.told('older version');
    expect(at.desk.pressed[0]?.payload).toBe('x');
  });

  it('is answered in the channel when the response_url is not to be had', async () => {
    const message = await publicCard();
    at.desk.onPress = () => ({ kind: 'note', note: note('No.') });
    const { delivery } = await at.slack.as(ANA).press(message, 'Agree');
    for (let used = 0; used < 5; used += 1) await at.slack.redeliver(delivery ?? missing());
    await at.slack.waitFor((slack) => slack.calls.all('chat.postEphemeral').length > 0);
    expect(shown(at.slack.state.ephemerals(ANA).at(-1)?.blocks ?? [])).toBe('No.');
  });
});

describe('a desk that fails', () => {
  it('is told in one sentence with a reference to the log, and no more', async () => {
    const message = await publicCard();
    at.desk.onPress = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.1:5432'));
    const result = await at.slack.as(BO).press(message, 'Agree');
    expect(result.ack).toMatchObject({ answered: true, status: 200 });
    const told = await result.told("Can't save just now, nothing was changed.");
    expect(shown(told.blocks)).toBe(
      "Can't save just now, nothing was changed. Try again in a minute. If it lasts, tell your admin the number 00000001.",
    );
    expect(at.lines).toContainEqual({
      level: 'error',
      fields: {
        reference: '00000001',
        platform: 'slack',
        doing: 'press',
        err: expect.any(Error),
      },
      words: 'Chat request failed',
    });
  });

  it('is told for a command in its acknowledgement', async () => {
    at.desk.onSay = () => {
      throw new Error('no database');
    };
    const result = await at.slack.as(BO).command('/ebox list');
    expect(shown(result.ephemerals[0]?.blocks ?? [])).toMatch(/^Can't save just now/);
  });
});

describe('a desk that is slow', () => {
  beforeEach(async () => {
    await at.close();
    at = await bench({ patienceMs: 30 });
  });

  it('has its press acknowledged in time, and answers when it can', async () => {
    const message = await publicCard();
    let answer: (reply: Reply) => void = missing;
    const answered = new Promise<Reply>((resolve) => (answer = resolve));
    at.desk.onPress = () => answered;
    const result = await at.slack.as(BO).press(message, 'Agree');
    expect(result.ack).toMatchObject({ answered: true, status: 200 });
    await result.told('Still working on it.');
    answer({ kind: 'note', note: note('Agreed after all.') });
    await result.told('Agreed after all.');
  });

  it('has its command acknowledged in time, and answers when it can', async () => {
    let answer: (reply: Reply) => void = missing;
    const answered = new Promise<Reply>((resolve) => (answer = resolve));
    at.desk.onSay = () => answered;
    const result = await at.slack.as(BO).command('/ebox list');
    expect(shown(result.ephemerals[0]?.blocks ?? [])).toMatch(/^Still working on it\./);
    answer({ kind: 'note', note: note('Here is the list.') });
    await result.told('Here is the list.');
  });
});

function missing(): never {
  throw new Error('there is none');
}
