import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInspector } from '../../src/adapters/x509';
import { FileReader } from '../../src/adapters/x509/inspect/inspect';
import { readTrust } from '../../src/adapters/x509/inspect/trust';
import { check } from '../../src/core/certificate/check';
import type { Expected } from '../../src/core/certificate/subject/expected';
import type { Report } from '../../src/core/certificate/finding/report';
import { atLeastTimes, under } from '../goal';
import { row, type Row } from '../row';
import type { Thoroughness } from '../thoroughness';
import { makeChains, type Chain } from './chains';
import { hostileFiles } from './hostile';

const REQUEST: Expected = {
  kind: 'certificate',
  cbe: '0406798006',
  legalName: 'Smals',
  applicationId: 'employment:job-attest:werkkaart',
  environment: 'PRD',
};

/** Each rate is the best of this many rounds: what else the machine does only ever takes away. */
const ROUNDS = 5;
const QUICK_ROUNDS = 2;
const ROUND_MS = 400;

/**
 * Certificates a second beside the least that could be done (bare node:crypto), and how long hostile files hold up the
 * event loop. Takes about 20 s; needs the openssl command, which makes the chains.
 */
export async function benchCertificates({ quick }: Thoroughness): Promise<readonly Row[]> {
  const rounds = quick ? QUICK_ROUNDS : ROUNDS;
  const folder = mkdtempSync(join(tmpdir(), 'bench-certificates-'));
  try {
    const chains = makeChains(folder);
    const rows: Row[] = [];
    for (const chain of chains) rows.push(...(await rates(chain, rounds)));
    rows.push(...(await eventLoop(chains)));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rates(chain: Chain, rounds: number): Promise<readonly Row[]> {
  const at = new Date();
  const file = Buffer.from(chain.leaf + chain.intermediate);
  const reader = new FileReader();
  reader.useTrust(readTrust(chain.anchors));
  const checkHere = () =>
    mustBeAccepted(
      check(reader.inspect(file, { size: file.length, wanted: 'certificate', at }), REQUEST, at),
    );
  const bare = () => {
    const [leaf, intermediate, root] = [chain.leaf, chain.intermediate, chain.root].map(
      (pem) => new X509Certificate(pem),
    );
    if (!leaf || !intermediate || !root) throw new Error('The chain is incomplete.');
    const holds =
      leaf.checkIssued(intermediate) &&
      leaf.verify(intermediate.publicKey) &&
      intermediate.checkIssued(root) &&
      intermediate.verify(root.publicKey);
    if (!holds) throw new Error('The chain does not hold.');
  };
  const inspector = createInspector({ trustFolder: chain.anchors });
  const checkThere = async () =>
    mustBeAccepted(check(await inspector.inspect(file, { kind: 'certificate', at }), REQUEST, at));
  const [ours = 0, threaded = 0, floor = 0] = await inTurns(
    [checkHere, checkThere, bare],
    rounds,
  ).finally(() => inspector.close());
  const rate = (
    name: string,
    value: number,
    unit: string,
    floorName: string,
    least: number,
    wanted: number,
  ) => row(name, value, unit, atLeastTimes(value, { name: floorName, value: least }, wanted));
  return [
    rate(`${chain.name}: checks on one core`, ours, '/s', 'bare node:crypto', floor, 0.5),
    rate(
      `${chain.name}: checks through the worker, one after another`,
      threaded,
      '/s',
      'bare node:crypto',
      floor,
      0.7,
    ),
  ];
}

function mustBeAccepted(report: Report): void {
  if (report.verdict !== 'accepted') throw new Error(`The chain is ${report.verdict}.`);
}

/** Rates of things a second, measured turn by turn so that the machine's moods meet all of them. */
async function inTurns(
  things: readonly (() => void | Promise<void>)[],
  rounds: number,
): Promise<readonly number[]> {
  const best = things.map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, run] of things.entries()) {
      best[index] = Math.max(best[index] ?? 0, await perSecond(run));
    }
  }
  return best;
}

async function perSecond(run: () => void | Promise<void>): Promise<number> {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < ROUND_MS) {
    const running = run();
    if (running !== undefined) await running;
    count += 1;
  }
  return (count * 1000) / (performance.now() - start);
}

/** The delay that a timer of the event loop meets at worst, beyond its own resolution. */
const RESOLUTION_MS = 1;
const LONGEST_DELAY_MS = 50;

async function eventLoop(chains: readonly Chain[]): Promise<readonly Row[]> {
  const [chain] = chains;
  if (!chain) return [];
  const at = new Date();
  const files = hostileFiles(chain.leaf);
  const inspector = createInspector({ trustFolder: chain.anchors });
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const start = performance.now();
  const reports = await Promise.all(
    files.map(async (file) =>
      check(await inspector.inspect(file, { kind: 'csr', at }), { ...REQUEST, kind: 'csr' }, at),
    ),
  );
  const spent = performance.now() - start;
  delay.disable();
  await inspector.close();
  if (reports.some(({ verdict }) => verdict !== 'rejected')) {
    throw new Error('A hostile file was not rejected.');
  }
  const longest = delay.max / 1e6;
  return [
    row(
      `event loop’s longest delay while ${String(files.length)} hostile files are checked`,
      longest,
      'ms',
      under(longest, LONGEST_DELAY_MS, 'ms'),
    ),
    row('the same files, from first to last', spent, 'ms'),
  ];
}
