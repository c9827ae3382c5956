import type { Rule } from './rule/rule';
import { CONTENT_RULES } from './rules/content';
import { FILE_RULES } from './rules/file';
import { KEY_RULES } from './rules/key';
import { ORDER_RULES } from './rules/order';
import { REUSE_RULES } from './rules/reuse';
import { SIGNATURE_RULES } from './rules/signature';
import { STRUCTURE_RULES } from './rules/structure';
import { SUBJECT_OWNER_RULES } from './rules/subject-owner';
import { SUBJECT_PLACE_RULES } from './rules/subject-place';
import { SUBJECT_SHAPE_RULES } from './rules/subject-shape';
import { SUBJECT_TEXT_RULES } from './rules/subject-text';
import { SUBJECT_UNIT_RULES } from './rules/subject-units';
import { TRUST_RULES } from './rules/trust';
import { VALIDITY_RULES } from './rules/validity';

/** Every rule, in the order in which findings are told. */
export const RULES: readonly Rule[] = [
  ...FILE_RULES,
  ...CONTENT_RULES,
  ...SUBJECT_OWNER_RULES,
  ...SUBJECT_UNIT_RULES,
  ...SUBJECT_PLACE_RULES,
  ...SUBJECT_SHAPE_RULES,
  ...SUBJECT_TEXT_RULES,
  ...VALIDITY_RULES,
  ...KEY_RULES,
  ...SIGNATURE_RULES,
  ...STRUCTURE_RULES,
  ...TRUST_RULES,
  ...REUSE_RULES,
  ...ORDER_RULES,
];

/** What `check` itself tells when a rule throws; documented beside the rules. */
export const RULE_FAILED = {
  id: 'CHECK_RULE_FAILED',
  severity: 'error',
  citation: 'this project',
  demands:
    'Every rule comes to an end. One that throws is told as a finding, and the others still run.',
  applies: 'always',
} as const;
