import type { ListQuery } from '../../../src/app/requests/request-queries';
import { COUNTED_AT_MOST } from '../../../src/view/model/limits';
import type { Event } from '../../../src/core/process/events';
import type { Actor } from '../../../src/core/terms/terms';
import type { Database } from '../../../src/storage/database/database';
import { createKnownCertificates } from '../../../src/storage/requests/known-certificates';
import { createRequestQueries } from '../../../src/storage/requests/request-queries';
import { createRequestStore } from '../../../src/storage/requests/request-store';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { ana, bo, changeOf, random, registered } from '../../support/given/changes';

const QUERY: ListQuery = {
  filter: 'all',
  text: '',
  person: ana,
  stalledBefore: new Date('2026-11-10T00:00:00Z'),
  limit: 10,
};

interface Example {
  readonly id: string;
  readonly organisation: string;
  readonly at: string;
  readonly cbe?: string;
  readonly actor?: Actor;
  readonly then?: readonly Event[];
}

const EXAMPLES: readonly Example[] = [
  { id: 'DS-2026-0001', organisation: 'Ville de Liège', at: '2026-11-12T09:00:00.000Z' },
  {
    id: 'DS-2026-0002',
    organisation: 'GEMEENTE Gent 50%',
    at: '2026-11-02T09:00:00.000Z',
    cbe: '0308357159',
    actor: bo,
  },
  {
    id: 'DS-2026-0003',
    organisation: 'Old one',
    at: '2026-10-01T09:00:00.000Z',
    then: [{ type: 'WentLive', texts: {} }],
  },
  {
    id: 'DS-2026-0004',
    organisation: 'Newer one',
    at: '2026-10-20T09:00:00.000Z',
    actor: bo,
    then: [{ type: 'WentLive', texts: {} }],
  },
  {
    id: 'DS-2026-0005',
    organisation: 'Refused',
    at: '2026-10-02T09:00:00.000Z',
    actor: bo,
    then: [
      { type: 'Assigned', to: { platform: 'slack', id: 'UANA' }, texts: { name: 'Ana' } },
      { type: 'RequestRefused', texts: { reason: 'no' } },
    ],
  },
];

async function registerExamples({ knex }: Database): Promise<void> {
  const store = createRequestStore(knex, random);
  for (const { id, organisation, at, cbe = '0206731645', actor = ana, then = [] } of EXAMPLES) {
    const events = [registered({ organisation }, { cbe }), ...then];
    await store.commit(changeOf(id, null, events, { at, actor }));
  }
}

describe('the lists', () => {
  onEveryDatabase((database) => {
    const queries = () => createRequestQueries(database().knex);

    async function ids(query: Partial<ListQuery>) {
      const { found, total } = await queries().list({ ...QUERY, ...query });
      expect(total).toBe(found.length);
      return found.map(({ id }) => id.slice(-1)).join('');
    }

    beforeAll(() => registerExamples(database()));

    it('name those that wait longest first, then the closed ones, the last closed first', async () => {
      await expect(ids({ filter: 'all' })).resolves.toBe('21453');
    });

    it('filter by what was asked for', async () => {
      await expect(ids({ filter: 'waiting' })).resolves.toBe('21');
      await expect(ids({ filter: 'stalled' })).resolves.toBe('2');
      await expect(ids({ filter: 'live' })).resolves.toBe('43');
      await expect(ids({ filter: 'mine', person: ana })).resolves.toBe('153');
      await expect(ids({ filter: 'mine', person: { ...ana, platform: 'teams' } })).resolves.toBe(
        '',
      );
    });

    it.each([
      ['0002', '2'],
      ['ds-2026-0003', '3'],
      ['liege', '1'],
      ['LIÈGE ville', '1'],
      ['  gent   gemeente ', '2'],
      ['50%', '2'],
      ['%', '2'],
      ['_', ''],
      ['0308.357.159', '2'],
      ['0308357', '2'],
      ['nobody', ''],
      ['ville gent', ''],
      [`' or true --`, ''],
    ])('find %j in ids, organisations and CBE numbers', async (text, expected) => {
      await expect(ids({ text })).resolves.toBe(expected);
    });

    it('bear a text of any length', async () => {
      await expect(ids({ text: 'x y '.repeat(25_000) })).resolves.toBe('');
    });

    it('show as many as fit and count all', async () => {
      const { found, total } = await queries().list({ ...QUERY, limit: 2 });
      expect(found.map(({ id }) => id)).toEqual(['DS-2026-0002', 'DS-2026-0001']);
      expect(total).toBe(5);
      await expect(queries().list({ ...QUERY, limit: 0 })).resolves.toEqual({
        found: [],
        total: 5,
        orMore: false,
      });
    });

    it('give the whole state, as `get` does', async () => {
      const { found } = await queries().list({ ...QUERY, text: '0002' });
      await expect(queries().get('DS-2026-0002')).resolves.toEqual(found[0]);
      await expect(queries().get('DS-2026-9999')).resolves.toBeNull();
    });
  });
});

