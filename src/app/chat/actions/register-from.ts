import { registrationForm } from '../../../view/forms/forms';
import { mailbox } from '../../../view/mail/parts/header';
import { LIMITS } from '../../../view/model/limits';
import { clean } from '../../fields/clean';
import type { MessageSource, Reply } from '../conversation/conversation';
import type { ChatDeps } from '../deps';
import { openRegistration } from './press';

/** What is left of a long message: the form's field holds so much. */
const MAX_PREFILL = LIMITS.paragraph;

/** The registration form, prefilled from a message: its text as the use cases, the first address as the contact's. */
export async function registerFrom(deps: ChatDeps, source: MessageSource): Promise<Reply> {
  const opened = await openRegistration(deps, source);
  if (opened.kind !== 'form') return opened;
  const text = clean(source.text).trim();
  const address = firstAddress(text);
  return {
    kind: 'form',
    form: registrationForm(deps.context.definition, deps.context.words, {
      useCases: text.slice(0, MAX_PREFILL),
      ...(address === null ? {} : { contactEmail: address }),
    }),
  };
}

/** What stands around an address in a message. */
const AROUND = /[\s<>(),;:|[\]{}"«»“”„‹›/\\]+/u;
/** What may stand within an address, and in a sentence stands around one. */
const AT_THE_ENDS = /^['‘’‚`*_~.!?…–—-]+|['‘’`*_~.!?…–—-]+$/gu;

/** Word by word, each short: one expression over a long word can keep the whole process busy for half a minute. */
function firstAddress(text: string): string | null {
  for (const word of text.split(AROUND)) {
    if (word.length > LIMITS.email || !/@.+\../u.test(word)) continue;
    const address = mailbox(word.replace(AT_THE_ENDS, ''));
    if (address !== null) return address;
  }
  return null;
}
