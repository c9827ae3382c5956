import { doubtNote, faultNote as certainNote } from '../../../view/notes/refused/fault';
import type { Note } from '../../../view/model/model';
import type { Words } from '../../../view/words';
import { UnknownOutcome } from '../../requests/unknown-outcome';

/**
 * What a person is told when their click or command failed inside the bot: that nothing was changed, but where that
 * would be a guess. `reference` stands in the log beside the cause.
 */
export function faultNote(error: unknown, reference: string, words: Words): Note {
  return error instanceof UnknownOutcome
    ? doubtNote(reference, words)
    : certainNote(reference, words);
}
