import { documentSender } from '../../../src/core/process/document-sender';
import type { Event } from '../../../src/core/process/events';
import { auditDatabase } from '../../../src/storage/verification/audit';
import { createAuditHeads } from '../../../src/storage/audit/audit-heads';
import type { Database } from '../../../src/storage/database/database';
import { createSettingsStore } from '../../../src/storage/settings/settings-store';
import { createRequestStore } from '../../../src/storage/requests/request-store';
import { onEveryDatabase, onPostgres } from '../../support/databases/on-every-database';
import { undone } from '../../support/databases/undone';
import { ana, bo, changeOf, freshId, random, registered } from '../../support/given/changes';

const MONDAY = new Date('2026-11-23T08:00:00.000Z');
const TUESDAY = new Date('2026-11-24T08:00:00.000Z');
const note: Event = { type: 'Noted', texts: { notes: 'x' } };

/** A database, or a transaction in one. */
type Own = Pick<Database, 'knex'>;

const store = ({ knex }: Own) => createRequestStore(knex, random);
const heads = ({ knex }: Own, most?: number) => createAuditHeads(knex, most);
async function audit({ knex }: Own) {
  const audited = await auditDatabase(knex, documentSender, (all) => all.at(-1) ?? null);
  // Within a transaction of the test its cursors stay open.
  await knex.raw('close all');
  return audited;
}

async function register(database: Own): Promise<string> {
  const id = freshId();
  await store(database).commit(changeOf(id, null, [registered()]));
  return id;
}

async function happen(database: Own, id: string, events: readonly Event[], at?: string) {
  const opened = await store(database).open(id, bo);
  const told = at === undefined ? { actor: bo } : { actor: bo, at };
  await store(database).commit(changeOf(id, opened, events, told));
}

/** A role that was granted in chat. */
async function grant(database: Own, key: string): Promise<void> {
  const person = { platform: 'slack' as const, id: 'UKIM', name: 'Kim' };
  await createSettingsStore(database.knex).grant({
    person,
    role: 'staff',
    by: ana,
    at: MONDAY,
    key,
  });
}

/** As somebody with all rights does it: no trigger stands in the way. */
async function tamper({ knex }: Own, ...statements: readonly string[]): Promise<void> {
  await knex.transaction(async (trx) => {
    await trx.raw('set local session_replication_role = replica');
    for (const sql of statements) await trx.raw(sql);
    await trx.raw('set local session_replication_role = origin');
  });
}

/** In a database of its own, which is empty again afterwards. */
const alone = (database: () => Database, work: (own: Own) => Promise<void>) => () =>
  undone(database(), async (trx) => {
    await work({ knex: trx });
    return true;
  });

