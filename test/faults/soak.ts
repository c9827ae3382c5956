import { parseArgs } from 'node:util';
import { hasDovecot, startDovecot } from '../support/mail/dovecot-server';
import { SOAKED } from './all';
import { run, type Report, type Size } from './world/fault';
import { openWorld, type World } from './world/world';

/**
 * `npm run soak -- [--minutes N] [--seed N] [--fault WORDS] [--once]`: the whole fault matrix, round after round, as
 * long as it is given, or once; or the faults alone whose names have these words. Exit 1 when anything was lost or done
 * twice, or was otherwise not as it should be. The mailbox is a Dovecot's, where there is one.
 */

/**
 * A round as the issue asks for it, which is played once in some ten minutes; in less time each fault has its share.
 */
const WHOLE: Size = { requests: 5, clicks: 1_000, seconds: 30 };
const WHOLE_MINUTES = 10;

function sizeOf(minutes: number): Size {
  const share = Math.min(1, minutes / WHOLE_MINUTES);
  const { requests, clicks, seconds } = WHOLE;
  return { requests, clicks: Math.ceil(clicks * share), seconds: seconds * share };
}

/** Troubles of a round that are printed: the first tell what is wrong. */
const MOST_TROUBLES = 10;

const MINUTE_MS = 60_000;

/** What became of one fault in all rounds. */
interface Row {
  readonly fault: string;
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly denied: number;
  readonly redelivered: number;
  readonly savesAgainMs: number;
  readonly settledMs: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string' },
      seed: { type: 'string' },
      fault: { type: 'string', default: '' },
      once: { type: 'boolean', default: false },
    },
  });
  const minutes = Number(values.minutes ?? 10);
  const seed = Number(values.seed ?? Date.now() % 2 ** 32);
  const played = SOAKED.filter(({ name }) => name.includes(values.fault));
  if (!(minutes > 0) || !Number.isSafeInteger(seed) || played.length === 0) {
    throw new Error('Usage: npm run soak -- [--minutes N] [--seed N] [--fault WORDS] [--once]');
  }
  const mailbox = hasDovecot() ? await startDovecot() : null;
  const whose = mailbox ? 'a Dovecot' : 'the workspace, for there is no Dovecot';
  process.stdout.write(`Seed ${seed}, ${minutes} minutes, the mailbox of ${whose}\n`);
  const reports: Report[] = [];
  let world: World | null = null;
  try {
    world = await openWorld(seed, mailbox ?? 'workspace');
    const until = values.once ? 0 : performance.now() + minutes * MINUTE_MS;
    for (let turn = 0; turn < played.length || performance.now() < until; turn += 1) {
      const fault = played[turn % played.length];
      if (!fault) throw new Error('There are no faults');
      const report = await run(world, fault, sizeOf(minutes));
      reports.push(report);
      process.stdout.write(`${lineOf(report)}\n`);
    }
  } finally {
    await world?.close();
    await mailbox?.close();
  }
  process.stdout.write(`\n${tableOf(reports)}\n`);
  const bad = reports.some(
    ({ lost, doubled, denied, troubles }) => lost + doubled + denied + troubles.length > 0,
  );
  process.exitCode = bad ? 1 : 0;
}

function lineOf({ fault, acknowledged, settledMs, told, troubles }: Report): string {
  const also = told === null ? '' : `; ${told}`;
  const words = [`${fault}: ${acknowledged} acknowledged, settled in ${seconds(settledMs)}${also}`];
  const more = troubles.length - MOST_TROUBLES;
  const tail = more > 0 ? [`and ${more} more`] : [];
  return [...words, ...troubles.slice(0, MOST_TROUBLES), ...tail].join('\n  ! ');
}

function tableOf(reports: readonly Report[]): string {
  const rows = [...new Set(reports.map(({ fault }) => fault))].map((fault) =>
    rowOf(reports.filter((one) => one.fault === fault)),
  );
  const cells = [HEAD, ...rows.map(cellsOf), cellsOf({ ...rowOf(reports), fault: 'all' })];
  const widths = HEAD.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? '').length)));
  return cells
    .map((row) => row.map((cell, at) => pad(cell, widths[at] ?? 0, at)).join('  '))
    .join('\n');
}

const HEAD = [
  'fault',
  'rounds',
  'acknowledged',
  'lost',
  'doubled',
  'denied',
  'redelivered',
  'saves again (worst)',
  'all right again (worst)',
];

function cellsOf(row: Row): readonly string[] {
  const { fault, rounds, acknowledged, lost, doubled, denied, redelivered } = row;
  const counts = [rounds, acknowledged, lost, doubled, denied, redelivered].map(String);
  return [fault, ...counts, seconds(row.savesAgainMs), seconds(row.settledMs)];
}

function rowOf(reports: readonly Report[]): Row {
  const sum = (of: (report: Report) => number) =>
    reports.reduce((total, report) => total + of(report), 0);
  return {
    fault: reports[0]?.fault ?? '',
    rounds: reports.length,
    acknowledged: sum((one) => one.acknowledged),
    lost: sum((one) => one.lost),
    doubled: sum((one) => one.doubled),
    denied: sum((one) => one.denied),
    redelivered: sum((one) => one.redelivered),
    savesAgainMs: Math.max(...reports.map((one) => one.savesAgainMs)),
    settledMs: Math.max(...reports.map((one) => one.settledMs)),
  };
}

/** Words to the left, numbers to the right. */
function pad(cell: string, width: number, at: number): string {
  return at === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 2;
});
