import { ENGLISH } from '../../../src/core/certificate/finding/english';
import type { Finding } from '../../../src/core/certificate/finding/report';
import { say, shown, textOf } from '../../../src/core/certificate/finding/words';
import { LANGUAGES } from '../../../src/core/terms/terms';
import { FINDING_TEXTS, wordFinding } from '../../../src/view/findings';
import { CORPUS } from '../../support/certificates/corpus';
import { checkCase } from '../../support/certificates/reading';

const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot).sort();

const findings = CORPUS.flatMap((one) => checkCase(one).findings);

describe.each(LANGUAGES.map((language) => [language, FINDING_TEXTS[language]] as const))(
  'findings in %s',
  (language, texts) => {
    it('have a text for every phrase, with the slots of the English one and no other', () => {
      const odd = Object.entries(ENGLISH).filter(([key, english]) => {
        const text = Object.entries(texts).find(([other]) => other === key)?.[1] ?? '';
        return (
          text.trim() === '' ||
          [...new Set(slots(text))].join() !== [...new Set(slots(english))].join()
        );
      });
      expect(odd).toEqual([]);
    });

    it('leave no slot unfilled over the whole corpus', () => {
      const unfilled = findings
        .map((finding) => wordFinding(finding, language))
        .filter(({ fix, expected, found }) =>
          /\{\w+\}/.test(`${fix ?? ''}${expected ?? ''}${found ?? ''}`),
        );
      expect(unfilled).toEqual([]);
    });

    it('are words of that language: no fix reads as it does in English', () => {
      const same = findings.filter(
        ({ fix, ...finding }) => wordFinding({ fix, ...finding }, language).fix === fix,
      );
      expect(same.length === 0).toBe(language !== 'en');
    });
  },
);

describe('a finding', () => {
  it('says in the requester’s language which letter is Cyrillic', () => {
    const lookalike = findings.find(
      ({ id, fix }) => id === 'SUBJECT_LOOKALIKE' && fix?.includes('U+043E'),
    );
    if (!lookalike) throw new Error('The corpus has no such case.');
    expect(wordFinding(lookalike, 'fr').fix).toContain(
      'le caractère 13, « о » (U+043E, cyrillique)',
    );
    expect(wordFinding(lookalike, 'nl').fix).toContain('teken 13, “о” (U+043E, Cyrillisch)');
    expect(wordFinding(lookalike, 'de').fix).toContain('Zeichen 13, „о“ (U+043E, kyrillisch)');
  });

  it('stays as it was stored where its words are unknown, or not kept', () => {
    const stored: Finding = {
      id: 'OLD_RULE',
      severity: 'error',
      field: 'C',
      expected: 'BE',
      found: 'NL',
      fix: 'Order with C=BE.',
      citation: null,
    };
    const plain = { field: 'C', expected: 'BE', found: 'NL', fix: 'Order with C=BE.' };
    expect(wordFinding(stored, 'fr')).toEqual(plain);
    const unknown: unknown = { key: 'of-another-version', values: {} };
    const other = JSON.parse(
      JSON.stringify({ ...stored, words: { fix: unknown, expected: null, found: null } }),
    );
    expect(wordFinding(other, 'fr')).toEqual(plain);
  });
});

describe('text from a file', () => {
  it('is shown with its unseen characters spelled out, and cut', () => {
    expect(shown('a\u0000\u001b[31m\u200b\u202eb')).toBe('a⟨U+0000⟩⟨U+001B⟩[31m⟨U+200B⟩⟨U+202E⟩b');
    expect(shown('é'.repeat(300))).toBe(`${'é'.repeat(200)}…`);
  });

  it('can’t bring slots of its own', () => {
    expect(textOf(say('c-wrong', { found: '{found}{type}' }), ENGLISH)).toContain(
      '“{found}{type}”',
    );
  });

  it('is listed up to a dozen', () => {
    const items = Array.from({ length: 5_000 }, (_, index) => `1.2.${String(index)}`);
    expect(textOf(say('list', { items }), ENGLISH)).toMatch(/1\.2\.11, …$/);
  });
});
