import { spawn } from 'node:child_process';

/** What a program says to a person at a terminal. */
export interface Terminal {
  /** Resolves with all that was said once this was, or rejects with it when the program ends before. */
  shows(words: string): Promise<string>;
  /** All that was said until now. */
  said(): string;
  /** Presses Ctrl+C, and gives the exit code. */
  interrupt(): Promise<{ readonly exit: number | null }>;
}

/** Runs a shell command on a terminal of its own, which Debian's `script` makes. */
export function atTerminal(command: string, env: Readonly<Record<string, string>>): Terminal {
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    env: { PATH: process.env['PATH'], SHELL: '/bin/sh', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    shows: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (said.includes(words)) resolve(said);
        };
        child.stdout.on('data', look);
        void exit.then((code) => reject(new Error(`It ended with ${String(code)}: ${said}`)));
        look();
      }),
    said: () => said,
    async interrupt() {
      child.stdin.write('\x03');
      return { exit: await exit };
    },
  };
}
