import type { SubjectToOrder } from '../../../core/certificate/order';
import type { Finding } from '../../../core/certificate/finding/report';
import type { OpenTask, RequestState } from '../../../core/process/state';
import type { Day, Environment, Instant, Language } from '../../../core/terms/terms';
import { dayIn } from '../../../core/terms/zone';
import type { FindingWords } from '../../findings';
import { writtenWeekday } from '../parts/dates';
import { paragraph, type Part } from '../parts/letter';
import type { MailWords } from '../parts/words';

/** What a letter says that is no word of its own: mailContext puts it together. */
export interface MailContext {
  /** IANA name of the desk's time zone: on which day a moment falls. */
  readonly zone: string;
  /** The subject that the certificate of this environment must have, and an `openssl` command for it. */
  readonly subjectToOrder: (
    state: RequestState,
    environment: Environment,
  ) => Pick<SubjectToOrder, 'lines' | 'command'>;
  /** A finding's texts in the requester's language. */
  readonly wordFinding: (finding: Finding, language: Language) => FindingWords;
  /** The day an open task is due, or null where nobody has said. */
  readonly dueDay: (task: OpenTask, state: RequestState) => Day | null;
}

/** What a letter is written from: the request after the event, when it happened, and the words. */
export interface Writing {
  readonly state: RequestState;
  readonly at: Instant;
  readonly words: MailWords;
  readonly context: MailContext;
}

/** By when an open task should be done; nothing where it isn't open, has no known day, or is past it already. */
export function due({ state, at, words, context }: Writing, task: string): readonly Part[] {
  const open = state.open.find((candidate) => candidate.task === task);
  const day = open ? context.dueDay(open, state) : null;
  if (day === null || day < dayIn(context.zone, new Date(at))) return [];
  return [paragraph(words.preferablyBy(writtenWeekday(day, words)))];
}
