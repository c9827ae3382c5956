import type { Refusal } from '../../core/process/refusal';
import { helpNote } from '../../view/help';
import type { Card, Note } from '../../view/model';
import { refusalNote } from '../../view/refusals';
import type { Role } from '../../core/process/terms';
import type { Reply } from './conversation';
import type { DeskDeps } from './deps';

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
