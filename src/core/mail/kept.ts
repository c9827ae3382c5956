import type { Finding, Verdict } from '../certificate/finding/report';
import type { Environment, Instant, Language, Person } from '../terms/terms';
import { cut } from '../terms/cut';
import type { Correspondent } from './arrived';
import type { Reason } from './reason';
import type { Verified } from './verified';

/** A mail as it was taken over, and what has become of it. */
export interface KeptMail {
  readonly id: string;
  /** Counts from 1: goes up whenever something becomes of the mail. */
  readonly version: number;
  /** `unreadable`: only its sender and subject are known; `reasons` says the rest. */
  readonly kind: 'person' | 'machine' | 'bounce' | 'unreadable';
  /** Of a machine's mail, a bounce or an unreadable one, and where a private key stood in the text. */
  readonly reasons: readonly Reason[];
  /** When it was taken over. */
  readonly at: Instant;
  /** With angle brackets; null where its sender gave none. */
  readonly messageId: string | null;
  /** The ids that it answers, oldest first. */
  readonly answers: readonly string[];
  readonly sender: Correspondent;
  /** Who wrote what the sender passed on, as the sender's mail program tells it; left out where nothing was. */
  readonly forwarded?: Correspondent;
  readonly subject: string;
  /** What its writer wrote. */
  readonly text: string;
  /** What they quoted below. */
  readonly quoted: string;
  readonly language: Language | null;
  /** Null: no gateway is believed, so nothing is claimed. */
  readonly verified: Verified | null;
  readonly files: readonly KeptFile[];
  /** Requests that it may belong to, where a person has to say. */
  readonly candidates: readonly string[];
  /** Why a person has to say so; null where nothing points at a request, or it is clear. */
  readonly unclear: 'stranger' | 'untagged' | null;
  /** Null: it belongs to none, or nobody has said to which. */
  readonly requestId: string | null;
  readonly state: 'open' | 'settled';
  /** What settled it; null for an open one, and for one that never waited for anybody. */
  readonly settled: Settled | null;
}

export interface Settled {
  readonly how: 'answered' | 'done' | 'taken' | 'not-ours';
  readonly by: Person;
  readonly at: Instant;
}

/** A file of a mail. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  /** The media type that its sender claims. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Null: its bytes are stored. `secret`: it holds a private key, and was never stored. */
  readonly absent: 'secret' | 'too-big' | 'too-many' | 'unsearched' | null;
  /** What a certificate or CSR was found to be, against the request; null where it is neither. */
  readonly checked: CheckedFile | null;
}

export interface CheckedFile {
  readonly kind: 'certificate' | 'csr';
  readonly environment: Environment;
  readonly verdict: Verdict;
  readonly findings: readonly Omit<Finding, 'citation'>[];
}

/** Who speaks in a mail: whoever wrote what was passed on, else its sender. Nothing is decided by it. */
export function writerOf({ forwarded, sender }: Pick<KeptMail, 'forwarded' | 'sender'>) {
  return forwarded ?? sender;
}

/** The stored files of a mail that can be taken for something. */
export function filesToTake(mail: Pick<KeptMail, 'files'>): readonly KeptFile[] {
  return mail.files.filter(({ absent }) => absent === null);
}

/** `Re: <their subject> [DS-2026-0001]`: their thread, with our tag once. A long subject is cut, the tag never is. */
export function replySubject(subject: string, requestId: string, max: number): string {
  const plain = subject.replace(/^(?:\s*(?:re|aw|antw|tr|fw|fwd|rép)\s*:)+/iu, '').trim();
  const whole = `Re: ${plain}`;
  if (whole.length <= max && plain.includes(requestId)) return whole;
  const tag = ` [${requestId}]`;
  return `${cut(whole, max - tag.length).trimEnd()}${tag}`;
}
