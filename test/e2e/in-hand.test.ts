import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { CAST } from '../../workspace/ebox/cast';
import { visibleText, type Workspace } from '../../workspace/testing';
import type { Running } from '../../src/composition/start';
import { createSettingsStore } from '../../src/storage/settings/settings-store';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { card, register } from '../support/given/filled';

const KIM = { platform: 'slack', ...CAST.kim } as const;

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;

  beforeAll(async () => {
    ({ bot, workspace } = await startBot(database()));
  });
  afterAll(() => bot.stop());

  const as = (who: keyof typeof CAST) => workspace.slack.as(CAST[who].id);

  /** Another process's hand: this one is told nothing. */
  const elsewhere = () => createSettingsStore(database().knex);
  const asNsso = () => ({
    ...{ person: KIM, role: 'nsso' as const, at: new Date(), key: randomUUID() },
    by: { platform: 'slack' as const, ...CAST.tom, role: 'admin' as const },
  });

  it('a click on a request in hand reads nothing before it is stored, and the next one reads what was refused', async () => {
    const first = await card(workspace.slack, 'approvals', await register(as('ana')), 'Agree');
    await as('bo').press(first, 'Agree');
    const id = await register(as('ana'));
    const asked = await card(workspace.slack, 'approvals', id, 'Agree');
    const statements = namedBy(database().knex);
    await as('bo').press(asked, 'Agree');
    expect(statements.take()).toEqual(['commit-next-0']);
    const late = await as('nadia').press(asked, 'Agree');
    expect(visibleText(await late.told(/DS-/u))).toContain(id);
    expect(statements.take()).toContain('open');
    statements.stop();
  });

  it('a look at a request is one trip to the database', async () => {
    const id = await register(as('ana'));
    await as('ana').command(`/ebox show ${id}`);
    const statements = namedBy(database().knex);
    await as('ana').command(`/ebox show ${id}`);
    expect(statements.take()).toEqual(['open']);
    statements.stop();
  });

  it('a manager whose role was taken away elsewhere is refused at the next click', async () => {
    await elsewhere().grant(asNsso());
    const [first, second] = [await register(as('ana')), await register(as('ana'))];
    const agreed = await card(workspace.slack, 'approvals', first, 'Agree');
    await as('kim').press(agreed, 'Agree');
    await card(workspace.slack, 'requests', first, CAST.kim.name);
    await elsewhere().revoke(asNsso());
    const asked = await card(workspace.slack, 'approvals', second, 'Agree');
    const refused = await as('kim').press(asked, 'Agree');
    expect(visibleText(await refused.told(/NSSO/u))).toContain('NSSO');
    expect(await stateOf(second)).toBe(1);
  });

  async function stateOf(id: string): Promise<number> {
    const row = await database()
      .knex<{ id: string; version: number }>('request')
      .where({ id })
      .first('version');
    return row?.version ?? 0;
  }
});

/** What is run from now on by a click: prepared statements by their names, and any other that notes who was there. */
function namedBy(knex: Knex) {
  const names: string[] = [];
  const note = ({ sql, options }: { sql: string; options?: { name?: string } }) => {
    const name = options?.name ?? sql;
    if (/^open|^commit|account_link/u.test(name)) names.push(name);
  };
  knex.on('query', note);
  return {
    take: () => names.splice(0),
    stop: () => knex.removeListener('query', note),
  };
}
