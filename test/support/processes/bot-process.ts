import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The compiled bot as a process of its own, as an operator runs it. `npm test` compiles before it tests. */
export interface BotProcess {
  readonly port: number;
  readonly pid: number;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end. */
  stop(): Promise<number | null>;
  /** Whether it runs: it hasn't ended, by itself or by somebody's doing. */
  runs(): boolean;
  /** Its last lines, for whoever wonders why it ended. */
  lastWords(): string;
  /** What a start script of a test listens to. */
  tell(words: object): void;
}

/** What `npm start` runs: the bot, or the local workspace with the bot in it. */
export const NPM_START = join(__dirname, '../../../scripts/start.cjs');

/** The bot itself, as the image runs it. */
export const MAIN = process.env['BOT_MAIN'] ?? join(__dirname, '../../../dist/src/main.js');

/**
 * V8 compiles the embedded engine a second time, for speed, which takes half a second of processor beside each start.
 * Processes of tests don't live long enough for it.
 */
const COMPILED_ONCE = '--liftoff-only';

/** Lines of a process that are kept, for its last words. */
const LINES_KEPT = 200;

/**
 * Starts the bot and resolves when it says that it is ready. Rejects with its last words when it ends before. `main` is
 * run in place of the bot's own file: another version's, or one that hands it more than an environment can say.
 */
export async function startProcess(
  env: Readonly<Record<string, string>>,
  main = MAIN,
): Promise<BotProcess> {
  const child = spawn(process.execPath, [COMPILED_ONCE, main], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      HOST: '127.0.0.1',
      BOT_MAIN: MAIN,
      // A test does in seconds what people do in a day.
      RATE_LIMIT: '60000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said: string[] = [];
  const hear = (words: string) => {
    said.push(words);
    if (said.length > LINES_KEPT) said.shift();
  };
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('A process without pipes');
  stderr.on('data', (chunk: Buffer) => hear(chunk.toString()));
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`The bot ended with ${String(code)}: ${said.join('')}`)),
    );
    createInterface({ input: stdout }).on('line', (line) => {
      hear(line);
      const ready = /"port":(\d+).*"msg":"Ready"/u.exec(line)?.[1];
      if (ready) resolve(Number(ready));
    });
  });
  return {
    port,
    pid: child.pid ?? 0,
    kill: () => end(child, 'SIGKILL').then(() => undefined),
    stop: () => end(child, 'SIGTERM'),
    runs: () => child.exitCode === null && child.signalCode === null,
    lastWords: () => said.join('\n'),
    tell: (words) => void child.send(words),
  };
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  // One that has ended will not say so again.
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', (code) => resolve(code));
    child.kill(signal);
  });
}
