import { enumerate } from '../model/words';

/** That other requests of the organisation are open for the same use case; ids, the oldest first. */
export function sameAsWords(ids: readonly string[]): string {
  const [first = ''] = ids;
  return ids.length === 1
    ? `${first} is open already for the same organisation and use case. Look at it with /ebox show ${first}; if this one is a duplicate, withdraw one of the two.`
    : `${enumerate(ids)} are open already for the same organisation and use case. Look at them with /ebox show; if this one is a duplicate, withdraw all but one.`;
}
