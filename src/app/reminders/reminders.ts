import type { RequestState } from '../../core/process/state';
import type { Day } from '../../core/terms/terms';
import type { ExpiryNotice, Reminder } from '../outbox/messages';

export interface DueRequest {
  readonly state: RequestState;
  /** What the ledger holds of it: `holding threshold`. */
  readonly notified: readonly string[];
}

/** One run of reminders: committed whole, or not at all when another process was faster. */
export interface ReminderPlan {
  readonly at: Date;
  readonly ledger: readonly {
    readonly requestId: string;
    readonly holding: string;
    readonly threshold: string;
  }[];
  readonly messages: readonly {
    readonly lane: string;
    readonly key: string;
    readonly requestId: string | null;
    readonly body: Reminder | ExpiryNotice;
  }[];
  /** When each request is to be looked at next, unless it has moved on since `version`. */
  readonly next: readonly {
    readonly requestId: string;
    readonly version: number;
    readonly remindOn: Day | null;
  }[];
}

export interface ReminderStore {
  /** At most `limit` requests of which somebody may have to be reminded on this day, the longest due first. */
  due(today: Day, limit: number): Promise<readonly DueRequest[]>;
  /** False: somebody else reminded of a part of it meanwhile, and nothing was stored. */
  commit(plan: ReminderPlan): Promise<boolean>;
  /** Has every open or live request looked at once more if `plan` (deadlines, closures) is not what it was. */
  replan(plan: string, at: Date): Promise<void>;
}
