import { LANGUAGES, RECIPIENTS, type Language, type Recipient } from '../../core/terms/terms';

/** Cells as people write them in Belgium, as the form's fields take them. What is not understood stays as it is. */

const BELGIAN_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: 0{1,2}:00(?::00)?)?$/u;
const ISO_MOMENT = /^(\d{4}-\d{2}-\d{2})[T ]00:00(?::00(?:\.0+)?)?Z?$/u;

/** `3/12/2026` is 3 December: the day stands first. LibreOffice in Belgium saves `3/12/26`. */
export function dayCell(text: string): string {
  const [, day = '', month = '', year = ''] = BELGIAN_DAY.exec(text) ?? [];
  const whole = year.length === 2 ? `20${year}` : year;
  if (year !== '') return `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return ISO_MOMENT.exec(text)?.[1] ?? text;
}

/** `12.000` and `12 000` are twelve thousand. */
export function countCell(text: string): string {
  return /^\d{1,3}(?:[.\s'’\u00a0\u202f]\d{3})+$/u.test(text)
    ? text.replace(/[^\d]/gu, '')
    : text.replace(/^(\d+)[,.]0+$/u, '$1');
}

/** What a language is called in any of them, without accents. */
const LANGUAGE_NAMES: Readonly<Record<string, Language>> = {
  english: 'en',
  anglais: 'en',
  engels: 'en',
  englisch: 'en',
  french: 'fr',
  francais: 'fr',
  frans: 'fr',
  franzosisch: 'fr',
  dutch: 'nl',
  neerlandais: 'nl',
  nederlands: 'nl',
  niederlandisch: 'nl',
  german: 'de',
  allemand: 'de',
  duits: 'de',
  deutsch: 'de',
};

export function languageCell(text: string): string {
  const bare = plain(text);
  return LANGUAGES.find((one) => one === bare) ?? LANGUAGE_NAMES[bare] ?? text;
}

const RECIPIENT_NAMES: Readonly<Record<string, readonly Recipient[]>> = {
  enterprise: ['enterprises'],
  entreprise: ['enterprises'],
  entreprises: ['enterprises'],
  onderneming: ['enterprises'],
  ondernemingen: ['enterprises'],
  unternehmen: ['enterprises'],
  citizen: ['citizens'],
  citoyen: ['citizens'],
  citoyens: ['citizens'],
  burger: ['citizens'],
  burgers: ['citizens'],
  both: ['enterprises', 'citizens'],
  beide: ['enterprises', 'citizens'],
  'les deux': ['enterprises', 'citizens'],
};

/** One or several, with commas, semicolons, slashes or an "and" between them. */
export function recipientsCell(text: string): readonly string[] {
  const parts = text
    .split(/[,;/+&\n]|\s(?:and|et|en|und)\s/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return [
    ...new Set(
      parts.flatMap((part): readonly string[] => {
        const bare = plain(part);
        return RECIPIENTS.filter((one) => one === bare).concat(RECIPIENT_NAMES[bare] ?? []);
      }),
    ),
    ...parts.filter((part) => {
      const bare = plain(part);
      return !RECIPIENTS.some((one) => one === bare) && RECIPIENT_NAMES[bare] === undefined;
    }),
  ];
}

export function environmentCell(text: string): string {
  return text.toUpperCase();
}

/** `5`, `5 Request validation` or `live`; null where it is none of them. */
export function stepCell(text: string): number | 'live' | null {
  if (plain(text) === 'live') return 'live';
  const [, digits] = /^(\d{1,2})(?:\.0+)?(?:[\s.:)-].*)?$/u.exec(text) ?? [];
  const step = Number(digits);
  return step >= FIRST_STEP && step <= LAST_STEP ? step : null;
}

/** Step 1 is the registration, which is behind whatever is taken over. */
const FIRST_STEP = 2;
const LAST_STEP = 10;

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
