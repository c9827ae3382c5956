/** How long typed texts may be, in characters. Forms offer no more, and app/forms refuses more. */
export const LIMITS = {
  /** A name or a short phrase. */
  line: 200,
  /** What Slack's modal takes in one input; Teams takes more. */
  paragraph: 3000,
  /** `TVA BE 0206.731.645 RPM Bruxelles`, with the name behind it. */
  cbe: 100,
  /** RFC 5321 4.5.3.1: 64 + @ + 255, less the angle brackets. */
  email: 254,
  /** Nine digits: no sender has a billion documents a month. */
  number: 9,
  /** Organisation and CN in a certificate: RFC 5280 appendix A, ub-organization-name and ub-common-name. */
  subject: 64,
  applicationId: 64,
  /** L and ST in a certificate: RFC 5280 appendix A, ub-locality-name and ub-state-name. */
  place: 128,
  /** `14 h 30 Uhr`. */
  time: 20,
  /** `DS-2026-0001`, as people type it. */
  requestId: 40,
  /** A file's name; longer ones are cut. */
  fileName: 200,
} as const;

/** Requests are counted up to this many: nobody reads on, and counting on would take longer with every year. */
export const COUNTED_AT_MOST = 1_000;
