import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { freshDatabase } from '../database';
import { serve } from '../processes';
import { row, type Row } from '../row';
import { fire, summed, type Fired, type Shot, type Times } from './load';
import { click, command, MANAGER, submission } from './payloads';
import { standIn, type StandIn } from './stand-in';

/** Persons at once. */
const PERSONS = 20;

/**
 * The four things that are compared take turns, so that whatever else the machine does falls on all of them alike.
 */
const ROUNDS = 10;

/** Clicks in a round; each is on a request of its own. */
const CLICKS = 300;

/** Fired before anything is measured, so that every process is warm. */
const WARM_UP = 400;

const P99_GOAL_MS = 150;
const P50_GOAL_RATIO = 2;

/** Time to acknowledge `/ebox show` and an `Agree` click, beside a bare Bolt app and one with a single INSERT. */
export async function benchAcknowledge(): Promise<readonly Row[]> {
  const secret = randomBytes(16).toString('hex');
  const database = await freshDatabase();
  const slack = await standIn();
  const env = {
    SLACK_SIGNING_SECRET: secret,
    DATABASE_URL: database.url,
    PORT: '0',
    HOST: '127.0.0.1',
  };
  const floors = join(__dirname, 'floors.js');
  const bare = await serve(floors, ['bare'], env);
  const insert = await serve(floors, ['insert'], env);
  const bot = await serve(join(__dirname, '../../src/main.js'), [], {
    ...env,
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_API_URL: slack.apiUrl,
    SLACK_CHANNEL_REQUESTS: 'CREQUESTS',
    SLACK_CHANNEL_APPROVALS: 'CAPPROVALS',
    ROLE_STAFF: 'slack:USTAFF',
    ROLE_NSSO: `slack:${MANAGER}`,
    LOG_LEVEL: 'info',
  });
  const on = ({ port }: { port: number }, shots: readonly Shot[]) =>
    fire(new URL(`http://127.0.0.1:${port}/slack/events`), secret, shots, PERSONS);
  try {
    const ids = await register(slack, bot.port, secret);
    const shows = (from: number, count: number) =>
      ids.slice(from, from + count).map((id) => command(`show ${id}`, `s${id}`));
    const clicks = (from: number, count: number) =>
      ids.slice(from, from + count).map((id) => {
        const value = JSON.stringify({ act: 'agree', requestId: id, version: 1 });
        return click('agree', value, `a${id}`);
      });
    for (const process of [bare, insert, bot]) await on(process, clicks(0, WARM_UP));
    await on(bot, shows(0, WARM_UP));
    const fired = {
      bare: [] as Fired[],
      insert: [] as Fired[],
      show: [] as Fired[],
      agree: [] as Fired[],
    };
    for (let round = 0; round < ROUNDS; round += 1) {
      const from = WARM_UP + round * CLICKS;
      fired.bare.push(await on(bare, clicks(from, CLICKS)));
      fired.insert.push(await on(insert, clicks(from, CLICKS)));
      fired.show.push(await on(bot, shows(from, CLICKS)));
      fired.agree.push(await on(bot, clicks(from, CLICKS)));
    }
    const floor = { bare: summed(fired.bare), insert: summed(fired.insert) };
    const show = summed(fired.show);
    const agree = summed(fired.agree);
    return [
      ...figures('/ebox show', show, floor),
      ...figures('Agree click', agree, floor),
      row('failed acknowledgements', show.failed + agree.failed, '', {
        goal: '0',
        holds: show.failed + agree.failed === 0,
      }),
    ];
  } finally {
    await Promise.all([bare.stop(), insert.stop(), bot.stop()]);
    slack.close();
    await database.drop();
  }
}

function figures(
  what: string,
  measured: Times,
  floor: { readonly bare: Times; readonly insert: Times },
): readonly Row[] {
  return [
    row(`${what}, ${PERSONS} persons, p50`, measured.p50, 'ms', {
      floor: { name: 'Bolt + 1 INSERT', value: floor.insert.p50 },
      goal: `at most ${P50_GOAL_RATIO} ×`,
      holds: measured.p50 <= P50_GOAL_RATIO * floor.insert.p50,
    }),
    row(`${what}, ${PERSONS} persons, p50`, measured.p50, 'ms', {
      floor: { name: 'bare Bolt', value: floor.bare.p50 },
    }),
    row(`${what}, ${PERSONS} persons, p99`, measured.p99, 'ms', {
      floor: { name: 'Bolt + 1 INSERT', value: floor.insert.p99 },
      goal: `under ${P99_GOAL_MS} ms`,
      holds: measured.p99 < P99_GOAL_MS,
    }),
    row(`${what}, acknowledged a second`, measured.perSecond, '/s', {
      floor: { name: 'Bolt + 1 INSERT', value: floor.insert.perSecond },
    }),
  ];
}

/** Registers one request a click through the form itself, and gives their ids. */
async function register(slack: StandIn, port: number, secret: string): Promise<readonly string[]> {
  const url = new URL(`http://127.0.0.1:${port}/slack/events`);
  const opened = slack.nextView();
  await fire(url, secret, [command('new', 'open', 'USTAFF')], 1);
  const view = await opened;
  const count = WARM_UP + ROUNDS * CLICKS;
  const forms = Array.from({ length: count }, (_, index) => submission(view, `V${index}`));
  const times = await fire(url, secret, forms, PERSONS);
  if (times.failed > 0) throw new Error(`${times.failed} requests could not be registered`);
  const year = new Date().getFullYear();
  return Array.from(
    { length: count },
    (_, index) => `DS-${year}-${String(index + 1).padStart(4, '0')}`,
  );
}
