import type { Account, Instant } from '../../core/terms/terms';
import type { TableRow } from './table';

/** A file that was looked at in chat and found without a fault, until somebody presses. */
export interface Draft {
  readonly id: string;
  /** Who sent it, and alone may press. */
  readonly owner: Account;
  readonly fileSha256: string;
  readonly fileName: string;
  /** Its cells in the known columns, of which none holds a private key; empty once it was taken over. */
  readonly table: readonly TableRow[];
  /** What was shown last: see planOf. */
  readonly plan: string;
  /** How often it was shown, from 1. */
  readonly version: number;
  /** Who took it over, and when; null while nobody did. */
  readonly taken: { readonly by: string; readonly at: Instant } | null;
}

/** Milliseconds that a draft is kept: whoever looks today presses today. */
export const DRAFT_KEPT_MS = 24 * 60 * 60 * 1_000;

/** Files that wait for a press. That one was taken over is noted with the requests, by the import store. */
export interface DraftStore {
  keep(draft: Omit<Draft, 'version' | 'taken'>, at: Date): Promise<void>;
  get(id: string): Promise<Draft | null>;
  /** It is shown anew, with another plan. Gives its version from now on. */
  showAnew(id: string, plan: string): Promise<number>;
}
