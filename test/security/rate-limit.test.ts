import { type Workspace, textOf, visibleText } from '../../workspace/testing';
import { CAST } from '../../workspace/ebox/cast';
import { TEAMS_CAST } from '../../workspace/ebox/teams-cast';
import type { Running } from '../../src/composition/start';
import type { Database } from '../../src/storage/database/database';
import { startBot } from '../support/bot';
import { card, FORM, register } from '../support/given/filled';
import { freshDatabase } from '../support/databases/fresh';

/** Ten a minute, five of them at once. */
const RATE_LIMIT = '10';
const TOO_FAST =
  /more at once than I take from one person\. Nothing was changed\. Go on in \d+ seconds?/u;

describe('the rate limit of a whole bot', () => {
  let database: Database;
  let bot: Running;
  let workspace: Workspace;
  let now = 0;
  const limited: string[] = [];

  beforeAll(async () => {
    database = await freshDatabase('pglite');
    ({ bot, workspace } = await startBot(
      database,
      { RATE_LIMIT },
      {
        stopwatch: () => now,
        onLimited: ({ platform, kind }) => void limited.push(`${platform} ${kind}`),
      },
    ));
  });
  afterAll(async () => {
    await bot.stop();
    await database.close();
  });

  beforeEach(() => {
    // Everybody has their whole burst again.
    now += 60_000;
    limited.length = 0;
  });

  const ana = () => workspace.slack.as(CAST.ana.id);
  const said = async (words: string) => {
    const { ephemerals, ack } = await ana().command(`/ebox ${words}`);
    expect(ack).toMatchObject({ answered: true, status: 200 });
    return ephemerals.map((one) => visibleText(one)).join('\n');
  };

  it('answers a command too many in time, to that person alone, and does it when the time has come', async () => {
    for (let index = 0; index < 5; index += 1) expect(await said('list')).not.toMatch(TOO_FAST);
    expect(await said('list')).toMatch(/Go on in 6 seconds/u);
    expect(limited).toEqual(['slack words']);
    now += 6_000;
    expect(await said('list')).not.toMatch(TOO_FAST);
  });

  it('holds a press up, and the request stays as it was', async () => {
    const id = await register(ana());
    const shown = await card(workspace.slack, 'approvals', id);
    const bo = workspace.slack.as(CAST.bo.id);
    for (let index = 0; index < 5; index += 1) await bo.command('/ebox list');
    const pressed = await bo.press(shown, 'Agree');
    expect(pressed.ack).toMatchObject({ answered: true, status: 200 });
    await pressed.told(TOO_FAST);
    expect(await said(`history ${id}`)).not.toContain('agreed in principle');
  });

  it('keeps a form open with what was typed, and takes it later', async () => {
    const opened = await (await ana().command('/ebox new')).opened();
    for (let index = 0; index < 4; index += 1) await said('list');
    const held = await ana().submit(opened, { ...FORM });
    expect(Object.values(held.errors).join()).toMatch(TOO_FAST);
    expect(held.view).toBeDefined();
    now += 6_000;
    expect((await ana().submit(opened, { ...FORM })).errors).toEqual({});
  });

  it('holds up people in Teams as well', async () => {
    const luc = workspace.teams.as(TEAMS_CAST.ana.id);
    for (let index = 0; index < 5; index += 1) await luc.write('list');
    const { messages } = await luc.write('list');
    const words = messages.map(({ text, card: its }) => `${text ?? ''}${its ? textOf(its) : ''}`);
    expect(words.join()).toMatch(TOO_FAST);
    expect(limited).toEqual(['teams words']);
  });
});
