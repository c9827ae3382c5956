import type { Instant, Person } from '../../../core/terms/terms';

/**
 * A sentence with more than plain text in it. The shape of a card's `Line`, said again: cards are made with words, so
 * words can't be made with cards.
 */
export type Said = readonly (
  | string
  | { readonly strong: string }
  | { readonly code: string }
  | { readonly date: Instant; readonly style: 'moment' }
  | { readonly person: Person; readonly mention: boolean }
)[];
