import type { Note } from '../model/model';
import { sentenceNote } from './sentence';

/** What stands in place of a card that was posted once too often. */
export function postedTwiceNote(requestId: string): Note {
  const words = `The card of ${requestId} was posted twice. The other one is kept up to date.`;
  return sentenceNote(words);
}
