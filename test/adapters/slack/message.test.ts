import type { Card } from '../../../src/view/model/model';
import { ANA, bench, BO, BOT, note, REQUESTS, type Bench } from '../../support/slack/harness';
import { shown } from '../../support/slack/shown';
import { eventBody, signed } from '../../support/slack/signed';

let at: Bench;
beforeEach(async () => {
  at = await bench();
});
afterEach(() => at.close());

describe('a direct message', () => {
  it('reaches the desk as words, and is answered there', async () => {
    at.desk.onSay = () => ({ kind: 'note', note: note('Nothing waits for you.') });
    const ana = at.slack.as(ANA);
    await ana.dm('list mine & more');
    const answer = await at.slack.waitForMessage(ana.directMessages, 'Nothing waits');
    expect(answer.user).toBe(BOT);
    expect(at.desk.said).toEqual([
      {
        person: { platform: 'slack', id: ANA, name: 'Ana Peeters' },
        key: `${ana.directMessages}:${at.slack.messages(ana.directMessages)[0]?.ts ?? ''}`,
        text: 'list mine & more',
        mentioned: [],
        files: [],
        here: { platform: 'slack', channel: ana.directMessages, kind: 'personal' },
      },
    ]);
  });

  it('brings its files along', async () => {
    const ana = at.slack.as(ANA);
    await ana.dm('certificate DS-2026-0001', [ana.upload('cert.pem', 'PEM')]);
    const [file] = at.desk.said[0]?.files ?? [];
    expect(file).toMatchObject({ name: 'cert.pem', size: 3 });
    expect(await file?.fetch(10, 1000)).toEqual({ ok: true, bytes: Buffer.from('PEM') });
  });

  it('has other mentions by name', async () => {
    await at.slack.as(ANA).dm('assign DS-2026-0001 @Bo Claes');
    expect(at.desk.said[0]).toMatchObject({
      text: 'assign DS-2026-0001 @Bo Claes',
      mentioned: [{ id: BO }],
    });
  });

  it('that needs a form is answered with a button that opens it', async () => {
    at.desk.onSay = () => ({
      kind: 'form',
      form: {
        purpose: { act: 'withdraw', requestId: 'DS-2026-0001', version: 7 },
        title: 'Withdraw',
        submit: 'Withdraw',
        intro: [],
        fields: [],
      },
    });
    const ana = at.slack.as(ANA);
    await ana.dm('withdraw DS-2026-0001');
    const answer = await at.slack.waitForMessage(ana.directMessages, 'Press the button');
    await ana.press(answer, 'Withdraw');
    expect(at.desk.pressed[0]?.payload).toEqual({
      act: 'withdraw',
      requestId: 'DS-2026-0001',
      version: 7,
    });
  });

  it('that asks to register is answered with such a button too', async () => {
    at.desk.onSay = () => ({
      kind: 'form',
      form: {
        purpose: { act: 'register' },
        title: 'New request',
        submit: 'Register',
        intro: [],
        fields: [],
      },
    });
    const ana = at.slack.as(ANA);
    await ana.dm('new');
    const answer = await at.slack.waitForMessage(ana.directMessages, 'Press the button');
    await ana.press(answer, 'New request');
    expect(at.desk.pressed[0]?.payload).toEqual({ act: 'register' });
  });

  it('is acknowledged only once the desk has committed', async () => {
    const order: string[] = [];
    at.desk.onSay = async () => {
      await at.adapter.gateway.nameOf(BO);
      order.push('committed');
      return { kind: 'done' };
    };
    await at.slack
      .as(ANA)
      .dm('note DS-2026-0001 seen')
      .then(() => order.push('acknowledged'));
    expect(order).toEqual(['committed', 'acknowledged']);
  });

  it('is answered with words when the desk fails', async () => {
    at.desk.onSay = () => Promise.reject(new Error('no database'));
    const ana = at.slack.as(ANA);
    await ana.dm('list');
    await at.slack.waitForMessage(ana.directMessages, "Can't save just now");
  });
});

describe('a mention', () => {
  it('takes the same words, and is answered to this person alone', async () => {
    at.desk.onSay = () => ({ kind: 'note', note: note('Nothing waits for you.') });
    const result = await at.slack.as(ANA).say('@e-Box list mine', REQUESTS);
    expect(await result.told('Nothing waits')).toMatchObject({ to: ANA, channel: REQUESTS });
    expect(at.desk.said[0]).toMatchObject({ text: 'list mine', mentioned: [] });
  });

  it('in a thread is answered in the thread', async () => {
    at.desk.onSay = () => ({ kind: 'note', note: note('It waits for Bo.') });
    await at.slack.as(BO).say('about DS-2026-0001', REQUESTS);
    const thread = at.slack.messages(REQUESTS)[0]?.ts ?? '';
    const result = await at.slack.as(ANA).say('@e-Box show DS-2026-0001', REQUESTS, { thread });
    expect(await result.told('It waits for Bo.')).toMatchObject({ thread });
  });
});

