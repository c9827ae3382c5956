import { generatePrimeSync } from 'node:crypto';
import { lookalikes, withoutLookalikes } from '../../../src/core/certificate/near/characters';
import {
  differingPlaces,
  editDistance,
  firstDifference,
  nearest,
} from '../../../src/core/certificate/near/distance';
import { foldOrganisation } from '../../../src/core/certificate/near/fold';
import { modulusWeakness } from '../../../src/core/certificate/near/modulus';
import { meantEnvironment } from '../../../src/core/certificate/subject/subject-units';

describe('near misses', () => {
  it.each([
    ['', 'abc', 3],
    ['same', 'same', 0],
    ['kitten', 'sitting', 3],
    ['PDR', 'PRD', 1],
    ['werkkaart', 'werkaart', 1],
  ])('%s is %s after %i edits', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
    expect(editDistance(b, a)).toBe(edits);
  });

  it('finds the nearest candidate, or none', () => {
    expect(nearest('PDR', ['INT', 'ACC', 'PRD'], 1)).toBe('PRD');
    expect(nearest('XYZ', ['INT', 'ACC', 'PRD'], 1)).toBeNull();
  });

  it('says where two texts differ', () => {
    expect(firstDifference('abc', 'abd')).toBe(3);
    expect(firstDifference('abc', 'abc')).toBeNull();
    expect(differingPlaces('0406798006', '0406789006')).toEqual([6, 7]);
  });

  it.each([
    ['PROD', 'PRD'],
    ['production', 'PRD'],
    ['Acceptatie', 'ACC'],
    ['acc', 'ACC'],
    ['INTT', 'INT'],
    ['constructor', null],
    ['DEV', null],
  ])('%s was meant for %s', (word, environment) => {
    expect(meantEnvironment(word)).toBe(environment);
  });

  it.each([
    ['N.V. Smals', 'smals'],
    ['SMALS VZW', 'smals'],
    ['Société Générale SA', 'societe generale'],
    ['NV', 'nv'],
    ['Müller & Söhne GmbH', 'muller sohne'],
  ])('folds %s to %s', (name, folded) => {
    expect(foldOrganisation(name)).toBe(folded);
  });
});

describe('characters that pass for others', () => {
  it('are named one by one, with their place and script', () => {
    expect(lookalikes('аb‑Ω')).toEqual([
      { character: 'а', position: 1, script: 'cyrillic', plain: 'a' },
      { character: '‑', position: 3, script: 'punctuation', plain: '-' },
      { character: 'Ω', position: 4, script: 'greek', plain: null },
    ]);
  });

  it('are replaced by what they pass for', () => {
    expect(withoutLookalikes('РRD ｐｒｄ 𝐏𝐑𝐃')).toBe('PRD prd PRD');
  });

  it('are not accents, ligatures of Latin languages, or apostrophes', () => {
    expect(lookalikes('Liège, Œuvre, Straße, Città, Łódź, L’Oréal & Cie (1898)')).toEqual([]);
  });
});

describe('a weak modulus', () => {
  const prime = (bits: number) => generatePrimeSync(bits, { bigint: true });
  const hex = (value: bigint) => value.toString(16);

  it('is one with a small factor', () => {
    expect(modulusWeakness(hex(751n * prime(1024)))).toBe('small-prime');
    expect(modulusWeakness(hex(2n * prime(1024)))).toBe('small-prime');
  });

  it('is one of primes that lie together', () => {
    const p = prime(512);
    expect(modulusWeakness(hex(p * p))).toBe('close-primes');
    // Not primes, but no small factor either, and a thousand apart: what Fermat's method looks for.
    const near = [p, ...Array.from({ length: 500 }, (_, step) => p + BigInt(2 * step))];
    const other = near.find(
      (one) => one > p + 500n && modulusWeakness(hex(one * p)) !== 'small-prime',
    );
    expect(modulusWeakness(hex((other ?? 0n) * p))).toBe('close-primes');
  });

  it('is not that of a well-made key', () => {
    expect(modulusWeakness(hex(prime(1024) * prime(1024)))).toBeNull();
  });
});
