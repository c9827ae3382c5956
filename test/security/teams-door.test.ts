import { request } from 'node:http';
import { ANA, startTeamsBot, type TeamsBot } from '../support/teams/teams-bot';

describe('the door that Teams knocks at', () => {
  let bot: TeamsBot;
  beforeAll(async () => {
    bot = await startTeamsBot();
  });
  afterAll(() => bot.close());
  beforeEach(() => {
    bot.desk.forget();
  });

  const message = (more: object = {}) => ({
    type: 'message',
    id: 'x',
    text: 'list',
    channelId: 'msteams',
    serviceUrl: `${bot.url}/teams-api/`,
    from: { id: `29:${ANA}`, name: 'Ana', aadObjectId: ANA },
    recipient: { id: '28:ebox' },
    conversation: { id: `a:${ANA}`, conversationType: 'personal' },
    channelData: { tenant: { id: 't' } },
    ...more,
  });

  it('is shut for a name that somebody pointed at this machine, where no token is asked for', async () => {
    expect(await statusOf(bot, 'evil.example:3978', message())).toBe(403);
    expect(bot.desk.said).toEqual([]);
    expect(await statusOf(bot, 'localhost:3978', message())).toBe(200);
    expect(bot.desk.said).toHaveLength(1);
  });

  it('survives a value nested a hundred thousand deep, and hears the next one', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const body = JSON.stringify(message({ text: '', value: 0 })).replace(
      '"value":0',
      `"value":${deep}`,
    );
    const response = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(await response.text()).not.toMatch(/at .*\.js|node_modules/u);
    expect((await bot.teams.link.send(message())).status).toBe(200);
    expect(bot.desk.said).toHaveLength(1);
  });

  it('looks up ten mentioned accounts at most, however many are named', async () => {
    const entities = Array.from({ length: 200 }, (_, index) => ({
      type: 'mention',
      text: `<at>P${index}</at>`,
      mentioned: { id: `29:p${index}`, name: `P${index}`, aadObjectId: `p${index}` },
    }));
    const texts = entities.map(({ text }) => text).join(' ');
    await bot.teams.link.send(message({ text: `note DS-2026-0001 ${texts}`, entities }));
    expect(bot.desk.said[0]?.mentioned).toHaveLength(10);
  });
});

/** What an activity is answered with that came under this name; `fetch` sends no other Host. */
function statusOf({ url }: TeamsBot, host: string, activity: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${url}/api/messages`,
      { method: 'POST', headers: { host, 'content-type': 'application/json' } },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    asked.on('error', reject);
    asked.end(JSON.stringify(activity));
  });
}
