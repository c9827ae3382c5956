import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../src/core/certificate/index';
import { ruleList } from '../../../src/core/certificate/rule-list';

const DOCUMENT = join(__dirname, '../../../docs/certificate-rules.md');

/** The ids that people and programs rely on: those of the first reference, which may only grow. */
const PROMISED = `
  FILE_PRIVATE_KEY FILE_KEYSTORE FILE_TOO_BIG FILE_TOO_MANY FILE_UNREADABLE FILE_PUBLIC_KEY_ONLY FILE_CHAIN_INCLUDED
  ASN1_NOT_STRICT SUBJECT_C SUBJECT_O SUBJECT_OU_FIXED SUBJECT_OU_CBE_FORM SUBJECT_OU_CBE_CHECK_DIGITS
  SUBJECT_OU_CBE_MATCH SUBJECT_OU_ENV SUBJECT_ENV_MATCH SUBJECT_OU_COUNT SUBJECT_CN_ONE SUBJECT_CN_MATCH SUBJECT_L
  SUBJECT_ST SUBJECT_EXTRA_ATTRIBUTE SUBJECT_MULTI_RDN SUBJECT_STRING_TYPE SUBJECT_PLACEHOLDER SUBJECT_WHITESPACE
  SUBJECT_LOOKALIKE SUBJECT_CONTROL_CHARS SUBJECT_LENGTH SUBJECT_OU_ORDER VALIDITY_EXPIRED VALIDITY_NOT_YET
  VALIDITY_SOON VALIDITY_TOO_LONG KEY_WEAK KEY_TOO_BIG KEY_RSA2048_AFTER_2030 SIGNATURE_WEAK
  SIGNATURE_ALGORITHM_MISMATCH CERT_VERSION CERT_SERIAL EXT_DUPLICATE EXT_UNKNOWN_CRITICAL EXT_CA_TRUE EXT_KEY_USAGE
  EXT_EKU TYPE_PUBLIC_TRUST CHAIN_SELF_SIGNED CHAIN_NOT_TRUSTED CHAIN_NOT_CHECKED KEY_REUSED_ENVIRONMENT CERT_REUSED
  KEY_REUSED_ORGANISATION CSR_SIGNATURE CSR_KEY_MATCH CSR_SUBJECT_MATCH CSR_CHALLENGE_PASSWORD REVOKED
  REVOCATION_UNKNOWN`
  .trim()
  .split(/\s+/);

describe('the rule list', () => {
  it('is what docs/certificate-rules.md says; its first lines say how to make it anew', () => {
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(ruleList());
  });

  it('has every promised id', () => {
    const ids = RULES.map(({ id }) => id);
    expect(PROMISED.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has every id once', () => {
    const ids = RULES.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});