describe('the audit’s heads', () => {
  onEveryDatabase((shared) => {
    it(
      'begin with the first event: before it there is nothing to cover',
      alone(shared, async (database) => {
        expect(await heads(database).record(MONDAY)).toBeNull();
        await register(database);
        expect(await heads(database).record(MONDAY)).toEqual({
          number: 1,
          at: MONDAY,
          hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
        });
      }),
    );

    it(
      'stay the same as long as nothing is recorded, and change with one event or one setting',
      alone(shared, async (database) => {
        const id = await register(database);
        const first = await heads(database).record(MONDAY);
        expect(await heads(database).record(TUESDAY)).toEqual(first);
        await happen(database, id, [note]);
        const second = await heads(database).record(TUESDAY);
        await grant(database, 'g1');
        const third = await heads(database).record(TUESDAY);
        expect([second?.number, third?.number]).toEqual([2, 3]);
        expect(new Set([first?.hash, second?.hash, third?.hash]).size).toBe(3);
      }),
    );

    it(
      'hold later on, whatever was recorded since, and say how much that is',
      alone(shared, async (database) => {
        const id = await register(database);
        await grant(database, 'g2');
        await heads(database).record(MONDAY);
        await happen(database, id, [note, note]);
        await register(database);
        expect(await audit(database)).toMatchObject({
          requests: 2,
          events: 4,
          heads: 1,
          since: { number: 1, eventsAfter: 3 },
          broken: null,
        });
        await heads(database).record(TUESDAY);
        expect(await audit(database)).toMatchObject({ heads: 2, since: { eventsAfter: 0 } });
      }),
    );

    it(
      'cover an event whose clock was behind: no time decides, only what is committed',
      alone(shared, async (database) => {
        const id = await register(database);
        const first = await heads(database).record(TUESDAY);
        await happen(database, id, [note], '2020-01-01T00:00:00.000Z');
        const second = await heads(database).record(TUESDAY);
        expect(second?.hash).not.toBe(first?.hash);
        expect(await audit(database)).toMatchObject({ since: { eventsAfter: 0 }, broken: null });
      }),
    );

    it(
      'are several where there is more than one covers, and the last covers all',
      alone(shared, async (database) => {
        for (let index = 0; index < 5; index += 1) await register(database);
        for (const key of ['m1', 'm2', 'm3']) await grant(database, key);
        expect(await heads(database, 2).record(MONDAY)).toMatchObject({
          number: expect.any(Number),
        });
        expect(await audit(database)).toMatchObject({ since: { eventsAfter: 0 }, broken: null });
        expect(await database.knex('audit_pending').select()).toEqual([]);
      }),
    );

    it(
      'hold when the personal texts they cover were blanked',
      alone(shared, async (database) => {
        await register(database);
        await heads(database).record(MONDAY);
        await database.knex.raw(`update event_text set texts = '{}', salts = '{}'`);
        expect(await audit(database)).toMatchObject({ heads: 1, broken: null });
      }),
    );

    it(
      'show that a whole history was rewritten, though every chain in it holds',
      alone(shared, async (database) => {
        const id = await register(database);
        await happen(database, id, [{ type: 'RequestRefused', texts: { reason: 'no' } }]);
        await heads(database).record(MONDAY);
        await tamper(
          database,
          ...['event_text', 'event', 'handled', 'card', 'outbox'].map(
            (name) => `delete from ${name}`,
          ),
          'delete from request',
        );
        await store(database).commit(
          changeOf(id, null, [registered(), { type: 'AgreedInPrinciple', texts: {} }]),
        );
        expect(await audit(database)).toMatchObject({
          events: 2,
          broken: { head: 1, request: id, kind: 'rewritten-events' },
        });
      }),
    );

    it.each([
      [
        'an entry was made to fit',
        `update audit_entry set hash = (select hash from event where version = 1)`,
        'rewritten-events',
      ],
      [
        'an entry was removed',
        `delete from audit_entry where subject like 'admin:%'`,
        'changed-audit-head',
      ],
      [
        'its hash was changed',
        `update audit_head set hash = repeat('0', 64) where number = 1`,
        'changed-audit-head',
      ],
      [
        'its time was changed',
        `update audit_head set at = at - interval '1 h'`,
        'changed-audit-head',
      ],
      ['it was removed', `delete from audit_head where number = 1`, 'changed-audit-head'],
      [
        'a grant that it covers was changed',
        `update admin_event set actor_id = 'UEVE'`,
        'rewritten-settings',
      ],
      ['a grant that it covers was removed', `delete from admin_event`, 'rewritten-settings'],
    ])('show when %s', (_what, sql, fault) =>
      alone(shared, async (database) => {
        const id = await register(database);
        await happen(database, id, [note]);
        await grant(database, 'g3');
        await heads(database).record(MONDAY);
        await happen(database, id, [note]);
        await heads(database).record(TUESDAY);
        await tamper(database, sql);
        expect(await audit(database)).toMatchObject({ broken: { kind: fault } });
      })(),
    );

    it(
      'can’t be changed or removed by the bot’s own account as it is',
      alone(shared, async (database) => {
        await register(database);
        await heads(database).record(MONDAY);
        for (const sql of [
          `update audit_head set hash = ''`,
          'delete from audit_entry',
          'truncate audit_head',
        ]) {
          await expect(database.knex.transaction((trx) => trx.raw(sql))).rejects.toThrow(
            'append-only',
          );
        }
      }),
    );
  });
});

/** As many as a database's connections let run at once, and then some. */
const PROCESSES = 12;

onPostgres((database) => {
  it('several processes make heads at one moment, one after the other, and leave nothing out', async () => {
    const collisions: string[] = [];
    const collect = ({ message }: Error) => collisions.push(message);
    database().knex.on('query-error', collect);
    for (let round = 1; round <= 5; round += 1) {
      const id = await register(database());
      const commits = Array.from({ length: 8 }, () => register(database()));
      const made = await Promise.all(
        Array.from({ length: PROCESSES }, () => heads(database()).record(MONDAY)),
      );
      expect(made.every((head) => head !== null)).toBe(true);
      await Promise.all([...commits, happen(database(), id, [note])]);
    }
    database().knex.off('query-error', collect);
    // Who ran into another would have to try again, and could run into the next: a digest would go without its head.
    expect(collisions).toEqual([]);
    await heads(database()).record(TUESDAY);
    expect(await audit(database())).toMatchObject({
      requests: 45,
      events: 50,
      since: { eventsAfter: 0 },
      broken: null,
    });
    expect(await database().knex('audit_pending').count()).toEqual([{ count: '0' }]);
  });
});
