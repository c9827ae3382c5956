import type { Conversation } from '../../../app/outbox/conversations';
import { nameOf, wordsFor } from '../inbound/place';

/** A place, as far as it is known: a channel that the bot was never let into has no name. */
export type PlaceToName = Pick<Conversation, 'kind' | 'reference'>;

/** What somebody has to do so that the bot can write to a place again. `code` is Teams' word for its refusal. */
export function letIn(place: PlaceToName, code = ''): string {
  const person = (place.kind === 'personal' ? nameOf(place) : null) ?? 'This person';
  switch (code) {
    case 'BotDisabledByAdmin':
      return 'A Teams admin has blocked the e-Box app. They allow it again in the Teams admin center (Teams apps, Manage apps).';
    case 'InvalidBotApiHost':
      return 'The e-Box app is registered in another Microsoft cloud than this organisation’s. Whoever runs the bot registers it in the right one.';
    case 'MessageWritesBlocked':
    case 'ConversationBlockedByUser':
      return `${person} has blocked the e-Box app in Teams. They unblock it in their chat with it.`;
    case 'NotEnoughPermissions':
      if (place.kind === 'personal') break;
      return `The e-Box app may not write to ${wordsFor(place)} in Teams. Ask an owner to allow it.`;
  }
  return place.kind === 'personal'
    ? `${person} has no chat with the e-Box app in Teams. ${addAgain(place.kind)}`
    : `The e-Box app is not in ${wordsFor(place)} in Teams any more. ${addAgain(place.kind)}`;
}

/** How the app is added, and the bot hears of the place. */
export function addAgain(kind: Conversation['kind']): string {
  switch (kind) {
    case 'personal':
      return 'They add the app (Apps, e-Box) and write “help” to it.';
    case 'group':
      return 'Add it again there (Apps, in the chat) and write “@e-Box help”.';
    case 'channel':
      return 'Add it again there (Manage team, Apps) and write “@e-Box help” in the channel.';
    default:
      return kind satisfies never;
  }
}
