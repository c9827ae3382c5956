import { schedule } from 'node-cron';

/** Every minute: DIGEST_AT is to the minute. A tick that is missed is made up for by the next. */
const EVERY_MINUTE = '* * * * *';

/** Ticks until it is stopped. What is due is decided by whoever is ticked, from the business clock. */
export function tickEveryMinute(tick: () => void): { stop(): Promise<void> } {
  const task = schedule(EVERY_MINUTE, tick);
  return {
    async stop() {
      await task.destroy();
    },
  };
}
