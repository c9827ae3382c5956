import { CERTIFICATE_TEXTS } from './certificate';
import { FILE_TEXTS } from './file';
import { SUBJECT_TEXTS } from './subject';

/** Every phrase in English, the language of chat and of the command line, and the measure for the others. */
export const ENGLISH = { ...FILE_TEXTS, ...SUBJECT_TEXTS, ...CERTIFICATE_TEXTS } as const;
