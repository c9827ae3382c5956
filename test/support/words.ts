import pino from 'pino';
import { chosenLanguages } from '../../src/app/languages/chosen';
import type { ChosenLanguages } from '../../src/app/languages/languages';
import type { Language } from '../../src/core/terms/terms';
import { wordsOn } from '../../src/view/words';
import { english } from '../../src/view/words/en';

/** What chat says where a test is not about languages. */
export const ENGLISH = english;
/** The same, read in the year that tests play in. */
export const IN_2026 = wordsOn('en', '2026-11-19');
export const IN_ENGLISH = readIn('en');

/** Nobody chose another, and no platform tells one. */
function readIn(language: Language): ChosenLanguages {
  return chosenLanguages({
    store: {
      ofPerson: () => Promise.resolve(null),
      ofChannel: () => Promise.resolve(null),
      choose: () => Promise.resolve(),
      chooseFor: () => Promise.resolve(),
    },
    locales: () => undefined,
    desk: language,
    clock: { now: () => new Date(0) },
    now: () => 0,
    log: pino({ level: 'silent' }),
  });
}
