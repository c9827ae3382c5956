import { formatCbe } from '../core/process/cbe';
import type { RequestState } from '../core/process/state';

/** Text as it is compared: without case, accents and width, blanks as one space. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Characters that are searched. The text stands in an index, whose rows hold 2,700 bytes. */
const MAX_SEARCHED = 500;

/** What a request is found by: its id, its CBE number with and without dots, and its organisation. */
export function searchTextOf(state: Pick<RequestState, 'id' | 'organisation' | 'cbe'>): string {
  const text = fold([state.id, state.cbe, formatCbe(state.cbe), state.organisation].join(' '));
  return text.slice(0, MAX_SEARCHED);
}
