import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A process that was started and says on which port it serves. */
export interface Served {
  readonly port: number;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** Starts a compiled file and waits for the first line of its output that is JSON with a port. */
export async function serve(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Served> {
  const child = spawn(process.execPath, [file, ...args], {
    // Few persons click thousands of times here.
    env: { ...process.env, RATE_LIMIT: '60000', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${String(code)}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /"port":(\d+)/u.exec(line)?.[1];
      if (found) resolve(Number(found));
    });
  });
  return {
    port,
    process: child,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}
