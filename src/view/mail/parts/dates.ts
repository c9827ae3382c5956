import type { Day, Instant } from '../../../core/terms/terms';
import type { MailWords } from './words';

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
  return new Intl.NumberFormat(locale).format(count);
}

function written(
  date: Date,
  locale: MailWords['locale'],
  timeZone: string,
  weekday: Pick<Intl.DateTimeFormatOptions, 'weekday'>,
): string | null {
  if (Number.isNaN(date.getTime())) return null;
  const format = { ...weekday, day: 'numeric', month: 'long', year: 'numeric', timeZone } as const;
  const text = new Intl.DateTimeFormat(locale, format).format(date);
  // French writes the first of a month as an ordinal, which CLDR's patterns leave out.
  return locale === 'fr-BE' ? text.replace(/(?<![0-9])1(?= )/, '1er') : text;
}
