import type { KickOffAnswer } from '../process/events';
import type { Instant } from '../terms/terms';

/** What somebody's calendar program answers to an invitation (RFC 5546). */
export interface CalendarReply {
  /** Of the meeting. */
  readonly uid: string;
  /** Of the invitation that it answers: 0 where it doesn't say (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  readonly answer: KickOffAnswer;
  /** With `other-time`: when it should begin; null where that can't be read. */
  readonly proposed: Instant | null;
  /** What the person wrote to it. */
  readonly comment: string;
}
