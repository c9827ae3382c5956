import { cbeCheckDigits, parseCbe } from '../../terms/cbe';
import { valuesOf, type Facts } from '../facts/facts';
import { foldOrganisation } from '../near/fold';
import type { Expected } from '../subject/expected';
import { differingPlaces } from '../near/distance';
import { withoutLookalikes } from '../near/characters';
import type { Breach, EitherRule } from '../rule/rule';
import {
  CBE_PREFIX,
  cbeDigits,
  FIXED_UNIT,
  isEnvironment,
  meantEnvironment,
  readUnits,
  UNIT_SLOTS,
  type UnitSlot,
} from '../subject/subject-units';
import { say, type Saying } from '../finding/words';

const OWNER = 'e-Box, X.509 certificate page';
const PLACEHOLDER_DIGITS = 'xxxxxxxxxx';

const fixedUnit: EitherRule = {
  over: 'either',
  id: 'SUBJECT_OU_FIXED',
  severities: ['error'],
  citation: OWNER,
  demands: `One OU is “${FIXED_UNIT}”, in English, letter for letter.`,
  applies: 'always',
  check: ({ facts }) => {
    const { fixed } = readUnits(facts.subject);
    if (fixed === FIXED_UNIT) return [];
    const fix =
      fixed === null ? say('ou-fixed-missing') : say('ou-fixed-misspelt', { found: fixed });
    return [{ field: 'OU', line: 'OU_FIXED', expected: FIXED_UNIT, found: fixed, fix }];
  },
};

const cbeForm: EitherRule = {
  over: 'either',
  id: 'SUBJECT_OU_CBE_FORM',
  severities: ['error'],
  citation: OWNER,
  demands: `One OU is “${CBE_PREFIX}” and the ten digits of the CBE number, the first of them 0 or 1.`,
  applies: 'always',
  check: ({ facts, expected }) => {
    const { cbe } = readUnits(facts.subject);
    const digits = cbeDigits(cbe);
    if (digits !== null && /^[01]/.test(digits)) return [];
    const wanted = CBE_PREFIX + (expected.cbe ?? meantCbe(cbe) ?? PLACEHOLDER_DIGITS);
    const fix = cbe === null ? say('cbe-missing', { unit: wanted }) : cbeFormFix(cbe, wanted);
    return [{ field: 'OU', line: 'OU_CBE', expected: wanted, found: cbe, fix }];
  },
};

