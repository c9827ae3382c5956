import type { KeptMail } from '../../../core/mail/kept';
import type { Role } from '../../../core/terms/terms';
import type { MailPress } from '../../../view/model/model';
import { belongsForm } from '../../../view/mails/mail-form';
import { mailList, MAX_MAILS } from '../../../view/mails/mail-list';
import type { Words } from '../../../view/words';
import { settled } from '../../mails/mail-change';
import { mailCardPosts } from '../../mails/mail-posts';
import { rolesOf } from '../../requests/perform';
import { onceSaved } from '../../requests/unknown-outcome';
import { noteRefusal } from '../../requests/refusal-log';
import type { ChatDeps } from '../deps';
import { refused, words } from '../conversation/answers';
import type { Occasion, Reply } from '../conversation/conversation';
import { handOver } from '../conversation/hand-over';
import { ownMailCard } from './shown';

/** `mail`: what came in and waits for somebody. */
export async function mails(deps: ChatDeps, occasion: Occasion): Promise<Reply> {
  const roles = await staffOnly(deps, occasion);
  if ('kind' in roles) return roles;
  const { mails: open, total } = await deps.requests.mails.open(MAX_MAILS);
  const list = mailList(open, total, deps.context.words);
  return 'actions' in list ? { kind: 'card', card: list } : { kind: 'note', note: list };
}

/** A button on a mail that is about the mail alone. */
export async function pressMail(
  deps: ChatDeps,
  occasion: Occasion,
  press: MailPress,
  id: string,
): Promise<Reply> {
  const roles = await staffOnly(deps, occasion);
  if ('kind' in roles) return roles;
  const mail = await deps.requests.mails.get(id);
  if (!mail) return words(deps.context.words.mailbox.gone);
  const card = (one: KeptMail) => ownMailCard(deps, one, occasion.person, roles, 'whole');
  if (press === 'mail-open') return { kind: 'card', card: await card(mail) };
  if (press === 'mail-text') return handText(deps, occasion, mail.id);
  const over = noLongerFree(mail, deps.context.words);
  if (over !== null) return { ...words(over), card: await card(mail) };
  if (press === 'mail-belongs')
    return { kind: 'form', form: belongsForm(mail, deps.context.words) };
  return notOurs(deps, occasion, mail);
}

/** All that a mail says, as a file: it is made when it is sent, and the same press sends it once. */
async function handText(deps: ChatDeps, occasion: Occasion, mailId: string): Promise<Reply> {
  const { mailbox } = deps.context.words;
  const isOnItsWay = await handOver(
    deps,
    occasion,
    { what: 'mail-text', requestId: null },
    (to) => ({
      kind: 'mail-text',
      ...to,
      mailId,
    }),
  );
  return words(isOnItsWay ? mailbox.fileIsOnItsWay : mailbox.noFileInTeams);
}

/** Why nobody can say any more to which request a mail belongs; null: somebody should. */
export function noLongerFree(
  { requestId, state, settled: by }: KeptMail,
  { mailbox }: Words,
): string | null {
  if (requestId !== null) return mailbox.alreadyOf(requestId);
  if (state === 'open') return null;
  return by ? mailbox.alreadySettledBy(by.by.name) : mailbox.alreadySettled;
}

async function notOurs(deps: ChatDeps, { person }: Occasion, mail: KeptMail): Promise<Reply> {
  const at = deps.clock.now();
  const after = settled(mail, 'not-ours', person, at.toISOString());
  const posts = mailCardPosts(deps.out.platforms, after, at);
  if (!(await deps.requests.mails.change({ basedOn: mail.version, mail: after }, posts))) {
    return words(deps.context.words.mailbox.faster);
  }
  deps.out.committed();
  const card = await onceSaved(ownMailCard(deps, after, person, []));
  return { kind: 'done', card: () => card };
}

/** The roles of a person who may see mails; else the refusal. */
export async function staffOnly(
  deps: ChatDeps,
  { person }: Occasion,
): Promise<readonly Role[] | Extract<Reply, { readonly kind: 'note' }>> {
  const roles = await rolesOf(deps.people, person);
  if (roles.includes('staff')) return roles;
  const refusal = { code: 'role-missing', act: 'look', roles: ['staff'] } as const;
  noteRefusal(deps.watch, person, refusal, { act: 'look', request: null });
  return refused(deps.context, refusal);
}
