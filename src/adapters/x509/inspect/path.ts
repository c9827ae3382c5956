import type { CertificateFacts } from '../../../core/certificate/facts/facts';
import { isVerifiable } from '../../../core/certificate/facts/key-strength';
import type { Candidate } from '../../../core/certificate/path/candidate';
import { findPath } from '../../../core/certificate/path/find';
import type { PathFacts } from '../../../core/certificate/path/outcome';
import { findRevocation, type CrlFacts } from '../../../core/certificate/path/revocation';
import { verifies } from '../asn1/algorithms';
import type { ReadCertificate } from '../read/certificate';
import type { Trust } from './trust';

/** Signatures of issuers by issuers hold or don't for ever; this many are kept (two hashes and a bit each). */
const REMEMBERED = 1000;

/** Lends node:crypto's signature checks to the path validation of the core. */
export class PathChecker {
  /** Of pairs of the trust folder's own certificates and CRLs, and of intermediates met before. */
  private readonly verified = new Map<string, boolean>();
  private readonly anchors: ReadonlyMap<string, ReadCertificate>;
  private readonly anchorCandidates: readonly Candidate[];

  constructor(private readonly trust: Trust) {
    this.anchors = byFingerprint(trust.anchors);
    this.anchorCandidates = trust.anchors.map((one) => one.candidate);
  }

  check(leaf: ReadCertificate, offered: readonly ReadCertificate[], at: Date): PathFacts {
    const { crls } = this.trust;
    const sent = byFingerprint([leaf, ...offered]);
    const readOf = ({ facts }: Candidate) =>
      sent.get(facts.fingerprint) ?? this.anchors.get(facts.fingerprint);
    const found = findPath({
      leaf: leaf.candidate,
      offered: offered.map((one) => one.candidate),
      anchors: this.anchorCandidates,
      at,
      signedBy: (child, issuer) => {
        const [issuing, issued] = [readOf(issuer), readOf(child)];
        if (issuing === undefined || issued === undefined) return false;
        if (issued === leaf) return verifiesCertificate(issued, issuing);
        return this.remembered(child.facts, issuer.facts, () =>
          verifiesCertificate(issued, issuing),
        );
      },
    });
    if (found.outcome !== 'trusted') return found;
    const byFacts = new Map(crls.map((crl) => [crl.facts, crl] as const));
    const crlSignedBy = (facts: CrlFacts, issuer: Candidate) => {
      const crl = byFacts.get(facts);
      const issuing = readOf(issuer);
      if (crl === undefined || issuing === undefined) return false;
      return this.remembered(facts, issuer.facts, () =>
        verifies(crl.algorithm, issuing.x509.publicKey, crl.signed, crl.signature),
      );
    };
    return {
      outcome: 'trusted',
      revocation: findRevocation({
        path: found.path,
        crls: crls.map((crl) => crl.facts),
        at,
        crlSignedBy,
      }),
    };
  }

  private remembered(
    child: Pick<CertificateFacts, 'fingerprint'>,
    issuer: Pick<CertificateFacts, 'fingerprint'>,
    verify: () => boolean,
  ): boolean {
    const key = `${child.fingerprint} ${issuer.fingerprint}`;
    const known = this.verified.get(key);
    if (known !== undefined) return known;
    const holds = verify();
    if (this.verified.size >= REMEMBERED) this.verified.clear();
    this.verified.set(key, holds);
    return holds;
  }
}

function byFingerprint(all: readonly ReadCertificate[]): ReadonlyMap<string, ReadCertificate> {
  return new Map(all.map((one) => [one.facts.fingerprint, one] as const));
}

function verifiesCertificate(child: ReadCertificate, issuer: ReadCertificate): boolean {
  try {
    return isVerifiable(issuer.facts.key) && child.x509.verify(issuer.x509.publicKey);
  } catch {
    return false;
  }
}
