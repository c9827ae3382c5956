import { valuesOf } from '../facts/facts';
import { foldText } from '../near/fold';
import type { Breach, EitherRule } from '../rule/rule';
import { say, type Saying } from '../finding/words';

const OWNER = 'e-Box, X.509 certificate page';

/** Folded abbreviation → what it stands for. Belgian postal habits and ISO 3166-2:BE. */
const CITY_ABBREVIATIONS: Readonly<Record<string, string>> = {
  bxl: 'Bruxelles',
  brx: 'Brussel',
  bru: 'Brussel',
  brux: 'Bruxelles',
  antw: 'Antwerpen',
  anr: 'Antwerpen',
  lge: 'Liège',
  gnt: 'Gent',
  'st gillis': 'Sint-Gillis',
  'st gilles': 'Saint-Gilles',
};

const REGION_ABBREVIATIONS: Readonly<Record<string, string>> = {
  bxl: 'Bruxelles-Capitale',
  bru: 'Brussel-Hoofdstad',
  brux: 'Bruxelles-Capitale',
  vlg: 'Vlaanderen',
  wal: 'Wallonie',
  van: 'Antwerpen',
  ant: 'Antwerpen',
  vbr: 'Vlaams-Brabant',
  vlb: 'Vlaams-Brabant',
  vli: 'Limburg',
  lim: 'Limburg',
  vov: 'Oost-Vlaanderen',
  ovl: 'Oost-Vlaanderen',
  vwv: 'West-Vlaanderen',
  wvl: 'West-Vlaanderen',
  wbr: 'Brabant wallon',
  wht: 'Hainaut',
  wlg: 'Liège',
  wlx: 'Luxembourg',
  lux: 'Luxembourg',
  wna: 'Namur',
  nam: 'Namur',
};

/** No Belgian region or province has a name this short; some towns do (As, Ath, Huy, Mol, Spa). */
const SHORTEST_REGION = 5;

function fullName(value: string, known: Readonly<Record<string, string>>): string | null {
  const key = foldText(value)
    .replace(/^be-/, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();
  return Object.hasOwn(known, key) ? (known[key] ?? null) : null;
}

function place(
  field: 'L' | 'ST',
  found: readonly string[],
  wanted: string | undefined,
  abbreviations: Readonly<Record<string, string>>,
): readonly Breach[] {
  const example = say(field === 'L' ? 'city' : 'region');
  const base = { field, line: field, expected: wanted ?? example } as const;
  const [value, second] = found;
  if (value === undefined || value.trim() === '') {
    return [
      { ...base, found: null, fix: say('place-missing', { field, wanted: wanted ?? example }) },
    ];
  }
  if (second !== undefined) {
    const fix = say('place-several', { field, wanted: wanted ?? example });
    return [{ ...base, found: found.join(', '), fix }];
  }
  if (wanted !== undefined && foldText(wanted) === foldText(value)) return [];
  const full = fullName(value, abbreviations);
  if (full !== null || isShortened(field, value)) {
    const fix: Saying =
      wanted === undefined && full === null
        ? say('place-short', { field, found: value })
        : say('place-abbreviated', { field, found: value, full: wanted ?? full ?? example });
    return [{ ...base, found: value, fix }];
  }
  if (wanted === undefined) return [];
  return [{ ...base, found: value, fix: say('place-differs', { field, found: value, wanted }) }];
}

/** What an abbreviated city or region stands for; null where it is written in full, as far as is known. */
export function abbreviated(field: 'L' | 'ST', value: string): string | null {
  return fullName(value, field === 'L' ? CITY_ABBREVIATIONS : REGION_ABBREVIATIONS);
}

function isShortened(field: 'L' | 'ST', value: string): boolean {
  const letters = value.replace(/[^\p{L}]/gu, '');
  return value.includes('.') || (field === 'ST' && letters.length < SHORTEST_REGION);
}

const city: EitherRule = {
  over: 'either',
  id: 'SUBJECT_L',
  severities: ['warning'],
  citation: OWNER,
  demands: 'The subject has one L, the city, written in full.',
  applies: 'always; the comparison where the city is known',
  check: ({ facts, expected }) =>
    place('L', valuesOf(facts.subject, 'L'), expected.city, CITY_ABBREVIATIONS),
};

const region: EitherRule = {
  over: 'either',
  id: 'SUBJECT_ST',
  severities: ['warning'],
  citation: OWNER,
  demands: 'The subject has one ST, the state or region, not abbreviated.',
  applies: 'always; the comparison where the region is known',
  check: ({ facts, expected }) =>
    place('ST', valuesOf(facts.subject, 'ST'), expected.region, REGION_ABBREVIATIONS),
};

export const SUBJECT_PLACE_RULES: readonly EitherRule[] = [city, region];
