import fc from 'fast-check';
import { formCard } from '../../../src/adapters/teams/render/form';
import type { FormDrawing } from '../../../src/adapters/teams/render/form-inputs';
import { bytesOf } from '../../../src/adapters/teams/render/fit';
import { cardSchema, faultsOf, fieldsOf, textOf } from '../../../workspace/testing';
import type { Form } from '../../../src/view/model/model';
import { arbitraryForm } from '../../support/teams/arbitrary';
import { warningsOf } from '../../support/teams/microsoft';
import { ANA_PERSON, BO_PERSON } from '../../support/teams/teams-bot';

const drawing: FormDrawing = {
  zone: 'Europe/Brussels',
  surface: 'dialog',
  id: 'form-1',
  people: [ANA_PERSON, BO_PERSON],
};

function drawn(form: Form, more: Partial<FormDrawing> = {}) {
  return cardSchema.parse(JSON.parse(JSON.stringify(formCard(form, { ...drawing, ...more }))));
}

const FORM: Form = {
  purpose: { act: 'record-kick-off', requestId: 'DS-2026-0007', version: 3 },
  title: 'Record kick-off',
  submit: 'Save',
  intro: [],
  fields: [
    { kind: 'date', name: 'date', label: 'Date', initial: '2026-11-19' },
    { kind: 'paragraph', name: 'notes', label: 'Notes', optional: true, maxLength: 3000 },
  ],
};

describe('any form', () => {
  it.each(['dialog', 'card'] as const)('is taken by Teams as a %s', (surface) => {
    fc.assert(
      fc.property(arbitraryForm, (form) => {
        const card = formCard(form, { ...drawing, surface });
        expect(bytesOf(card)).toBeLessThan(28 * 1024);
        expect(faultsOf(card, surface === 'dialog' ? 'dialog' : 'message')).toEqual([]);
        expect(warningsOf(card)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a form', () => {
  it('shows its fields with their labels, hints and what stands in them', () => {
    expect(fieldsOf(drawn(FORM))).toMatchObject([
      { id: 'date', label: 'Date', kind: 'Input.Date', value: '2026-11-19', required: true },
      { id: 'notes', label: 'Notes', kind: 'Input.Text', value: '', required: false },
    ]);
  });

  it('shows an error below its field, and what was typed in it', () => {
    const again = drawn(FORM, {
      typed: { date: '2026-11-20', notes: 'as *typed*' },
      errors: { date: 'This date is past.' },
    });
    expect(fieldsOf(again).map(({ value }) => value)).toEqual(['2026-11-20', 'as *typed*']);
    expect(textOf(again).split('\n')).toEqual([
      'Nothing was changed yet. Please mend: Date.',
      'Date',
      'This date is past.',
      'Notes',
      '[Save]',
    ]);
  });

  it('shows an error of a field that it has no more above all others', () => {
    expect(textOf(drawn(FORM, { errors: { file: 'Attach it.' } }))).toMatch(/^Attach it\./);
  });

  it('takes options with commas, because Teams joins what is chosen with commas', () => {
    const options = ['a, b', 'c'].map((value) => ({ value, label: value }));
    const checklist: Form = {
      ...FORM,
      fields: [{ kind: 'choices', name: 'done', label: 'Checklist', options, initial: ['a, b'] }],
    };
    const [field] = fieldsOf(drawn(checklist));
    expect(field?.choices.map(({ title }) => title)).toEqual(['a, b', 'c']);
    expect(field?.value.split(',')).toHaveLength(1);
    expect(field?.value).toBe(field?.choices[0]?.value);
  });

  it('says which file it has, and where to send one that it lacks', () => {
    const upload: Form = { ...FORM, fields: [{ kind: 'file', name: 'file', label: 'File' }] };
    expect(textOf(drawn(upload))).toContain('File: none. Send it to me in our personal chat.');
    const file = { name: 'cert.pem', ticket: 'sealed' };
    expect(textOf(drawn(upload, { file }))).toContain('File: cert.pem');
  });

  it('keeps what was typed whole at the longest that its fields take', () => {
    const useCases = '漢'.repeat(3000);
    const long: Form = {
      ...FORM,
      intro: [{ kind: 'quote', text: '漢'.repeat(3000) }],
      fields: [{ kind: 'paragraph', name: 'useCases', label: 'Use cases', maxLength: 3000 }],
    };
    const card = formCard(long, { ...drawing, typed: { useCases } });
    expect(bytesOf(card)).toBeLessThan(28 * 1024);
    expect(fieldsOf(drawn(long, { typed: { useCases } }))[0]?.value).toBe(useCases);
  });
});
