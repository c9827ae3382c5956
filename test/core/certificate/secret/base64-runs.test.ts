import { base64Runs } from '../../../../src/core/certificate/secret/base64-runs';

const KEY = 'MC4CAQAwBQYDK2VwBCIEIGdvbmUgd2l0aCB0aGUgd2luZCwgbm90IGEga2V5';

describe('What of a text may be base64', () => {
  it('is no sentence, however long its words are', () => {
    expect(
      base64Runs(
        'Wij sturen loopbaanattesten naar de e-Box van onze werknemers en werkgeversorganisaties',
      ),
    ).toEqual([]);
  });

  it('is a key behind a long word of the same line, too', () => {
    expect(base64Runs(`hier de loopbaanattesten en ${KEY}`)).toEqual([
      `loopbaanattesten en ${KEY}`,
    ]);
  });

  it('is a key that happens to have no digit', () => {
    const letters = `MDECAQEEI${'AbCdEfGhIj'.repeat(4)}KlM`;
    expect(base64Runs(`Here it is: ${letters}`)).toEqual([letters]);
  });

  it('is a label in base64, in lines of any width', () => {
    const label = Buffer.from('-----BEGIN PRIVATE KEY-----').toString('base64');
    expect(base64Runs(label.replace(/(.{16})/g, '$1\n'))).toHaveLength(1);
  });
});
