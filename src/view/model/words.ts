import type { Party, Recipient, Role, Language, Instant, Day } from '../../core/terms/terms';

/** English names, the same on every card, form and answer. */

export const PARTY: Readonly<Record<Party, string>> = {
  requester: 'requester',
  staff: 'eBoxIntegration staff',
  nsso: 'NSSO managers',
  ebox: 'e-Box team',
};

export const ROLE: Readonly<Record<Role, string>> = {
  admin: 'admin',
  staff: 'eBoxIntegration staff',
  nsso: 'NSSO manager',
  ebox: 'e-Box team',
};

export const RECIPIENT: Readonly<Record<Recipient, string>> = {
  enterprises: 'Enterprises',
  citizens: 'Citizens',
};

export const LANGUAGE: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  nl: 'Nederlands',
  de: 'Deutsch',
};

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

const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const DATE = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** Sweden writes dates as ISO 8601 does. */
const ISO = 'sv-SE';

/** `2026-11-19 09:30` in the desk's time zone. */
export function moment(at: Instant, zone: string): string {
  const options = { dateStyle: 'short', timeStyle: 'short' } as const;
  return format(ISO, zone, options).format(Date.parse(at));
}

/** `Thu 19 Nov 2026` in the desk's time zone. */
export function dayOf(at: Instant, zone: string): string {
  const options = { ...DAY, year: 'numeric' } as const;
  return format('en-GB', zone, options).format(Date.parse(at)).replace(',', '');
}

/** A calendar day as `1 Mar 2027`; what is no day comes back as it is. */
export function day(value: Day): string {
  const at = Date.parse(value);
  return Number.isNaN(at) ? value : format('en-GB', 'UTC', DATE).format(at);
}

/** A calendar day as `Tue 24 Nov`. */
export function weekday(value: Day): string {
  const at = Date.parse(value);
  return Number.isNaN(at) ? value : format('en-GB', 'UTC', DAY).format(at).replace(',', '');
}

/** `120,000`. */
export function count(value: number): string {
  return value.toLocaleString('en-GB');
}

/** `a`, `a and b`, `a, b and c`. */
export function enumerate(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}
