import type { Texts } from '../../../core/certificate/finding/words';
import { CERTIFICATE } from './certificate';
import { FILE } from './file';
import { SUBJECT } from './subject';

/** Findings in German. */
export const GERMAN: Texts = { ...FILE, ...SUBJECT, ...CERTIFICATE };
