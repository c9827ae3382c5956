import fc from 'fast-check';
import { CROWD, EVERYBODY, type Somebody } from '../crowd';
import type { Role } from '../../../src/core/terms/terms';
import { text } from './text';

/** Requests that words are about, and those that forms and presses are: words change versions, which forms must name. */
const BY_WORDS = { min: 41, max: 90 };
const BY_FORMS = { min: 1, max: 40 };

/** Ids are given by the year of the desk's clock, which is the machine's. */
const YEAR = new Date().getFullYear();

const ODD_IDS = [
  'DS-2026-0000',
  'DS-9999-9999',
  'DS-2026-999999999999',
  'XX-2026-0001',
  'ds-2026-1',
];

export function requestId(by: 'words' | 'forms'): fc.Arbitrary<string> {
  const range = by === 'words' ? BY_WORDS : BY_FORMS;
  return fc.oneof(
    { weight: 12, arbitrary: fc.integer(range).map(idOf) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD_IDS) },
    { weight: 1, arbitrary: text },
  );
}

/** Small mostly: a form that names another version than the request has is stale, and changes nothing. */
export const version: fc.Arbitrary<number> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9, 10, 12, 14),
  },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 1.5, 1_000_000, 2 ** 53, 1e21) },
);

/** Somebody with this role most of the time. */
export function oneOf(role: Role): fc.Arbitrary<Somebody> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...CROWD[role]) },
    { weight: 1, arbitrary: fc.constantFrom(...EVERYBODY) },
  );
}

export const anybody: fc.Arbitrary<Somebody> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...CROWD.staff) },
  { weight: 2, arbitrary: fc.constantFrom(...CROWD.nsso) },
  { weight: 2, arbitrary: fc.constantFrom(...EVERYBODY) },
);

function idOf(number: number): string {
  return `DS-${YEAR}-${String(number).padStart(4, '0')}`;
}
