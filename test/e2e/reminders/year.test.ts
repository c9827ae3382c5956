import { DateTime } from 'luxon';
import { perform, register } from '../../../src/app/requests/perform';
import type { Outgoing } from '../../../src/app/outbox/outbox';
import { openPostgres, type Database } from '../../../src/storage/database/database';
import { freshDatabase, freshPostgres, kinds, type Kind } from '../../support/databases/fresh';
import { migrate } from '../../../src/storage/database/migrate';
import { settableClock } from '../../support/time';
import { requestsOn, startProcess, type Process } from '../../support/given/reminder-process';
import {
  DAYS,
  HOLIDAYS,
  mailboxOf,
  scriptOf,
  WORKING_DAYS,
  type Act,
} from '../../support/given/reminder-script';
import {
  createWorld,
  DIGEST_CHANNEL,
  REQUESTS_CHANNEL,
  ZONE,
} from '../../support/given/reminder-world';

/** How much is played: on the embedded database, which is one process's, a season with three tickers. */
const PLAYS: Readonly<Record<Kind, { readonly requests: number; readonly days: number }>> = {
  postgres: { requests: 500, days: DAYS.length },
  pglite: { requests: 40, days: 120 },
};

const PROCESSES = 3;
/** Who acts at once. */
const PEOPLE = 4;
const SEED = 20_261_122;
const TEST_MS = 600_000;

/** When all processes tick, by the clock on the wall: before, in and after working hours. */
const TICKS = ['08:59', '09:00', '09:02', '12:00', '12:05', '16:59', '17:00', '21:30'];
const TICKS_ON_DAYS_OFF = ['09:00', '13:00'];
const ACTS_AT = '12:00';
const KILL_AT = '09:00';
const WEDNESDAY = 3;

/** At the last tick of this day somebody sets the clock back by a day; then time goes on from there. */
const CLOCK_SET_BACK_ON = '2027-03-04';

/** Milliseconds after which what is not delivered never will be. */
const STUCK_MS = 20_000;

/** Milliseconds that nothing changes before what a killed process had in hand is taken for stuck until its lease ends. */
const SETTLED_MS = 150;

describe.each(kinds)('a simulated year of reminders and digests, on %s', (kind) => {
  it(
    'tells every threshold exactly once, to the right people, in working hours, and posts one digest a working day',
    async () => {
      const { requests, days } = PLAYS[kind];
      const script = scriptOf(requests, seeded(SEED));
      const played = await play(kind, DAYS.slice(0, days), script.acts);
      const last = DAYS[days - 1] ?? '';
      const workingDays = WORKING_DAYS.filter((day) => day <= last);

      const expected = script.expected
        .filter(({ day }) => (WORKING_DAYS[day] ?? '9') <= last)
        .flatMap(({ request, day, task, threshold, to }) =>
          to.map((one) => `${WORKING_DAYS[day]} ${one}: ${request} ${task} ${threshold}`),
        );
      process.stdout.write(
        `\n${kind}: ${requests} requests, ${days} days, ${played.ticks} ticks of ${PROCESSES} processes, ${played.kills} kills\n` +
          `told: ${played.told.length} of ${expected.length} expected, in ${played.messages} messages\n` +
          `digests: ${played.digests.length} on ${workingDays.length} working days\n`,
      );
      expect([...played.told].sort()).toEqual([...expected].sort());
      expect(played.outsideWorkingHours).toEqual([]);
      expect(played.severalAtOnce).toEqual([]);
      expect(played.digests).toEqual(workingDays);
      expect(played.digests.filter((day) => HOLIDAYS.includes(day))).toEqual([]);
    },
    TEST_MS,
  );
});

interface Played {
  /** `day recipient: request task threshold`, once for each time it was read somewhere. */
  readonly told: readonly string[];
  readonly messages: number;
  readonly digests: readonly string[];
  readonly outsideWorkingHours: readonly string[];
  /** People who got several reminders at one and the same tick. */
  readonly severalAtOnce: readonly string[];
  readonly ticks: number;
  readonly kills: number;
}

