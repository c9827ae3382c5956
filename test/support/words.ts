import { oneLanguage } from '../../src/app/languages/languages';
import { english } from '../../src/view/words/en';

/** What chat says where a test is not about languages. */
export const ENGLISH = english;
export const IN_ENGLISH = oneLanguage('en');
