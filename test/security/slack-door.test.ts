import { ANA, bench, type Bench } from '../support/slack/harness';
import { FORM_TYPE, signatureOf, signed } from '../support/slack/signed';

const MEGABYTE = 1024 * 1024;

function command(text: string, trigger = 't.1'): string {
  return new URLSearchParams({
    command: '/ebox',
    text,
    user_id: ANA,
    channel_id: 'CREQUESTS1',
    trigger_id: trigger,
    response_url: 'http://127.0.0.1:1/nowhere',
  }).toString();
}

describe('the door that Slack knocks at', () => {
  let at: Bench;
  beforeEach(async () => {
    at = await bench();
  });
  afterEach(() => at.close());

  const received = () => at.desk.said.map(({ text }) => text);

  it('refuses a body that was changed after it was signed', async () => {
    const timestamp = Math.floor(Date.now() / 1000);
    const headers = signatureOf(command('list'), { contentType: FORM_TYPE, timestamp });
    const response = await fetch(`${at.url}/slack/events`, {
      method: 'POST',
      body: command('grant @eve admin'),
      headers,
    });
    expect(response.status).toBe(401);
    expect(received()).toEqual([]);
  });

  it('refuses a signature under a later time than it was made for', async () => {
    const timestamp = Math.floor(Date.now() / 1000) - 200;
    const headers = signatureOf(command('list'), { contentType: FORM_TYPE, timestamp });
    const response = await fetch(`${at.url}/slack/events`, {
      method: 'POST',
      body: command('list'),
      headers: { ...headers, 'x-slack-request-timestamp': String(timestamp + 200) },
    });
    expect(response.status).toBe(401);
    expect(received()).toEqual([]);
  });

  it('gives a replayed request the key it had, by which the desk knows it again', async () => {
    for (let index = 0; index < 2; index += 1) {
      await signed(at.url, command('list', 't.9'), { contentType: FORM_TYPE });
    }
    expect(at.desk.said.map(({ key }) => key)).toEqual(['t.9', 't.9']);
  });

  it('reads no body over 1 MB, signed or not, declared or not', async () => {
    const large = command('x'.repeat(MEGABYTE));
    expect((await signed(at.url, large, { contentType: FORM_TYPE })).status).toBe(413);
    const streamed = { method: 'POST', body: new Blob([large]).stream(), duplex: 'half' as const };
    const undeclared = await fetch(`${at.url}/slack/events`, streamed);
    expect(undeclared.status).toBe(413);
    expect(received()).toEqual([]);
  });

  it('looks up ten mentioned accounts at most, however many are named', async () => {
    const names = Array.from({ length: 500 }, (_, index) => `<@U${index}X>`).join(' ');
    await signed(at.url, command(`note DS-2026-0001 ${names}`), { contentType: FORM_TYPE });
    expect(at.desk.said[0]?.mentioned).toHaveLength(10);
    const calls = at.slack.calls.all('users.info').map(({ args }) => args['user']);
    expect(new Set(calls.filter((user) => user !== ANA)).size).toBe(10);
  });
});
