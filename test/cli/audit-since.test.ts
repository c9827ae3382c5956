import type { AuditHead } from '../../src/app/digest/audit-heads';
import { audit } from '../../src/cli/audit';
import { headAsked, readSince } from '../../src/cli/audit/since';
import { createAuditHeads } from '../../src/storage/audit/audit-heads';
import type { Database } from '../../src/storage/database/database';
import { createRequestStore } from '../../src/storage/requests/request-store';
import { migratedPlace, type Place } from '../support/databases/place';
import { bo, changeOf, random, registered } from '../support/given/changes';

const ID = 'DS-2026-0001';
const MONDAY = new Date('2026-11-23T08:00:00.000Z');
const TUESDAY = new Date('2026-11-24T08:00:00.000Z');

describe('npm run audit -- --since', () => {
  let place: Place;
  const head = { monday: '', tuesday: '' };
  const since = (asked: string, ...more: string[]) => audit(['--since', asked, ...more], place.env);

  async function note({ knex }: Database): Promise<void> {
    const store = createRequestStore(knex, random);
    const opened = await store.open(ID, bo);
    const events = [{ type: 'Noted' as const, texts: { notes: 'x' } }];
    await store.commit(changeOf(ID, opened, events, { actor: bo }));
  }

  beforeAll(async () => {
    place = await migratedPlace('pglite');
    await place.within(async (database) => {
      const store = createRequestStore(database.knex, random);
      await store.commit(changeOf(ID, null, [registered()]));
      const heads = createAuditHeads(database.knex);
      head.monday = hashOf(await heads.record(MONDAY));
      await note(database);
      head.tuesday = hashOf(await heads.record(TUESDAY));
      await note(database);
    });
  });
  afterAll(() => place.remove());

  it('finds the head that a digest printed, whole or by its first 16 digits', async () => {
    const { exit, line } = await since(head.monday);
    expect({ exit, line }).toEqual({
      exit: 0,
      line: `All chains hold: 1 request, 3 events, 2 audit heads. Audit head 1 of 2026-11-23T08:00:00.000Z holds, with 2 events after it: ${head.monday}. Compare it with the digest in chat.`,
    });
    const cut = await since(head.tuesday.slice(0, 16).toUpperCase(), '--json');
    expect(cut.exit).toBe(0);
    expect(JSON.parse(cut.line)).toEqual({
      holds: true,
      requests: 1,
      events: 3,
      heads: 2,
      since: { number: 2, at: TUESDAY.toISOString(), hash: head.tuesday, eventsAfter: 1 },
    });
  });

  it('can say nothing of a day before the first head', async () => {
    expect(await since('2026-11-22')).toEqual({
      exit: 2,
      line: 'Nothing was verified. There is no audit head of that time or before: no digest was drawn yet',
    });
  });

  it.each(['yesterday', '12', '2026-13-01', 'xyz0123456789abcdef', 'ab12'])(
    'refuses “%s”, which is neither',
    async (asked) => {
      const { exit, line } = await since(asked);
      expect(exit).toBe(2);
      expect(line).toContain('is neither a hash');
      expect(line).toContain('Usage:');
    },
  );

  it('fails on a head that chat shows and the database never had, or has no more', async () => {
    const { exit, line } = await since('f'.repeat(64), '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(line)).toMatchObject({ holds: false, broken: { kind: 'no-audit-head' } });
    expect((await since('f'.repeat(64))).line).toContain('this database was rewritten since');
  });

  it('fails on a database that was rewritten with everything in it made to fit', async () => {
    await place.within(async ({ knex }) => {
      await knex.transaction(async (trx) => {
        await trx.raw('set local session_replication_role = replica');
        for (const table of ['audit_head', 'audit_entry', 'event_text', 'event', 'handled']) {
          await trx(table).delete();
        }
        for (const table of ['card', 'outbox', 'request']) await trx(table).delete();
      });
      const store = createRequestStore(knex, random);
      await store.commit(changeOf(ID, null, [registered({ organisation: 'Somebody else' })]));
      await createAuditHeads(knex).record(MONDAY);
    });
    const own = await audit([], place.env);
    expect(own).toMatchObject({ exit: 0 });
    expect(await since(head.monday)).toMatchObject({
      exit: 1,
      line: expect.stringMatching(/^BROKEN: none of the audit heads begins with /u),
    });
  });
});

describe('a day or a moment', () => {
  const heads = [MONDAY, TUESDAY].map((at, index) => ({ number: index + 1, at, hash: '' }));

  it.each([
    ['2026-11-22', undefined],
    ['2026-11-23', 1],
    ['2026-11-24', 2],
    ['2027-01-01', 2],
    ['2026-11-24T08:59+01:00', 1],
    ['2026-11-24T09:00+01:00', 2],
    ['2026-11-24T08:59', 1],
    ['2026-11-24T09:00', 2],
  ])('%s means head %s: the newest up to then, in the desk’s zone', (typed, number) => {
    const asked = readSince(typed, 'Europe/Brussels');
    if (!asked) throw new Error('This is a date');
    expect(headAsked(asked, heads)?.number).toBe(number);
  });

  it('ends with its last millisecond, in the desk’s zone', () => {
    const until = new Date('2026-11-23T22:59:59.999Z');
    expect(readSince('2026-11-23', 'Europe/Brussels')).toEqual({ kind: 'moment', until });
  });
});

function hashOf(head: AuditHead | null): string {
  if (!head) throw new Error('Something was recorded, so there is a head');
  return head.hash;
}
