import { nameText } from '../facts/facts';
import {
  constraintFault,
  signatureFault,
  subjectText,
  validityFault,
  type Candidate,
} from './candidate';
import type { PathFault } from './outcome';

/** Signatures verified and issuers tried at most, whatever is sent. A path of five needs ten. */
export const MOST_STEPS = 200;

export type FoundPath =
  | { readonly outcome: 'not-checked' }
  /** From the certificate up to and including the anchor. */
  | { readonly outcome: 'trusted'; readonly path: readonly Candidate[] }
  | { readonly outcome: 'untrusted'; readonly fault: PathFault; readonly subject: string };

export interface PathQuestion {
  readonly leaf: Candidate;
  /** Certificates sent along; they are believed nothing but their signatures. */
  readonly offered: readonly Candidate[];
  readonly anchors: readonly Candidate[];
  readonly at: Date;
  /** Whether the issuer's key made the child's signature. The only thing here that needs cryptography. */
  readonly signedBy: (child: Candidate, issuer: Candidate) => boolean;
}

interface Failure {
  readonly fault: PathFault;
  readonly subject: string;
  /** Certificates that were in order below it: the failure that got farthest is the one to tell. */
  readonly reached: number;
}

/**
 * Looks for a path of RFC 5280 6.1 from the certificate to an anchor: names chain, signatures hold, every issuer
 * is valid now, a CA, allowed to sign and within its path length; unknown critical extensions, name constraints
 * and policy constraints end a path, on the anchor too. The certificate's own validity, key and extensions are
 * other rules'. Tries every issuer of the right name, at most 200 steps in all.
 */
export function findPath(question: PathQuestion): FoundPath {
  const { leaf, anchors } = question;
  const search = new Search(question);
  const leafFault = constraintFault(leaf.facts);
  if (leafFault !== null && leafFault !== 'unknown-critical') {
    return { outcome: 'untrusted', fault: leafFault, subject: subjectText(leaf) };
  }
  const path = search.up([leaf]);
  if (path !== null) return { outcome: 'trusted', path };
  const { fault, subject } = search.worst();
  if (anchors.length === 0 && fault !== 'bad-signature') return { outcome: 'not-checked' };
  return { outcome: 'untrusted', fault, subject };
}

class Search {
  private steps = 0;
  private failure: Failure | null = null;

  constructor(private readonly question: PathQuestion) {}

  /** The farthest failure; the step bound, once met, is the one to tell. */
  worst(): Failure {
    const { leaf } = this.question;
    return this.failure ?? { fault: 'issuer-missing', subject: subjectText(leaf), reached: 0 };
  }

  /** The path from here to an anchor, or null. */
  up(path: readonly Candidate[]): readonly Candidate[] | null {
    const last = path[path.length - 1];
    if (last === undefined) return null;
    const { anchors, offered } = this.question;
    const named = (one: Candidate) => one.subjectKey === last.issuerKey;
    const tops = anchors.filter(named);
    const middles = offered.filter((one) => named(one) && !isOn(path, one) && !isOn(tops, one));
    if (tops.length + middles.length === 0) {
      const own = last.subjectKey === last.issuerKey;
      this.fail(own ? this.ownFault(last) : 'issuer-missing', issuerText(last), path.length);
      return null;
    }
    for (const top of tops) {
      if (this.joins(path, last, top)) return [...path, top];
    }
    for (const middle of middles) {
      if (!this.joins(path, last, middle)) continue;
      const whole = this.up([...path, middle]);
      if (whole !== null) return whole;
    }
    return null;
  }

  /** A certificate that names itself as its issuer, and no anchor: self-signed, or a lie. */
  private ownFault(own: Candidate): PathFault {
    if (!this.step()) return 'too-many-steps';
    return this.question.signedBy(own, own) ? 'self-signed' : 'bad-signature';
  }

  private joins(path: readonly Candidate[], child: Candidate, issuer: Candidate): boolean {
    const fault = this.faultOf(path, child, issuer);
    if (fault === null) return true;
    const childs = fault === 'bad-signature' || fault === 'weak-signature';
    this.fail(fault, subjectText(childs ? child : issuer), path.length);
    return false;
  }

  private faultOf(
    path: readonly Candidate[],
    child: Candidate,
    issuer: Candidate,
  ): PathFault | null {
    if (!this.step()) return 'too-many-steps';
    // No cryptography with the key of one that may not sign: it could be chosen to take long.
    if (issuer.issuingFault !== null) return issuer.issuingFault;
    if (!this.question.signedBy(child, issuer)) return 'bad-signature';
    // The leaf's own signature is SIGNATURE_WEAK's.
    const weak = path.length > 1 ? signatureFault(child) : null;
    return weak ?? validityFault(issuer, this.question.at.getTime()) ?? lengthFault(path, issuer);
  }

  private step(): boolean {
    this.steps += 1;
    return this.steps <= MOST_STEPS;
  }

  private fail(fault: PathFault, subject: string, reached: number): void {
    const weight = fault === 'too-many-steps' ? Number.POSITIVE_INFINITY : reached;
    if (this.failure === null || weight > this.failure.reached) {
      this.failure = { fault, subject, reached: weight };
    }
  }
}

/** RFC 5280 6.1.4 (l), (m): intermediates below an issuer that are not self-issued, against its pathLen. */
function lengthFault(path: readonly Candidate[], issuer: Candidate): PathFault | null {
  const limit = issuer.facts.extensions.basicConstraints?.pathLength ?? null;
  if (limit === null) return null;
  const below = path.slice(1).filter((one) => one.subjectKey !== one.issuerKey).length;
  return below > limit ? 'path-too-long' : null;
}

function isOn(path: readonly Candidate[], one: Candidate): boolean {
  return path.some(({ facts }) => facts.fingerprint === one.facts.fingerprint);
}

function issuerText({ facts }: Candidate): string {
  return nameText(facts.issuer);
}
