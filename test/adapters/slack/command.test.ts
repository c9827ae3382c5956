import { ANA, bench, BO, note, REQUESTS, type Bench } from '../../support/slack/harness';
import { visibleText } from '../../../workspace/testing';
import type { Form } from '../../../src/view/model/model';

/** Milliseconds until the bot stops waiting for a Slack that never answers. */
const SOON_MS = 50;
/** The same, where Slack has to answer before it falls silent: however busy the machine is. */
const LATER_MS = 5_000;

let at: Bench;
beforeEach(async () => {
  at = await bench();
});
afterEach(() => at.close());

const FORM: Form = {
  purpose: { act: 'register' },
  title: 'New request',
  submit: 'Register',
  intro: [],
  fields: [{ kind: 'line', name: 'organisation', label: 'Organisation', maxLength: 200 }],
};

describe('a slash command', () => {
  it('reaches the desk as it was typed, with the person by name and the place', async () => {
    await at.slack.as(ANA).command('/ebox note DS-2026-0001 a & b < c > d "e" *f* :smile:');
    expect(at.desk.said).toEqual([
      {
        person: { platform: 'slack', id: ANA, name: 'Ana Peeters' },
        key: expect.stringMatching(/.+/),
        text: 'note DS-2026-0001 a & b < c > d "e" *f* :smile:',
        mentioned: [],
        files: [],
        here: { platform: 'slack', channel: REQUESTS, kind: 'channel' },
      },
    ]);
  });

  it('has mentions as @Name in the text, and as accounts beside it', async () => {
    await at.slack.as(ANA).command('/ebox assign DS-2026-0001 @Bo Claes now');
    expect(at.desk.said[0]).toMatchObject({
      text: 'assign DS-2026-0001 @Bo Claes now',
      mentioned: [{ platform: 'slack', id: BO, name: 'Bo Claes' }],
    });
  });

  it('has channels, links and addresses as they were typed', async () => {
    const typed = 'list #nsso-approvals https://example.be/a?b=1&c=2 ana@example.be';
    await at.slack.as(ANA).command(`/ebox ${typed}`);
    expect(at.desk.said[0]?.text).toBe(typed);
  });

  it('does not take escaped brackets for a mention', async () => {
    await at.slack.as(ANA).command(`/ebox note x <@${BO}> &amp; &lt;`);
    expect(at.desk.said[0]).toMatchObject({ text: `note x <@${BO}> &amp; &lt;`, mentioned: [] });
  });

  it('is answered with words for this person alone, in the acknowledgement itself', async () => {
    at.desk.onSay = () => ({ kind: 'note', note: note('There is no DS-2026-0009.') });
    const result = await at.slack.as(ANA).command('/ebox show DS-2026-0009');
    expect(result.ack).toMatchObject({ answered: true, status: 200 });
    expect(result.ephemerals.map((one) => visibleText(one))).toEqual(['There is no DS-2026-0009.']);
    expect(at.slack.messages(REQUESTS)).toEqual([]);
  });

  it('opens a form', async () => {
    at.desk.onSay = () => ({ kind: 'form', form: FORM });
    const result = await at.slack.as(ANA).command('/ebox new');
    expect(result.view?.title.text).toBe('New request');
    expect(result.ephemerals).toEqual([]);
  });

  it('says in words when Slack opens no form because it took too long', async () => {
    at.desk.onSay = () => ({ kind: 'form', form: FORM });
    at.slack.faults.add({ kind: 'error', error: 'expired_trigger_id' }, 'views.open');
    const result = await at.slack.as(ANA).command('/ebox new');
    expect(visibleText(result.ephemerals[0] ?? fail())).toBe(
      'Slack waited too long to open the form, so it stayed closed. Nothing was changed. Try again.',
    );
  });

  it('shows a long answer whole, in as many messages as it takes', async () => {
    const texts = Array.from({ length: 12 }, (_, n) => `${String(n)}:${'x'.repeat(2900)}`);
    at.desk.onSay = () => ({
      kind: 'note',
      note: { blocks: texts.map((text) => ({ kind: 'quote', text })), summary: 'History' },
    });
    await at.slack.as(ANA).command('/ebox history DS-2026-0001');
    await at.slack.waitFor((slack) =>
      slack.state.ephemerals(ANA).map(visibleText).join('').includes('11:'),
    );
    const shown = at.slack.state.ephemerals(ANA).map(visibleText).join('\n');
    for (const text of texts) expect(shown).toContain(text);
  });

  it('carries the same key when Slack delivers it again', async () => {
    const { delivery } = await at.slack.as(ANA).command('/ebox list');
    await at.slack.redeliver(delivery ?? fail(), 2);
    expect(at.desk.said).toHaveLength(3);
    expect(new Set(at.desk.said.map(({ key }) => key)).size).toBe(1);
  });

  it('has another key when a person types it again', async () => {
    await at.slack.as(ANA).command('/ebox list');
    await at.slack.as(ANA).command('/ebox list');
    expect(new Set(at.desk.said.map(({ key }) => key)).size).toBe(2);
  });

  it('asks Slack for a name once, not at every command', async () => {
    await at.slack.as(ANA).command('/ebox list');
    await at.slack.as(ANA).command('/ebox list');
    expect(at.slack.calls.all('users.info')).toHaveLength(1);
  });

  it('goes on with the handle when Slack does not tell the name', async () => {
    await at.close();
    at = await bench({ lookUpMs: SOON_MS });
    at.slack.faults.add({ kind: 'hang' }, 'users.info');
    await at.slack.as(ANA).command('/ebox list');
    expect(at.desk.said[0]?.person.name).toBe('ana.peeters');
  });
});

describe('a slash command, when time passes', () => {
  it('keeps the name that Slack told before, where it does not tell it again', async () => {
    await at.close();
    let now = new Date('2026-11-20T09:00:00Z');
    at = await bench({ now: () => now, lookUpMs: LATER_MS });
    await at.slack.as(ANA).command('/ebox list');
    now = new Date('2026-11-20T11:00:00Z');
    at.slack.faults.add({ kind: 'hang' }, 'users.info');
    await at.slack.as(ANA).command('/ebox list');
    expect(at.desk.said.map(({ person }) => person.name)).toEqual(['Ana Peeters', 'Ana Peeters']);
  });
});

function fail(): never {
  throw new Error('there is none');
}
