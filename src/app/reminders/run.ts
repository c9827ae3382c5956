import { isWorkingTime } from '../../core/policy/working-hours';
import { localTime } from '../time/local-time';
import type { Clock, Randomness } from '../time/clock';
import type { ReminderStore } from './reminders';
import { whoIsWho, type PeopleDeps } from './people';
import { planReminders, type Planning } from './plan';

export interface RunDeps extends Planning, PeopleDeps {
  readonly zone: string;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly reminders: ReminderStore;
}

/** Requests that one run looks at; what is left is for the next, a minute later. Each takes a few KB of memory. */
const MOST_PER_RUN = 2_000;

/**
 * Reminds of what is due and not yet in the ledger, if people are at work. Any number of processes may run it at once: the ledger
 * lets one of them do so. Gives the number of messages enqueued.
 */
export async function remind(deps: RunDeps): Promise<number> {
  const at = deps.clock.now();
  const now = localTime(deps.zone, at);
  if (!isWorkingTime(now, deps.time.calendar)) return 0;
  const due = await deps.reminders.due(now.day, MOST_PER_RUN);
  if (due.length === 0) return 0;
  const people = await whoIsWho(deps, now.day);
  const plan = planReminders(deps, due, people, at, () => `reminder:${deps.random.uuid()}`);
  return (await deps.reminders.commit(plan)) ? plan.messages.length : 0;
}