/** The number that a malformed CBE OU was meant to say, where its digits are a valid one. */
function meantCbe(unit: string | null): string | null {
  if (unit === null) return null;
  const tail = withoutLookalikes(unit).replace(/^.*[:=#]/s, '');
  const reading = parseCbe(tail);
  return reading.ok ? reading.cbe : null;
}

function cbeFormFix(found: string, unit: string): Saying {
  const meant = meantCbe(found);
  if (meant !== null) return say('cbe-did-you-mean', { found, meant: CBE_PREFIX + meant });
  const digits = cbeDigits(found);
  if (digits !== null) return say('cbe-first-digit', { digit: digits.slice(0, 1), unit });
  const tail = found.startsWith(CBE_PREFIX) ? found.slice(CBE_PREFIX.length) : null;
  if (tail === null) return say('cbe-prefix', { unit });
  return say('cbe-length', { count: [...tail].length, unit });
}

const cbeDigitsFit: EitherRule = {
  over: 'either',
  id: 'SUBJECT_OU_CBE_CHECK_DIGITS',
  severities: ['error'],
  citation: 'CBE number: the last two digits are 97 − (the first eight mod 97)',
  demands: 'The check digits of the CBE number in the OU are right.',
  applies: 'where the CBE OU has its ten digits',
  check: ({ facts }) => {
    const { cbe } = readUnits(facts.subject);
    const digits = cbeDigits(cbe);
    if (digits === null) return [];
    const right = cbeCheckDigits(digits.slice(0, 8));
    if (digits.endsWith(right)) return [];
    return [
      {
        field: 'OU',
        line: 'OU_CBE',
        expected: CBE_PREFIX + digits.slice(0, 8) + right,
        found: cbe,
        fix: say('cbe-check-digits', { digits, right, last: digits.slice(8) }),
      },
    ];
  },
};

const cbeMatches: EitherRule = {
  over: 'either',
  id: 'SUBJECT_OU_CBE_MATCH',
  severities: ['error'],
  citation: OWNER,
  demands: 'The CBE number in the OU is the one of the organisation of this request.',
  applies: 'where the CBE number is known and an OU holds one',
  check: ({ facts, expected }) => {
    const { cbe } = readUnits(facts.subject);
    const digits = cbeDigits(cbe) ?? meantCbe(cbe);
    if (digits === null || expected.cbe === undefined || digits === expected.cbe) return [];
    const base = {
      field: 'OU',
      line: 'OU_CBE',
      expected: CBE_PREFIX + expected.cbe,
      found: cbe,
    } as const;
    const other = otherOrganisation(facts, expected);
    if (other === null) return [{ ...base, fix: cbeMatchFix(digits, expected.cbe) }];
    const { organisation, name } = other;
    const values = { organisation, name, found: digits, wanted: expected.cbe };
    return [{ ...base, fix: say('other-organisation', values), alone: true }];
  },
};

/** Two names that can't be one organisation's; null: only the number differs, or the names are not known. */
function otherOrganisation(
  { subject }: Facts,
  { legalName: name }: Expected,
): { readonly organisation: string; readonly name: string } | null {
  const [organisation] = valuesOf(subject, 'O');
  if (organisation === undefined || name === undefined) return null;
  const [found, wanted] = [organisation, name].map(foldOrganisation);
  return found === wanted ? null : { organisation, name };
}

/** More wrong digits than this is another organisation's number, not a slip. */
const SLIPPED_DIGITS = 3;

function cbeMatchFix(found: string, wanted: string): Saying {
  const places = differingPlaces(found, wanted);
  if (places.length > SLIPPED_DIGITS) return say('cbe-other', { found, wanted });
  const digits = places.map((place) =>
    say('digit-at', { place, found: found.charAt(place - 1), wanted: wanted.charAt(place - 1) }),
  );
  return say('cbe-digits-differ', { digits, wanted });
}

const environmentUnit: EitherRule = {
  over: 'either',
  id: 'SUBJECT_OU_ENV',
  severities: ['error'],
  citation: OWNER,
  demands: 'One OU is the environment: INT, ACC or PRD.',
  applies: 'always',
  check: ({ facts, expected }) => {
    const { environment: found } = readUnits(facts.subject);
    if (found !== null && isEnvironment(found)) return [];
    const wanted = expected.environment ?? say('any-environment');
    const base = { field: 'OU', line: 'OU_ENV', expected: wanted, found } as const;
    if (found === null) return [{ ...base, fix: say('env-missing', { wanted }) }];
    const meant = meantEnvironment(found) ?? wanted;
    return [{ ...base, fix: say('env-did-you-mean', { found, meant }) }];
  },
};

const environmentMatches: EitherRule = {
  over: 'either',
  id: 'SUBJECT_ENV_MATCH',
  severities: ['error'],
  citation: OWNER,
  demands: 'The environment in the OU is the one that this certificate is for.',
  applies: 'where the environment is known and an OU names one',
  check: ({ facts, expected: { environment } }) => {
    const { environment: found } = readUnits(facts.subject);
    const meant = found === null ? null : meantEnvironment(found);
    if (environment === undefined || meant === null || meant === environment) return [];
    const fix = say('env-other', { found: meant, wanted: environment });
    return [{ field: 'OU', line: 'OU_ENV', expected: environment, found, fix }];
  },
};

const SLOT_WORDS: Readonly<Record<UnitSlot, Saying>> = {
  fixed: say('unit-fixed'),
  cbe: say('unit-cbe'),
  environment: say('unit-environment'),
};

const unitCount: EitherRule = {
  over: 'either',
  id: 'SUBJECT_OU_COUNT',
  severities: ['error'],
  citation: OWNER,
  demands: 'The subject has exactly three OUs: the fixed one, the CBE number and the environment.',
  applies: 'always',
  check: ({ facts }) => {
    const values = valuesOf(facts.subject, 'OU');
    if (values.length === UNIT_SLOTS.length) return [];
    const units = readUnits(facts.subject);
    const missing = UNIT_SLOTS.filter((slot) => units[slot] === null);
    const extra = units.all.filter((unit) => unit.slot === null).map((unit) => unit.value);
    const fixes: Saying[] = [];
    if (missing.length > 0) {
      fixes.push(say('units-missing', { units: missing.map((slot) => SLOT_WORDS[slot]) }));
    }
    if (extra.length > 0) fixes.push(say('units-extra', { units: extra }));
    return [
      {
        field: 'OU',
        expected: String(UNIT_SLOTS.length),
        found: String(values.length),
        fix: say('units-count', { faults: fixes }),
      },
    ];
  },
};

const unitOrder: EitherRule = {
  over: 'either',
  id: 'SUBJECT_OU_ORDER',
  severities: ['info'],
  citation: 'this project',
  demands: 'The OUs stand in the order of the owner’s table: fixed, CBE number, environment.',
  applies: 'where all three OUs are there',
  check: ({ facts }): readonly Breach[] => {
    const { all } = readUnits(facts.subject);
    const order = all.flatMap((unit) => (unit.slot === null ? [] : [unit.slot]));
    if (order.length < UNIT_SLOTS.length || order.join() === UNIT_SLOTS.join()) return [];
    return [
      {
        field: 'OU',
        expected: say('list', { items: UNIT_SLOTS.map((slot) => SLOT_WORDS[slot]) }),
        found: say('list', { items: order.map((slot) => SLOT_WORDS[slot]) }),
        fix: say('units-order'),
      },
    ];
  },
};

export const SUBJECT_UNIT_RULES: readonly EitherRule[] = [
  fixedUnit,
  cbeForm,
  cbeDigitsFit,
  cbeMatches,
  environmentUnit,
  environmentMatches,
  unitCount,
  unitOrder,
];
