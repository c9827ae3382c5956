import { attributesOf, type StringType } from '../facts/facts';
import { lineOf } from '../rule/lines';
import type { EitherRule } from '../rule/rule';
import { readUnits } from '../subject/subject-units';
import { say } from '../finding/words';

const OWNER = 'e-Box, X.509 certificate page';
const TABLE: ReadonlySet<string> = new Set(['C', 'O', 'OU', 'CN', 'L', 'ST']);

const extraAttribute: EitherRule = {
  over: 'either',
  id: 'SUBJECT_EXTRA_ATTRIBUTE',
  severities: ['warning'],
  citation: OWNER,
  demands: 'The subject has no attribute beside C, O, OU, CN, L and ST.',
  applies: 'always',
  check: ({ facts }) =>
    attributesOf(facts.subject)
      .filter((attribute) => !TABLE.has(attribute.type))
      .map((attribute) => ({
        field: attribute.type,
        line: `+${attribute.type}`,
        expected: null,
        found: attribute.value,
        fix: say('attribute-extra', { type: attribute.type }),
      })),
};

const multiValued: EitherRule = {
  over: 'either',
  id: 'SUBJECT_MULTI_RDN',
  severities: ['warning'],
  citation: 'zlint community: multiple subject RDNs; this project',
  demands: 'Each attribute of the subject stands in an RDN of its own.',
  applies: 'always',
  check: ({ facts }) =>
    facts.subject
      .filter((rdn) => rdn.length > 1)
      .map((rdn) => ({
        field: rdn.map((attribute) => attribute.type).join('+'),
        expected: rdn.map((attribute) => attribute.type).join(', '),
        found: rdn.map((attribute) => `${attribute.type}=${attribute.value}`).join(' + '),
        fix: say('multi-rdn'),
      })),
};

const ENCODING_NAMES: Readonly<Record<StringType, string>> = {
  utf8: 'UTF8String',
  printable: 'PrintableString',
  ia5: 'IA5String',
  bmp: 'BMPString',
  t61: 'TeletexString (T61)',
  universal: 'UniversalString',
  numeric: 'NumericString',
  visible: 'VisibleString',
  other: '?',
};

/** PKCS#9 mail addresses and domain components are IA5String by their own definition. */
const IA5_TYPES: ReadonlySet<string> = new Set(['emailAddress', 'DC']);

const stringType: EitherRule = {
  over: 'either',
  id: 'SUBJECT_STRING_TYPE',
  severities: ['warning'],
  citation: 'RFC 5280 4.1.2.4',
  demands:
    'Names are UTF8String or PrintableString; BMPString, TeletexString and others are of the past.',
  applies: 'always',
  check: ({ facts }) => {
    const units = readUnits(facts.subject);
    return attributesOf(facts.subject)
      .filter(({ encoding, type }) => {
        if (encoding === 'ia5') return !IA5_TYPES.has(type);
        return encoding !== 'utf8' && encoding !== 'printable';
      })
      .map((attribute) => ({
        field: attribute.type,
        line: lineOf(attribute, units),
        expected: 'UTF8String',
        found: ENCODING_NAMES[attribute.encoding],
        fix: say('string-type', {
          type: attribute.type,
          encoding: ENCODING_NAMES[attribute.encoding],
        }),
      }));
  },
};

export const SUBJECT_SHAPE_RULES: readonly EitherRule[] = [extraAttribute, multiValued, stringType];
