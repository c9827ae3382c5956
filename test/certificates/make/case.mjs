import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Writes cases: one readable file each, with what is expected above and the file that is checked below. */

export const HERE = join(dirname(fileURLToPath(import.meta.url)), '..');
const CASES = join(HERE, 'cases');

/** The moment of every check, so that no case expires. */
export const AT = '2026-11-22T12:00:00Z';

export const REQUEST = {
  cbe: '0406798006',
  legalName: 'Smals',
  applicationId: 'employment:job-attest:werkkaart',
  environment: 'ACC',
  city: 'Sint-Gillis',
  region: 'Brussel-Hoofdstad',
};

export function clean() {
  rmSync(CASES, { recursive: true, force: true });
  rmSync(join(HERE, 'anchors'), { recursive: true, force: true });
  mkdirSync(CASES, { recursive: true });
  mkdirSync(join(HERE, 'anchors'), { recursive: true });
}

const written = new Set();

/**
 * `rule` is the rule that the case is about; `how` is `breaks` or `keeps` with an optional word more. `expect` lists
 * every finding in order: `error SUBJECT_C`, with what else shall hold of it in an object.
 */
export function write(rule, how, { title, file, request = {}, kind = 'certificate', anchors = true, csr, expect = [] }) {
  const base = `${rule}.${how}.txt`;
  if (written.has(base)) throw new Error(`${base} is written twice`);
  written.add(base);
  const content = Buffer.isBuffer(file) ? file : Buffer.from(file);
  const isText = content.every((byte) => byte === 0x0a || (byte >= 0x20 && byte < 0x7f));
  const plain = isText && /[^\n]\n$/.test(content.toString('latin1'));
  const lines = [
    `rule: ${rule}`,
    `title: ${title}`,
    `at: ${AT}`,
    `kind: ${kind}`,
    `anchors: ${anchors ? 'yes' : 'no'}`,
    `request: ${JSON.stringify({ ...REQUEST, ...request })}`,
    ...expect.map((one) => {
      const [words, more = {}] = Array.isArray(one) ? one : [one];
      const [severity, id] = words.split(' ');
      return `expect: ${JSON.stringify({ severity, id, ...more })}`;
    }),
    plain ? '--- file' : '--- file, base64',
    (plain ? content.toString('latin1') : content.toString('base64').match(/.{1,76}/g)?.join('\n') ?? '').trimEnd(),
    ...(csr === undefined ? [] : ['--- csr', csr.trimEnd()]),
  ];
  writeFileSync(join(CASES, base), `${lines.join('\n')}\n`);
}

export function writeAnchor(file, text) {
  writeFileSync(join(HERE, 'anchors', file), text);
}
