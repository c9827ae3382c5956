import type { Conversation } from '../../../app/outbox/conversations';
import type { Advice } from '../../../view/delivery/advice';
import { called, nameOf } from '../inbound/place';

/** A place, as far as it is known: a channel that the bot was never let into has no name. */
export type PlaceToName = Pick<Conversation, 'kind' | 'reference'>;

/** What somebody has to do so that the bot can write to a place again. `code` is Teams' word for its refusal. */
export function letIn(place: PlaceToName, code = ''): Advice {
  const isPersonal = place.kind === 'personal';
  const name = isPersonal ? nameOf(place) : null;
  switch (code) {
    case 'BotDisabledByAdmin':
      return { code: 'app-blocked' };
    case 'InvalidBotApiHost':
      return { code: 'other-cloud' };
    case 'MessageWritesBlocked':
    case 'ConversationBlockedByUser':
      return { code: 'person-blocked', name };
    case 'NotEnoughPermissions':
      if (isPersonal) break;
      return { code: 'may-not-write', place: called(place) };
  }
  return isPersonal ? { code: 'no-chat', name } : { code: 'not-in', place: called(place) };
}
