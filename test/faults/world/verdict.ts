import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CHANNELS } from '../../../workspace/ebox/cast';
import { TEAMS_CHANNELS } from '../../../workspace/ebox/teams-cast';
import { wrongCards } from './cards';
import type { Click } from './ledger';
import type { World } from './world';

/** What became of everything that people did during a fault. */
export interface Verdict {
  /** Clicks of which people were told that they are saved. */
  readonly acknowledged: number;
  /** Of these, not in the event table. */
  readonly lost: number;
  /** Clicks in the event table more than once. */
  readonly doubled: number;
  /** Clicks in the event table of which people were told that nothing was changed. */
  readonly denied: number;
  /** Messages that stand in a chat, or lie in a mailbox, once more than they should. */
  readonly redelivered: number;
  /** Milliseconds from the end of the fault until everything was delivered and drawn. */
  readonly settledMs: number;
  /** Everything else that is not as it should be, in words. */
  readonly troubles: readonly string[];
}

/** Milliseconds without any delivery after which no more is waited for: the contract promises 90 s to what was held up. */
const SETTLE_MS = 90_000;

/** Milliseconds between two looks at the outbox. */
const LOOK_MS = 100;

/** Waits until the bots have nothing left to do, and judges. `endedAt` is the end of the fault, by performance.now(). */
export async function judge(
  world: World,
  ids: readonly string[],
  clicks: readonly Click[],
  endedAt: number,
): Promise<Verdict> {
  const unsent = await settled(world);
  const settledMs = performance.now() - endedAt;
  const stored = await storedMarks(world, ids);
  const saved = clicks.filter(({ answer }) => answer === 'saved');
  const times = ({ mark }: Click) => stored.get(mark) ?? 0;
  const posts = await postedOf(world, ids);
  const down = world.bots().filter((bot) => !bot.runs());
  return {
    acknowledged: saved.length,
    lost: saved.filter((click) => times(click) === 0).length,
    doubled: clicks.filter((click) => times(click) > 1).length,
    denied: clicks.filter((click) => click.answer === 'unchanged' && times(click) > 0).length,
    redelivered: posts.redelivered,
    settledMs,
    troubles: [
      ...unsent,
      ...posts.missing,
      ...(await wrongCards(world, ids)),
      ...(await auditFaults(world)),
      ...down.map((bot) => `A bot has ended: ${bot.lastWords()}`),
    ],
  };
}

/** Lets the outbox run empty, as long as it gets emptier. What never leaves it, or was given up, is named. */
async function settled(world: World): Promise<readonly string[]> {
  let fewest = Number.POSITIVE_INFINITY;
  let since = performance.now();
  for (;;) {
    const left = await world.look<{ lane: string; key: string; state: string; reason: string }>(
      `select lane, key, state, reason from outbox where state <> 'sent' order by id`,
    );
    const waiting = left.filter(({ state }) => state !== 'dead').length;
    if (waiting < fewest) {
      fewest = waiting;
      since = performance.now();
    }
    if (waiting === 0 || performance.now() - since > SETTLE_MS) {
      return left.map(
        ({ lane, key, state, reason }) => `${lane} holds ${key} (${state}: ${reason})`,
      );
    }
    await wait(LOOK_MS);
  }
}

/** How often each mark stands in the events of these requests. */
async function storedMarks(
  world: World,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await world.look<{ texts: object }>(
    'select texts from event_text where request_id = any($1)',
    [ids],
  );
  const count = new Map<string, number>();
  for (const { texts } of rows) {
    for (const [mark] of JSON.stringify(texts).matchAll(/mark-[\w-]+\./gu)) {
      count.set(mark, (count.get(mark) ?? 0) + 1);
    }
  }
  return count;
}

interface OutboxRow {
  readonly key: string;
  readonly lane: string;
  readonly kind: string;
}

/** Every message that the events caused, looked for where it should stand. */
async function postedOf(
  world: World,
  ids: readonly string[],
): Promise<{ missing: readonly string[]; redelivered: number }> {
  const { workspace } = world.slack;
  const sent = await world.look<OutboxRow>(
    `select key, lane, kind from outbox where request_id = any($1) and kind in ('line', 'mail')`,
    [ids],
  );
  const inSlack = counted(
    workspace.slack
      .messages(CHANNELS.requests.id)
      .flatMap(({ metadata }) => String(metadata?.event_payload['key'] ?? '')),
  );
  const mails = counted(workspace.mail.all().flatMap(({ to }) => to));
  const lines = sent.filter(({ kind, lane }) => kind === 'line' && lane.startsWith('slack:'));
  const letters = sent.filter(({ kind }) => kind === 'mail');
  const found = [
    ...lines.map(({ key }) => ({ key, times: inSlack.get(key) ?? 0 })),
    ...letters.map(({ key, lane }) => ({ key, times: mails.get(lane.slice('mail:'.length)) ?? 0 })),
    ...(await linesInTeams(world, ids)),
  ];
  return {
    missing: found.filter(({ times }) => times === 0).map(({ key }) => `${key} never arrived`),
    redelivered: found.reduce((sum, { times }) => sum + Math.max(0, times - 1), 0),
  };
}

/** Teams' messages carry no key of ours: a note's line is known by its mark. */
async function linesInTeams(world: World, ids: readonly string[]) {
  const marks = counted(
    world.slack.workspace.teams.state
      .messagesIn(TEAMS_CHANNELS.requests.id)
      .filter(({ below }) => below !== null)
      .flatMap(({ card }) => [...JSON.stringify(card).matchAll(/mark-[\w-]+\./gu)].slice(0, 1))
      .map(([mark]) => mark),
  );
  const stored = await storedMarks(world, ids);
  return [...stored.keys()].map((mark) => ({
    key: `The line of ${mark} in Teams`,
    times: marks.get(mark) ?? 0,
  }));
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}

/** The hash chains, by the command that an operator runs. */
function auditFaults(world: World): Promise<readonly string[]> {
  const audit = resolve('dist/src/cli/audit.js');
  const env = { PATH: process.env['PATH'], DATABASE_URL: world.url };
  return new Promise((done) => {
    execFile(process.execPath, [audit, '--json'], { env }, (error, stdout) => {
      done(error ? [`The audit says: ${stdout}`] : []);
    });
  });
}
