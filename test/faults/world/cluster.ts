import { execFile } from 'node:child_process';
import { chown, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../support/processes/free-port';

/** A Postgres of the tests' own, which they may stop. */
export interface Cluster {
  readonly port: number;
  /** Its databases by name, past any proxy. */
  url(database: string, port?: number): string;
  /** Makes a folder in another one that Postgres may write to, and gives its path. */
  ownFolder(within: string): Promise<string>;
  start(): Promise<void>;
  /** `immediate` is how a crash looks: nothing is written down, and the next start recovers. */
  stop(mode: 'fast' | 'immediate'): Promise<void>;
  /** Stops it and removes all that it has. */
  remove(): Promise<void>;
}

const run = promisify(execFile);

/** The last few lines of a log. */
const LOG_CHARACTERS = 1_000;

/** Small, for a machine that runs other tests; everything that keeps a commit safe stays on. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'max_connections=60',
  'shared_buffers=16MB',
  'wal_level=minimal',
  'max_wal_senders=0',
  'min_wal_size=32MB',
  'max_wal_size=64MB',
];

/** Makes and starts a cluster, in a folder of its own. */
export async function ownCluster(): Promise<Cluster> {
  const bin = await binaries();
  const user = await ownUser();
  const base = await mkdtemp(join(tmpdir(), 'ebox-faults-'));
  const folder = join(base, 'data');
  await mkdir(folder, { mode: 0o700 });
  if (user) await Promise.all([base, folder].map((path) => chown(path, user.uid, user.gid)));
  const port = await freePort();
  const as = { ...user, cwd: base };
  await run(
    join(bin, 'initdb'),
    ['-D', folder, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-locale', '--no-sync'],
    as,
  );
  const options = [`port=${port}`, `unix_socket_directories=${base}`, ...SETTINGS]
    .map((setting) => `-c ${setting}`)
    .join(' ');
  const control = (...args: string[]) =>
    run(join(bin, 'pg_ctl'), ['-D', folder, '-w', ...args], as).then(() => undefined);
  const log = join(base, 'log');
  const cluster: Cluster = {
    port,
    async ownFolder(within) {
      const made = join(within, 'data');
      await mkdir(made, { mode: 0o700 });
      if (user) await chown(made, user.uid, user.gid);
      return made;
    },
    url: (database, at = port) => `postgres://postgres@127.0.0.1:${at}/${database}`,
    async start() {
      try {
        await control('-l', log, '-o', options, 'start');
      } catch (error) {
        throw new Error(`Postgres said: ${await lastOf(log)}`, { cause: error });
      }
    },
    stop: (mode) => control('-m', mode, 'stop'),
    async remove() {
      await control('-m', 'immediate', 'stop').catch(() => undefined);
      await rm(base, { recursive: true, force: true });
    },
  };
  await cluster.start();
  return cluster;
}

/** pg_ctl points to the log, which goes with the cluster. */
async function lastOf(log: string): Promise<string> {
  const text = await readFile(log, 'utf8').catch(() => 'nothing');
  return text.slice(-LOG_CHARACTERS);
}

/** Debian keeps them out of the PATH. */
async function binaries(): Promise<string> {
  const debian = '/usr/lib/postgresql';
  const versions = await readdir(debian).catch((): string[] => []);
  const [newest] = versions.sort((a, b) => Number(b) - Number(a));
  if (newest !== undefined) return join(debian, newest, 'bin');
  return (await run('pg_config', ['--bindir'])).stdout.trim();
}

/** Postgres refuses to run as root: then as its own user. */
async function ownUser(): Promise<{ uid: number; gid: number } | null> {
  if (process.getuid?.() !== 0) return null;
  const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}
