import { randomBytes } from 'node:crypto';
import { freshDatabase } from '../database';
import { none } from '../goal';
import { pgbench, pgbenchVersion } from '../pgbench';
import { row, type Row } from '../row';
import type { Thoroughness } from '../thoroughness';
import { agree, register, show } from './desk';
import { fateOf } from './fate';
import { CROWDS, figures, type Crowd, type Measured } from './figures';
import { summed, type Fired } from './load';
import { floorsAndBot } from './sides';
import { standIn } from './stand-in';

const PROCESSES = [1, 2] as const;

/** The things that are compared take turns, so that whatever else the machine does falls on all of them alike. */
const ROUNDS = 6;
const QUICK_ROUNDS = 2;

/** Fired before anything is measured, so that every process is warm. */
const WARM_UP = 400;
const WARM_UP_PERSONS = 20;

/** Connections that one process of the bot opens at most (src/storage/database/database.ts): its ceiling is measured with as many. */
const CONNECTIONS = 10;
const PGBENCH_SECONDS = 1;

/** One round of everything that is compared. */
interface Turn {
  readonly bare: Fired;
  readonly insert: Fired;
  readonly show: Fired;
  readonly agree: Fired;
  /** INSERTs a second of the database alone; null without pgbench. */
  readonly ceiling: number | null;
}

/** What a bench on one database holds on to. */
interface Ground {
  readonly databaseUrl: string;
  readonly sides: ReturnType<typeof floorsAndBot>;
  readonly rounds: number;
  readonly hasPgbench: boolean;
  /** So many requests that nobody has agreed to yet. */
  readonly take: (count: number) => readonly string[];
}

/**
 * Time to acknowledge `/ebox show` and an `Agree` click at 1, 20 and 200 persons on one and on two processes, beside a
 * bare Bolt app, one with a single INSERT, and the database alone.
 */
export async function benchAcknowledge({ quick }: Thoroughness): Promise<readonly Row[]> {
  const rounds = quick ? QUICK_ROUNDS : ROUNDS;
  const secret = randomBytes(16).toString('hex');
  const database = await freshDatabase();
  const slack = await standIn();
  const databaseUrl = database.url;
  const settings = { databaseUrl, secret, slack };
  const sides = floorsAndBot(settings);
  try {
    await sides.grow();
    const ids = await register(settings, sides.target('bot'), clicksInAll(rounds));
    let clicked = 0;
    const take = (count: number) => ids.slice(clicked, (clicked += count));
    const hasPgbench = (await pgbenchVersion()) !== null;
    const ground: Ground = { databaseUrl, sides, rounds, hasPgbench, take };
    const rows: Row[] = [];
    let failed = 0;
    for (const processes of PROCESSES) {
      if (processes > 1) await sides.grow();
      await warmUp(ground);
      for (const crowd of CROWDS) {
        const measured = await measure(ground, crowd, processes);
        rows.push(...figures(crowd, processes, measured));
        failed += measured.show.failed + measured.agree.failed;
      }
    }
    const { lost, notSaved, early } = await fateOf(clicked, databaseUrl, slack);
    return [
      ...rows,
      row('commands and clicks not acknowledged', failed, '', none(failed)),
      row('commands and clicks acknowledged before they were done', early, '', none(early)),
      row(`of ${clicked} clicks, answered "can't save just now"`, notSaved, '', none(notSaved)),
      row(`of ${clicked} clicks, lost without a word`, lost, '', none(lost)),
    ];
  } finally {
    await sides.stop();
    slack.close();
    await database.drop();
  }
}

function clicksInAll(rounds: number): number {
  const each = CROWDS.reduce((sum, { clicks }) => sum + clicks * rounds, WARM_UP);
  return each * PROCESSES.length;
}

async function warmUp({ sides, take }: Ground): Promise<void> {
  const ids = take(WARM_UP);
  for (const side of sides.names()) await sides.fire(side, ids.map(agree), WARM_UP_PERSONS);
  await sides.fire('bot', ids.map(show), WARM_UP_PERSONS);
}

async function measure(
  { databaseUrl, sides, rounds, hasPgbench, take }: Ground,
  { clicks, persons }: Crowd,
  processes: number,
): Promise<Measured> {
  const turns: Turn[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const ids = take(clicks);
    turns.push({
      bare: await sides.fire('bare', ids.map(agree), persons),
      insert: await sides.fire('insert', ids.map(agree), persons),
      show: await sides.fire('bot', ids.map(show), persons),
      agree: await sides.fire('bot', ids.map(agree), persons),
      ceiling: hasPgbench ? await insertsAlone(databaseUrl, persons, processes) : null,
    });
  }
  const ceilings = turns.flatMap(({ ceiling }) => (ceiling === null ? [] : [ceiling]));
  return {
    bare: summed(turns.map(({ bare }) => bare)),
    insert: summed(turns.map(({ insert }) => insert)),
    show: summed(turns.map((turn) => turn.show)),
    agree: summed(turns.map((turn) => turn.agree)),
    ceiling:
      ceilings.length === 0 ? null : ceilings.reduce((sum, one) => sum + one, 0) / ceilings.length,
  };
}

/** INSERTs a second with as many connections as these persons keep busy at the bot. */
function insertsAlone(url: string, persons: number, processes: number): Promise<number> {
  return pgbench(url, {
    sql: 'insert into floor (key, at) values (gen_random_uuid()::text, now())',
    clients: Math.min(persons, CONNECTIONS * processes),
    seconds: PGBENCH_SECONDS,
  });
}
