import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { get } from 'node:http';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { agree, register, startBot, type DeskSettings } from '../acknowledge/desk';
import { fire } from '../acknowledge/load';
import { standIn } from '../acknowledge/stand-in';
import { AS_DEPLOYED } from '../as-deployed';
import { freshDatabase } from '../database';
import { under } from '../goal';
import { serve, type Served } from '../processes';
import { row, type Floor, type Row } from '../row';
import type { Thoroughness } from '../thoroughness';

const STARTS = 7;
const QUICK_STARTS = 3;

/** Seconds after it is ready until a process counts as resting. */
const REST_S = 10;
const QUICK_REST_S = 3;

const CLICKS = 1_000;
const PERSONS = 20;

/** A process that has a database to set up, and one that starts again. Source of the latter: issue 17. */
const FIRST_GOAL_MS = 2_000;
const READY_GOAL_MS = 500;
const REST_GOAL_MB = 200;
/** Of a bot that has had a day's work. Source: issue 17. */
const WORKED_GOAL_MB = 220;

/** A start that takes as long has failed. */
const PATIENCE_MS = 60_000;

/** Credentials that nobody asks about at the start: Teams is connected, and has nobody to talk to. */
const TEAMS = {
  MICROSOFT_APP_ID: 'bench',
  MICROSOFT_APP_PASSWORD: 'bench',
  MICROSOFT_APP_TYPE: 'MultiTenant',
};

/** What is started, by its name in the table. */
type Kind = 'floor' | 'Slack' | 'Slack and Teams';
const KINDS: readonly Kind[] = ['floor', 'Slack', 'Slack and Teams'];

const FLOOR = 'node + express + pg';

/** Time from the start of Node to a green `/readyz`, and memory at rest and after 1,000 clicks, on Postgres. */
export async function benchStart({ quick }: Thoroughness): Promise<readonly Row[]> {
  const database = await freshDatabase();
  const slack = await standIn();
  const settings = { databaseUrl: database.url, secret: randomBytes(16).toString('hex'), slack };
  try {
    const first = await readyAfter('Slack', settings);
    return [
      ...(await startRows(settings, first, quick ? QUICK_STARTS : STARTS)),
      ...(await memoryRows(settings, quick ? QUICK_REST_S : REST_S)),
    ];
  } finally {
    slack.close();
    await database.drop();
  }
}

/** The kinds take turns, so that whatever else the machine does falls on all of them alike. */
async function startRows(
  settings: DeskSettings,
  first: number,
  starts: number,
): Promise<readonly Row[]> {
  const taken: Record<Kind, number[]> = { floor: [], Slack: [], 'Slack and Teams': [] };
  for (let index = 0; index < starts; index += 1)
    for (const kind of KINDS) taken[kind].push(await readyAfter(kind, settings));
  const floor: Floor = { name: FLOOR, value: median(taken.floor) };
  const ready = (name: string, value: number, goalMs = READY_GOAL_MS) =>
    row(name, value, 'ms', { floor, ...under(value, goalMs, 'ms') });
  return [
    ready('ready, on an empty database', first, FIRST_GOAL_MS),
    ready(`ready, Slack, median of ${starts}`, median(taken.Slack)),
    ready(`ready, Slack and Teams, median of ${starts}`, median(taken['Slack and Teams'])),
    row(
      `ready, slowest of all ${2 * starts}`,
      Math.max(...taken.Slack, ...taken['Slack and Teams']),
      'ms',
      { floor: { name: `${FLOOR}, slowest`, value: Math.max(...taken.floor) } },
    ),
  ];
}

async function memoryRows(settings: DeskSettings, restS: number): Promise<readonly Row[]> {
  const served = await Promise.all(KINDS.map((kind) => begin(kind, settings)));
  const [least, slack, both] = served;
  if (!least || !slack || !both) throw new Error('Three kinds are three processes');
  try {
    await Promise.all(served.map(ready));
    await pause(restS * 1_000);
    const floor: Floor = { name: FLOOR, value: megabytes(least) };
    const rest = (name: string, one: Served) => {
      const value = megabytes(one);
      return row(name, value, 'MB', { floor, ...under(value, REST_GOAL_MB, 'MB') });
    };
    const rows = [
      rest('memory at rest, Slack', slack),
      rest('memory at rest, Slack and Teams', both),
    ];
    const target = { ports: [both.port], secret: settings.secret };
    const ids = await register(settings, target, CLICKS);
    const { failed } = await fire(target, ids.map(agree), PERSONS);
    if (failed > 0) throw new Error(`${failed} clicks were not acknowledged`);
    const worked = megabytes(both);
    return [
      ...rows,
      row(`memory after ${CLICKS} forms and clicks, Slack and Teams`, worked, 'MB', {
        floor,
        ...under(worked, WORKED_GOAL_MB, 'MB'),
      }),
    ];
  } finally {
    await Promise.all(served.map((one) => one.stop()));
  }
}

/** Milliseconds from the start of Node to the first green answer. */
async function readyAfter(kind: Kind, settings: DeskSettings): Promise<number> {
  const served = await begin(kind, settings);
  try {
    await ready(served);
    return performance.now() - served.startedAt;
  } finally {
    await served.stop();
  }
}

function begin(kind: Kind, settings: DeskSettings): Promise<Served> {
  if (kind === 'floor')
    return serve(join(__dirname, 'floor.js'), [], { DATABASE_URL: settings.databaseUrl });
  return startBot(settings, { ...AS_DEPLOYED, ...(kind === 'Slack' ? {} : TEAMS) });
}

/** Asks again and again until the answer is green. */
async function ready({ port, startedAt }: Served): Promise<void> {
  while ((await statusOf(port)) !== 200) {
    if (performance.now() - startedAt > PATIENCE_MS) throw new Error('A process was never ready');
  }
}

/** By node:http: `fetch` would take tens of milliseconds to load when it is first called. */
function statusOf(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port, path: '/readyz' }, (response) => {
      response.resume();
      resolve(response.statusCode ?? null);
    }).on('error', () => resolve(null));
  });
}

/** Resident memory, its worker threads and the pages of Node itself included. */
function megabytes({ pid }: Served): number {
  const kibibytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString();
  return Number(kibibytes) / 1024;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
