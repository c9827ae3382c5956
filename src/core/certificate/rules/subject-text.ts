import { attributesOf, type Attribute } from '../facts/facts';
import { lineOf } from '../rule/lines';
import {
  controlCharacters,
  lookalikes,
  oddSpaces,
  withoutLookalikes,
  type Lookalike,
  type Script,
} from '../near/characters';
import { foldText } from '../near/fold';
import type { Breach, Checked, EitherRule } from '../rule/rule';
import { readUnits } from '../subject/subject-units';
import { codePoint, say, type PhraseKey, type Saying } from '../finding/words';

/** What a rule over one attribute says of it; the rest of the breach is the same for all. */
type Fault = Pick<Breach, 'expected' | 'fix'> | null;

function eachAttribute(checked: Checked, look: (attribute: Attribute) => Fault): readonly Breach[] {
  const units = readUnits(checked.facts.subject);
  return attributesOf(checked.facts.subject).flatMap((attribute) => {
    const fault = look(attribute);
    if (fault === null) return [];
    const line = lineOf(attribute, units);
    return [{ field: attribute.type, line, found: attribute.value, ...fault }];
  });
}

/**
 * Left over from the owner's page, or from a tool's defaults. Compared after folding and as a whole: organisations are
 * called “Your Practice” and “Practice [P&S]”.
 */
const PLACEHOLDERS: readonly RegExp[] = [
  /^(the |your )?(legal |organi[sz]ation ?|company ?)name$/,
  /(^|:)x{8,}$/,
  /(^|:)0123456789$/,
  /^(your )?application ?id([ -]?urn.*)?$/,
  /^cbe[ -]number$/,
  /^some-state$/,
  /^internet widgits pty ltd$/,
  /^default (city|company ltd)$/,
  /(^|:)(<[^<>]*>|\{[^{}]*\}|\[[\p{L} -]*\])$/u,
  /^(your )?(city|town|state|region|province|common ?name|domain|value)( name)?$/,
  /^your (organi[sz]ation|company|name|application|app)( here)?$/,
  /^(todo|tbd|\.+|\?+)$/,
];

/** Whether a value is an example that nobody filled in. */
function isPlaceholder(value: string): boolean {
  const folded = foldText(value.slice(0, LONGEST_PLACEHOLDER));
  return PLACEHOLDERS.some((pattern) => pattern.test(folded));
}

/** A value beyond this is no example, and SUBJECT_LENGTH's. */
const LONGEST_PLACEHOLDER = 200;

const placeholder: EitherRule = {
  over: 'either',
  id: 'SUBJECT_PLACEHOLDER',
  severities: ['error'],
  citation: 'this project; e-Box, X.509 certificate page',
  demands:
    'No value is an example left unfilled (ORGANIZATIONNAME, xxxxxxxxxx, 0123456789, Some-State …).',
  applies: 'always',
  check: (checked) =>
    eachAttribute(checked, ({ type, value }) =>
      isPlaceholder(value)
        ? { expected: null, fix: say('placeholder', { type, found: value }) }
        : null,
    ),
};

const whitespace: EitherRule = {
  over: 'either',
  id: 'SUBJECT_WHITESPACE',
  severities: ['error'],
  citation: 'this project',
  demands:
    'No value has a space at an edge, two in a row, a non-breaking one or a character of no width.',
  applies: 'always',
  check: (checked) => eachAttribute(checked, ({ type, value }) => whitespaceFault(type, value)),
};

function whitespaceFault(type: string, value: string): Fault {
  const odd = oddSpaces(value);
  const clean = odd.reduce(
    (text, { character }) => text.replaceAll(character, isWide(character) ? ' ' : ''),
    value,
  );
  const expected = clean.replace(/ {2,}/g, ' ').trim();
  const [first] = odd;
  if (first !== undefined) {
    const values = { type, code: codePoint(first.character), place: first.position };
    return { expected, fix: say('space-odd', values) };
  }
  if (value !== value.trim() && expected !== '') {
    return { expected, fix: say('space-edge', { type, expected }) };
  }
  const double = value.indexOf('  ');
  if (double < 0 || expected === '') return null;
  return { expected, fix: say('space-double', { type, place: double + 1 }) };
}

