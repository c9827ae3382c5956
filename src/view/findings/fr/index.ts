import type { Texts } from '../../../core/certificate/finding/words';
import { CERTIFICATE } from './certificate';
import { FILE } from './file';
import { SUBJECT } from './subject';

/** Findings in French. */
export const FRENCH: Texts = { ...FILE, ...SUBJECT, ...CERTIFICATE };
