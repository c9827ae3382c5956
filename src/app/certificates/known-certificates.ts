import type { KnownCertificate } from '../../core/certificate/subject/expected';

export type { KnownCertificate };

export interface KnownCertificates {
  /**
   * Certificates of any request that were accepted, or might have been with their warnings, and have this public key
   * (SHA-256 of the SubjectPublicKeyInfo, hex). The same certificate has the same key.
   */
  sharing(spki: string): Promise<readonly KnownCertificate[]>;
}
