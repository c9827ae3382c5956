import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { belgianCalendar } from '../../src/adapters/time/belgium';
import { STALLED_AFTER_MS } from '../../src/app/chat/actions/look';
import { documentSender } from '../../src/core/process/document-sender';
import { dayIn } from '../../src/core/terms/zone';
import { openPostgres, type Database } from '../../src/storage/database/database';
import { migrate } from '../../src/storage/database/migrate';
import { createHomeQueries } from '../../src/storage/home/home-queries';
import { createMailStore } from '../../src/storage/mails/mail-store';
import { createAbsenceStore } from '../../src/storage/people/absence-store';
import { createStatsQueries } from '../../src/storage/stats/stats-queries';
import { homeCard, HOME_FEW, HOME_MAILS } from '../../src/view/home/home-card';
import { statsCard, STATS_FINDINGS } from '../../src/view/stats/stats-card';
import { english } from '../../src/view/words/en';
import { freshDatabase } from '../database';
import { fillTo } from '../reminders/fill';
import { row, type Row } from '../row';
import { enliven } from './enliven';

/** Requests of a desk after many years. Source: issue 15. */
const REQUESTS = 100_000;
/** Tasks of the person whose home is drawn. Source: issue 15. */
const TASKS = 500;
/** Goals in milliseconds. Source: issue 15. */
const STATS_GOAL_MS = 500;
const HOME_GOAL_MS = 150;

const TRIES = 30;
const ZONE = 'Europe/Brussels';
const NOW = new Date('2026-11-19T09:00:00.000Z');
const BO = { platform: 'slack', id: 'UBO', name: 'Bo Claes' } as const;

const context = {
  words: english,
  definition: documentSender,
  zone: ZONE,
  time: { calendar: belgianCalendar(), dayOf: (at: string) => dayIn(ZONE, new Date(at)) },
  today: dayIn(ZONE, NOW),
};

/** The figures of a year over all requests, and the home of somebody for whom very much waits: read and drawn. */
export async function benchDesk(): Promise<readonly Row[]> {
  const place = await freshDatabase();
  const database = openPostgres(place.url);
  try {
    await migrate(database);
    await database.patiently((knex) =>
      fillTo(knex, { from: 0, to: REQUESTS, at: NOW, quietUntil: '2099-01-01' }),
    );
    await database.patiently((knex) => enliven(knex, { tasks: TASKS, owner: 'slack:UBO' }));
    const least = await median(() => database.knex.raw('select 1'));
    const floor = { name: 'select 1', value: least };
    const stats = await median(drawStats(database));
    const home = await median(drawHome(database));
    return [
      row(`stats of a year, ${REQUESTS} requests`, stats, 'ms', {
        floor,
        goal: `under ${STATS_GOAL_MS} ms`,
        holds: stats < STATS_GOAL_MS,
      }),
      row(`home with ${TASKS} tasks, ${REQUESTS} requests`, home, 'ms', {
        floor,
        goal: `under ${HOME_GOAL_MS} ms`,
        holds: home < HOME_GOAL_MS,
      }),
    ];
  } finally {
    await database.close();
    await place.drop();
  }
}

function drawStats({ knex }: Database): () => Promise<unknown> {
  const queries = createStatsQueries(knex);
  return async () => {
    const facts = await queries.read({
      from: new Date('2026-01-01T00:00:00.000Z'),
      until: new Date('2027-01-01T00:00:00.000Z'),
      stalledBefore: new Date(NOW.getTime() - STALLED_AFTER_MS),
      steps: documentSender.steps.map(({ number }) => number),
      findings: STATS_FINDINGS,
    });
    if ((facts.events['RequestRegistered'] ?? 0) < REQUESTS) throw new Error('Events are missing');
    return statsCard(facts, '2026', '/ebox stats year csv', context);
  };
}

function drawHome({ knex }: Database): () => Promise<unknown> {
  const queries = createHomeQueries(knex);
  const absences = createAbsenceStore(knex);
  const mails = createMailStore(knex, { uuid: randomUUID });
  return async () => {
    const [read, , open] = await Promise.all([
      queries.read({ accounts: [BO], parties: [], isStaff: true, few: HOME_FEW }),
      absences.notOver(context.today),
      mails.open(HOME_MAILS),
    ]);
    if (read.total !== TASKS)
      throw new Error(`The home should have ${TASKS} tasks, not ${read.total}`);
    return homeCard(
      {
        ...read,
        roles: ['staff'],
        mails: { first: open.mails, total: open.total },
        absences: [],
        standingInFor: [],
        reading: { language: 'en', why: 'chosen', locale: null, platform: 'slack', channel: null },
        admins: [],
      },
      context,
    );
  };
}

/** Milliseconds that the work takes in the middle of its tries, after one that warms up. */
async function median(work: () => PromiseLike<unknown>): Promise<number> {
  await work();
  const taken: number[] = [];
  for (let index = 0; index < TRIES; index += 1) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return taken.sort((a, b) => a - b)[Math.floor(TRIES / 2)] ?? 0;
}
