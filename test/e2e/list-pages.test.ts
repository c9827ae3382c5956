import type { Running } from '../../src/composition/start';
import type { Database } from '../../src/storage/database/database';
import { CAST } from '../../workspace/ebox/cast';
import { TEAMS_CAST } from '../../workspace/ebox/teams-cast';
import { labelsOf, textOf, visibleText, type Workspace } from '../../workspace/testing';
import { startBot } from '../support/bot';
import { freshDatabase } from '../support/databases/fresh';
import { register } from '../support/given/filled';

/** One more than a page, and as many again as show that the order holds. */
const REQUESTS = 23;

describe('a list of more requests than a page holds', () => {
  let database: Database;
  let bot: Running;
  let workspace: Workspace;
  const ids: string[] = [];
  beforeAll(async () => {
    database = await freshDatabase('pglite');
    ({ bot, workspace } = await startBot(database));
    for (let n = 0; n < REQUESTS; n += 1) {
      ids.push(await register(as('ana'), { Organisation: `Listed ${n}` }));
    }
  });
  afterAll(async () => {
    await bot.stop();
    await database.close();
  });

  const as = (who: keyof typeof CAST) => workspace.slack.as(CAST[who].id);
  const idsIn = (text: string) => [...new Set(text.match(/DS-\d{4}-\d{4}/gu))];

  it('in Slack shows twenty, each with its button, says how many there are, and turns the page in place', async () => {
    const { ephemerals } = await as('bo').command('/ebox list waiting listed');
    const [first] = ephemerals;
    if (!first) throw new Error('no list');
    expect(visibleText(first)).toContain(`(${REQUESTS})`);
    expect(visibleText(first)).toContain(`1 to 20 of ${REQUESTS}`);
    expect(idsIn(visibleText(first))).toEqual(ids.slice(0, 20));
    expect(labelsOf(first.blocks)).toEqual([
      ...ids.slice(0, 20).map((id) => `Open ${id}`),
      'Next page',
    ]);
    await as('bo').press(first, 'Next page');
    const second = await workspace.slack.waitFor(
      () =>
        as('bo')
          .ephemerals()
          .find((one) => visibleText(one).includes(`21 to ${REQUESTS} of ${REQUESTS}`)),
      'the second page',
    );
    expect(idsIn(visibleText(second))).toEqual(ids.slice(20));
    expect(labelsOf(second.blocks)).toContain('Previous page');
    expect(labelsOf(second.blocks)).not.toContain('Next page');
  });

  it('in Teams has a row to press for each, and turns the page on the same card', async () => {
    const bo = workspace.teams.as(TEAMS_CAST.bo.id);
    const { messages } = await bo.write('list waiting listed');
    const [list] = messages;
    if (!list?.card) throw new Error('no list');
    expect(idsIn(textOf(list.card))).toEqual(ids.slice(0, 20));
    const turned = await bo.press(list, 'Next page');
    if (turned.kind !== 'card') throw new Error('no page');
    expect(idsIn(textOf(turned.card))).toEqual(ids.slice(20));
    const last = ids[REQUESTS - 1] ?? '';
    const opened = await bo.pressOn(list, turned.card, `Open ${last}`);
    if (opened.kind !== 'card') throw new Error('no card');
    expect(textOf(opened.card)).toContain(`${last} · Listed ${REQUESTS - 1}`);
  });

  it('forged pages and filters are answered as a button that nobody knows', async () => {
    const bo = workspace.teams.as(TEAMS_CAST.bo.id);
    const { messages } = await bo.write('list');
    const [list] = messages;
    if (!list) throw new Error('no list');
    for (const forged of [
      { version: -1 },
      { list: { filter: 'secret', text: '' } },
      { version: 1e9 },
    ]) {
      const data = { act: 'list', version: 0, list: { filter: 'all', text: '' }, ...forged };
      const seen = await bo.execute(list, { verb: 'list', data });
      expect(JSON.stringify(seen)).not.toContain('Listed');
    }
  });
});
