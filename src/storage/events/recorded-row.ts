import type { Event, Recorded, System } from '../../core/process/events';
import type { Actor } from '../../core/terms/terms';

/** An event with its actor, as HISTORY_SQL and SINCE_SQL give it. */
export interface RecordedRow {
  readonly version: number;
  readonly at: Date;
  readonly actor: Actor | System;
  readonly event: Event;
}

export function toRecorded({ version, at, actor, event }: RecordedRow): Recorded {
  return { version, at: at.toISOString(), actor, event };
}
