import type { FieldValue } from '../../../../src/app/chat/conversation/conversation';
import { readAct, readRegistration } from '../../../../src/app/chat/forms/read';

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
  return readRegistration({ ...FILLED, ...changed }, TODAY, ['INT', 'ACC']);
}

function errors(changed: Readonly<Record<string, FieldValue>>) {
  const read = register(changed);
  return read.ok ? {} : read.errors;
}

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
    const read = readAct('record-form', { ...formal, [field]: value }, TODAY);
    expect(read.ok ? {} : read.errors).toEqual({ [field]: expect.stringContaining(words) });
  });

  it('tells a missing file together with wrong fields', () => {
    const read = readAct(
      'record-form',
      { ...formal, applicationId: text('a b'), form: text('') },
      TODAY,
    );
    expect(read.ok ? [] : Object.keys(read.errors).sort()).toEqual(['applicationId', 'form']);
  });
});

describe.each(['refuse', 'hold', 'withdraw', 'skip-kick-off', 'accept-warnings'] as const)(
  '%s',
  (act) => {
    it('needs a reason', () => {
      const read = readAct(act, { reason: text(' \n ') }, TODAY);
      expect(read.ok ? {} : read.errors).toEqual({
        reason: expect.stringContaining('fill this in'),
      });
    });
  },
);
