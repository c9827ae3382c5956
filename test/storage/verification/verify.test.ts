import { createRequestStore } from '../../../src/storage/requests/request-store';
import { verifyChains } from '../../../src/storage/verification/verify';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { undone } from '../../support/databases/undone';
import { ana, bo, changeOf, random, registered } from '../../support/given/changes';

const A = 'A-2026-0001';
const B = 'B-2026-0001';

/** What somebody with all rights does first: no trigger and no foreign key stands in the way. */
const UNGUARDED = 'set local session_replication_role = replica';

describe('the audit', () => {
  onEveryDatabase((database) => {
    const store = () => createRequestStore(database().knex, random);

    beforeAll(async () => {
      await database()
        .knex('numbering')
        .insert([
          { prefix: 'A', year: 2026, last: 1 },
          { prefix: 'B', year: 2026, last: 1 },
        ]);
      for (const id of [A, B]) {
        await store().commit(changeOf(id, null, [registered()]));
        const steps = [
          { type: 'AgreedInPrinciple' as const, texts: {} },
          { type: 'KickOffSkipped' as const, texts: { reason: 'Zoé said "no"\n\0' } },
          { type: 'Noted' as const, texts: { notes: '1e3 \u2028 \uD83D\uDE00' } },
        ];
        for (const step of steps) {
          const opened = await store().open(id, bo);
          await store().commit(changeOf(id, opened, [step], { actor: bo }));
        }
      }
    });

    /** What the audit says after this was done to the database, which is undone again. */
    async function auditAfter(...tampering: string[]) {
      return undone(database(), async (trx) => {
        await trx.raw(UNGUARDED);
        for (const sql of tampering) await trx.raw(sql);
        return verifyChains(trx);
      });
    }

    it('holds for what the bot recorded', async () => {
      const { knex } = database();
      await expect(verifyChains(knex)).resolves.toEqual({ requests: 2, events: 8, broken: null });
    });

    it('still holds when all texts have been blanked', async () => {
      await expect(
        auditAfter(`update event_text set texts = '{}', salts = '{}'`),
      ).resolves.toMatchObject({ broken: null });
    });

    it.each([
      ['its type', `type = 'RequestRefused'`],
      ['its time', `at = at + interval '1 ms'`],
      ['who did it', `actor_id = 'UEVE'`],
      ['in which role', `actor_role = 'admin'`],
      ['what it says', `facts = facts || '{"x": 1}'`],
      ['the digest of a text', `digests = digests || '{"actor.name": "0"}'`],
      ['its hash', `hash = repeat('0', 64)`],
    ])('names an event of which somebody changed %s', async (_what, change) => {
      const verified = await auditAfter(
        `update event set ${change} where request_id = '${B}' and version = 2`,
      );
      expect(verified).toMatchObject({
        requests: 2,
        events: 5,
        broken: { request: B, version: 2, kind: 'changed-event' },
      });
      expect(verified.broken?.words).toContain('event 2');
    });

    it('names the event after one that was made anew with a hash of its own', async () => {
      const forged = changeOf(
        A,
        await store().open(A, ana),
        [{ type: 'Noted', texts: { notes: 'forged' } }],
        { actor: ana },
      );
      const outcome = await undone(database(), async (trx) => {
        await trx.raw(UNGUARDED);
        await trx.raw(`update request set version = 1, head = (select hash from event
          where request_id = '${A}' and version = 1) where id = '${A}'`);
        await trx.raw(`delete from event where request_id = '${A}' and version = 2`);
        await trx.raw(`delete from event_text where request_id = '${A}' and version = 2`);
        const { rows } = await trx.raw<{ rows: { head: string }[] }>(
          `select head from request where id = '${A}'`,
        );
        const head = rows[0]?.head ?? '';
        const state = { ...forged.state, version: 2 };
        const recorded = forged.recorded.map((one) => ({ ...one, version: 2 }));
        const change = { ...forged, state, recorded, basedOn: 1, head, revision: null };
        await createRequestStore(trx, random).commit(change);
        return verifyChains(trx);
      });
      expect(outcome.broken).toMatchObject({ request: A, version: 3, kind: 'changed-event' });
    });

    it('names a text that was changed, or lost its salt, or was put in', async () => {
      const where = `where request_id = '${A}' and version = 3`;
      const broken = { request: A, version: 3, kind: 'changed-text' };
      for (const change of [
        `texts = texts || '{"reason": "forged"}'`,
        `salts = salts - 'reason'`,
        `texts = texts || '{"x": ""}', salts = salts || '{"x": ""}'`,
      ]) {
        await expect(auditAfter(`update event_text set ${change} ${where}`)).resolves.toMatchObject(
          {
            broken,
          },
        );
      }
      await expect(auditAfter(`delete from event_text ${where}`)).resolves.toMatchObject({
        broken,
      });
    });

    it('names an event that is missing: the first, one between, the last, all', async () => {
      const remove = (versions: string) =>
        auditAfter(`delete from event where request_id = '${B}' and version in (${versions})`);
      await expect(remove('1')).resolves.toMatchObject({
        broken: { request: B, version: 1, kind: 'missing-event' },
      });
      await expect(remove('3')).resolves.toMatchObject({
        broken: { request: B, version: 3, kind: 'missing-event' },
      });
      await expect(remove('4')).resolves.toMatchObject({
        broken: { request: B, version: 3, kind: 'changed-head' },
      });
      await expect(remove('1, 2, 3, 4')).resolves.toMatchObject({
        broken: { request: B, version: null, kind: 'missing-events' },
      });
    });

    it('names a request that is gone with all its events', async () => {
      await expect(
        auditAfter(
          `delete from event where request_id = '${A}'`,
          `delete from request where id = '${A}'`,
        ),
      ).resolves.toMatchObject({ broken: { request: A, kind: 'missing-request' } });
    });

    it('names a request that says something else than its events', async () => {
      await expect(
        auditAfter(`update request set head = repeat('0', 64) where id = '${A}'`),
      ).resolves.toMatchObject({ broken: { request: A, version: 4, kind: 'changed-head' } });
    });

    it('reads more events than one batch holds', async () => {
      const verified = await undone(database(), async (trx) => {
        const notes = Array.from({ length: 1201 }, (_, number) => ({
          type: 'Noted' as const,
          texts: { notes: String(number) },
        }));
        const within = createRequestStore(trx, random);
        await within.commit(changeOf('C-2026-0001', null, [registered(), ...notes]));
        return verifyChains(trx);
      });
      expect(verified).toEqual({ requests: 3, events: 1210, broken: null });
    });
  });
});
