import { createServer } from 'node:http';
import { bench, closed, listening, note, type Bench } from '../../support/slack/harness';
import { eventBody, FORM_TYPE, interactionBody, signed } from '../../support/slack/signed';

let at: Bench;
beforeEach(async () => {
  at = await bench();
});
afterEach(() => at.close());

const COMMAND = new URLSearchParams({
  command: '/ebox',
  text: 'list',
  user_id: 'UANA000001',
  user_name: 'ana',
  team_id: 'T0LOCAL001',
  channel_id: 'CREQUESTS1',
  trigger_id: 't.1',
  response_url: 'http://127.0.0.1:1/nowhere',
}).toString();
const PRESS = {
  type: 'block_actions',
  user: { id: 'UANA000001', username: 'ana' },
  team: { id: 'T0LOCAL001' },
  trigger_id: 't.2',
  channel: { id: 'CREQUESTS1' },
  container: { type: 'message', is_ephemeral: false },
  actions: [{ type: 'button', action_id: 'agree', block_id: 'b', value: '{"act":"agree"}' }],
};

describe('a request to /slack/events', () => {
  it('that Slack signed is heard', async () => {
    const response = await signed(at.url, COMMAND, { contentType: FORM_TYPE });
    expect(response.status).toBe(200);
    expect(at.desk.said).toHaveLength(1);
  });

  it('with another signature is refused', async () => {
    const response = await signed(at.url, COMMAND, { contentType: FORM_TYPE, secret: 'guessed' });
    expect(response.status).toBe(401);
    expect(at.desk.said).toEqual([]);
  });

  it('with an old timestamp is refused, though the signature fits it', async () => {
    const timestamp = Math.floor(Date.now() / 1000) - 6 * 60;
    const response = await signed(at.url, COMMAND, { contentType: FORM_TYPE, timestamp });
    expect(response.status).toBe(401);
    expect(at.desk.said).toEqual([]);
  });

  it('without a signature is refused', async () => {
    const response = await fetch(`${at.url}/slack/events`, { method: 'POST', body: COMMAND });
    expect(response.status).toBe(401);
  });

  it('that asks for the challenge gets it', async () => {
    const response = await signed(
      at.url,
      JSON.stringify({ type: 'url_verification', challenge: 'c1' }),
    );
    expect(await response.json()).toEqual({ challenge: 'c1' });
  });

  it.each([
    ['no JSON', 'rubbish', 'application/json'],
    ['null', 'null', 'application/json'],
    ['a number', '7', 'application/json'],
    ['an event that is a number', '{"event":7}', 'application/json'],
    ['an event without a type', '{"event":{}}', 'application/json'],
    ['no JSON as its payload', 'payload=rubbish', FORM_TYPE],
    ['a press by nobody', interactionBody({ type: 'block_actions', actions: [{}] }), FORM_TYPE],
    [
      'a submission of nothing',
      interactionBody({ type: 'view_submission', user: { id: 'U1' } }),
      FORM_TYPE,
    ],
    ['a command by nobody', 'command=%2Febox&text=list', FORM_TYPE],
    ['a press of nothing', interactionBody({ ...PRESS, actions: [] }), FORM_TYPE],
    ['a press with numbers for texts', interactionBody({ ...PRESS, trigger_id: 7 }), FORM_TYPE],
  ])('signed, but of %s, changes nothing and ends nothing', async (_, body, contentType) => {
    const response = await signed(at.url, body, { contentType });
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).not.toMatch(/at .*\.js:\d+/);
    expect([at.desk.said, at.desk.pressed, at.desk.submitted]).toEqual([[], [], []]);
    expect((await signed(at.url, COMMAND, { contentType: FORM_TYPE })).status).toBe(200);
    expect(at.desk.said).toHaveLength(1);
  });
});

