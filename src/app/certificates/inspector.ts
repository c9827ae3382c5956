import type { Kind } from '../../core/certificate/facts/facts';
import type { Inspection } from '../../core/certificate/rule/inspection';

export interface InspectOptions {
  /** What the person said they were sending; decides where a file holds both. A certificate where left out. */
  readonly kind?: Kind;
  /** The moment that validity, issuers and CRLs are looked at for. */
  readonly at: Date;
  /** The size of the file in bytes, where `bytes` are only its first 64 KiB: enough to refuse it, and to say why. */
  readonly size?: number;
  /** Look through all of a bigger file for a private key, not only its first 64 KiB. */
  readonly throughout?: boolean;
  /** How long reading may take, in milliseconds; 2,000 where left out. */
  readonly budgetMs?: number;
}

/** Reads files that may be hostile into plain facts, away from the event loop. */
export interface Inspector {
  /**
   * What a file holds, or why it was refused. Never rejects for what a file holds, however long it takes: a reader that
   * hangs or crashes is a refusal. `bytes` are overwritten with zeros where they hold a private key or a keystore, so
   * that the caller can't store them.
   */
  inspect(bytes: Uint8Array, options: InspectOptions): Promise<Inspection>;
  /** Ends the reader. What still waits is refused as busy. */
  close(): Promise<void>;
}
