import { SOMEBODY, type DoneBy, type Platform } from '../../core/terms/terms';
import type { Words } from '../words';

/** Somebody who did something, perhaps in another's place. */
export interface Doer {
  readonly name: string;
  /** `system`: no person, but the mailbox that took something over. */
  readonly platform?: Platform | 'system';
  readonly standsInFor?: { readonly name: string };
}

/** How an actor is named: `Bo Claes`, or `Bo Claes for Nadia El Amrani` where one stands in for the other. */
export function doerName({ name, platform, standsInFor }: Doer, words: Words): string {
  const { terms } = words;
  if (platform === 'system') return words.mailbox.reader;
  const known = (one: string) => (one === '' || one === SOMEBODY ? terms.somebody : one);
  return standsInFor ? terms.inPlaceOf(known(name), known(standsInFor.name)) : known(name);
}

/** The same, of what is kept in a state. */
export function doneByName({ by, inPlaceOf, byMailbox }: DoneBy, words: Words): string {
  return doerName(
    {
      name: by,
      ...(byMailbox ? { platform: 'system' } : {}),
      ...(inPlaceOf === undefined ? {} : { standsInFor: { name: inPlaceOf } }),
    },
    words,
  );
}
