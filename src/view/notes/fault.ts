import type { Note } from '../model/model';
import { sentenceNote } from './sentence';

/** The answer where a fault interrupted an action. `reference` is the number under which an operator finds it in the log. */
export function faultNote(reference: string): Note {
  return sentenceNote(
    `Can't save just now, nothing was changed. Try again in a minute. If it lasts, tell your admin the number ${reference}.`,
  );
}

/** The answer where it is unknown whether the change was saved. `reference` as above. */
export function doubtNote(reference: string): Note {
  return sentenceNote(
    `I can't tell whether this was saved: the database stopped answering. Look at the request's card in a minute; if it is not there, do it again. If it lasts, tell your admin the number ${reference}.`,
  );
}