async function play(
  kind: Kind,
  days: readonly string[],
  acts: ReadonlyMap<number, readonly Act[]>,
): Promise<Played> {
  const clock = settableClock(wall(days[0] ?? '', '07:00'));
  const world = createWorld(clock);
  const place = await placeOn(kind);
  const bodies = new Map<string, Outgoing>();
  const onDelivered = (message: Outgoing) => void bodies.set(message.key, message);
  const desk = requestsOn(place.main, clock);
  const ids = new Map<number, string>();
  let ticks = 0;
  let kills = 0;

  const startOne = async (): Promise<Running> => {
    const { database, kill } = await place.connect();
    const one = startProcess(database, clock, world, { onDelivered });
    await one.begin();
    return {
      ...one,
      async kill() {
        one.die();
        await kill();
      },
    };
  };
  const running: Running[] = [];
  const dying: Promise<void>[] = [];

  const pending = async () =>
    Number(
      (await place.main.knex('outbox').whereIn('state', ['waiting', 'begun']).count('* as n'))[0]?.[
        'n'
      ] ?? 0,
    );
  /** Until everything is delivered, or, after a kill, nothing more is. */
  const settle = async (killed: boolean) => {
    let left = await pending();
    let since = Date.now();
    const isClaiming = () => running.some((one) => one.isClaiming());
    while ((left > 0 || isClaiming()) && !(killed && Date.now() - since > SETTLED_MS)) {
      if (Date.now() - since > STUCK_MS) throw new Error(await stuck(place.main));
      await new Promise((resolve) => setTimeout(resolve, 5));
      const now = await pending();
      if (now !== left) since = Date.now();
      left = now;
    }
  };

  const playDay = async (day: string, repeated: boolean) => {
    const index = WORKING_DAYS.indexOf(day);
    const weekday = new Date(day).getUTCDay();
    for (const time of index < 0 ? TICKS_ON_DAYS_OFF : TICKS) {
      clock.set(wall(day, time));
      if (time === ACTS_AT && !repeated) {
        await performAll(acts.get(index) ?? []);
      }
      const kill = time === KILL_AT && weekday === WEDNESDAY;
      const ticking = running.map((one) => one.tick());
      if (kill) {
        const victim = running.shift();
        await victim?.kill();
        kills += 1;
        // Cut off from its database it still waits for a connection: nobody waits with it.
        dying.push(...ticking.splice(0, 1));
      }
      await Promise.all(ticking);
      ticks += 1;
      await settle(kill);
      if (kill) running.push(await startOne());
    }
  };

  /** Those of a request in order; some requests side by side, as several people act on them. */
  const performAll = (today: readonly Act[]) =>
    Promise.all(
      Array.from({ length: PEOPLE }, async (_, lane) => {
        for (const act of today) if (act.request % PEOPLE === lane) await perform_(act);
      }),
    );

  const perform_ = async ({ request, by, command }: Act) => {
    const key = `${request}:${ids.has(request) ? clock.now().toISOString() : 'new'}`;
    if (command === 'register') {
      const done = await register(desk, { person: by, key }, registration(request));
      if (!done.ok) throw new Error(`${request} was not registered: ${done.refusal.code}`);
      ids.set(request, done.state.id);
      return;
    }
    const intent = {
      person: by,
      key: `${key}:${command.type}`,
      requestId: ids.get(request) ?? '',
      drawnFrom: null,
    };
    const done = await perform(desk, intent, command);
    if (!done.ok) throw new Error(`${request}: ${command.type} was refused: ${done.refusal.code}`);
  };

  try {
    for (let index = 0; index < PROCESSES; index += 1) running.push(await startOne());
    for (const [index, day] of days.entries()) {
      await playDay(day, false);
      if (day !== CLOCK_SET_BACK_ON) continue;
      await playDay(days[index - 1] ?? day, true);
      await playDay(day, true);
    }
  } finally {
    for (const one of running) await one.kill();
    await Promise.all(dying);
    await place.remove();
  }
  const numbers = new Map([...ids].map(([request, id]) => [id, request]));
  return { ...evaluate(world.arrived, bodies, numbers), ticks, kills };
}

