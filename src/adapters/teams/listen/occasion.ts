import type { Conversation } from '../../../app/outbox/conversations';
import type { Person } from '../../../core/terms/terms';
import type { Words } from '../../../view/words';
import type { IncomingActivity } from '../inbound/activity';
import type { Surface } from '../render/card';

/** Somebody doing something somewhere, once. */
export interface Turn {
  readonly activity: IncomingActivity;
  readonly person: Person;
  readonly place: Conversation;
  /** In the person's language, as far as it is known without asking anybody. */
  readonly words: Words;
  /** See Occasion.key of the chat service. */
  readonly key: string;
}

/**
 * The same for a redelivered activity, another for everything else. Teams gives every activity an id of its own
 * within its conversation.
 */
export function keyOf({ conversation, id, replyToId }: IncomingActivity, fallback: string): string {
  return `teams:${conversation.id}:${id ?? `${replyToId ?? ''}:${fallback}`}`;
}

/** A form that was opened once is handled once, however often it is sent in; nobody can spend another's. */
export function formKey(person: Person, form: string): string {
  return `teams:form:${person.id}:${form}`;
}

/** Drawn for the person who acts, and nobody else. */
export function ownSurface({ activity }: Pick<Turn, 'activity'>, zone: string): Surface {
  return { zone, viewers: [activity.from.id] };
}
