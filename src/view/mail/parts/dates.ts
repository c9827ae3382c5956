import type { Day, Instant } from '../../../core/terms/terms';
import type { MailWords } from './words';

/** Making a format takes a hundred times as long as using it, and a letter has several dates. */
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

/** A calendar day in words, `3 November 2028`; what is no day comes back as it is. */
export function writtenDay(day: Day, { locale }: MailWords): string {
  return written(new Date(`${day}T00:00:00Z`), locale, 'UTC', {}) ?? day;
}

/** A calendar day with its weekday, for a deadline: `Tuesday 24 November 2026`. */
export function writtenWeekday(day: Day, { locale }: MailWords): string {
  return written(new Date(`${day}T00:00:00Z`), locale, 'UTC', { weekday: 'long' }) ?? day;
}

/** The day that a moment falls on in the desk's time zone, in words. */
export function writtenInstant(at: Instant, { locale }: MailWords, zone: string): string {
  return written(new Date(at), locale, zone, {}) ?? at;
}

/** `120,000` as the language groups it. */
export function writtenCount(count: number, { locale }: MailWords): string {
  return numbersIn(locale).format(count);
}

function written(
  date: Date,
  locale: MailWords['locale'],
  timeZone: string,
  weekday: Pick<Intl.DateTimeFormatOptions, 'weekday'>,
): string | null {
  if (Number.isNaN(date.getTime())) return null;
  const text = datesIn(locale, timeZone, weekday.weekday).format(date);
  // French writes the first of a month as an ordinal, which CLDR's patterns leave out.
  return locale === 'fr-BE' ? text.replace(/(?<![0-9])1(?= )/, '1er') : text;
}

function datesIn(
  locale: MailWords['locale'],
  timeZone: string,
  weekday: Intl.DateTimeFormatOptions['weekday'],
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${weekday ?? ''}`;
  const known = dates.get(key);
  if (known) return known;
  const form = { weekday, day: 'numeric', month: 'long', year: 'numeric', timeZone } as const;
  const made = new Intl.DateTimeFormat(locale, form);
  dates.set(key, made);
  return made;
}

function numbersIn(locale: MailWords['locale']): Intl.NumberFormat {
  const known = numbers.get(locale);
  if (known) return known;
  const made = new Intl.NumberFormat(locale);
  numbers.set(locale, made);
  return made;
}
