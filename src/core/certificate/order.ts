import type { Expected } from './subject/expected';
import { CBE_PREFIX, FIXED_UNIT } from './subject/subject-units';

/** What a requester orders: the subject line by line, and a command that makes the key and the CSR for it. */
export interface SubjectToOrder {
  /**
   * One attribute a line, `OU=INT`, in the order to give them. What the request does not know yet stands as `<…>`,
   * which a check refuses as a placeholder.
   */
  readonly lines: readonly string[];
  /** For a POSIX shell with OpenSSL 1.1.1 or later; writes a `.key` and a `.csr` beside each other. */
  readonly command: string;
}

type Line = readonly [type: string, value: string];

/** 3072 bits serve beyond 2030 (NIST SP 800-57 Part 1, table 4). */
const KEY_BITS = 3072;

/**
 * The exact subject that the certificate of a request must have, from the owner's table. Values come from the request,
 * so the command quotes them for the shell and escapes them for OpenSSL. Its files are named after the environment, and
 * where a certificate is replaced after the day that one ends: the key in use must not be written over.
 */
export function subjectToOrder(
  expected: Expected,
  replacedEndsOn: string | null = null,
): SubjectToOrder {
  const subject: readonly Line[] = [
    ['C', 'BE'],
    ['O', known(expected.legalName, 'legal name')],
    ['OU', FIXED_UNIT],
    ['OU', CBE_PREFIX + known(expected.cbe, 'CBE number')],
    ['OU', known(expected.environment, 'INT, ACC or PRD')],
    ['CN', known(expected.applicationId, 'application ID')],
    ['L', known(expected.city, 'city')],
    ['ST', known(expected.region, 'region')],
  ];
  const lines = subject.map(([type, value]) => `${type}=${value}`);
  const file = expected.environment ?? 'certificate';
  return {
    lines,
    command: opensslCommand(subject, replacedEndsOn === null ? file : `${file}-${replacedEndsOn}`),
  };
}

function known(value: string | undefined, example: string): string {
  const given = value === undefined ? '' : oneLine(value);
  return given === '' ? `<${example}>` : given;
}

/** A line break would end a line of the order form, and a control character has no place in a shell. */
function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function opensslCommand(subject: readonly Line[], file: string): string {
  const argument = subject.map(([type, value]) => `/${type}=${escaped(value)}`).join('');
  return [
    `openssl req -new -newkey rsa:${String(KEY_BITS)} -nodes -sha256 -utf8`,
    `-keyout ${file}.key -out ${file}.csr -subj ${quoted(argument)}`,
  ].join(' ');
}

/** `openssl req -subj`: a backslash takes the meaning from `/`, `+` and itself. */
function escaped(value: string): string {
  return value.replace(/[\\/+]/g, '\\$&');
}

/** Single quotes take the meaning from everything but themselves. */
function quoted(argument: string): string {
  return `'${argument.replaceAll("'", "'\\''")}'`;
}
