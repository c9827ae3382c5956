import type { Name } from '../facts/facts';
import { nameKey, subjectText, type Candidate } from './candidate';
import type { RevocationFacts, UnknownRevocation } from './outcome';

export interface RevokedEntry {
  /** ISO 8601, UTC. */
  readonly since: string;
  readonly reason: string | null;
}

/** A CRL as plain data. */
export interface CrlFacts {
  /** SHA-256 of the DER, lower-case hex. */
  readonly fingerprint: string;
  readonly issuer: Name;
  /** ISO 8601, UTC. */
  readonly thisUpdate: string;
  /** Null: the CRL does not say when the next one comes, so it can't be relied on. */
  readonly nextUpdate: string | null;
  /** By serial number, lower-case hex without leading zeros. */
  readonly revoked: ReadonlyMap<string, RevokedEntry>;
  /**
   * `whole`: speaks for every certificate of its issuer. `part`: for some, so silence means nothing.
   * `unusable`: a delta or indirect CRL, or a critical extension nobody here understands.
   */
  readonly scope: 'whole' | 'users' | 'authorities' | 'part' | 'unusable';
}

export interface RevocationQuestion {
  /** From the certificate up to and including the anchor. */
  readonly path: readonly Candidate[];
  readonly crls: readonly CrlFacts[];
  readonly at: Date;
  readonly crlSignedBy: (crl: CrlFacts, issuer: Candidate) => boolean;
}

/**
 * Looks up every certificate of a trusted path in the CRLs at hand (RFC 5280 6.3, without fetching). A listed one is
 * revoked, also when the CRL is past its nextUpdate: revocation does not wear off. Silence counts only in a current,
 * complete CRL of the very issuer, and only for the certificate that was sent.
 */
export function findRevocation(question: RevocationQuestion): RevocationFacts {
  const { path } = question;
  let leaf: RevocationFacts = { status: 'unknown', why: 'no-crl' };
  for (const [index, child] of path.entries()) {
    const issuer = path[index + 1];
    if (issuer === undefined) break;
    const status = statusOf(child, issuer, index === 0, question);
    if (status.status === 'revoked') return status;
    if (index === 0) leaf = status;
  }
  return leaf;
}

/** What to tell where several CRLs failed, most telling first. */
const TELLING: readonly UnknownRevocation[] = [
  'crl-stale',
  'crl-not-yet',
  'crl-scope',
  'crl-signature',
  'no-crl',
];

function statusOf(
  child: Candidate,
  issuer: Candidate,
  isLeaf: boolean,
  { crls, at, crlSignedBy }: RevocationQuestion,
): RevocationFacts {
  const own = crls.filter((crl) => nameKey(crl.issuer) === issuer.subjectKey);
  const reasons = new Set<UnknownRevocation>();
  let good = false;
  for (const crl of own) {
    const fault = crlFault(crl, issuer, at, crlSignedBy);
    if (fault !== null && fault !== 'crl-stale') {
      reasons.add(fault);
      continue;
    }
    const entry = crl.revoked.get(child.facts.serial.hex);
    if (entry !== undefined) {
      const subject = subjectText(child);
      return { status: 'revoked', subject, leaf: isLeaf, stale: fault !== null, ...entry };
    }
    if (fault !== null) reasons.add(fault);
    else if (speaksFor(crl, isLeaf)) good = true;
    else reasons.add('crl-scope');
  }
  if (good) return { status: 'good' };
  return { status: 'unknown', why: TELLING.find((why) => reasons.has(why)) ?? 'no-crl' };
}

function crlFault(
  crl: CrlFacts,
  issuer: Candidate,
  at: Date,
  signedBy: RevocationQuestion['crlSignedBy'],
): UnknownRevocation | null {
  if (crl.scope === 'unusable') return 'crl-scope';
  const { keyUsage } = issuer.facts.extensions;
  if (keyUsage !== null && !keyUsage.includes('cRLSign')) return 'crl-signature';
  if (!signedBy(crl, issuer)) return 'crl-signature';
  if (at.getTime() < Date.parse(crl.thisUpdate)) return 'crl-not-yet';
  const next = crl.nextUpdate;
  return next === null || at.getTime() > Date.parse(next) ? 'crl-stale' : null;
}

function speaksFor({ scope }: CrlFacts, isLeaf: boolean): boolean {
  return scope === 'whole' || scope === (isLeaf ? 'users' : 'authorities');
}
