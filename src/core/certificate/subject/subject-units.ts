import { ENVIRONMENTS, type Environment } from '../../terms/terms';
import { type Name, valuesOf } from '../facts/facts';
import { nearest } from '../near/distance';
import { withoutLookalikes } from '../near/characters';
import { foldText } from '../near/fold';

/** The three OUs of the owner's table, found among those of a subject also where they are misspelt. */

export const FIXED_UNIT = 'Belgian Federal Government';
export const CBE_PREFIX = 'urn:be:fgov:kbo-bce:organization:cbe-number:';

export type UnitSlot = 'fixed' | 'cbe' | 'environment';
export const UNIT_SLOTS: readonly UnitSlot[] = ['fixed', 'cbe', 'environment'];

export interface Units {
  /** Every OU in the order of the subject, with the slot it was meant for; null where it fits none. */
  readonly all: readonly { readonly value: string; readonly slot: UnitSlot | null }[];
  readonly fixed: string | null;
  readonly cbe: string | null;
  readonly environment: string | null;
}

/** A misspelt fixed OU may be this many edits away: half a word, or the French or Dutch name's article. */
const FIXED_EDITS = 8;

const FIXED_TRANSLATIONS = [
  'belgische federale overheid',
  'federale overheid',
  'gouvernement federal belge',
  'belgische foderale regierung',
];

const ENVIRONMENT_WORDS: Readonly<Record<string, Environment>> = {
  int: 'INT',
  integration: 'INT',
  integratie: 'INT',
  acc: 'ACC',
  acpt: 'ACC',
  acceptance: 'ACC',
  acceptatie: 'ACC',
  acceptation: 'ACC',
  abnahme: 'ACC',
  prd: 'PRD',
  prod: 'PRD',
  production: 'PRD',
  productie: 'PRD',
  produktion: 'PRD',
};

/** The environment a word was meant for: itself, a known other name (`PROD`), or one letter off; else null. */
export function meantEnvironment(value: string): Environment | null {
  const folded = foldText(withoutLookalikes(value)).replace(/[^a-z]/g, '');
  const known = Object.hasOwn(ENVIRONMENT_WORDS, folded) ? ENVIRONMENT_WORDS[folded] : undefined;
  if (known !== undefined) return known;
  if (folded.length < 2 || folded.length > 4) return null;
  const near = nearest(folded.toUpperCase(), ENVIRONMENTS, 1);
  return ENVIRONMENTS.find((environment) => environment === near) ?? null;
}

/** Whether a word is exactly INT, ACC or PRD. */
export function isEnvironment(value: string): value is Environment {
  return ENVIRONMENTS.some((environment) => environment === value);
}

function meantSlot(value: string): UnitSlot | null {
  if (value === FIXED_UNIT) return 'fixed';
  if (isEnvironment(value)) return 'environment';
  const plain = foldText(withoutLookalikes(value));
  if (/^urn\b|kbo|bce|cbe|(\d[\s.-]*){8,}/.test(plain)) return 'cbe';
  if (meantEnvironment(value) !== null) return 'environment';
  if (FIXED_TRANSLATIONS.includes(plain)) return 'fixed';
  return nearest(plain, [FIXED_UNIT.toLowerCase()], FIXED_EDITS) === null ? null : 'fixed';
}

/** Sorts a subject's OUs into the three slots. The first that fits a slot takes it; a second one is left over. */
export function readUnits(subject: Name): Units {
  const known = READ.get(subject);
  if (known !== undefined) return known;
  const units = sortUnits(subject);
  READ.set(subject, units);
  return units;
}

/** A dozen rules ask about the same name. */
const READ = new WeakMap<Name, Units>();

function sortUnits(subject: Name): Units {
  const taken = new Map<UnitSlot, string>();
  const values = valuesOf(subject, 'OU');
  // Exact ones first, so that a misspelt double does not push the right one out of its slot.
  for (const value of [...values].sort((a, b) => exactness(b) - exactness(a))) {
    const slot = meantSlot(value);
    if (slot !== null && !taken.has(slot)) taken.set(slot, value);
  }
  const open = new Map(taken);
  const all = values.map((value) => {
    const slot = UNIT_SLOTS.find((one) => open.get(one) === value) ?? null;
    if (slot !== null) open.delete(slot);
    return { value, slot };
  });
  return {
    all,
    fixed: taken.get('fixed') ?? null,
    cbe: taken.get('cbe') ?? null,
    environment: taken.get('environment') ?? null,
  };
}

function exactness(value: string): number {
  return value === FIXED_UNIT || isEnvironment(value) || /^urn:be:fgov:.*:\d{10}$/.test(value)
    ? 1
    : 0;
}

/** The CBE number of a well-formed CBE OU (the prefix and ten digits); null for any other text. */
export function cbeDigits(value: string | null): string | null {
  if (value === null || !value.startsWith(CBE_PREFIX)) return null;
  const digits = value.slice(CBE_PREFIX.length);
  return /^[0-9]{10}$/.test(digits) ? digits : null;
}
