import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { belgianCalendar } from '../../src/adapters/time/belgium';
import { drawDigest } from '../../src/app/digest/draw';
import type { ListQuery } from '../../src/app/requests/request-queries';
import { dayIn } from '../../src/core/terms/zone';
import { documentSender } from '../../src/core/process/document-sender';
import { createAuditHeads } from '../../src/storage/audit/audit-heads';
import { openPostgres, type Database } from '../../src/storage/database/database';
import { createDigestQueries } from '../../src/storage/digest/digest-queries';
import { createDigestSlots } from '../../src/storage/digest/digest-slots';
import { migrate } from '../../src/storage/database/migrate';
import { createRequestQueries } from '../../src/storage/requests/request-queries';
import { createRequestStore } from '../../src/storage/requests/request-store';
import { MAX_LISTED, listCard } from '../../src/view/cards/list-card';
import { requestCard } from '../../src/view/cards/request-card';
import { freshDatabase } from '../database';
import { row, type Row } from '../row';
import { fill, RARE } from './fill';
import { english } from '../../src/view/words/en';

const SMALL = 1_000;
const LARGE = 100_000;

/** How much longer lists and `show` may take with a hundred times as many requests. Source: issue 6. */
const GOAL = 1.5;

/** The digest counts every open request; it is drawn once a day. Source: issue 5. */
const DIGEST_GOAL_MS = 1_000;

const TRIES = 60;
const ZONE = 'Europe/Brussels';
const NOW = new Date('2026-11-19T09:00:00.000Z');
const STALLED_BEFORE = new Date('2026-11-12T09:00:00.000Z');
const BO = { platform: 'slack', id: 'UBO' } as const;

/** Something that somebody looks at, as the desk reads and draws it. */
interface Look {
  readonly name: string;
  readonly at: (database: Database) => () => Promise<unknown>;
}

/** What is read most, in a database of 1,000 requests and in one of 100,000, in turns. */
export async function benchRead(): Promise<readonly Row[]> {
  const small = await filled(SMALL);
  const large = await filled(LARGE);
  try {
    const rows: Row[] = [];
    const floor = () => large.database.knex.raw('select 1');
    for (const { name, at } of LOOKS) {
      const [few = 0, many = 0, least = 0] = await medians([
        at(small.database),
        at(large.database),
        floor,
      ]);
      rows.push(
        row(`${name}, ${SMALL} requests`, few, 'ms', {
          floor: { name: 'select 1', value: least },
        }),
        row(`${name}, ${LARGE} requests`, many, 'ms', {
          floor: { name: `${SMALL} requests`, value: few },
          ...(name === DIGEST
            ? { goal: `under ${DIGEST_GOAL_MS} ms`, holds: many < DIGEST_GOAL_MS }
            : { goal: `under ${GOAL} × ${SMALL} requests`, holds: many < GOAL * few }),
        }),
      );
    }
    return rows;
  } finally {
    await small.drop();
    await large.drop();
  }
}

async function filled(size: number) {
  const place = await freshDatabase();
  const database = openPostgres(place.url);
  await migrate(database);
  await database.patiently((knex) => fill(knex, size, NOW));
  return {
    database,
    async drop() {
      await database.close();
      await place.drop();
    },
  };
}

const context = {
  words: english,
  definition: documentSender,
  zone: ZONE,
  time: { calendar: belgianCalendar(), dayOf: (at: string) => dayIn(ZONE, new Date(at)) },
  today: dayIn(ZONE, NOW),
};

function list(name: string, query: Partial<ListQuery>): Look {
  const whole: ListQuery = {
    filter: 'all',
    text: '',
    person: BO,
    stalledBefore: STALLED_BEFORE,
    limit: MAX_LISTED,
    ...query,
  };
  return {
    name: `list ${name}`,
    at({ knex }) {
      const queries = createRequestQueries(knex);
      return async () => listCard(whole, await queries.list(whole), context);
    },
  };
}

const DIGEST = 'digest';

const LOOKS: readonly Look[] = [
  list('waiting', { filter: 'waiting' }),
  list('waiting nsso', { filter: 'waiting', party: 'nsso' }),
  list('waiting staff', { filter: 'waiting', party: 'staff' }),
  list('mine', { filter: 'mine' }),
  list('stalled', { filter: 'stalled', stalledBefore: NOW }),
  list('live', { filter: 'live' }),
  list('all', { filter: 'all' }),
  list('all, a text of one request', { text: RARE }),
  list('all, a text within words', { text: 'orgka' }),
  list('all, a text of every request', { text: 'organisation' }),
  list('all, a text of one in a thousand', { text: 'organisation 617' }),
  list('all, a text that nothing has', { text: 'nobody' }),
  list('live, a text that nothing has', { filter: 'live', text: 'nobody' }),
  {
    name: 'show',
    at({ knex }) {
      const store = createRequestStore(knex, { uuid: randomUUID });
      return async () => {
        const { state } = await store.open('DS-2026-0000500', BO);
        if (!state) throw new Error('The request to show should be there');
        return requestCard(state, context);
      };
    },
  },
  {
    name: DIGEST,
    at({ knex }) {
      const digests = createDigestQueries(knex);
      const slots = createDigestSlots(knex);
      const heads = createAuditHeads(knex);
      const managers = () =>
        Promise.resolve({ accounts: [{ platform: 'slack', id: 'UBO' } as const], emptyGroups: [] });
      const present = () => Promise.resolve([{ platform: 'slack', id: 'UBO' } as const]);
      const drawing = { context, digests, slots, heads, managers, present, digestAt: '09:00' };
      return () => drawDigest(drawing, NOW, english);
    },
  },
];

/** Milliseconds that each piece of work takes in the middle of its tries, which are made in turns. */
async function medians(works: readonly (() => Promise<unknown>)[]): Promise<readonly number[]> {
  const taken = works.map((): number[] => []);
  for (let index = 0; index < TRIES; index += 1) {
    for (const [place, work] of works.entries()) {
      const began = performance.now();
      await work();
      taken[place]?.push(performance.now() - began);
    }
  }
  return taken.map((times) => times.sort((a, b) => a - b)[Math.floor(TRIES / 2)] ?? 0);
}
