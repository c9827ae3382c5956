import type { Words } from '../words';

/** That other requests of the organisation are open for the same use case; ids, the oldest first. */
export function sameAsWords(ids: readonly string[], { cards, writing }: Words): string {
  const [first = ''] = ids;
  return ids.length === 1 ? cards.sameAsOne(first) : cards.sameAsSeveral(writing.and(ids));
}
