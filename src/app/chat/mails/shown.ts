import { offeredTo } from '../../../core/decision/offers';
import type { KeptMail } from '../../../core/mail/kept';
import type { Person, Role } from '../../../core/terms/terms';
import { mailActions } from '../../../view/model/buttons';
import type { Action, Card } from '../../../view/model/model';
import { mailCard, wholeMailCard } from '../../../view/mails/mail-card';
import type { ChatDeps } from '../deps';

/** A mail as this person may act on it. */
export async function ownMailCard(
  deps: ChatDeps,
  mail: KeptMail,
  person: Person,
  roles: readonly Role[],
  how: 'short' | 'whole' = 'short',
): Promise<Card> {
  const actions = await actionsOn(deps, mail, person, roles);
  return how === 'whole'
    ? wholeMailCard(mail, actions, deps.context.words)
    : mailCard(mail, actions, deps.context.words);
}

async function actionsOn(
  deps: ChatDeps,
  mail: KeptMail,
  person: Person,
  roles: readonly Role[],
): Promise<readonly Action[]> {
  if (mail.requestId === null || mail.state !== 'open') return [];
  const state = await deps.requests.queries.get(mail.requestId);
  if (!state) return [];
  const acts = offeredTo(deps.context.definition, state, person, roles);
  return mailActions(deps.context.definition, state, acts, mail.id, deps.context.words);
}
