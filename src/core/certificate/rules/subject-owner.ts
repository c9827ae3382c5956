import { valuesOf } from '../facts/facts';
import { editDistance, firstDifference } from '../near/distance';
import { foldOrganisation } from '../near/fold';
import { withoutLookalikes } from '../near/characters';
import type { Breach, EitherRule } from '../rule/rule';
import { say } from '../finding/words';

const OWNER = 'e-Box, X.509 certificate page';

/** A value this near to the expected one is taken for a slip of the pen: "did you mean". */
const SLIP_EDITS = 3;

const country: EitherRule = {
  over: 'either',
  id: 'SUBJECT_C',
  severities: ['error'],
  citation: OWNER,
  demands: 'The subject has exactly one country, and it is BE.',
  applies: 'always',
  check: ({ facts }) => {
    const found = valuesOf(facts.subject, 'C');
    if (found.length === 1 && found[0] === 'BE') return [];
    const fix = found.length === 0 ? say('c-missing') : say('c-wrong', { found: [...found] });
    return [{ field: 'C', line: 'C', expected: 'BE', found: joined(found), fix }];
  },
};

const organisation: EitherRule = {
  over: 'either',
  id: 'SUBJECT_O',
  severities: ['error', 'warning'],
  citation: OWNER,
  demands:
    'The subject has exactly one O, the legal name of the organisation (case, accents and legal form are not compared).',
  applies: 'always; the comparison where the legal name is known',
  check: ({ facts, expected }) => {
    const found = valuesOf(facts.subject, 'O');
    const name = expected.legalName ?? null;
    const wanted = name ?? say('legal-name');
    const base = { field: 'O', line: 'O', expected: wanted } as const;
    const [only, second] = found;
    if (only === undefined || only.trim() === '') {
      return [{ ...base, found: null, fix: say('o-missing', { name: wanted }) }];
    }
    if (second !== undefined) {
      return [{ ...base, found: joined(found), fix: say('o-several', { name: wanted }) }];
    }
    if (name === null || foldOrganisation(only) === foldOrganisation(name)) return [];
    const fix = say('o-differs', { found: only, name });
    return [{ ...base, severity: 'warning', found: only, fix }];
  },
};

const oneCommonName: EitherRule = {
  over: 'either',
  id: 'SUBJECT_CN_ONE',
  severities: ['error'],
  citation: OWNER,
  demands: 'The subject has exactly one CN.',
  applies: 'always',
  check: ({ facts, expected }) => {
    const found = valuesOf(facts.subject, 'CN');
    if (found.length === 1 && found[0]?.trim() !== '') return [];
    const id = expected.applicationId ?? say('application-id');
    const fix = found.length > 1 ? say('cn-several', { id }) : say('cn-missing', { id });
    return [{ field: 'CN', line: 'CN', expected: id, found: joined(found), fix }];
  },
};

const commonNameMatches: EitherRule = {
  over: 'either',
  id: 'SUBJECT_CN_MATCH',
  severities: ['error'],
  citation: OWNER,
  demands: 'The CN is the application ID of the request form, character for character.',
  applies: 'where the application ID is known and the subject has a CN',
  check: ({ facts, expected: { applicationId } }) => {
    const found = valuesOf(facts.subject, 'CN');
    if (applicationId === undefined || found.length === 0 || found.includes(applicationId))
      return [];
    const [first = ''] = found;
    return [
      {
        field: 'CN',
        line: 'CN',
        expected: applicationId,
        found: first,
        fix: commonNameFix(first, applicationId),
      },
    ];
  },
};

function commonNameFix(found: string, id: string): Breach['fix'] {
  if (withoutLookalikes(found) === id) return say('cn-lookalike', { id });
  if (found.toLowerCase() === id.toLowerCase()) return say('cn-case', { id });
  if (editDistance(found, id) <= SLIP_EDITS) {
    return say('cn-slip', { id, place: firstDifference(found, id) ?? 1 });
  }
  return say('cn-other', { id });
}

/** Several values on one line; null for none. */
function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(', ');
}

export const SUBJECT_OWNER_RULES: readonly EitherRule[] = [
  country,
  organisation,
  oneCommonName,
  commonNameMatches,
];