describe('what no listener is for', () => {
  // Bolt alone would answer 404 after Slack's 3 s, or 500.
  it.each([
    ['a closed form', { ...PRESS, type: 'view_closed', actions: undefined, view: { id: 'V1' } }],
    ['a form of no kind', { type: 'view_submission', user: { id: 'U1' }, view: null }],
    ['a question for options', { type: 'block_suggestion', user: { id: 'U1' }, value: 'x' }],
    ['a kind that Slack has yet to invent', { type: 'hologram', user: { id: 'U1' } }],
    ['a press without a name', { ...PRESS, actions: [{ type: 'button', action_id: 7 }] }],
    ['a press that is a text', { ...PRESS, actions: ['\r'] }],
    ['a shortcut without a name', { type: 'message_action', user: { id: 'U1' }, callback_id: [] }],
    ['a press in no channel', { ...PRESS, channel: null }],
    ['a press with no addresses to answer', { ...PRESS, response_urls: null }],
    ['no object', null],
  ])('is acknowledged at once: %s', async (_, payload) => {
    const response = await signed(at.url, interactionBody(payload), { contentType: FORM_TYPE });
    expect(response.status).toBe(200);
    expect([at.desk.said, at.desk.pressed, at.desk.submitted]).toEqual([[], [], []]);
  });

  it('is acknowledged at once: an event that is none', async () => {
    expect((await signed(at.url, '{"event":{"type":{}}}')).status).toBe(200);
    expect((await signed(at.url, '{"event":null}')).status).toBe(200);
  });

  it('is told in the log', async () => {
    await signed(at.url, interactionBody({ type: 'hologram' }), { contentType: FORM_TYPE });
    expect(at.lines.map(({ words }) => words)).toContain(
      'Unrecognised Slack payload acknowledged and ignored',
    );
    expect(at.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each([
    ['NUL in it', 'a\0b'],
    ['a blank in it', 'a b'],
    ['nothing in it', ''],
    ['an accent', 'é'],
    ['300 characters', 'x'.repeat(300)],
  ])('is a command by somebody, or in a place, whose id has %s', async (_, id) => {
    for (const field of ['user_id', 'channel_id', 'trigger_id']) {
      const fields = new URLSearchParams(COMMAND);
      fields.set(field, id);
      const response = await signed(at.url, fields.toString(), { contentType: FORM_TYPE });
      expect(await response.json()).toMatchObject({ text: expect.stringMatching(/do not know/) });
    }
    expect(at.desk.said).toEqual([]);
  });
});

describe('an answer', () => {
  it('is never sent to an address that is not Slack’s, though a payload names it', async () => {
    const asked: string[] = [];
    const other = createServer((req, res) => {
      asked.push(req.url ?? '');
      res.end();
    });
    const elsewhere = await listening(other);
    at.desk.onPress = () => ({ kind: 'note', note: note('No.') });
    const payload = { ...PRESS, response_url: `${elsewhere}/slack-hooks/actions/T/1` };
    await signed(at.url, interactionBody(payload), { contentType: FORM_TYPE });
    await at.slack.waitFor((slack) => slack.state.ephemerals('UANA000001').length > 0);
    expect(asked).toEqual([]);
    await closed(other);
  });
});

describe('while Slack can not be reached', () => {
  beforeEach(async () => {
    await at.close();
    // Nothing listens on port 9 of the loopback.
    at = await bench({ apiUrl: () => 'http://127.0.0.1:9/api/' });
  });

  it('the bot starts, and says that it can’t', async () => {
    await at.adapter.gateway.nameOf('UANA000001');
    expect(at.adapter.reachable()).toEqual({
      ok: false,
      reason: expect.stringMatching(/can’t be reached/),
    });
  });

  it('commands and clicks that do arrive are answered', async () => {
    at.desk.onSay = () => ({ kind: 'note', note: note('Nothing waits for you.') });
    const command = await signed(at.url, COMMAND, { contentType: FORM_TYPE });
    expect(await command.json()).toMatchObject({
      response_type: 'ephemeral',
      text: 'Nothing waits for you.',
    });
    const press = await signed(at.url, interactionBody(PRESS), { contentType: FORM_TYPE });
    expect(press.status).toBe(200);
    expect(at.desk.pressed).toHaveLength(1);
  });

  it('a form that can’t be opened is told in the acknowledgement', async () => {
    at.desk.onSay = () => ({
      kind: 'form',
      form: { purpose: { act: 'register' }, title: 'New', submit: 'Go', intro: [], fields: [] },
    });
    const response = await signed(at.url, COMMAND, { contentType: FORM_TYPE });
    expect(await response.json()).toMatchObject({
      text: expect.stringMatching(/could not be opened/),
    });
  });

  it('the bot knows itself by what Slack writes around an event', async () => {
    await signed(
      at.url,
      eventBody({ type: 'member_joined_channel', user: 'UEBOXBOT01', channel: 'C7' }),
    );
    expect(at.joined).toEqual(['C7']);
  });
});
