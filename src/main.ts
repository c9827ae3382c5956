import type { DestinationStream, Logger } from 'pino';
import { cannotStart, whyOf } from './adapters/log/last-words';
import { createLog } from './adapters/log/log';
import { createScrub, type Scrub } from './adapters/log/scrub';
import { secretsIn } from './adapters/log/secrets';
import { start, type Given, type Running } from './composition/start';
import { readConfig, type Config, type ConfigReading } from './config/config';
import { unquoted } from './config/unquoted';

/** Milliseconds for an orderly stop; then the process ends anyway, and its leases run out. */
export const STOP_GRACE_MS = 10_000;

/** What runs as a process of its own: the bot, or a program that starts the bot within itself. */
export interface Program {
  /** Its settings, from the environment. */
  read(env: NodeJS.ProcessEnv): ConfigReading;
  /** Where its log goes, and from which level on, if not as JSON to stdout, from `info` on. */
  log?(): Promise<{ readonly destination: DestinationStream; readonly level: string }>;
  start(config: Config, log: Logger): Promise<Pick<Running, 'stop'>>;
}

/** Runs the bot as a process. `given` is for tests that start processes of their own. */
export function main(given: Partial<Given> = {}): Promise<void> {
  return runProcess({ read: readConfig, start: (config, log) => start(config, log, given) });
}

/** Runs a program until it is told to end; where it can't start, it says why and ends with 1. */
export async function runProcess(program: Program): Promise<void> {
  const scrub = createScrub(secretsIn(unquoted(process.env)));
  try {
    await serve(program, scrub);
  } catch (error) {
    cannotStart(whyOf(error, scrub), scrub);
    process.exit(1);
  }
}

async function serve(program: Program, scrub: Scrub): Promise<void> {
  const reading = program.read(process.env);
  if (!reading.ok) {
    const faults = reading.faults.map((fault) => `  - ${fault}`).join('\n');
    cannotStart(`Mend these environment variables:\n${faults}`, scrub);
    process.exit(1);
  }
  const { config } = reading;
  const { level = 'info', ...to } = (await program.log?.()) ?? {};
  const log = createLog({ level: config.logLevel ?? level, scrub, ...to });
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'Unhandled error: exiting');
    process.exit(1);
  });
  // A container's first process is told nothing that it doesn't listen to; a migration that is cut off undoes itself.
  let stop: (signal: string) => void = () => process.exit(0);
  // The same listener for good: a signal that comes while one takes another's place is lost.
  const told = (signal: string) => stop(signal);
  process.once('SIGTERM', told).once('SIGINT', told);
  const running = await program.start(config, log);
  stop = (signal) => {
    log.info({ signal }, 'Stopping');
    setTimeout(() => process.exit(1), STOP_GRACE_MS).unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'Shutdown incomplete');
        process.exit(1);
      },
    );
  };
}

if (require.main === module) void main();
