import { SOMEBODY, type Person } from '../../core/terms/terms';
import type { Words } from '../words';

/** Somebody who did something, perhaps in another's place. */
export interface Doer {
  readonly name: string;
  readonly standsInFor?: Person;
}

/** How an actor is named: `Bo Claes`, or `Bo Claes for Nadia El Amrani` where one stands in for the other. */
export function doerName({ name, standsInFor }: Doer, { terms }: Words): string {
  const known = (one: string) => (one === '' || one === SOMEBODY ? terms.somebody : one);
  return standsInFor ? terms.inPlaceOf(known(name), known(standsInFor.name)) : known(name);
}
