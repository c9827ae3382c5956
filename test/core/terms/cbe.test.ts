import { formatCbe, parseCbe } from '../../../src/core/terms/cbe';

describe('a CBE number', () => {
  it.each([
    '0206731645',
    '0206.731.645',
    'BE0206731645',
    'BE 0206.731.645',
    '206731645',
    ' 0206 731 645 ',
  ])('is read as people write it: %s', (typed) => {
    expect(parseCbe(typed)).toEqual({ ok: true, cbe: '0206731645' });
  });

  it.each([
    ['0406798006', '0406.798.006'],
    ['0206731645', '0206.731.645'],
  ])('is written with dots: %s', (cbe, written) => {
    expect(formatCbe(cbe)).toBe(written);
  });

  it.each([
    ['02O6731645', 'not-digits'],
    ['', 'not-digits'],
    ['12345678', 'length'],
    ['02067316450', 'length'],
    ['2206731645', 'first-digit'],
    ['0123456789', 'check-digits'],
  ])('%s breaks the rule %s', (typed, fault) => {
    expect(parseCbe(typed)).toMatchObject({ ok: false, fault });
  });

  it('tells the check digits that would fit', () => {
    expect(parseCbe('0206731646')).toMatchObject({ expected: '45' });
  });
});
