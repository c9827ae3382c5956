import type { Refusal } from '../../../core/process/refusal';
import { helpNote } from '../../../view/cards/help';
import type { Card, Note } from '../../../view/model/model';
import { refusalNote } from '../../../view/notes/refusals';
import type { Role } from '../../../core/terms/terms';
import type { Reply } from './conversation';
import type { DeskDeps } from '../../requests/deps';

/** One sentence for the person alone. */
export function words(sentence: string): Reply {
  return { kind: 'note', note: sentenceNote(sentence) };
}

export function sentenceNote(sentence: string): Note {
  return { summary: sentence, blocks: [{ kind: 'line', line: [sentence] }] };
}

/** Why not, and, where the person looked at something old, the newest state beside it. */
export function refused(deps: DeskDeps, refusal: Refusal, card?: Card): Reply {
  const note = refusalNote(refusal, deps.definition, deps.zone);
  return card ? { kind: 'note', note, card } : { kind: 'note', note };
}

export function help(roles: readonly Role[], lead?: string): Reply {
  return { kind: 'note', note: helpNote(roles, lead) };
}
