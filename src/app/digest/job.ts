import { isDigestTime } from '../../core/policy/working-hours';
import { addDays, type Calendar } from '../../core/policy/working-days';
import type { Platform } from '../../core/terms/terms';
import { localTime } from '../time/local-time';
import type { Clock } from '../time/clock';
import type { DigestSlots } from './job-slots';

export interface DigestJobDeps {
  readonly zone: string;
  readonly calendar: Calendar;
  /** `HH:MM` in the zone. */
  readonly digestAt: string;
  readonly clock: Clock;
  readonly slots: DigestSlots;
  /** The chat systems that have a channel for the digest now. Choosing one is what turns it on. */
  readonly channels: () => Promise<readonly Platform[]>;
}

/**
 * Enqueues the day's digest when its time has come, however many processes try; one that was missed is caught up while
 * people are at work. Gives whether this call did it.
 */
export async function enqueueDigest(deps: DigestJobDeps): Promise<boolean> {
  const at = deps.clock.now();
  const now = localTime(deps.zone, at);
  if (!isDigestTime(now, deps.digestAt, deps.calendar)) return false;
  if (await deps.slots.isTaken(now.day)) return false;
  const platforms = await deps.channels();
  if (platforms.length === 0) return false;
  return deps.slots.enqueue(now.day, platforms, at);
}

/** A bot that starts for the first time in the afternoon has no digest of this morning to catch up. */
export async function beginDigests(deps: DigestJobDeps): Promise<void> {
  const at = deps.clock.now();
  const { day, time } = localTime(deps.zone, at);
  await deps.slots.begin(time >= deps.digestAt ? day : addDays(day, -1), at);
}
