/** Why no path was accepted. The one that got farthest is told. */
export type PathFault =
  | 'issuer-missing'
  | 'self-signed'
  | 'bad-signature'
  | 'expired'
  | 'not-yet-valid'
  | 'not-a-ca'
  | 'no-cert-sign'
  | 'path-too-long'
  | 'unknown-critical'
  | 'name-constraints'
  | 'policy-constraints'
  | 'weak-signature'
  | 'weak-key'
  | 'too-many-steps';

export type UnknownRevocation =
  | 'no-crl'
  | 'crl-stale'
  | 'crl-not-yet'
  | 'crl-signature'
  | 'crl-scope';

export type RevocationFacts =
  | { readonly status: 'good' }
  | { readonly status: 'unknown'; readonly why: UnknownRevocation }
  | {
      readonly status: 'revoked';
      /** The subject of the revoked certificate, and whether it is the one that was sent. */
      readonly subject: string;
      readonly leaf: boolean;
      /** ISO 8601, UTC. */
      readonly since: string;
      /** RFC 5280 5.3.1 (`keyCompromise` …); null where the CRL names none. */
      readonly reason: string | null;
      /** The CRL that says so is past its nextUpdate. */
      readonly stale: boolean;
    };

/** What the path validation to the trust anchors came to. */
export type PathFacts =
  /** No anchor is configured, so nothing was checked. */
  | { readonly outcome: 'not-checked' }
  | {
      readonly outcome: 'trusted';
      readonly revocation: RevocationFacts;
    }
  | {
      readonly outcome: 'untrusted';
      readonly fault: PathFault;
      /** The certificate at fault, or for `issuer-missing` the issuer that was not found. */
      readonly subject: string;
    };
