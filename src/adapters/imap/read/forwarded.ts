import type { Forwarded } from '../../../core/mail/arrived';
import { MAX_FORWARDED } from './limits';

/**
 * What its sender passed on of somebody else's mail, as their mail program wrote it into the text; null where the subject
 * says of no forwarding, or nobody is named. Slow texts are ended with the thread that reads them.
 */
export async function forwardedIn(subject: string, text: string): Promise<Forwarded | null> {
  if (!BEGINS.test(subject)) return null;
  const { default: Reader } = await import('email-forward-parser');
  const { message, email } = new Reader().read(text.slice(0, MAX_FORWARDED));
  const { address, name } = email.from;
  if (!address?.includes('@') || !email.body) return null;
  return {
    from: { name: name ?? '', address: address.trim() },
    text: email.body,
    note: message ?? '',
  };
}

/** How mail programs begin the subject of what is passed on, in the languages of mail. `Tr`: French, `WG`: German. */
const BEGINS = /^\s*(?:fwd?|tr|wg|doorst|doorgestuurd|i)\s*:/iu;
