import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { belgianCalendar } from '../../src/adapters/time/belgium';
import { createDirectory } from '../../src/app/people/directory';
import { drawDigest } from '../../src/app/digest/draw';
import { remind, type RunDeps } from '../../src/app/reminders/run';
import { dayIn } from '../../src/core/terms/zone';
import { documentSender } from '../../src/core/process/document-sender';
import { createAbsenceStore } from '../../src/storage/people/absence-store';
import { createLinkStore } from '../../src/storage/people/link-store';
import { createAuditHeads } from '../../src/storage/audit/audit-heads';
import { openPostgres, type Database } from '../../src/storage/database/database';
import { createSettingsStore } from '../../src/storage/settings/settings-store';
import { createDigestQueries } from '../../src/storage/digest/digest-queries';
import { createDigestSlots } from '../../src/storage/digest/digest-slots';
import { migrate } from '../../src/storage/database/migrate';
import { createReminderStore } from '../../src/storage/reminders/reminder-store';
import { freshDatabase } from '../database';
import { under } from '../goal';
import { row, type Row } from '../row';
import type { Thoroughness } from '../thoroughness';
import { fillTo, makeDue } from './fill';
import { english } from '../../src/view/words/en';

/** Open requests; each has ten events, so that the last comes with a million. */
const SIZES = [1_000, 10_000, 100_000];
const QUICK_SIZES = [1_000, 10_000];

/** Requests that are due in one run. */
const DUE = [10, 100, 1_000];

const RUNS = 30;
const DIGESTS = 10;
const IDLE_GOAL_MS = 100;
const DIGEST_GOAL_MS = 1_000;
const DIGEST_GOAL_MB = 64;

/** A Thursday morning on which people are at work. */
const NOW = new Date('2026-11-19T09:00:00.000Z');

/** A Thursday morning as well: everything that was asked for at NOW is long over its time. */
const FOUR_WEEKS_LATER = new Date('2026-12-17T09:00:00.000Z');

const ZONE = 'Europe/Brussels';

/** The reminder run and the digest, with ever more open requests. */
export async function benchReminders({ quick }: Thoroughness): Promise<readonly Row[]> {
  const place = await freshDatabase();
  const database = openPostgres(place.url);
  try {
    await migrate(database);
    const rows: Row[] = [];
    let filled = 0;
    for (const size of quick ? QUICK_SIZES : SIZES) {
      await database.patiently((knex) =>
        fillTo(knex, { from: filled, to: size, at: NOW, quietUntil: '2099-01-01' }),
      );
      filled = size;
      rows.push(...(await reminderRows(database, size)), ...(await digestRows(database, size)));
    }
    return rows;
  } finally {
    await database.close();
    await place.drop();
  }
}

async function reminderRows(database: Database, size: number): Promise<readonly Row[]> {
  const deps = runDeps(database);
  const floor = await median(RUNS, () => database.knex.raw('select 1'));
  const idle = await median(RUNS, () => remind(deps));
  const rows = [
    row(`run, ${size} open, nothing due`, idle, 'ms', {
      floor: { name: 'select 1', value: floor },
      ...under(idle, IDLE_GOAL_MS, 'ms'),
    }),
  ];
  for (const due of DUE.filter((count) => count <= size)) {
    await makeDue(database.knex, due);
    const began = performance.now();
    const messages = await remind(deps);
    const took = performance.now() - began;
    if (messages === 0) throw new Error('Whoever is due should have been told');
    rows.push(row(`run, ${size} open, ${due} due`, took, 'ms'));
  }
  return rows;
}

/** Two, each of whom may decide on what the other registered. */
const MANAGERS = {
  accounts: [
    { platform: 'slack', id: 'UBO' },
    { platform: 'slack', id: 'UNADIA' },
  ],
  emptyGroups: [],
} as const;

async function digestRows(database: Database, size: number): Promise<readonly Row[]> {
  const { time } = runDeps(database);
  const { knex } = database;
  const drawing = {
    context: { definition: documentSender, zone: ZONE, time, words: english },
    digests: createDigestQueries(knex),
    slots: createDigestSlots(knex),
    heads: createAuditHeads(knex),
    managers: () => Promise.resolve(MANAGERS),
    present: () => Promise.resolve(MANAGERS.accounts),
    digestAt: '09:00',
  };
  const floor = await median(DIGESTS, () =>
    knex.raw(`select count(*) from request where status = 'open'`),
  );
  const before = process.memoryUsage().rss;
  let highest = before;
  const took = await median(DIGESTS, async () => {
    await drawDigest(drawing, NOW, english);
    highest = Math.max(highest, process.memoryUsage().rss);
  });
  const megabytes = (highest - before) / (1024 * 1024);
  return [
    row(`digest, ${size} open`, took, 'ms', {
      floor: { name: 'count of the open', value: floor },
      ...under(took, DIGEST_GOAL_MS, 'ms'),
    }),
    row(
      `digest, ${size} open, more memory`,
      megabytes,
      'MB',
      under(megabytes, DIGEST_GOAL_MB, 'MB'),
    ),
  ];
}

function runDeps({ knex }: Database): RunDeps {
  const account = (id: string) => [{ kind: 'account' as const, platform: 'slack' as const, id }];
  return {
    definition: documentSender,
    zone: ZONE,
    time: { calendar: belgianCalendar(), dayOf: (at) => dayIn(ZONE, new Date(at)) },
    platforms: ['slack'],
    mailIsSent: true,
    directory: createDirectory(
      {
        staff: account('UANA'),
        nsso: account('UBO'),
        ebox: account('UEVA'),
        admin: account('UTOM'),
      },
      {},
    ),
    settings: createSettingsStore(knex),
    standings: { lately: async () => Promise.resolve('here') },
    absences: createAbsenceStore(knex),
    links: createLinkStore(knex),
    clock: { now: () => FOUR_WEEKS_LATER },
    random: { uuid: randomUUID },
    reminders: createReminderStore(knex),
  };
}

/** Milliseconds that a piece of work takes in the middle of so many tries. */
async function median(tries: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let index = 0; index < tries; index += 1) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return taken.sort((a, b) => a - b)[Math.floor(tries / 2)] ?? 0;
}
