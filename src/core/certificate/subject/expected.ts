import type { Environment } from '../../terms/terms';
import type { CsrFacts, Kind } from '../facts/facts';

/** A certificate that is already stored, as far as reuse needs it. */
export interface KnownCertificate {
  /** SHA-256 of the DER, lower-case hex. */
  readonly fingerprint: string;
  /** SHA-256 of the SubjectPublicKeyInfo, lower-case hex. */
  readonly spki: string;
  readonly cbe: string;
  readonly organisation: string;
  readonly environment: Environment;
  readonly requestId: string;
}

/** What the request says the file should hold. Whatever is left out is not compared. */
export interface Expected {
  /** What the person said they were sending. */
  readonly kind?: Kind | undefined;
  /** Ten digits, normalised. */
  readonly cbe?: string | undefined;
  readonly legalName?: string | undefined;
  readonly applicationId?: string | undefined;
  readonly environment?: Environment | undefined;
  readonly city?: string | undefined;
  readonly region?: string | undefined;
  /** ISO 8601 date, `2027-01-31`. */
  readonly plannedGoLive?: string | undefined;
  /** The CSR that was checked before the order. */
  readonly csr?: CsrFacts | undefined;
  /** Stored certificates that share the fingerprint or the key; not the one that this file replaces word for word. */
  readonly known?: readonly KnownCertificate[] | undefined;
}
