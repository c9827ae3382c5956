import { kept } from '../../../src/app/fields/kept';
import { wordsIn } from '../../../src/view/words';

describe('what follows a language and a day', () => {
  it('is made once for both, and anew on another day', () => {
    const asked: string[] = [];
    const made = kept((words, day: string) => {
      asked.push(`${words.language} ${day}`);
      return { day };
    });
    const first = made(wordsIn('fr'), '2026-11-19');
    expect(made(wordsIn('fr'), '2026-11-19')).toBe(first);
    expect(made(wordsIn('nl'), '2026-11-19')).not.toBe(first);
    expect(made(wordsIn('fr'), '2026-11-19')).toBe(first);
    expect(made(wordsIn('fr'), '2026-11-20')).toEqual({ day: '2026-11-20' });
    expect(asked).toEqual(['fr 2026-11-19', 'nl 2026-11-19', 'fr 2026-11-20']);
  });

  it('is told apart by all that it follows', () => {
    const made = kept((_words, day: string, places: readonly string[]) => [day, ...places]);
    expect(made(wordsIn('en'), '2026-11-19', ['INT'])).toEqual(['2026-11-19', 'INT']);
    expect(made(wordsIn('en'), '2026-11-19', ['INT', 'ACC'])).toEqual(['2026-11-19', 'INT', 'ACC']);
  });
});
