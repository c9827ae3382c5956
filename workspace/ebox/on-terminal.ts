import type { DestinationStream } from 'pino';

/** `LOG_LEVEL` where a person looks on and has set none: what needs somebody, and nothing that goes well. */
const LEVEL_ON_TERMINAL = 'warn';

/** A log's lines as a person reads them, for the terminal that stdout is: time, level and words first. */
export async function logForPeople(): Promise<{
  readonly destination: DestinationStream;
  readonly level: string;
}> {
  // Read from the disk only where somebody looks on.
  const { prettyFactory } = await import('pino-pretty');
  const readable = prettyFactory({
    colorize: process.stdout.hasColors(),
    ignore: 'pid,hostname,reference',
    singleLine: true,
    translateTime: 'SYS:HH:MM:ss',
  });
  return {
    level: LEVEL_ON_TERMINAL,
    destination: { write: (line) => void process.stdout.write(readable(line)) },
  };
}

/** Says to whoever started the local workspace what it is, where, and how to end it. */
export function tellWhere(address: string, folder: string): void {
  process.stdout.write(`
  The e-Box onboarding bot is ready. Try it at

      ${address}

  No chat system is configured, so it serves a workspace of its own. What you do there is kept in ${folder}.
  Ctrl+C stops it.

`);
}
