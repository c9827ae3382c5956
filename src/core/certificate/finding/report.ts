import type { Said } from './words';

/** What a check of a certificate or CSR says, as plain data: stored, shown in chat, mailed, printed as JSON. */

export type Verdict = 'accepted' | 'warnings' | 'rejected';
export type Severity = 'error' | 'warning' | 'info';

/** One thing found. All keys always stand; null where there is nothing to say. Errors and warnings carry a fix. */
export interface Finding {
  /** Stable: the ids of docs/certificate-rules.md. */
  readonly id: string;
  readonly severity: Severity;
  readonly field: string | null;
  readonly expected: string | null;
  readonly found: string | null;
  readonly fix: string | null;
  readonly citation: string | null;
  /** What the three texts were made from, so that `wordFinding` can say them in another language. */
  readonly words?: { readonly expected: Said; readonly found: Said; readonly fix: Said };
}

/** A line of the subject's table. */
export interface SubjectLine {
  readonly field: string;
  readonly expected: string | null;
  readonly found: string | null;
  readonly verdict: 'ok' | 'wrong' | 'not-checked';
}

/** The plain facts of what was checked, for people and programs. */
export interface CheckedSummary {
  readonly kind: 'certificate' | 'csr';
  readonly subject: string;
  readonly issuer: string | null;
  readonly serial: string | null;
  /** ISO 8601 in UTC; null for a CSR. */
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  /** SHA-256 over the DER, lower-case hex. */
  readonly fingerprint: string;
  /** SHA-256 over the subject public key info, lower-case hex. */
  readonly spki: string;
  readonly key: string;
  readonly signature: string;
}

export interface Report {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly subject: readonly SubjectLine[];
  /** Null where the file could not be read. */
  readonly certificate: CheckedSummary | null;
}
