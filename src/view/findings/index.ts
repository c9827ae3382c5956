import { ENGLISH } from '../../core/certificate/finding/english';
import type { Finding } from '../../core/certificate/finding/report';
import { textOf, type Said, type Texts } from '../../core/certificate/finding/words';
import type { Language } from '../../core/terms/terms';
import { DUTCH } from './nl';
import { FRENCH } from './fr';
import { GERMAN } from './de';

/** The words of findings in every language. English is what the others are measured by, so it lives in core. */
export const FINDING_TEXTS: Readonly<Record<Language, Texts>> = {
  en: ENGLISH,
  fr: FRENCH,
  nl: DUTCH,
  de: GERMAN,
};

export type FindingWords = Pick<Finding, 'field' | 'expected' | 'found' | 'fix'>;

/** A finding in the requester's language. One stored before it kept what its words were made of stays in English. */
export function wordFinding(finding: Finding, language: Language): FindingWords {
  const { field, words } = finding;
  const texts = FINDING_TEXTS[language];
  if (words === undefined || !isKnown(words.fix, texts)) {
    return { field, expected: finding.expected, found: finding.found, fix: finding.fix };
  }
  return {
    field,
    expected: textOf(words.expected, texts),
    found: textOf(words.found, texts),
    fix: textOf(words.fix, texts),
  };
}

function isKnown(said: Said, texts: Texts): boolean {
  return said === null || typeof said === 'string' || Object.hasOwn(texts, said.key);
}
