import type { Day, Instant, Language } from '../../../core/terms/terms';
import { dayIn } from '../../../core/terms/zone';

/** Dates, numbers and lists as one language writes them: the one place where chat asks `Intl`. */
export interface Writing {
  /** Day and time in the desk's time zone, as history has them: `2026-11-19 09:30`. */
  readonly stamp: (at: Instant, zone: string) => string;
  /** Day and time in the desk's time zone: `Thu 19 Nov 2026, 09:30`, without the year where it is this one. */
  readonly moment: (at: Instant, zone: string) => string;
  /** A moment's day with its weekday in the desk's time zone: `Thu 19 Nov 2026`, without the year where it is this one. */
  readonly dayOf: (at: Instant, zone: string) => string;
  /** A calendar day, likewise: `Mon 1 Mar 2027`; what is no day comes back as it is. */
  readonly day: (value: Day) => string;
  /** `120,000`. */
  readonly count: (value: number) => string;
  /** `a`, `a and b`, `a, b and c`. */
  readonly and: (words: readonly string[]) => string;
  /** `a`, `a or b`, `a, b or c`. */
  readonly or: (words: readonly string[]) => string;
}

/** Belgium's way of each language. */
const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  fr: 'fr-BE',
  nl: 'nl-BE',
  de: 'de-BE',
};

/** Sweden writes dates as ISO 8601 does: the one form that readers of English on both sides of the ocean agree on. */
const ISO = 'sv-SE';

const WEEKDAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const WEEKDAY_AND_YEAR = { ...WEEKDAY, year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const STAMP = {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/** Making a format takes a hundred times as long as using it, and every card has several dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, zone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${zone} ${Object.keys(options).join()}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}

/**
 * How a language writes, for whoever reads it on a day: a year that is this one needs no telling. Without a day every date
 * has its year.
 */
export function writingIn(language: Language, today?: Day): Writing {
  const locale = LOCALES[language];
  const numbers = new Intl.NumberFormat(locale);
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const disjunction = new Intl.ListFormat(locale, { type: 'disjunction' });
  const thisYear = today?.slice(0, 4);
  const dated = (at: number, zone: string, day: Day) => {
    const options = day.slice(0, 4) === thisYear ? WEEKDAY : WEEKDAY_AND_YEAR;
    return plain(format(locale, zone, options).format(at), language);
  };
  const dayOf = (at: Instant, zone: string) =>
    dated(Date.parse(at), zone, dayIn(zone, new Date(at)));
  return {
    stamp: (at, zone) => {
      const [where, how] = language === 'en' ? [ISO, STAMP] : [locale, STAMP];
      return format(where, zone, how).format(Date.parse(at));
    },
    moment: (at, zone) => `${dayOf(at, zone)}, ${format(ISO, zone, TIME).format(Date.parse(at))}`,
    dayOf,
    day: (value) => {
      const at = Date.parse(value);
      return Number.isNaN(at) ? value : dated(at, 'UTC', value);
    },
    count: (value) => numbers.format(value),
    and: (words) => conjunction.format(words),
    or: (words) => disjunction.format(words),
  };
}

/**
 * English needs no comma behind a short weekday: the dates stand in sentences that have commas of their own. French
 * writes the first of a month as an ordinal, which CLDR's patterns leave out.
 */
function plain(text: string, language: Language): string {
  if (language === 'en') return text.replace(',', '');
  return language === 'fr' ? text.replace(/(?<![0-9])1(?= )/u, '1er') : text;
}

/** The form of a word that goes with a number; a language without a form for it takes `other`. */
export function pluralIn(language: Language) {
  const rules = new Intl.PluralRules(LOCALES[language]);
  return (count: number, one: string, other: string): string =>
    rules.select(count) === 'one' ? one : other;
}