describe('the lists, when there is a lot,', () => {
  onEveryDatabase((database) => {
    const queries = () => createRequestQueries(database().knex);

    it('find an organisation of any length', async () => {
      const id = 'LONG-2026-0001';
      const organisation = `Endless ${'\u{1F600}é'.repeat(5_000)}`;
      await createRequestStore(database().knex, random).commit(
        changeOf(id, null, [registered({ organisation })]),
      );
      const { found } = await queries().list({ ...QUERY, text: 'endless' });
      expect(found.map((state) => state.organisation)).toEqual([organisation]);
    });

    describe('far more than are looked at one by one,', () => {
      const MANY = 1_500;
      /** Rows that one statement makes: all at once take a busy machine longer than a statement may. */
      const AT_ONCE = 250;

      beforeAll(async () => {
        const { knex } = database();
        await registerExamples(database());
        // MANY of Liège that wait since later than anybody, and as many of Old one that are live.
        for (let first = 1; first <= MANY; first += AT_ONCE) {
          await knex.raw(
            `insert into request select r.id || n, definition, version, head, state, state_version, organisation, cbe, status,
             waiting_parties, waiting_since + n * interval '1 second', environment, held, nudge_on, planned_go_live, registered_by,
             assignee, search, created_at, updated_at
           from request r, generate_series(${first}, ${first + AT_ONCE - 1}) n where r.id in ('DS-2026-0001', 'DS-2026-0003')`,
          );
        }
        await createRequestStore(knex, random).commit(
          changeOf('LAST-2026-0001', null, [registered({ organisation: 'Zorgkas Luik' })], {
            at: '2026-11-20T09:00:00.000Z',
          }),
        );
        await knex.raw('analyze request, request_search');
      });

      it('read and count the same', async () => {
        const { found, total } = await queries().list({ ...QUERY, filter: 'waiting', limit: 1 });
        expect(found.map(({ id }) => id)).toEqual(['DS-2026-0002']);
        expect(total).toBe(COUNTED_AT_MOST);
        const live = await queries().list({ ...QUERY, filter: 'live', limit: 1 });
        expect(live).toMatchObject({
          total: COUNTED_AT_MOST,
          orMore: true,
          found: [{ id: 'DS-2026-0004' }],
        });
      });

      it('give those of a party in the same order, those on hold among them', async () => {
        const { knex } = database();
        await knex('request').where({ id: 'DS-2026-00012' }).update({ held: true });
        const { found, total } = await queries().list({
          ...QUERY,
          filter: 'waiting',
          party: 'nsso',
          limit: 4,
        });
        const all = await queries().list({ ...QUERY, filter: 'waiting', limit: 4 });
        expect(found.map(({ id }) => id)).toEqual(all.found.map(({ id }) => id));
        expect(total).toBe(COUNTED_AT_MOST);
      });

      it.each([
        ['zorgkas', 'a whole word'],
        ['orgk', 'letters within a word'],
        ['luik zorg', 'several words'],
        ['last-2026', 'the beginning of an id'],
        ['uik rg', 'words of which one is too short for the index'],
        ['ik as', 'words that are all too short for the index'],
      ])('find %j: %s of a request that stands last', async (text) => {
        const listed = await queries().list({ ...QUERY, filter: 'waiting', text });
        expect(listed.found.map(({ id }) => id)).toEqual(['LAST-2026-0001']);
        expect(listed).toMatchObject({ total: 1, orMore: false });
      });

      it.each(['nothingofthekind', 'zz', 'zorgkas liege', 'kaszorg'])(
        'find nothing by %j, and say so',
        async (text) => {
          await expect(queries().list({ ...QUERY, text })).resolves.toEqual({
            found: [],
            total: 0,
            orMore: false,
          });
        },
      );

      it('give what one person has in the order of the list, each once, and find in it', async () => {
        const own = (query: Partial<ListQuery>) =>
          queries().list({ ...QUERY, filter: 'mine', person: ana, ...query });
        const { found, total, orMore } = await own({ limit: 2 });
        // Of what Ana has it waits longest; the next are its copies, whose state has its id too.
        expect(found.map(({ id }) => id)).toEqual(['DS-2026-0001', 'DS-2026-0001']);
        expect({ total, orMore }).toEqual({ total: COUNTED_AT_MOST, orMore: true });
        const looked = await own({ text: 'zorgkas' });
        expect(looked).toMatchObject({ total: 1, found: [{ id: 'LAST-2026-0001' }] });
        await expect(own({ text: 'gent' })).resolves.toMatchObject({ total: 0, found: [] });
      });

      it('keep a filter when the text is looked up', async () => {
        const listed = await queries().list({ ...QUERY, filter: 'live', text: 'zorgkas' });
        expect(listed.total).toBe(0);
      });

      it('count a frequent word as far as they have looked', async () => {
        const listed = await queries().list({ ...QUERY, filter: 'live', text: 'one' });
        expect(listed).toMatchObject({ total: COUNTED_AT_MOST, orMore: true });
        expect(listed.found.map(({ id }) => id).slice(0, 1)).toEqual(['DS-2026-0004']);
        expect(listed.found).toHaveLength(QUERY.limit);
      });

      it('no longer find a request by what its organisation was called', async () => {
        const { knex } = database();
        await knex('request').where({ id: 'LAST-2026-0001' }).update({ search: 'renamed' });
        const found = async (text: string) =>
          (await queries().list({ ...QUERY, filter: 'waiting', text })).total;
        await expect(found('zorgkas')).resolves.toBe(0);
        await expect(found('renamed')).resolves.toBe(1);
      });
    });
  });
});

describe('known certificates', () => {
  onEveryDatabase((database) => {
    it('are those accepted, or that might have been, with the same public key', async () => {
      const store = createRequestStore(database().knex, random);
      const file = { id: 'f', sha256: '', size: 1 };
      const checked = (spki: string) => ({
        environment: 'INT' as const,
        file,
        verdict: 'accepted' as const,
        findings: [],
        fingerprint: `of ${spki}`,
        spki,
        texts: { fileName: 'c.pem', report: null },
      });
      await store.commit(
        changeOf('K-2026-0001', null, [
          registered({ organisation: 'Ville' }),
          { type: 'CertificateAccepted', ...checked('one') },
          { type: 'CertificateWarned', ...checked('two') },
          { type: 'CertificateRejected', ...checked('three') },
        ]),
      );
      const known = createKnownCertificates(database().knex);
      await expect(known.sharing('one')).resolves.toEqual([
        {
          requestId: 'K-2026-0001',
          organisation: 'Ville',
          cbe: '0206731645',
          environment: 'INT',
          fingerprint: 'of one',
          spki: 'one',
        },
      ]);
      await expect(known.sharing('two')).resolves.toHaveLength(1);
      await expect(known.sharing('three')).resolves.toEqual([]);
    });
  });
});
