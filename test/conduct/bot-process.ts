import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The compiled bot as a process of its own, as an operator runs it. `npm test` compiles before it tests. */
export interface BotProcess {
  readonly port: number;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end. */
  stop(): Promise<number | null>;
}

const MAIN = process.env['BOT_MAIN'] ?? join(__dirname, '../../dist/src/main.js');

/**
 * Starts the bot and resolves when it says that it is ready. Rejects with its last words when it ends before. `main`
 * is another version's file.
 */
export async function startProcess(
  env: Readonly<Record<string, string>>,
  main = MAIN,
): Promise<BotProcess> {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], PORT: '0', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`The bot ended with ${String(code)}: ${said.join('')}`)),
    );
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      const ready = /"port":(\d+).*"msg":"Ready"/u.exec(line)?.[1];
      if (ready) resolve(Number(ready));
    });
  });
  return {
    port,
    kill: () => end(child, 'SIGKILL').then(() => undefined),
    stop: () => end(child, 'SIGTERM'),
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
