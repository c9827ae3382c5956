import type { FieldValue } from '../../../../src/app/chat/conversation/conversation';
import { readAct, readRegistration } from '../../../../src/app/chat/forms/read';
import { ENGLISH } from '../../../support/words';

const TODAY = '2026-11-22';

const text = (value: string): FieldValue => ({ kind: 'text', text: value });
const choices = (...values: readonly string[]): FieldValue => ({ kind: 'choices', values });

const FILLED: Readonly<Record<string, FieldValue>> = {
  organisation: text('SMALS'),
  cbe: text('0406.798.006'),
  contactName: text('Jan Jansen'),
  contactEmail: text('jan@smals.example'),
  language: choices('nl'),
  useCases: text('Certificates'),
  recipients: choices('enterprises', 'citizens'),
  documentsPerMonth: text('120000'),
  loadPeaks: text('May'),
  plannedGoLive: text('2027-03-01'),
  firstEnvironment: choices('INT'),
};

function register(changed: Readonly<Record<string, FieldValue>> = {}) {
  return readRegistration({ ...FILLED, ...changed }, TODAY, ['INT', 'ACC'], ENGLISH);
}

function errors(changed: Readonly<Record<string, FieldValue>>) {
  const read = register(changed);
  return read.ok ? {} : read.errors;
}

describe('a CBE number as people write it', () => {
  it.each([
    '0406.798.006',
    '406798006',
    'BE0406798006',
    'BE 0406.798.006',
    'be-0406-798-006',
    'TVA BE 0406.798.006 RPM Bruxelles',
    'BTW BE0406.798.006 RPR Brussel',
    'KBO: 0406/798/006',
    'n° 0406 798 006',
    'N°0406.798.006',
    'nr. 0406.798.006',
    '0406.798.006 Smals vzw, Fonsnylaan 20',
    'Smals vzw (0406.798.006)',
    '0406\u00a0798\u202f006',
    '\u200b0406.798.006\ufeff',
    '0406‑798‑006',
    '０４０６７９８００６',
    'BE 0406.798.006 = 0406798006',
    "0406'798'006",
    '0406’798’006',
    '0406,798,006',
    '0406|798|006',
    '0406_798_006',
    '0406⁃798⁃006',
    'be0406798006',
    '٠٤٠٦٧٩٨٠٠٦',
    '०४०६.७९८.००६',
    'BE0406.798.006 (zetel; vestiging 2.123.456.789)',
  ])('is read: %s', (typed) => {
    expect(register({ cbe: text(typed) })).toMatchObject({
      ok: true,
      value: { cbe: '0406798006' },
    });
  });

  it.each([
    ['2.123.456.789', 'establishment unit'],
    ['vestigingsnummer 2.123.456.789', 'establishment unit'],
    ['0406.798.06', 'one is missing'],
    ['0406.798.006 and 0206.731.645', 'More than one'],
    ['Smals vzw', 'only digits'],
  ])('is refused with what to do: %s', (typed, words) => {
    expect(errors({ cbe: text(typed) })).toEqual({ cbe: expect.stringContaining(words) as string });
  });
});

