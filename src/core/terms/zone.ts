import type { Day } from './terms';

/** Where the desk is, if TIME_ZONE says nothing else. */
export const DEFAULT_ZONE = 'Europe/Brussels';

/** Making a format takes a hundred times as long as using it, and every card asks for a few days. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day in the desk's time zone. */
export function dayIn(zone: string, at: Date): Day {
  let format = formats.get(zone);
  if (!format) {
    // Sweden writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone });
    formats.set(zone, format);
  }
  return format.format(at);
}

/** The calendar year in the desk's time zone: what a request's id is numbered by. */
export function yearIn(zone: string, at: Date): number {
  return Number(dayIn(zone, at).slice(0, 4));
}
