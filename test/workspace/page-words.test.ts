import { german } from '../../workspace/page/words/de';
import { english } from '../../workspace/page/words/en';
import { french } from '../../workspace/page/words/fr';
import { dutch } from '../../workspace/page/words/nl';

/** Words of a text that languages may share: “in Microsoft Teams” is Dutch, too. */
const MOST_ALIKE = 3;

/** Single words that languages share, and units. */
const MOST_SHARED = 20;

/** Everything that the page says, by where it stands; arguments are marked. */
function saidIn(path: string, value: unknown): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(Reflect.apply(value, null, ['⟦0⟧']))]];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} says nothing`);
  return Object.entries(value).flatMap(([name, one]) => saidIn(`${path}.${name}`, one));
}

describe.each([
  ['fr', french],
  ['nl', dutch],
  ['de', german],
] as const)('the page’s words of %s', (_, words) => {
  const said = saidIn('', words);
  const inEnglish = new Map(saidIn('', english));

  it('say everything that English says, with its arguments', () => {
    expect(said.map(([path]) => path).sort()).toEqual([...inEnglish.keys()].sort());
    const deaf = said.filter(
      ([path, text]) => text.includes('⟦0⟧') !== inEnglish.get(path)?.includes('⟦0⟧'),
    );
    expect(deaf).toEqual([]);
  });

  it('are sentences of its own', () => {
    const same = said.filter(([path, text]) => inEnglish.get(path) === text);
    expect(
      same.filter(([, text]) => (text.match(/\p{L}{2,}/gu) ?? []).length > MOST_ALIKE),
    ).toEqual([]);
    expect(same.length).toBeLessThan(MOST_SHARED);
  });
});
