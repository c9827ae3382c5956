import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { agree, register, show, startBot, type DeskSettings } from '../acknowledge/desk';
import { fateOf } from '../acknowledge/fate';
import { summed, type Fired, type Times } from '../acknowledge/load';
import { Sides, startFloor } from '../acknowledge/sides';
import { standIn } from '../acknowledge/stand-in';
import { ask, freshDatabase } from '../database';
import { atMostTimes, none, under } from '../goal';
import { installed } from '../installed';
import { serve } from '../processes';
import { row, type Floor, type Row } from '../row';
import type { Thoroughness } from '../thoroughness';
import { PACKAGES } from './chat-sdk';
import { USUAL_TABLES } from './usual';

const FOLDER = join('artifacts', 'bench-peers');

const PROCESSES = [1, 2] as const;

/** Persons at once, clicks in a round, and how much the bot may take of each peer's p50. Source: issue 17. */
const CROWDS = [
  { persons: 1, clicks: 100, insertTimes: 2, chatTimes: 1.5 },
  { persons: 20, clicks: 300, insertTimes: 2.2, chatTimes: 1.4 },
] as const;
type Crowd = (typeof CROWDS)[number];

/** What people feel as "at once" leaves, after Slack's own ways. */
const AT_ONCE_MS = 150;
const SHOW_TIMES = 1.5;

/** The sides take turns, so that whatever else the machine does falls on all of them alike. */
const ROUNDS = 8;
const QUICK_ROUNDS = 2;

/** Fired before anything is measured, so that every process is warm. */
const WARM_UP = 600;
const WARM_UP_PERSONS = 20;

const CLICKED = ['insert', 'chat', 'usual', 'bot'] as const;
type Side = (typeof CLICKED)[number];

/** The same click through the bot, and as others would write it, in one run. */
export async function benchPeers({ quick }: Thoroughness): Promise<readonly Row[]> {
  await installed(FOLDER, PACKAGES);
  const rounds = quick ? QUICK_ROUNDS : ROUNDS;
  const database = await freshDatabase();
  const slack = await standIn();
  const settings: DeskSettings = {
    databaseUrl: database.url,
    secret: randomBytes(16).toString('hex'),
    slack,
  };
  const sides = sidesOf(settings);
  try {
    await sides.grow();
    const inAll = CROWDS.reduce((sum, { clicks }) => sum + clicks * rounds, WARM_UP);
    const ids = await register(settings, sides.target('bot'), inAll * PROCESSES.length);
    for (const statement of USUAL_TABLES) await ask(database.url, statement);
    let clicked = 0;
    const take = (count: number) => ids.slice(clicked, (clicked += count));
    const rows: Row[] = [];
    for (const processes of PROCESSES) {
      if (processes > 1) await sides.grow();
      await warmUp(sides, take(WARM_UP));
      for (const crowd of CROWDS) {
        rows.push(...(await compared(sides, crowd, processes, rounds, take)));
      }
    }
    const { lost, notSaved } = await fateOf(clicked, database.url, slack);
    return [
      ...rows,
      row(`of ${clicked} clicks, lost or not saved`, lost + notSaved, '', none(lost + notSaved)),
    ];
  } finally {
    await sides.stop();
    slack.close();
    await database.drop();
  }
}

function sidesOf(settings: DeskSettings): Sides<Side> {
  const { databaseUrl, secret, slack } = settings;
  const env = {
    DATABASE_URL: databaseUrl,
    SLACK_SIGNING_SECRET: secret,
    SLACK_API_URL: slack.apiUrl,
  };
  return new Sides(
    {
      insert: startFloor(settings, 'insert'),
      chat: () => serve(join(__dirname, 'chat-sdk.js'), [FOLDER], env),
      usual: () => serve(join(__dirname, 'usual.js'), [], env),
      bot: () => startBot(settings),
    },
    secret,
  );
}

async function warmUp(sides: Sides<Side>, ids: readonly string[]): Promise<void> {
  for (const side of CLICKED) await sides.fire(side, ids.map(agree), WARM_UP_PERSONS);
  await sides.fire('bot', ids.map(show), WARM_UP_PERSONS);
}

async function compared(
  sides: Sides<Side>,
  crowd: Crowd,
  processes: number,
  rounds: number,
  take: (count: number) => readonly string[],
): Promise<readonly Row[]> {
  const { persons, clicks } = crowd;
  const fired: Record<Side | 'show', Fired[]> = {
    insert: [],
    chat: [],
    usual: [],
    bot: [],
    show: [],
  };
  for (let round = 0; round < rounds; round += 1) {
    const ids = take(clicks);
    fired.show.push(await sides.fire('bot', ids.map(show), persons));
    // Each begins a round in its turn: none is always the one after another.
    for (const side of turned(CLICKED, round)) {
      fired[side].push(await sides.fire(side, ids.map(agree), persons));
    }
  }
  const times = {
    insert: answered('Bolt + 1 INSERT', fired.insert),
    chat: answered('Chat SDK + 1 INSERT', fired.chat),
    usual: answered('Bolt + knex, as usual', fired.usual),
    bot: answered('Agree', fired.bot),
    show: answered('/ebox show', fired.show),
  };
  return figures(times, crowd, processes);
}

function turned<T>(list: readonly T[], by: number): readonly T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

/** @throws where a side did not acknowledge all: what refuses is fast */
function answered(who: string, rounds: readonly Fired[]): Times {
  const times = summed(rounds);
  if (times.failed > 0) throw new Error(`${who}: ${times.failed} were not acknowledged`);
  return times;
}

function figures(
  { insert, chat, usual, bot, show: shown }: Readonly<Record<Side | 'show', Times>>,
  { persons, insertTimes, chatTimes }: Crowd,
  processes: number,
): readonly Row[] {
  const where = `${persons} ${persons === 1 ? 'person' : 'persons'}, ${processes} ${processes === 1 ? 'process' : 'processes'}`;
  const beside = (figure: 'p50' | 'p99' | 'perSecond') => ({
    insert: { name: 'Bolt + 1 INSERT', value: insert[figure] } satisfies Floor,
    chat: { name: 'Chat SDK + 1 INSERT', value: chat[figure] } satisfies Floor,
    usual: { name: 'Bolt + knex, as usual', value: usual[figure] } satisfies Floor,
  });
  const [p50, p99, rate] = [beside('p50'), beside('p99'), beside('perSecond')];
  return [
    row(`Agree, ${where}: p50`, bot.p50, 'ms', atMostTimes(bot.p50, p50.insert, insertTimes)),
    row(`Agree, ${where}: p50`, bot.p50, 'ms', {
      ...atMostTimes(bot.p50, p50.chat, chatTimes),
      others: [p50.usual],
    }),
    row(`Agree, ${where}: p99`, bot.p99, 'ms', {
      floor: p99.insert,
      others: [p99.chat, p99.usual],
      ...under(bot.p99, AT_ONCE_MS, 'ms'),
    }),
    row(`Agree, ${where}: acknowledged`, bot.perSecond, '/s', {
      floor: rate.insert,
      others: [rate.chat, rate.usual],
    }),
    row(
      `/ebox show, ${where}: p50`,
      shown.p50,
      'ms',
      atMostTimes(shown.p50, p50.insert, SHOW_TIMES),
    ),
  ];
}
