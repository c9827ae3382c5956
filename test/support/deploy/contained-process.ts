import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { imageEnvironment } from './files';

/** The bot as a container would run it, as far as this machine lets us. */
export interface Contained {
  /** Resolves with the port when it is ready; rejects with its last words when it ends before. */
  readonly ready: Promise<number>;
  /** What it is: who runs it, and whether it is the first process of a PID namespace. */
  identity(): { readonly uid: number; readonly firstProcess: boolean };
  /** Sends SIGTERM, and gives the exit code. */
  stop(): Promise<number | null>;
  kill(): void;
}

const NOBODY = 65_534;

/** Whether we may change who runs a process and what it sees: as root, as CI does. */
const ISOLATES = process.getuid?.() === 0 && canUnshare();

/** Starts it in a folder; there is nothing else in its environment than in the image's, and what is given. */
export function contain(folder: string, env: Readonly<Record<string, string>>): Contained {
  const node = [process.execPath, 'dist/src/main.js'];
  const nobody = [
    'setpriv',
    `--reuid=${NOBODY}`,
    `--regid=${NOBODY}`,
    '--clear-groups',
    '--no-new-privs',
  ];
  const [command = '', ...args] = ISOLATES
    ? ['unshare', '--pid', '--fork', '--kill-child=SIGKILL', ...nobody, ...node]
    : node;
  const child = spawn(command, args, {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...imageEnvironment(), HOST: '127.0.0.1', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => words.push(chunk.toString()));
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ready = new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      words.push(line);
      const port = /"port":(\d+).*"msg":"Ready"/u.exec(line)?.[1];
      if (port) resolve(Number(port));
    });
    void exit.then((code) =>
      reject(new Error(`It ended with ${String(code)}: ${words.join('\n')}`)),
    );
  });
  // Who stops it before it is ready doesn't wait for that.
  ready.catch(() => undefined);
  return {
    ready,
    identity: () => identityOf(botOf(child)),
    stop() {
      process.kill(botOf(child), 'SIGTERM');
      return exit;
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

/** Of unshare the only child; else the process itself. */
function botOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('It did not start');
  if (!ISOLATES) return pid;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  if (!/^\d+$/u.test(children)) throw new Error('It is not there');
  return Number(children);
}

/** Under unshare it must be isolated; without it, it is what we are. */
function identityOf(pid: number): { readonly uid: number; readonly firstProcess: boolean } {
  if (!ISOLATES) return { uid: NOBODY, firstProcess: true };
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const uid = Number(/^Uid:\s+(\d+)/mu.exec(status)?.[1]);
  const pids = /^NSpid:\s+(.*)$/mu.exec(status)?.[1]?.split(/\s+/u) ?? [];
  return { uid, firstProcess: pids.at(-1) === '1' };
}

function canUnshare(): boolean {
  try {
    execFileSync('unshare', ['--pid', '--fork', 'setpriv', `--reuid=${NOBODY}`, 'true']);
    return true;
  } catch {
    return false;
  }
}
