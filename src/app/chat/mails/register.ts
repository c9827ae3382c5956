import type { KeptMail } from '../../../core/mail/kept';
import { registrationFromMail } from '../../../view/mails/mail-form';
import type { ChatDeps } from '../deps';
import { words } from '../conversation/answers';
import type { Occasion, Reply } from '../conversation/conversation';
import { noLongerFree, staffOnly } from './look';

/** `Register` on a mail: the registration form, filled in from it. */
export async function registrationOf(
  deps: ChatDeps,
  occasion: Occasion,
  id: string,
): Promise<Reply> {
  const roles = await staffOnly(deps, occasion);
  if ('kind' in roles) return roles;
  const mail = await freeMail(deps, id);
  if (typeof mail === 'string') return words(mail);
  return {
    kind: 'form',
    form: registrationFromMail(deps.context.definition, mail, deps.context.words),
  };
}

/** A mail that nobody has put to a request yet; else why it can't be taken. */
export async function freeMail(
  { context: { words: said }, requests: { mails } }: ChatDeps,
  id: string,
): Promise<KeptMail | string> {
  const mail = await mails.get(id);
  return mail ? (noLongerFree(mail, said) ?? mail) : said.mailbox.gone;
}
