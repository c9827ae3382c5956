import { nameText, type Attribute, type CertificateFacts, type Name } from '../facts/facts';
import { isVerifiable, parameterWeakness } from '../facts/key-strength';
import { OID, UNDERSTOOD } from '../facts/oids';
import { isWeakSignature } from '../facts/signature-strength';
import type { PathFault } from './outcome';

/** A certificate as the path validation sees it: its facts, and its names in a form that can be compared. */
export interface Candidate {
  readonly facts: CertificateFacts;
  readonly subjectKey: string;
  readonly issuerKey: string;
  /** What keeps it from issuing, whatever the path and the moment; null: nothing. */
  readonly issuingFault: PathFault | null;
}

/** Prepares a certificate for path validation. Worth keeping for issuers that are met again and again. */
export function candidate(facts: CertificateFacts): Candidate {
  return {
    facts,
    subjectKey: nameKey(facts.subject),
    issuerKey: nameKey(facts.issuer),
    issuingFault: issuingFault(facts),
  };
}

/** A certificate's subject on one line, for people. */
export function subjectText({ facts }: Candidate): string {
  return nameText(facts.subject);
}

/** RFC 5280 7.1 in short: attributes compared without case and with white space collapsed. */
export function nameKey(name: Name): string {
  return name
    .map((rdn) => (rdn.length === 1 ? rdn : sorted(rdn)).map(attributeKey).join('+'))
    .join();
}

/** With its length before it, so that no value can pass for the attributes that follow. */
function attributeKey({ oid, value }: Attribute): string {
  const folded = value.trim().replace(/\s+/g, ' ').toLowerCase();
  return `${oid}=${String(folded.length)}:${folded}`;
}

function sorted(rdn: readonly Attribute[]): readonly Attribute[] {
  return [...rdn].sort((a, b) => (attributeKey(a) < attributeKey(b) ? -1 : 1));
}

/** RFC 5280 6.1.4 (k), (n), (o): what a certificate must be to sign others; constraints are refused, never ignored. */
function issuingFault(facts: CertificateFacts): PathFault | null {
  const { basicConstraints, keyUsage } = facts.extensions;
  if (facts.version !== 3 || basicConstraints?.ca !== true) return 'not-a-ca';
  if (keyUsage !== null && !keyUsage.includes('keyCertSign')) return 'no-cert-sign';
  const strong = isVerifiable(facts.key) && parameterWeakness(facts.key) === null;
  return constraintFault(facts) ?? (strong ? null : 'weak-key');
}

/** Constraints and critical extensions that this validation does not process. */
export function constraintFault({ extensions }: CertificateFacts): PathFault | null {
  const oids = new Set(extensions.all.map(({ oid }) => oid));
  if (oids.has(OID.nameConstraints)) return 'name-constraints';
  const policies = [OID.policyConstraints, OID.policyMappings, OID.inhibitAnyPolicy];
  if (policies.some((oid) => oids.has(oid))) return 'policy-constraints';
  const unknown = extensions.all.some(({ oid, critical }) => critical && !UNDERSTOOD.has(oid));
  return unknown ? 'unknown-critical' : null;
}

/** Whether an issuer's key stands behind a signature that can be forged. The anchor's own is never looked at. */
export function signatureFault({ facts }: Candidate): PathFault | null {
  return isWeakSignature(facts.signature) ? 'weak-signature' : null;
}

/** RFC 5280 6.1.3 (a)(2), at a moment in milliseconds since 1970. */
export function validityFault({ facts }: Candidate, at: number): PathFault | null {
  if (at > Date.parse(facts.notAfter)) return 'expired';
  return at < Date.parse(facts.notBefore) ? 'not-yet-valid' : null;
}
