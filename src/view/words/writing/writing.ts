import type { Day, Instant, Language } from '../../../core/terms/terms';
import { dayIn } from '../../../core/terms/zone';

/** Dates, numbers and lists as one language writes them: the one place where chat asks `Intl`. */
export interface Writing {
  /** Day and time in the desk's time zone: `2026-11-19 09:30`. */
  readonly moment: (at: Instant, zone: string) => string;
  /** A moment's day with its weekday in the desk's time zone: `Thu 19 Nov 2026`, without the year where it is today's. */
  readonly dayOf: (at: Instant, zone: string, today?: Day) => string;
  /** A calendar day: `1 Mar 2027`; what is no day comes back as it is. */
  readonly day: (value: Day) => string;
  /** A calendar day with its weekday: `Tue 24 Nov`; what is no day comes back as it is. */
  readonly weekday: (value: Day) => string;
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
const DATE = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const MOMENT = {
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

/** How a language writes. */
export function writingIn(language: Language): Writing {
  const locale = LOCALES[language];
  const numbers = new Intl.NumberFormat(locale);
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const disjunction = new Intl.ListFormat(locale, { type: 'disjunction' });
  const dated = (value: Day, options: Intl.DateTimeFormatOptions) => {
    const at = Date.parse(value);
    return Number.isNaN(at) ? value : plain(format(locale, 'UTC', options).format(at), language);
  };
  return {
    moment: (at, zone) => {
      const [where, how] = language === 'en' ? [ISO, MOMENT] : [locale, MOMENT];
      return format(where, zone, how).format(Date.parse(at));
    },
    dayOf: (at, zone, today) => {
      const isThisYear = today?.slice(0, 4) === dayIn(zone, new Date(at)).slice(0, 4);
      const options = isThisYear ? WEEKDAY : ({ ...WEEKDAY, year: 'numeric' } as const);
      return plain(format(locale, zone, options).format(Date.parse(at)), language);
    },
    day: (value) => dated(value, DATE),
    weekday: (value) => dated(value, WEEKDAY),
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