describe('a mail address as people give it', () => {
  it.each([
    ['Jan Jansen <jan@smals.be>', 'jan@smals.be'],
    ['"Jansen, Jan" <jan@smals.be>', 'jan@smals.be'],
    ['mailto:jan@smals.be', 'jan@smals.be'],
    ['mailto:jan@smals.be?subject=Hello', 'jan@smals.be'],
    ['<mailto:jan@smals.be|jan@smals.be>', 'jan@smals.be'],
    ['“jan@smals.be”.', 'jan@smals.be'],
    ['jan@smals.be\u200b', 'jan@smals.be'],
    ['jan@bücher.example', 'jan@xn--bcher-kva.example'],
    ['jan@SMALS.be', 'jan@smals.be'],
    ['jan@smals.be (Jan Jansen)', 'jan@smals.be'],
    ['Jan Jansen (jan@smals.be)', 'jan@smals.be'],
    ['Jan Jansen <jan@smals.be', 'jan@smals.be'],
    ['"jan@smals.be" <jan@smals.be>', 'jan@smals.be'],
    ['E-mail: jan@smals.be', 'jan@smals.be'],
    ["'jan@smals.be'", 'jan@smals.be'],
    ['*jan@smals.be*', 'jan@smals.be'],
    ['„jan@smals.be”', 'jan@smals.be'],
    ['jan@smals.be!', 'jan@smals.be'],
    ['o’neill@smals.be', "o'neill@smals.be"],
    ['jan＠smals.be', 'jan@smals.be'],
    // What begins a name before the @ belongs to it.
    ['_jan@smals.be', '_jan@smals.be'],
    ["'jan@smals.be", "'jan@smals.be"],
  ])('is read: %s', (typed, address) => {
    expect(register({ contactEmail: text(typed) })).toMatchObject({
      ok: true,
      value: { contactEmail: address },
    });
  });

  it.each([
    ['marie@sender', 'organisation.be'],
    ['marie@192.0.2.1', 'organisation.be'],
    ['marie@[192.0.2.1]', 'no e-mail address'],
    ['a@b.be; c@d.be', 'more than one'],
    ['<a@b.be>, c@d.be', 'more than one'],
    ['Jan <a@b.be>; Els <c@d.be>', 'more than one'],
    // Jan.jansen@… may be meant: mail to somebody else is worse than one more question.
    ['jan jansen@smals.be', 'no e-mail address'],
    ['jan@@smals.be', 'no e-mail address'],
    ['.jan@smals.be', 'no e-mail address'],
    ['jan[at]smals.be', 'no e-mail address'],
    ['@smals.be', 'no e-mail address'],
    ['jan@', 'no e-mail address'],
  ])('is refused with what to do: %s', (typed, words) => {
    expect(errors({ contactEmail: text(typed) })).toEqual({
      contactEmail: expect.stringContaining(words) as string,
    });
  });
});

describe('a date that is a slip of the pen', () => {
  it('is refused as a planned go-live: 2062 for 2026', () => {
    expect(errors({ plannedGoLive: text('2062-12-01') })).toEqual({
      plannedGoLive: expect.stringContaining('5 years ahead') as string,
    });
    expect(register({ plannedGoLive: text('2030-12-01') }).ok).toBe(true);
  });

  it('is refused for a kick-off meeting', () => {
    for (const date of ['2062-12-01', '1926-12-01']) {
      const read = readAct('record-kick-off', { date: text(date) }, TODAY, ENGLISH);
      expect(read.ok ? {} : read.errors).toEqual({
        date: expect.stringContaining('year') as string,
      });
    }
  });
});

