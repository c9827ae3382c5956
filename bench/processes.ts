import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';

/** A process that was started and says on which port it serves. */
export interface Served {
  readonly port: number;
  readonly pid: number;
  /** `performance.now()` just before it was started. */
  readonly startedAt: number;
  stop(): Promise<void>;
}

/**
 * Starts a compiled file and waits for the first line of its output that is JSON with a port. It gets these variables
 * and nothing else of ours: a setting of the shell must not change what is measured.
 */
export async function serve(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Served> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [file, ...args], {
    // One person of a load does more than any person may.
    env: { PATH: process.env['PATH'], RATE_LIMIT: '60000', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = () => child.kill('SIGKILL');
  // A benchmark that fails half-way leaves nothing running.
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const said = createInterface({ input: child.stdout });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`${file} ended with ${String(code)}`)));
    said.on('line', (line) => {
      const found = /"port":(\d+)/u.exec(line)?.[1];
      if (found) resolve(Number(found));
    });
  });
  // From here its log is thrown away unread: to take it apart would cost the load generator.
  said.close();
  child.stdout.resume();
  return {
    port,
    pid: child.pid ?? 0,
    startedAt,
    stop: () =>
      new Promise((resolve) => {
        child.once('close', () => resolve());
        if (!child.kill('SIGTERM')) resolve();
      }),
  };
}