describe('a message that is no person’s to us', () => {
  const event = (more: object) => ({
    type: 'message',
    channel_type: 'im',
    channel: 'DANY',
    user: ANA,
    text: 'list',
    ts: '1700000000.000100',
    event_ts: '1700000000.000100',
    ...more,
  });

  it.each([
    ['a bot’s', { bot_id: 'B1' }],
    ['our own', { user: BOT }],
    ['an edited one', { subtype: 'message_changed' }],
    ['a deleted one', { subtype: 'message_deleted' }],
    ['one that was edited since', { edited: { user: ANA, ts: '1' } }],
    ['one in a channel', { channel_type: 'channel' }],
    ['one of rubbish', { ts: 7 }],
  ])('such as %s is left alone', async (_, more) => {
    expect(await emit(event(more))).toBe(200);
    expect(at.desk.said).toEqual([]);
  });

  it('is the only kind left alone', async () => {
    await emit(event({}));
    expect(at.desk.said).toHaveLength(1);
  });
});

describe('joining a channel', () => {
  it('of the bot is told', async () => {
    at.slack.remove(REQUESTS, BOT);
    const joined = at.nextJoin();
    at.slack.invite(REQUESTS, BOT);
    expect(await joined).toBe(REQUESTS);
  });

  it('of anybody else is not', async () => {
    await emit({ type: 'member_joined_channel', user: ANA, channel: REQUESTS, event_ts: '1.1' });
    expect(at.joined).toEqual([]);
    await emit({ type: 'member_joined_channel', user: BOT, channel: 'C2', event_ts: '1.2' });
    expect(at.joined).toEqual(['C2']);
  });
});

describe('the shortcut on a message', () => {
  it('gives the desk the message as written, its author and its link', async () => {
    await at.slack.as(BO).say('SMALS & co want in, see https://example.be @Ana Peeters', REQUESTS);
    const message = at.slack.messages(REQUESTS)[0] ?? missing();
    at.desk.onRegister = () => ({
      kind: 'form',
      form: {
        purpose: { act: 'register' },
        title: 'New request',
        submit: 'Register',
        intro: [],
        fields: [{ kind: 'line', name: 'o', label: 'Organisation', maxLength: 9 }],
      },
    });
    const result = await at.slack.as(ANA).shortcut('register_request', message);
    expect(result.view?.title.text).toBe('New request');
    expect(at.desk.sources).toEqual([
      {
        person: { platform: 'slack', id: ANA, name: 'Ana Peeters' },
        key: expect.stringMatching(/.+/),
        text: 'SMALS & co want in, see https://example.be @Ana Peeters',
      },
    ]);
  });

  it('that is refused says so to this person alone', async () => {
    await at.slack.as(BO).say('hello', REQUESTS);
    at.desk.onRegister = () => ({ kind: 'note', note: note('Only staff register requests.') });
    const result = await at.slack
      .as(BO)
      .shortcut('register_request', at.slack.messages(REQUESTS)[0] ?? missing());
    expect(shown((await result.told('Only staff')).blocks)).toBe('Only staff register requests.');
  });

  it('of another version is acknowledged and answered', async () => {
    await at.slack.as(BO).say('hello', REQUESTS);
    const result = await at.slack
      .as(BO)
      .shortcut('forgotten', at.slack.messages(REQUESTS)[0] ?? missing());
    expect(result.ack).toMatchObject({ status: 200 });
    await result.told('I do not know');
  });

  it('from the composer is acknowledged', async () => {
    const result = await at.slack.as(BO).shortcut('forgotten');
    expect(result.ack).toMatchObject({ answered: true, status: 200 });
  });
});

describe('a card in an answer', () => {
  it('to a direct message stands there with its buttons', async () => {
    const card: Card = {
      title: 'DS-2026-0001',
      blocks: [],
      actions: [
        {
          press: { act: 'agree', requestId: 'DS-2026-0001', version: 1 },
          label: 'Agree',
          tone: 'primary',
        },
      ],
      summary: 'DS-2026-0001',
    };
    at.desk.onSay = () => ({ kind: 'card', card });
    const bo = at.slack.as(BO);
    await bo.dm('show DS-2026-0001');
    await bo.press(await at.slack.waitForMessage(bo.directMessages, 'DS-2026-0001'), 'Agree');
    expect(at.desk.pressed).toHaveLength(1);
  });
});

async function emit(event: object): Promise<number> {
  const response = await signed(at.url, eventBody(event));
  await response.text();
  return response.status;
}

function missing(): never {
  throw new Error('there is none');
}
