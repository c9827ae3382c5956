import type { Instant } from '../../core/terms/terms';
import type { Expiring } from '../reminders/expiry';
import type { Mail } from './parts/mail';
import { headerText } from './parts/header';
import { asDraft, wordsOf } from './index';
import { paragraph, type Part } from './parts/letter';
import { expiry } from './letters/expiry';
import type { MailContext } from './letters/writing';

/**
 * One mail about all certificates of one address that near their end, in the language of the first request; null
 * where the address is gone.
 */
export function expiryMail(
  expiring: readonly [Expiring, ...Expiring[]],
  at: Instant,
  context: MailContext,
): Mail | null {
  const [first, ...others] = expiring;
  const { state } = first;
  if (state.contact.email.trim() === '') return null;
  const words = wordsOf(state.language);
  const letterOf = (one: Expiring) => expiry({ state: one.state, at, words, context }, one.endings);
  if (others.length === 0) return asDraft(state, words, letterOf(first));
  const parts = expiring.flatMap((one): Part[] => [
    paragraph(`[${one.state.id}] ${headerText(one.state.organisation)}`),
    ...letterOf(one).parts,
  ]);
  return asDraft(state, words, { subject: words.expiry.subjectMany, parts, attachments: [] });
}
