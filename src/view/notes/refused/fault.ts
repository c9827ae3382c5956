import type { Note } from '../../model/model';
import type { Words } from '../../words';
import { sentenceNote } from '../sentence';

/** The answer where a fault interrupted an action. `reference` is the number under which an operator finds it in the log. */
export function faultNote(reference: string, { answers }: Words): Note {
  return sentenceNote(answers.fault(reference));
}

/** The answer where it is unknown whether the change was saved. `reference` as above. */
export function doubtNote(reference: string, { answers }: Words): Note {
  return sentenceNote(answers.doubt(reference));
}
