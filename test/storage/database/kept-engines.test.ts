import type { Knex } from 'knex';
import { freshDatabase } from '../../support/databases/fresh';

/** What is done with one database, which is closed then. */
async function on<T>(work: (knex: Knex) => Promise<T>): Promise<T> {
  const database = await freshDatabase('pglite');
  try {
    return await work(database.knex);
  } finally {
    await database.close();
  }
}

/** A row that may only be added, with another that a trigger adds to it. Gives its number. */
async function added(knex: Knex): Promise<unknown> {
  const [row] = await knex('admin_event')
    .insert({
      at: new Date(0),
      type: 'RoleGranted',
      actor_platform: 'slack',
      actor_id: 'U1',
      actor_role: 'staff',
      facts: '{}',
    })
    .returning<{ id: string }[]>('id');
  return row?.id;
}

/** Whether the engine is the one that was left so: a setting of a sequence that nothing else uses tells. */
const MARK = 'migration_lock_index_seq';
const mark = (knex: Knex) => knex.raw('select setval(?, 77)', [MARK]);
async function isMarked(knex: Knex): Promise<boolean> {
  const { rows }: { rows: { last_value: string }[] } = await knex.raw(
    `select last_value from ${MARK}`,
  );
  return Number(rows[0]?.last_value) === 77;
}

describe('an embedded database of a test', () => {
  it('is empty, counts from one, and guards its log, whatever the engine held before', async () => {
    await on(async (knex) => {
      await mark(knex);
      await added(knex);
    });
    await on(async (knex) => {
      expect(await isMarked(knex)).toBe(true);
      for (const table of ['admin_event', 'audit_pending']) expect(await knex(table)).toEqual([]);
      expect(Number(await added(knex))).toBe(1);
      expect(await knex('audit_pending')).toHaveLength(1);
      await expect(knex('admin_event').delete()).rejects.toThrow('admin_event');
    });
  });

  it('has none of what another changed for its session or began', async () => {
    await on(async (knex) => {
      await mark(knex);
      await knex.raw("set time zone 'Asia/Tokyo'");
      await knex.raw('begin');
      await added(knex);
    });
    await on(async (knex) => {
      expect(await isMarked(knex)).toBe(true);
      const { rows }: { rows: { TimeZone: string }[] } = await knex.raw('show time zone');
      expect(rows[0]?.TimeZone).not.toBe('Asia/Tokyo');
      expect(await knex('admin_event')).toEqual([]);
    });
  });

  it.each([
    ['changed a table', 'alter table nudge add column more text'],
    ['made a table', 'create table more (id int)'],
    ['undid a migration', 'delete from migration where id = (select max(id) from migration)'],
    ['analyzed', 'analyze'],
  ])('is another engine’s after one that %s', async (_what, sql) => {
    await on(async (knex) => {
      await mark(knex);
      await added(knex);
      await knex.raw(sql);
    });
    await on(async (knex) => expect(await isMarked(knex)).toBe(false));
  });
});
