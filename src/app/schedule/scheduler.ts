import { EXPIRY_THRESHOLDS } from '../../core/policy/expiry';
import { THRESHOLDS } from '../../core/policy/thresholds';
import { addDays, type Calendar } from '../../core/policy/working-days';
import type { Definition } from '../../core/process/definition';
import type { Day, Platform } from '../../core/terms/terms';
import type { Card, Note } from '../../view/model/model';
import type { CardContext } from '../../view/cards/request-card';
import type { Out, PeopleSources } from '../requests/deps';
import type { Words } from '../../view/words';
import type { Clock, Randomness } from '../time/clock';
import type { Logger } from '../watching/log';
import { drawDigest, drawDigestOf } from '../digest/draw';
import type { AuditHeads } from '../digest/audit-heads';
import type { DigestQueries } from '../digest/digest-facts';
import type { DigestSlots } from '../digest/job-slots';
import type { ReminderStore } from '../reminders/reminders';
import { nssoManagers } from '../people/nsso-managers';
import { presentToday } from '../reminders/people';
import { createSchedule, type Schedule } from './schedule';
import { sha256 } from '../requests/sha256';
import { dayIn } from '../../core/terms/zone';

export interface SchedulerDeps {
  readonly context: CardContext;
  readonly people: PeopleSources;
  readonly out: Pick<Out, 'platforms' | 'mailIsSent' | 'channels' | 'committed'>;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly log: Logger;
  /** `HH:MM` in the zone. */
  readonly digestAt: string;
  readonly reminders: ReminderStore;
  readonly digests: DigestQueries;
  readonly slots: DigestSlots;
  readonly heads: AuditHeads;
  /** See ScheduleDeps. */
  readonly tidy: (now: Date) => Promise<void>;
}

/** What time brings: reminders and the digest. */
export interface Scheduler {
  readonly schedule: Schedule;
  readonly digest: (now: Date, words: Words) => Promise<Card | Note>;
  readonly digestOf: (day: Day, now: Date, words: Words) => Promise<Card | Note | null>;
}

export function createScheduler(deps: SchedulerDeps): Scheduler {
  const { context, people, out, clock, random, log } = deps;
  const { digestAt, digests, slots, heads, reminders } = deps;
  const { definition, zone, time } = context;
  const { calendar } = time;
  const { platforms, mailIsSent, committed } = out;
  const managers = () => nssoManagers(people, platforms);
  const present = (today: Day) => presentToday({ ...people, platforms }, today);
  const drawing = { context, digests, slots, heads, managers, present, digestAt };
  const channels = () => withDigestChannel(deps);
  return {
    digest: (now, words) => drawDigest(drawing, now, words),
    digestOf: (day, now, words) => drawDigestOf(drawing, day, now, words),
    schedule: createSchedule({
      digest: { zone, calendar, digestAt, clock, slots, channels },
      reminders: { ...context, ...people, platforms, mailIsSent, clock, random, reminders },
      plan: () => planOf(definition, calendar, dayIn(zone, clock.now())),
      tidy: deps.tidy,
      log,
      committed,
    }),
  };
}

async function withDigestChannel({ people, out }: SchedulerDeps): Promise<readonly Platform[]> {
  const found = await Promise.all(
    out.platforms.map(async (platform) => {
      const chosen = await people.settings.channelOf(platform, 'digest');
      return (chosen ?? out.channels[platform]?.['digest']) ? [platform] : [];
    }),
  );
  return found.flat();
}

/** Days of holidays and closures that a plan is told apart by: no deadline reaches further. */
const PLANNED_DAYS = 365;

/** Everything that the day of a reminder is computed from, apart from the requests, as one short text. */
function planOf(definition: Definition, calendar: Calendar, today: Day): string {
  const year = `${today.slice(0, 4)}-01-01`;
  const days = Array.from({ length: 2 * PLANNED_DAYS }, (_, index) => addDays(year, index));
  const deadlines = Object.entries(definition.tasks).map(([name, task]) => [
    name,
    task.workingDays,
  ]);
  const holidays = days.filter((day) => calendar.isHoliday(day));
  return sha256(
    Buffer.from(
      JSON.stringify({ deadlines, holidays, thresholds: [THRESHOLDS, EXPIRY_THRESHOLDS] }),
    ),
  );
}
