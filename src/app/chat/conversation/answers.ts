import type { Refusal } from '../../../core/decision/refusal';
import { helpNote } from '../../../view/cards/help';
import type { Card } from '../../../view/model/model';
import { sentenceNote } from '../../../view/notes/sentence';
import { refusalNote } from '../../../view/notes/refused/refusals';
import type { Role } from '../../../core/terms/terms';
import type { NoteReply, Reply } from './conversation';
import type { CardContext } from '../../../view/cards/request-card';

/** One sentence for the person alone. */
export function words(sentence: string): NoteReply {
  return { kind: 'note', note: sentenceNote(sentence) };
}

/** Why not; with the newest card only where the person looked at something old. */
export function refusedOrStale(
  context: CardContext,
  refusal: Refusal,
  card: Card | null,
): NoteReply {
  return refused(context, refusal, refusal.code === 'stale' && card ? card : undefined);
}

/** Why not, and, where the person looked at something old, the newest state beside it. */
export function refused(context: CardContext, refusal: Refusal, card?: Card): NoteReply {
  const note = refusalNote(refusal, context);
  return card ? { kind: 'note', note, card } : { kind: 'note', note };
}

export function help({ words: said }: CardContext, roles: readonly Role[], lead?: string): Reply {
  return { kind: 'note', note: helpNote(roles, said, lead) };
}
