import type { Note } from '../model/model';
import type { Words } from '../words';
import { sentenceNote } from './sentence';

/** What stands in place of a card that was posted once too often. */
export function postedTwiceNote(requestId: string, { cards }: Words): Note {
  return sentenceNote(cards.postedTwice(requestId));
}
