import { write } from './case.mjs';
import { pem } from './der.mjs';
import { GOOD } from './issuers.mjs';
import { csr, ecKey, sha256, spkiHash } from './x509.mjs';

/** Against what is stored: reuse of keys and certificates, and the CSR that was checked before the order. */
export function requestCases({ leaf }) {
  const known = (key, more = {}) => ({
    fingerprint: '0'.repeat(64), spki: spkiHash(key), cbe: '0406798006', organisation: 'Smals', environment: 'INT', requestId: 'DS-2026-0001', ...more,
  });
  const key = ecKey();
  const der = leaf({ key });
  const file = pem('CERTIFICATE', der);
  const make = (rule, how, title, stored, expect = []) =>
    write(rule, how, { title, file, request: { known: stored }, expect });

  make('KEY_REUSED_ENVIRONMENT', 'breaks', 'the key of INT in ACC', [known(key)], [['error KEY_REUSED_ENVIRONMENT', { found: 'DS-2026-0001 INT' }]]);
  make('KEY_REUSED_ENVIRONMENT', 'keeps', 'another key in INT', [known(ecKey())]);
  make('KEY_REUSED_RENEWAL', 'breaks', 'the key of the certificate before it', [known(key, { environment: 'ACC' })], [['info KEY_REUSED_RENEWAL', { found: 'DS-2026-0001 ACC' }]]);
  make('KEY_REUSED_RENEWAL', 'keeps', 'another key than the certificate before it', [known(ecKey(), { environment: 'ACC' })]);
  make('KEY_REUSED_ORGANISATION', 'breaks', 'the key of another organisation', [known(key, { cbe: '0206731645', organisation: 'ONSS', environment: 'ACC' })], [['error KEY_REUSED_ORGANISATION', { found: 'another organisation' }]]);
  make('KEY_REUSED_ORGANISATION', 'keeps', 'another key of another organisation', [known(ecKey(), { cbe: '0206731645' })]);
  make('CERT_REUSED', 'breaks', 'the very certificate of another request', [known(key, { fingerprint: sha256(der), environment: 'ACC', requestId: 'DS-2026-0002' })], [['error CERT_REUSED', { found: 'DS-2026-0002 ACC' }]]);
  make('CERT_REUSED', 'keeps', 'other certificates are stored', [known(ecKey())]);

  const before = (rule, how, title, changes, expect = []) =>
    write(rule, how, { title, file, csr: pem('CERTIFICATE REQUEST', csr({ subject: GOOD, key, ...changes })), expect });
  before('CSR_KEY_MATCH', 'breaks', 'made from another CSR', { key: ecKey() }, [['error CSR_KEY_MATCH', { expected: undefined, field: 'subjectPublicKey' }]]);
  before('CSR_KEY_MATCH', 'keeps', 'the key of the CSR', {});
  before('CSR_SUBJECT_MATCH', 'breaks', 'the issuer changed the city', { subject: GOOD.map(([type, value]) => [type, type === 'L' ? 'Elsene' : value]) }, [['warning CSR_SUBJECT_MATCH', { field: 'subject', fix: '(L)' }]]);
  before('CSR_SUBJECT_MATCH', 'keeps', 'the same in another order', { subject: [...GOOD].reverse() });
}
