import type { Expected } from '../subject/expected';
import { attributesOf, type Attribute, type Name } from '../facts/facts';
import type { SubjectLine } from '../finding/report';
import type { LineKey } from './rule';
import {
  CBE_PREFIX,
  FIXED_UNIT,
  readUnits,
  type Units,
  type UnitSlot,
} from '../subject/subject-units';
import { shown } from '../finding/words';

const UNIT_LINES: Readonly<Record<UnitSlot, LineKey>> = {
  fixed: 'OU_FIXED',
  cbe: 'OU_CBE',
  environment: 'OU_ENV',
};

const PLAIN_LINES = ['C', 'O', 'CN', 'L', 'ST'] as const;

/** The line of the subject's table on which an attribute stands. */
export function lineOf(attribute: Attribute, units: Units): LineKey {
  const plain = PLAIN_LINES.find((type) => type === attribute.type);
  if (plain !== undefined) return plain;
  const slot = units.all.find((unit) => unit.value === attribute.value)?.slot;
  return attribute.type === 'OU' && slot ? UNIT_LINES[slot] : `+${attribute.type}`;
}

interface Row {
  readonly key: LineKey;
  readonly label: string;
  readonly expected: string | null;
}

function rows(expected: Expected): readonly Row[] {
  const cbe = expected.cbe === undefined ? null : CBE_PREFIX + expected.cbe;
  return [
    { key: 'C', label: 'C', expected: 'BE' },
    { key: 'O', label: 'O', expected: expected.legalName ?? null },
    { key: 'OU_FIXED', label: 'OU', expected: FIXED_UNIT },
    { key: 'OU_CBE', label: 'OU (CBE number)', expected: cbe },
    { key: 'OU_ENV', label: 'OU (environment)', expected: expected.environment ?? null },
    { key: 'CN', label: 'CN', expected: expected.applicationId ?? null },
    { key: 'L', label: 'L', expected: expected.city ?? null },
    { key: 'ST', label: 'ST', expected: expected.region ?? null },
  ];
}

/** The subject as a table: each field of the owner's table, then whatever else the subject holds. */
export function subjectLines(
  subject: Name,
  expected: Expected,
  wrong: ReadonlySet<LineKey>,
): readonly SubjectLine[] {
  const units = readUnits(subject);
  const found = new Map<LineKey, string[]>();
  for (const attribute of attributesOf(subject)) {
    const key = lineOf(attribute, units);
    found.set(key, [...(found.get(key) ?? []), attribute.value]);
  }
  const table = rows(expected);
  const lines = table.map((row): SubjectLine => {
    const values = found.get(row.key);
    return {
      field: row.label,
      expected: row.expected,
      found: values === undefined ? null : shown(values.join(', ')),
      verdict: wrong.has(row.key) ? 'wrong' : row.expected === null ? 'not-checked' : 'ok',
    };
  });
  const known = new Set<LineKey>(table.map((row) => row.key));
  const others = [...found].filter(([key]) => !known.has(key));
  return lines.concat(
    others.map(([key, values]) => ({
      field: key.replace(/^\+/, ''),
      expected: null,
      found: shown(values.join(', ')),
      verdict: 'wrong',
    })),
  );
}
