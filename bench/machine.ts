import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { Client } from 'pg';
import { SERVER } from './database';
import { pgbenchVersion } from './pgbench';

/** Where the figures come from: they mean little without it. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  /** MiB. */
  readonly memory: number;
  readonly node: string;
  /** Null where no Postgres answers. */
  readonly postgres: string | null;
  /** Null where it is not installed: then no figure stands beside the database's own ceiling. */
  readonly pgbench: string | null;
  /** Of the last minute before the run: above a few tenths, something else was at work. */
  readonly load: number;
  /** Null outside a checkout. `+` behind it: with changes that are not committed. */
  readonly commit: string | null;
}

export async function machine(): Promise<Machine> {
  const processors = cpus();
  return {
    cores: processors.length,
    processor: processors[0]?.model ?? 'unknown',
    memory: Math.round(totalmem() / (1024 * 1024)),
    node: process.version,
    postgres: await postgresVersion(),
    pgbench: await pgbenchVersion(),
    load: loadavg()[0] ?? 0,
    commit: commit(),
  };
}

/** For the head of what is printed. */
export function inWords(one: Machine): string {
  return [
    `${one.cores} × ${one.processor}, ${one.memory} MiB, load ${one.load.toFixed(2)}`,
    `Node ${one.node}, PostgreSQL ${one.postgres ?? 'does not answer'}, pgbench ${one.pgbench ?? 'is not installed'}`,
    `commit ${one.commit ?? 'unknown'}`,
  ].join('\n');
}

async function postgresVersion(): Promise<string | null> {
  const client = new Client({ connectionString: SERVER, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    await client.end();
    return rows[0]?.server_version ?? null;
  } catch {
    return null;
  }
}

function commit(): string | null {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: __dirname, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  try {
    return `${git('rev-parse', '--short=12', 'HEAD')}${git('status', '--porcelain') === '' ? '' : '+'}`;
  } catch {
    return null;
  }
}
