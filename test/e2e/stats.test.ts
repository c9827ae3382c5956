import type { Running } from '../../src/composition/start';
import type { Database } from '../../src/storage/database/database';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { TEAMS_CAST } from '../../workspace/ebox/teams-cast';
import { checkBlocks, faultsOf, visibleText, type Workspace } from '../../workspace/testing';
import { cardOf } from '../../src/adapters/teams/render/card';
import { messageOf } from '../../src/adapters/slack/render/message';
import { startBot } from '../support/bot';
import { freshDatabase } from '../support/databases/fresh';
import { register } from '../support/given/filled';

const bars = (labels: readonly string[], title = 'How long') => ({
  kind: 'bars' as const,
  title,
  unit: 'Working days',
  bars: labels.map((label, index) => ({ label, value: index + 1 })),
  table: { head: ['Step', 'Days'], rows: labels.map((label, index) => [label, String(index + 1)]) },
});
const SURFACE = { zone: 'Europe/Brussels', tables: 'slack' } as const;
const drawn = (blocks: readonly ReturnType<typeof bars>[]) =>
  messageOf({ title: '', summary: 'x', blocks, actions: [] }, SURFACE).blocks;

describe('a picture of a few numbers', () => {
  let ids = 0;
  const taken = (blocks: unknown) => checkBlocks(blocks, () => `B${(ids += 1)}`);

  it('is Slack’s own chart, twice in a message, then a table', () => {
    const blocks = drawn([bars(['a', 'b']), bars(['c']), bars(['d'])]);
    const kinds = blocks.map(({ type }) => type);
    expect(kinds.filter((type) => type === 'data_visualization')).toHaveLength(2);
    expect(kinds).toContain('table');
    expect(taken(blocks)).toMatchObject({ ok: true });
  });

  it('has labels that Slack takes, however long they are', () => {
    const blocks = drawn([bars(['8 Technical integration and tests', '9 Go to next environment'])]);
    expect(blocks[0]?.type).toBe('data_visualization');
    expect(taken(blocks)).toMatchObject({ ok: true });
  });

  it('is a table where Slack has no chart for it: without bars, with too many, with labels that read alike', () => {
    const alike = ['a label that is far too long, one', 'a label that is far too long, two'];
    for (const labels of [[], Array.from({ length: 21 }, (_, n) => `${n}`), alike]) {
      const kinds = drawn([bars(labels)]).map(({ type }) => type);
      expect(kinds).not.toContain('data_visualization');
    }
  });

  it('the stand-in refuses a third chart and a label that is too long, as Slack does', () => {
    const [chart] = drawn([bars(['a'])]);
    expect(taken([chart, chart, chart])).toMatchObject({
      ok: false,
      faults: [expect.stringContaining('no more than 2 data_visualization blocks')],
    });
    const long = JSON.parse(JSON.stringify(chart).replaceAll('"a"', `"${'a'.repeat(21)}"`));
    expect(taken([long])).toMatchObject({ ok: false });
  });

  it('is Teams’ horizontal bars, with the table for clients that have none', () => {
    const card = cardOf(
      { title: 'x', summary: 'x', blocks: [bars(['a'])], actions: [] },
      { zone: 'Europe/Brussels', viewers: [] },
    );
    expect(JSON.stringify(card)).toContain('"type":"Chart.HorizontalBar"');
    expect(JSON.stringify(card)).toContain('"fallback":{"type":"Container"');
    expect(faultsOf(card, 'message')).toEqual([]);
  });
});

describe('stats', () => {
  let database: Database;
  let bot: Running;
  let workspace: Workspace;
  beforeAll(async () => {
    database = await freshDatabase('pglite');
    ({ bot, workspace } = await startBot(database));
    const ana = workspace.slack.as(CAST.ana.id);
    const id = await register(ana);
    await register(ana, { Organisation: 'Other' });
    const card = await workspace.slack.waitForMessage(CHANNELS.approvals.id, id);
    await workspace.slack.as(CAST.bo.id).press(card, 'Agree');
    await workspace.slack.waitForMessage(CHANNELS.requests.id, 'Kick-off meeting');
  });
  afterAll(async () => {
    await bot.stop();
    await database.close();
  });

  async function asked(who: keyof typeof CAST, words: string): Promise<string> {
    const said = await workspace.slack.as(CAST[who].id).command(`/ebox ${words}`);
    return visibleText(await said.told(/./u));
  }

  it('tells staff, managers and admins how long steps take, what came and where it waits', async () => {
    for (const who of ['ana', 'bo', 'tom'] as const) {
      const said = await asked(who, 'stats');
      expect(said).toContain('Came: 2');
      expect(said).toContain('2 · Agreement in principle');
      expect(said).toContain('NSSO managers');
    }
    expect(await asked('ana', 'stats quarter')).toMatch(/Figures of the \d\. quarter of \d{4}/u);
  });

  it('gives the same as CSV, and says which periods it knows', async () => {
    const csv = await asked('ana', 'stats year csv');
    expect(csv).toContain('"Median","2 · Agreement in principle","0"');
    expect(await asked('ana', 'stats decade')).toContain('no period that I know');
  });

  it('is not for the e-Box team or a guest', async () => {
    for (const who of ['eva', 'kim'] as const) {
      expect(await asked(who, 'stats')).toContain('Figures are for staff');
    }
  });

  it('is a card with a chart in Teams', async () => {
    const answer = await workspace.teams.as(TEAMS_CAST.ana.id).write('stats');
    expect(JSON.stringify(answer)).toContain('Chart.HorizontalBar');
  });
});
