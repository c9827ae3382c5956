import type { OpenTask, RequestState } from '../../core/process/state';
import type { Instant } from '../../core/terms/terms';
import type { Mail } from './parts/mail';
import { headerText } from './parts/header';
import { asDraft, wordsOf } from './index';
import { paragraph, type Part } from './parts/letter';
import { reminder } from './letters/reminder';
import type { MailContext } from './letters/writing';

/** A request with the tasks that its requester is reminded of. */
export interface Reminded {
  readonly state: RequestState;
  readonly tasks: readonly OpenTask[];
}

/**
 * One mail about all requests of one address, in the language of the first; null when none of them misses anything of
 * the requester any more.
 */
export function reminderMail(
  reminded: readonly Reminded[],
  at: Instant,
  context: MailContext,
): Mail | null {
  const letters = reminded.flatMap(({ state, tasks }) => {
    const words = wordsOf(reminded[0]?.state.language ?? state.language);
    const letter = reminder({ state, at, words, context }, tasks);
    return letter ? [{ state, letter, words }] : [];
  });
  const [first] = letters;
  if (!first || first.state.contact.email.trim() === '') return null;
  const { state, letter, words } = first;
  if (letters.length === 1) return asDraft(state, words, letter);
  const parts = letters.flatMap((one): Part[] => [
    paragraph(`[${one.state.id}] ${headerText(one.state.organisation)}`),
    ...one.letter.parts,
  ]);
  return asDraft(state, words, {
    subject: words.reminder.subjectMany(letters.length),
    parts,
    attachments: [],
  });
}
