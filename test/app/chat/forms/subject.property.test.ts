import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { FileReader } from '../../../../src/adapters/x509/inspect/inspect';
import type { FieldValue } from '../../../../src/app/chat/conversation/conversation';
import { readAct } from '../../../../src/app/chat/forms/read';
import { check } from '../../../../src/core/certificate/check';
import { subjectToOrder } from '../../../../src/core/certificate/order';
import { ENGLISH } from '../../../support/words';

const TODAY = '2026-11-22';
const AT = new Date('2026-11-22T12:00:00Z');
const text = (value: string): FieldValue => ({ kind: 'text', text: value });
const file = { name: 'form.pdf', size: 1, fetch: () => Promise.reject(new Error('not fetched')) };

const FILLED = {
  legalName: 'Smals',
  applicationId: 'employment:job-attest:werkkaart',
  city: 'Sint-Gillis',
  region: 'Brussel-Hoofdstad',
};
type Subject = typeof FILLED;

/** The formal request's form with these values. */
function formal(values: Partial<Subject>) {
  const typed = Object.entries({ ...FILLED, ...values }).map(([name, value]) => [
    name,
    text(value),
  ]);
  return readAct(
    'record-form',
    {
      ...(Object.fromEntries(typed) as Record<string, FieldValue>),
      messageTypes: text('One'),
      form: { kind: 'files', files: [file] },
    },
    TODAY,
    ENGLISH,
  );
}

function taken(values: Partial<Subject>): Subject | null {
  const read = formal(values);
  if (!read.ok) return null;
  const { value } = read;
  if (value.type !== 'record-form') throw new Error('Another act');
  const { legalName, applicationId, city, region } = value;
  return { legalName, applicationId, city, region };
}

let folder: string;
const reader = new FileReader();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'order-'));
  execFileSync('openssl', ['genrsa', '-out', join(folder, 'once.key'), '3072'], {
    stdio: 'ignore',
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The CSR that the letter's command makes, with one key for all: making one takes a second. */
function ordered(subject: Subject) {
  const expected = { ...subject, cbe: '0406798006', environment: 'INT', kind: 'csr' } as const;
  const { command } = subjectToOrder(expected);
  const cheap = command
    .replace('-newkey rsa:3072 -nodes', '-key once.key')
    .replace('-keyout INT.key ', '');
  execFileSync('sh', ['-c', cheap], { cwd: folder, stdio: 'pipe' });
  const bytes = readFileSync(join(folder, 'INT.csr'));
  const inspection = reader.inspect(bytes, { size: bytes.length, wanted: 'csr', at: AT });
  return check(inspection, expected, AT);
}

/** Characters that forms, shells, OpenSSL and rules look at, one by one; and anything. */
const awkward = [
  ...' \u00a0\u200b\u2011\u2013\u2019\u00ad\ufeff\u2800\ufe0fàéßœĳıаХΑ０Ａ[]{}<>()/\\+=,;:#"\'$`!%&*?.~^|@-_',
];
const unit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'abcXYZ019') },
  { weight: 2, arbitrary: fc.constantFrom(...awkward) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
);
const value = fc.string({ unit, minLength: 1, maxLength: 12 });

describe('whatever the formal request takes', () => {
  it('makes a request for a certificate that passes the check, by the letter’s command', () => {
    let count = 0;
    fc.assert(
      fc.property(
        fc.record({ legalName: value, applicationId: value, city: value, region: value }),
        (typed) => {
          // Each value alone too: one refused would hide what the others bring.
          const subjects = [
            typed,
            ...Object.entries(typed).map(([name, one]) => ({ [name]: one })),
          ];
          for (const subject of subjects) {
            const read = taken(subject);
            if (read === null) continue;
            count += 1;
            expect({ read, findings: ordered(read).findings }).toEqual({ read, findings: [] });
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(count).toBeGreaterThan(25);
  });

  it.each([
    { legalName: 'Your Practice BV' },
    { legalName: 'Practice [P&S] VZW' },
    { legalName: 'Practice {North} & <South> (Group) NV' },
    { legalName: 'L’Œuvre d’Été – Société coopérative' },
    { legalName: 'S.A. "Ça/Va" + C°, l\'a$b`c\\' },
    { city: '’s-Gravenbrakel' },
    { city: 'Mol', region: 'Antwerpen' },
    { applicationId: 'a/b+c=d\\e:é' },
  ])('is %j', (values) => {
    const read = taken(values);
    expect(read).toMatchObject(values);
    expect(read && ordered(read).findings).toEqual([]);
  });

  it.each([
    [{ applicationId: 'employment:job\u200b-attest' }, 'U+200B'],
    [{ applicationId: 'employment:job\u2011attest' }, 'looks like “-”'],
    [{ applicationId: 'employment:jоb-attest' }, 'Cyrillic'],
    [{ applicationId: 'ApplicationID-URN' }, 'example'],
    [{ legalName: 'Smals\u200b' }, 'U+200B'],
    [{ legalName: 'ORGANIZATIONNAME' }, 'example'],
    [{ legalName: '<legal name>' }, 'example'],
    [{ city: 'BXL' }, 'in full'],
    [{ city: 'Sint\u2011Gillis' }, 'looks like “-”'],
    [{ region: 'VBR' }, 'Vlaams-Brabant'],
    [{ region: 'Region\u2060' }, 'U+2060'],
  ])('is not %j, and it says why: %s', (values, words) => {
    const read = formal(values);
    expect(read.ok ? {} : read.errors).toEqual({
      [Object.keys(values)[0] ?? '']: expect.stringContaining(words) as string,
    });
  });
});