function isWide(character: string): boolean {
  return /\s/.test(character) && character !== '\ufeff';
}

const SCRIPT_WORDS: Readonly<Record<Script, PhraseKey>> = {
  cyrillic: 'script-cyrillic',
  greek: 'script-greek',
  armenian: 'script-armenian',
  'full-width': 'script-full-width',
  punctuation: 'script-punctuation',
  styled: 'script-styled',
  'latin-lookalike': 'script-latin',
  'other-script': 'script-other',
};

function lookalikeWords({ character, position, script, plain }: Lookalike): Saying {
  const origin: Saying = { key: SCRIPT_WORDS[script], values: {} };
  const values = { character, code: codePoint(character), origin, place: position };
  return plain === null
    ? say('character-foreign', values)
    : say('character-lookalike', { ...values, plain });
}

const lookalike: EitherRule = {
  over: 'either',
  id: 'SUBJECT_LOOKALIKE',
  severities: ['error'],
  citation: 'UTS 39, confusables; this project',
  demands: 'No character passes for another one (a Cyrillic “о” for “o”, U+2011 for “-”).',
  applies: 'always; a character that the legal name itself holds is none',
  check: (checked) =>
    eachAttribute(checked, ({ type, value }) => {
      const legal = type === 'O' ? (checked.expected.legalName ?? '') : '';
      return lookalikeFault(type, value, legal);
    }),
};

function lookalikeFault(type: string, value: string, allowed: string): Fault {
  const odd = lookalikes(value).filter(({ character }) => !allowed.includes(character));
  if (odd.length === 0) return null;
  const characters = odd.map(lookalikeWords);
  return { expected: withoutLookalikes(value), fix: say('lookalike', { type, characters }) };
}

const control: EitherRule = {
  over: 'either',
  id: 'SUBJECT_CONTROL_CHARS',
  severities: ['error'],
  citation: 'this project; RFC 5280 Appendix A',
  demands: 'No value holds a control character or one that turns the direction of writing.',
  applies: 'always',
  check: (checked) => eachAttribute(checked, ({ type, value }) => controlFault(type, value)),
};

function controlFault(type: string, value: string): Fault {
  const odd = controlCharacters(value);
  if (odd.length === 0) return null;
  const codes = odd.map(({ character, position }) =>
    say('character-at', { code: codePoint(character), place: position }),
  );
  return { expected: null, fix: say('control-characters', { type, codes }) };
}

/**
 * Why a value can't stand in a certificate's subject, by the very rules that a certificate is checked by; null: it can.
 * `type` names it in the words. Length is not looked at: each form has its limit. So that what a form takes is never
 * refused in the certificate that is ordered with it.
 */
export function valueFault(
  type: string,
  value: string,
  subject: 'O' | 'CN' | 'L' | 'ST',
): Saying | null {
  if (isPlaceholder(value)) return say('placeholder', { type, found: value });
  const fault =
    whitespaceFault(type, value) ??
    controlFault(type, value) ??
    // A legal name may hold what its owner registered it with; only invisible characters are never meant.
    (subject === 'O' ? null : lookalikeFault(type, value, ''));
  return fault?.fix ?? null;
}

/** Upper bounds of RFC 5280 Appendix A (ub-common-name …), in characters. */
const LONGEST: Readonly<Record<string, number>> = { CN: 64, O: 64, OU: 64, L: 128, ST: 128 };

const length: EitherRule = {
  over: 'either',
  id: 'SUBJECT_LENGTH',
  severities: ['error'],
  citation: 'RFC 5280 Appendix A',
  demands: 'CN, O and OU have at most 64 characters, L and ST at most 128.',
  applies: 'always',
  check: (checked) =>
    eachAttribute(checked, ({ type, value }) => {
      const limit = LONGEST[type];
      const count = [...value].length;
      if (limit === undefined || count <= limit) return null;
      return {
        expected: say('at-most-characters', { limit }),
        fix: say('too-long', { type, count, limit }),
      };
    }),
};

export const SUBJECT_TEXT_RULES: readonly EitherRule[] = [
  placeholder,
  whitespace,
  lookalike,
  control,
  length,
];
