import type { KeptMail } from '../../../core/mail/kept';
import { receivedEvent, mailChangeOf } from '../../mails/mail-change';
import { changeOf } from '../../requests/change';
import { onceSaved } from '../../requests/unknown-outcome';
import type { ChatDeps } from '../deps';
import { words } from '../conversation/answers';
import { readId } from '../conversation/payload';
import type { Occasion, Reply, Submitted } from '../conversation/conversation';
import { noLongerFree, staffOnly } from './look';
import { ownMailCard } from './shown';

/** Times that it is decided anew when others are faster. */
const MAX_TRIES = 3;

/** The form of `Belongs to` sent in. */
export async function submitBelongs(
  deps: ChatDeps,
  submitted: Submitted,
  id: string,
): Promise<Reply> {
  const roles = await staffOnly(deps, submitted);
  if ('kind' in roles) return roles;
  const mail = await deps.requests.mails.get(id);
  if (!mail) return words(deps.context.words.mailbox.gone);
  const value = submitted.values['request'];
  const requestId = readId(deps.context.definition, value?.kind === 'text' ? value.text : '');
  if (requestId === null) return wrong(deps.context.words.mailbox.typeId);
  if (mail.requestId === requestId) return { kind: 'done' };
  const over = noLongerFree(mail, deps.context.words);
  return over === null ? belong(deps, submitted, mail, requestId) : wrong(over);
}

/** Puts a mail of no request to the one that a person names: from then on it waits there. */
export async function belong(
  deps: ChatDeps,
  { person, key }: Occasion,
  mail: KeptMail,
  requestId: string,
): Promise<Reply> {
  for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
    const opened = await deps.requests.store.open(requestId, person, key);
    const { state } = opened;
    if (!state) return wrong(deps.context.words.refusals.unknownRequest(requestId));
    if (opened.handledAt !== null) return { kind: 'done' };
    const actor = { ...person, role: 'staff' } as const;
    const decided = { actor, events: [receivedEvent(mail)] };
    const change = changeOf(deps, { key, requestId }, { ...opened, state }, decided, {
      restsOn: { person, circumstances: opened },
    });
    const changed = mailChangeOf(mail, change);
    if (!changed) throw new Error('A mail that is received has changed');
    const outcome = await deps.requests.mails.commit(change, changed);
    if (outcome === 'moved') continue;
    deps.out.committed();
    const card = await onceSaved(ownMailCard(deps, changed.mail, person, ['staff']));
    return { kind: 'done', card: () => card };
  }
  return wrong(deps.context.words.mailbox.busy(requestId));
}

function wrong(sentence: string): Reply {
  return { kind: 'field-errors', errors: { request: sentence } };
}
