import type { KeptMail } from '../../core/mail/kept';
import type { RequestState } from '../../core/process/state';
import type { Instant } from '../../core/terms/terms';

/** A message about a request that was sent, waits or never arrived. What it said is kept only until it is sent. */
export interface SentMessage {
  readonly kind: string;
  readonly lane: string;
  readonly state: string;
  readonly attempts: number;
  readonly reason: string | null;
  readonly createdAt: Instant;
  readonly settledAt: Instant | null;
}

export interface ExportReader {
  /** All requests in the order of their ids, at most `size` at once: the memory needed doesn't grow with them. */
  pages(size: number): AsyncIterable<readonly RequestState[]>;
  /** The mails of a request that came in, oldest first. */
  mailsOf(id: string): Promise<readonly KeptMail[]>;
  /** The messages about a request, oldest first; those that were sent are known for 90 days. */
  messagesOf(id: string): Promise<readonly SentMessage[]>;
}
