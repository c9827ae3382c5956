import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Threads that pgbench itself takes; a database on the same machine needs the rest. */
const THREADS = 2;

/** What `pgbench --version` says of it; null where it is not installed. */
export async function pgbenchVersion(): Promise<string | null> {
  try {
    const { stdout } = await run('pgbench', ['--version']);
    return /(\d[\d.]*)/u.exec(stdout)?.[1] ?? null;
  } catch {
    return null;
  }
}

/**
 * Transactions a second of one statement each, by so many clients without a pause, for so many seconds.
 * @throws an error with pgbench's own words when a statement fails
 */
export async function pgbench(
  url: string,
  { sql, clients, seconds }: { sql: string; clients: number; seconds: number },
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-pgbench-'));
  try {
    const script = join(folder, 'script.sql');
    await writeFile(script, `${sql};\n`);
    const { stdout } = await run('pgbench', [
      ...['--no-vacuum', '--protocol=prepared', `--file=${script}`],
      ...[`--client=${clients}`, `--jobs=${Math.min(THREADS, clients)}`, `--time=${seconds}`, url],
    ]);
    const rate = /^tps = ([\d.]+)/mu.exec(stdout)?.[1];
    if (rate === undefined) throw new Error(`pgbench told no rate:\n${stdout}`);
    return Number(rate);
  } finally {
    await rm(folder, { recursive: true });
  }
}
