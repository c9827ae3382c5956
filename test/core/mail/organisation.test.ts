import { cbeOf, organisationIn } from '../../../src/core/mail/organisation';

describe('the organisation that a mail names', () => {
  it.each([
    [
      'Wij willen graag versturen.\n\nJan Jansen\nJourney & Sons nv\nTel. 0475 12 34 56',
      'Journey & Sons nv',
    ],
    ['Bonjour,\n\nMarie Dupont\nImprimerie Plantin S.A.', 'Imprimerie Plantin S.A.'],
    ['Guten Tag\n\nVZW De Brug', 'VZW De Brug'],
    ['Hello\n\nACME Belgium SA/NV', 'ACME Belgium SA/NV'],
  ])('is the line with a legal form: %j', (text, name) => {
    expect(organisationIn(text)).toBe(name);
  });

  it.each([
    'We would like to send documents to your nv.',
    'Jan Jansen\njan@smals.example',
    'Nous sommes une asbl.',
    '',
  ])('is nobody’s guess where none stands: %j', (text) => {
    expect(organisationIn(text)).toBeNull();
  });
});

describe('the CBE number that a mail names', () => {
  it.each(['KBO 0406.798.006', 'BTW BE 0406 798 006', 'TVA: BE0406798006 RPM Bruxelles'])(
    'is read where a word says what it is: %s',
    (line) => {
      expect(cbeOf(`Jan Jansen\n${line}\n`)).toBe('0406798006');
    },
  );

  it.each([
    ['a telephone number', 'Tel. 0406 798 006'],
    ['a number with wrong check digits', 'KBO 0406.798.007'],
    ['two of them', 'KBO 0406.798.006\nKBO 0206.731.645'],
  ])('is left to a person: %s', (_, text) => {
    expect(cbeOf(text)).toBeNull();
  });
});
