import { beginDigests, enqueueDigest, type DigestJobDeps } from '../digest/job';
import type { Logger } from '../watching/log';
import { within } from '../time/within';
import { remind, type RunDeps } from '../reminders/run';

export interface ScheduleDeps {
  readonly digest: DigestJobDeps;
  readonly reminders: RunDeps;
  /** What deadlines are computed from, as text: when it changes, every open request is looked at anew. */
  readonly plan: () => string;
  /** Forgets, a batch at a time, what is kept only against repetition. */
  readonly tidy: (now: Date) => Promise<void>;
  readonly log: Logger;
  /** Called when something was enqueued. */
  readonly committed: () => void;
}

/** What happens by itself when its time has come. Any number of processes may have one. */
export interface Schedule {
  /** Once, before the first tick. */
  begin(): Promise<void>;
  /** Looks what is due now. Never rejects; ticks that come while one runs make it look once more. */
  tick(): Promise<void>;
  /** Begins no other job, and gives the one under way a moment for its end: what it works with is closed next. */
  end(): Promise<void>;
}

/**
 * Milliseconds that the job under way is waited for: enough for what it has to say to the database. One that asks the
 * chat systems about many people may take longer: it is cut off, and as it stores all or nothing, the next start does it.
 */
const LAST_JOB_MS = 2_000;

export function createSchedule(deps: ScheduleDeps): Schedule {
  const { log } = deps;
  let running: Promise<void> | null = null;
  let again = false;
  let isPlanned = false;
  let isEnded = false;

  async function attempt(what: string, job: () => Promise<boolean>): Promise<void> {
    if (isEnded) return;
    try {
      if (await job()) deps.committed();
    } catch (error) {
      if (isEnded) return log.info({ err: error }, `${what} was cut off; the next start does it`);
      log.error({ err: error }, `${what} failed; it is tried again within a minute`);
    }
  }

  async function look(): Promise<void> {
    while (again) {
      again = false;
      await attempt('The digest', () => enqueueDigest(deps.digest));
      await attempt('The reminder run', async () => {
        await plan();
        return (await remind(deps.reminders)) > 0;
      });
      await attempt('The clean-up', async () => {
        await deps.tidy(deps.reminders.clock.now());
        return false;
      });
    }
    running = null;
  }

  /** Once, before the first run, and not at the start: to know the holidays of two years takes a tenth of one. */
  async function plan(): Promise<void> {
    if (isPlanned) return;
    await deps.reminders.reminders.replan(deps.plan(), deps.reminders.clock.now());
    isPlanned = true;
  }

  return {
    async begin() {
      await beginDigests(deps.digest);
    },
    tick() {
      again = true;
      running ??= look();
      return running;
    },
    async end() {
      isEnded = true;
      await within(LAST_JOB_MS, running ?? Promise.resolve(), () => undefined);
    },
  };
}
