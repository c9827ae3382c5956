import type { Expected } from '../subject/expected';
import type { CertificateFacts, CsrFacts, Facts } from '../facts/facts';
import type { Refusal } from './inspection';
import type { PathFacts } from '../path/outcome';
import type { Severity } from '../finding/report';
import type { Said, Saying } from '../finding/words';

/** What a rule looks at. */
export interface Checked<Read extends Facts = Facts> {
  readonly facts: Read;
  readonly expected: Expected;
  /** The moment the check is for; never the clock's. */
  readonly at: Date;
  /** Null for a CSR: nobody has signed it but its own key. */
  readonly path: PathFacts | null;
  readonly inFile: number;
}

/** The lines of the subject's table. An attribute that is none of the owner's table has a line of its type. */
export type LineKey =
  | 'C'
  | 'O'
  | 'OU_FIXED'
  | 'OU_CBE'
  | 'OU_ENV'
  | 'CN'
  | 'L'
  | 'ST'
  | `+${string}`;

/** A rule broken once: what was expected, what was found, and the words for the person who ordered it. */
export interface Breach {
  /** Left out: the rule's first. */
  readonly severity?: Severity;
  readonly field: string | null;
  readonly expected: Said;
  readonly found: Said;
  readonly fix: Saying;
  /** The line of the subject's table that this breach makes wrong. */
  readonly line?: LineKey;
  /** It explains whatever else is wrong (the file is somebody else's), so nothing else is told. */
  readonly alone?: true;
}

interface Described {
  /** Stable, never reused. */
  readonly id: string;
  /** The severities it can have; the first where a breach names none. */
  readonly severities: readonly [Severity, ...Severity[]];
  /** Where the demand comes from: the owner's page, an RFC, NIST, CA/B Forum, or this project. */
  readonly citation: string;
  /** What the rule demands, one sentence, for the rule list. */
  readonly demands: string;
  /** When it applies, for the rule list; `always` where nothing narrows it. */
  readonly applies: string;
}

/** Turns a refused reading into a finding. Such a finding stands alone: there is nothing else to check. */
export interface FileRule extends Described {
  readonly over: 'file';
  /** Null where the refusal is another rule's. */
  readonly explain: (refusal: Refusal) => Breach | null;
}

interface FactsRule<Over extends string, Read extends Facts> extends Described {
  readonly over: Over;
  readonly appliesWhen?: (checked: Checked<Read>) => boolean;
  readonly check: (checked: Checked<Read>) => readonly Breach[];
  /** A breach of this rule ends the check: the rules after it would speak of the wrong thing. */
  readonly stops?: true;
}

export type EitherRule = FactsRule<'either', Facts>;
export type CertificateRule = FactsRule<'certificate', CertificateFacts>;
export type CsrRule = FactsRule<'csr', CsrFacts>;

export type Rule = FileRule | EitherRule | CertificateRule | CsrRule;
