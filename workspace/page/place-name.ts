import type { Place } from '../server/screen';
import type { PageWords } from './words';

/** What a place is called: channels and people as they are named, the page's own places in its language. */
export function placeName(place: Place, words: PageWords): string {
  if (place.kind === 'mail') return words.mail.name;
  return place.kind === 'home' ? words.home.name(place.name) : place.name;
}
