import { offeredTo } from '../../../core/decision/offers';
import type { KeptMail } from '../../../core/mail/kept';
import type { Person, Role } from '../../../core/terms/terms';
import { mailActions } from '../../../view/model/acts';
import type { Action, Card } from '../../../view/model/model';
import { mailCard, wholeMailCard } from '../../../view/mails/mail-card';
import type { DeskDeps } from '../../requests/deps';

/** A mail as this person may act on it. */
export async function ownMailCard(
  deps: DeskDeps,
  mail: KeptMail,
  person: Person,
  roles: readonly Role[],
  how: 'short' | 'whole' = 'short',
): Promise<Card> {
  const actions = await actionsOn(deps, mail, person, roles);
  return how === 'whole' ? wholeMailCard(mail, actions) : mailCard(mail, actions);
}

async function actionsOn(
  deps: DeskDeps,
  mail: KeptMail,
  person: Person,
  roles: readonly Role[],
): Promise<readonly Action[]> {
  if (mail.requestId === null || mail.state !== 'open') return [];
  const state = await deps.queries.get(mail.requestId);
  if (!state) return [];
  const acts = offeredTo(deps.definition, state, person, roles);
  return mailActions(deps.definition, state, acts, mail.id);
}