describe('the registration form', () => {
  it('becomes a command with normalised values', () => {
    expect(register({ documentsPerMonth: text('120 000'), cbe: text('BE 0406.798.006') })).toEqual({
      ok: true,
      value: {
        type: 'register',
        organisation: 'SMALS',
        cbe: '0406798006',
        contactName: 'Jan Jansen',
        contactEmail: 'jan@smals.example',
        language: 'nl',
        useCases: 'Certificates',
        recipients: ['enterprises', 'citizens'],
        documentsPerMonth: 120_000,
        loadPeaks: 'May',
        plannedGoLive: '2027-03-01',
        firstEnvironment: 'INT',
      },
    });
  });

  it.each([
    ['cbe', text('0123456789'), 'after 01234567 come 49, not 89'],
    ['cbe', text('12345'), 'ten digits'],
    ['cbe', text('2206731645'), 'starts with 0 or 1'],
    ['cbe', text('O406798006'), 'only digits'],
    ['contactEmail', text('jan'), 'no e-mail address'],
    ['contactEmail', text('jan@smals.example\nBcc: eve@example.org'), 'no e-mail address'],
    ['documentsPerMonth', text('1.5'), 'whole number'],
    ['documentsPerMonth', text('many'), 'whole number'],
    ['documentsPerMonth', text('-3'), 'whole number'],
    ['documentsPerMonth', text('0'), 'At least 1'],
    ['documentsPerMonth', text('9999999999'), 'digits'],
    ['plannedGoLive', text('2026-11-21'), 'past'],
    ['plannedGoLive', text('2026-02-30'), 'YYYY-MM-DD'],
    ['organisation', text('  '), 'fill this in'],
    ['organisation', text('x'.repeat(201)), 'At most 200'],
    ['recipients', choices(), 'Choose'],
    ['language', choices('es'), 'Choose'],
    ['firstEnvironment', choices('PRD'), 'INT or ACC'],
  ])('says on %s what is wrong with %j: %s', (field, value, words) => {
    const found = errors({ [field]: value });
    expect(Object.keys(found)).toEqual([field]);
    expect(found[field]).toContain(words);
  });

  it('takes today as a planned go-live', () => {
    expect(register({ plannedGoLive: text(TODAY) }).ok).toBe(true);
  });

  it('tells everything that is wrong at once', () => {
    expect(
      Object.keys(
        errors({ cbe: text('1'), contactEmail: text('x'), documentsPerMonth: text('y') }),
      ).sort(),
    ).toEqual(['cbe', 'contactEmail', 'documentsPerMonth']);
  });

  it('keeps what was typed, character by character, but for what no database holds', () => {
    const read = register({ useCases: text('<!channel> & *b* \u0000\ud800 é\r\nz') });
    expect(read.ok && read.value.useCases).toBe('<!channel> & *b* \ufffd é\nz');
  });

  it.each(['   ', '\u200b', '\u00ad\u2060 \ufeff', '\u202e\u200f', '\u2800', '\u3164'])(
    'takes a text of which nothing is seen for none: %j',
    (typed) => {
      expect(errors({ useCases: text(typed), contactName: text(typed) })).toEqual({
        useCases: 'Please fill this in.',
        contactName: 'Please fill this in.',
      });
      expect(register({ loadPeaks: text(typed) })).toMatchObject({ value: { loadPeaks: '' } });
    },
  );

  it('makes one line of a name that was pasted over two', () => {
    const read = register({ organisation: text('SMALS\nvzw') });
    expect(read.ok && read.value.organisation).toBe('SMALS vzw');
  });
});

describe('the formal request', () => {
  const file = {
    name: 'f.pdf',
    size: 1,
    fetch: () => Promise.reject(new Error('not fetched here')),
  };
  const formal: Readonly<Record<string, FieldValue>> = {
    legalName: text('SMALS'),
    applicationId: text('a:b:c'),
    messageTypes: text('T'),
    city: text('C'),
    region: text('R'),
    form: { kind: 'files', files: [file] },
  };

  it.each([
    ['applicationId', text('a b'), 'no spaces'],
    ['applicationId', text('a'.repeat(65)), 'At most 64'],
    ['legalName', text('x'.repeat(65)), 'At most 64'],
    ['form', { kind: 'files', files: [] } as FieldValue, 'Attach'],
  ])('says on %s what is wrong: %j', (field, value, words) => {
    const read = readAct('record-form', { ...formal, [field]: value }, TODAY, ENGLISH);
    expect(read.ok ? {} : read.errors).toEqual({ [field]: expect.stringContaining(words) });
  });

  it('tells a missing file together with wrong fields', () => {
    const read = readAct(
      'record-form',
      { ...formal, applicationId: text('a b'), form: text('') },
      TODAY,
      ENGLISH,
    );
    expect(read.ok ? [] : Object.keys(read.errors).sort()).toEqual(['applicationId', 'form']);
  });
});

describe.each(['refuse', 'hold', 'withdraw', 'skip-kick-off', 'accept-warnings'] as const)(
  '%s',
  (act) => {
    it('needs a reason', () => {
      const read = readAct(act, { reason: text(' \n ') }, TODAY, ENGLISH);
      expect(read.ok ? {} : read.errors).toEqual({
        reason: expect.stringContaining('fill this in'),
      });
    });
  },
);