function evaluate(
  arrived: ReturnType<typeof createWorld>['arrived'],
  bodies: ReadonlyMap<string, Outgoing>,
  numbers: ReadonlyMap<string, number>,
): Omit<Played, 'ticks' | 'kills'> {
  const told: string[] = [];
  const digests: string[] = [];
  const outsideWorkingHours: string[] = [];
  const perMinute = new Map<string, number>();
  let messages = 0;
  for (const { at, to, text, key } of arrived) {
    // Whoever is assigned a request is told at once, at noon: that is no reminder.
    if (!key.startsWith('reminder:') && !key.startsWith('digest:')) continue;
    const local = DateTime.fromJSDate(at, { zone: ZONE });
    const day = local.toFormat('yyyy-MM-dd');
    const off = !WORKING_DAYS.includes(day) || local.hour < 9 || local.hour >= 17;
    if (off) outsideWorkingHours.push(`${local.toISO() ?? ''} ${to}`);
    if (to === DIGEST_CHANNEL) {
      digests.push(day);
      continue;
    }
    const body = bodies.get(key)?.body;
    if (body?.kind !== 'nudge') continue;
    messages += 1;
    const inThread = to === `${REQUESTS_CHANNEL}/thread`;
    const minute = `${local.toFormat('yyyy-MM-dd HH:mm')} ${to}`;
    if (!inThread) perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
    for (const { requestId, holding, thresholds } of body.about) {
      // What was enqueued counts only where it can be read.
      if (!text.includes(inThread ? 'waits for' : requestId)) continue;
      const [task] = holding.split(':');
      for (const threshold of thresholds) {
        const request = numbers.get(requestId) ?? requestId;
        told.push(`${day} ${inThread ? 'thread' : to}: ${request} ${task} ${threshold}`);
      }
    }
  }
  const severalAtOnce = [...perMinute].filter(([, count]) => count > 1).map(([minute]) => minute);
  return { told, messages, digests, outsideWorkingHours, severalAtOnce };
}

async function stuck({ knex }: Database): Promise<string> {
  const rows = await knex<{ lane: string; state: string; reason: string | null }>('outbox')
    .whereIn('state', ['waiting', 'begun'])
    .select('lane', 'state', 'reason')
    .limit(10);
  return `These are not delivered: ${JSON.stringify(rows)}`;
}

type Running = Process & { readonly kill: () => Promise<void> };

interface Place {
  /** For the script, and for looking. */
  readonly main: Database;
  /** A connection of a process of its own, and how to cut it. */
  connect(): Promise<{ readonly database: Database; readonly kill: () => Promise<void> }>;
  remove(): Promise<void>;
}

async function placeOn(kind: Kind): Promise<Place> {
  if (kind === 'pglite') {
    const main = await freshDatabase('pglite');
    return {
      main,
      connect: async () => ({ database: main, kill: async () => undefined }),
      remove: () => main.close(),
    };
  }
  const { url, drop } = await freshPostgres();
  const main = openPostgres(url);
  await migrate(main);
  let count = 0;
  return {
    main,
    async connect() {
      count += 1;
      const name = `process-${count}`;
      const own = new URL(url);
      own.searchParams.set('application_name', name);
      const database = openPostgres(own.href);
      return {
        database,
        async kill() {
          await main.knex.raw(
            `select pg_terminate_backend(pid) from pg_stat_activity
             where application_name = ? and datname = current_database()`,
            [name],
          );
          await database.close();
        },
      };
    },
    async remove() {
      await main.close();
      await drop();
    },
  };
}

function registration(request: number) {
  return {
    type: 'register' as const,
    organisation: `Sender ${request}`,
    cbe: '0406798006' as const,
    contactName: 'Contact',
    contactEmail: mailboxOf(request),
    language: 'en' as const,
    useCases: 'Letters',
    recipients: ['enterprises' as const],
    documentsPerMonth: 100,
    loadPeaks: '',
    plannedGoLive: '2027-12-31',
    firstEnvironment: 'INT' as const,
  };
}

/** A moment by the clock on the wall in Brussels. */
function wall(day: string, time: string): Date {
  return DateTime.fromISO(`${day}T${time}`, { zone: ZONE }).toJSDate();
}

/** The same numbers each time: mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
