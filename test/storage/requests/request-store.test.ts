import { createHash, randomUUID } from 'node:crypto';
import { createFileStore } from '../../../src/storage/requests/file-store';
import { createRequestStore } from '../../../src/storage/requests/request-store';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { ana, bo, changeOf, freshId, random, registered } from '../../support/given/changes';

const DS = { prefix: 'DS', year: 2026 } as const;

describe('the request store', () => {
  onEveryDatabase((database) => {
    const store = () => createRequestStore(database().knex, random);

    async function registerOne(key = randomUUID()) {
      return store().register(DS, key, (id) => changeOf(id, null, [registered()], { key }));
    }

    it('opens nothing where there is no request', async () => {
      await expect(store().open('DS-1999-0001', ana)).resolves.toEqual({
        state: null,
        head: '',
        revision: null,
        granted: [],
        standsInFor: [],
        others: [],
        mailIsAsked: false,
        organisationLive: false,
        handledAt: null,
      });
    });

    it('gives back the state, the history and what was typed, character for character', async () => {
      const id = freshId();
      const useCases = 'a\u0301 <!channel> *x* \\ "q" \u{1F600} \r\n\t? :name $1 % ';
      const change = changeOf(id, null, [registered({ useCases })]);
      await expect(store().commit(change)).resolves.toBe('committed');

      const opened = await store().open(id, ana);
      expect(opened.state).toEqual(change.state);
      expect(opened.head).toMatch(/^[0-9a-f]{64}$/);
      await expect(store().history(id)).resolves.toEqual([
        { version: 1, at: change.at.toISOString(), actor: ana, event: registered({ useCases }) },
      ]);
    });

    it('keeps what Postgres cannot store as replacement characters', async () => {
      const id = freshId();
      await store().commit(changeOf(id, null, [registered({ useCases: 'a\0b\uD800c' })]));
      const [first] = await store().history(id);
      expect(first?.event).toEqual(registered({ useCases: 'a\uFFFDb\uFFFDc' }));
    });

    it('refuses the second of two changes decided on one version', async () => {
      const id = freshId();
      await store().commit(changeOf(id, null, [registered()]));
      const opened = await store().open(id, bo);
      const agree = () =>
        store().commit(changeOf(id, opened, [{ type: 'AgreedInPrinciple', texts: {} }]));

      const outcomes = await Promise.all([agree(), agree(), agree(), agree()]);

      expect(outcomes.toSorted()).toEqual(['committed', 'moved', 'moved', 'moved']);
      await expect(store().history(id)).resolves.toHaveLength(2);
    });

    it('does nothing for a key that was handled before, whatever it asks for', async () => {
      const id = freshId();
      const key = randomUUID();
      await store().commit(changeOf(id, null, [registered()], { key }));
      const opened = await store().open(id, ana, key);
      expect(opened.handledAt).toBe(1);

      const again = changeOf(id, opened, [{ type: 'Noted', texts: { notes: 'x' } }], { key });
      await expect(store().commit(again)).resolves.toBe('repeated');
      expect((await store().open(id, ana)).state?.version).toBe(1);
    });

    it('numbers requests by prefix and year without a gap, also when many register at once', async () => {
      const register = (year: number) => {
        const key = randomUUID();
        return store().register({ prefix: 'XY', year }, key, (id) =>
          changeOf(id, null, [registered()], { key }),
        );
      };
      const [first, ...others] = await Promise.all(Array.from({ length: 6 }, () => register(2026)));
      const numbers = [first, ...others].map((one) => one?.id).toSorted();
      expect(numbers).toEqual([1, 2, 3, 4, 5, 6].map((number) => `XY-2026-000${number}`));
      await expect(register(2027)).resolves.toEqual({ id: 'XY-2027-0001', commit: 'committed' });
    });

    it('gives the same id to a registration that comes twice, and wastes no number', async () => {
      const key = randomUUID();
      const [a, b] = await Promise.all([registerOne(key), registerOne(key)]);
      expect(a.id).toBe(b.id);
      expect([a.commit, b.commit].toSorted()).toEqual(['committed', 'repeated']);
      const next = await registerOne();
      expect(Number(next.id.slice(-4))).toBe(Number(a.id.slice(-4)) + 1);
    });

    it('registers nothing at all when making the request fails', async () => {
      const before = await registerOne();
      const failing = store().register(DS, randomUUID(), () => {
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      const after = await registerOne();
      expect(Number(after.id.slice(-4))).toBe(Number(before.id.slice(-4)) + 1);
    });

    it('grows past four digits', async () => {
      await database().knex('numbering').insert({ prefix: 'BIG', year: 2026, last: 9999 });
      const { id } = await store().register({ prefix: 'BIG', year: 2026 }, randomUUID(), (fresh) =>
        changeOf(fresh, null, [registered()]),
      );
      expect(id).toBe('BIG-2026-10000');
    });

    it('tells whether another request of the organisation is live', async () => {
      const [live, open] = [freshId(), freshId()];
      const cbe = '0308357159';
      await store().commit(
        changeOf(live, null, [registered({}, { cbe }), { type: 'WentLive', texts: {} }]),
      );
      await store().commit(changeOf(open, null, [registered({}, { cbe })]));
      expect((await store().open(open, ana)).organisationLive).toBe(true);
      expect((await store().open(live, ana)).organisationLive).toBe(false);
    });

    it('tells what happened since a version, up to a limit', async () => {
      const id = freshId();
      const notes = ['a', 'b', 'c'].map((text) => ({
        type: 'Noted' as const,
        texts: { notes: text },
      }));
      await store().commit(changeOf(id, null, [registered(), ...notes]));
      const since = await store().since(id, 1, 2);
      expect(since.map(({ version }) => version)).toEqual([2, 3]);
      await expect(store().since(id, 4, 2)).resolves.toEqual([]);
    });

    it('stores files with the change, and neither when the bytes are not those of the hash', async () => {
      const id = freshId();
      const bytes = Buffer.from([0, 255, 1, 2, 0x5c]);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const file = { id: randomUUID(), sha256, size: bytes.length, bytes };
      const wrong = { ...file, id: randomUUID(), sha256: '0'.repeat(64) };
      const files = createFileStore(database().knex);

      await expect(
        store().commit(changeOf(id, null, [registered()], { files: [file, wrong] })),
      ).rejects.toThrow('file_has_its_hash');
      expect((await store().open(id, ana)).state).toBeNull();
      await expect(files.read(file.id)).resolves.toBeNull();

      await store().commit(changeOf(id, null, [registered()], { files: [file] }));
      await expect(files.read(file.id)).resolves.toEqual(bytes);
    });

    describe('keeps events for ever:', () => {
      const refused = 'append-only';

      it.each(['event', 'event_text', 'admin_event'])('%s', async (table) => {
        const { knex } = database();
        await store().commit(changeOf(freshId(), null, [registered()]));
        await knex('admin_event').insert({
          at: new Date(),
          type: 'ChannelChosen',
          actor_platform: 'slack',
          actor_id: 'U1',
          actor_role: 'admin',
          facts: {},
        });
        await expect(knex(table).del()).rejects.toThrow(refused);
        await expect(knex.raw(`truncate ${table} cascade`)).rejects.toThrow(refused);
      });

      it('an event is never changed, and its texts can only be blanked', async () => {
        const { knex } = database();
        const id = freshId();
        await store().commit(changeOf(id, null, [registered()]));
        const row = { request_id: id, version: 1 };

        await expect(knex('event').where(row).update({ type: 'WentLive' })).rejects.toThrow(
          refused,
        );
        const forged = JSON.stringify({ organisation: 'Forged' });
        await expect(knex('event_text').where(row).update({ texts: forged })).rejects.toThrow(
          'only be blanked',
        );

        await knex('event_text').where(row).update({ texts: '{}', salts: '{}' });
        const [blanked] = await store().history(id);
        expect(blanked?.actor.name).toBe('');
        expect(blanked?.event).toEqual(
          registered({
            organisation: '',
            contactName: '',
            contactEmail: '',
            useCases: '',
            loadPeaks: '',
          }),
        );
      });
    });
  });
});
