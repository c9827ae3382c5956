import type { ActName } from '../process/commands';
import type { Recorded } from '../process/events';
import type { Waiting } from '../process/state';
import type { Outcome } from '../process/definition';
import type { Actor, Environment, Role } from '../terms/terms';

/**
 * Why something was not done. A value, not a fault: nothing has changed, and view/refusals.ts has the sentence
 * that says so and what to do. The codes are stable and listed in docs/errors.md.
 */
export type Refusal =
  | { readonly code: 'unknown-request'; readonly id: string }
  | {
      readonly code: 'role-missing';
      readonly act: ActName | 'register' | 'look';
      readonly roles: readonly Role[];
    }
  | { readonly code: 'own-request'; readonly because: 'registered' | 'validated' }
  | { readonly code: 'stale'; readonly id: string; readonly since: readonly Happened[] }
  | {
      readonly code: 'not-now';
      readonly act: ActName;
      readonly id: string;
      readonly waiting: readonly Waiting[];
    }
  | { readonly code: 'held'; readonly id: string; readonly since: string }
  | { readonly code: 'closed'; readonly id: string; readonly outcome: Outcome; readonly at: string }
  | { readonly code: 'no-warnings-pending'; readonly id: string }
  | {
      readonly code: 'which-environment';
      readonly id: string;
      readonly act: ActName;
      readonly environments: readonly Environment[];
    }
  | { readonly code: 'checklist-open'; readonly id: string; readonly missing: readonly string[] }
  | { readonly code: 'unknown-item'; readonly item: string }
  /** A mail that waits for nobody any more, or belongs elsewhere now. */
  | { readonly code: 'mail-settled'; readonly id: string }
  | { readonly code: 'nothing-to-correct'; readonly id: string }
  | { readonly code: 'busy'; readonly id: string };

/** What happened since somebody's card was drawn, short. */
export interface Happened {
  readonly type: Recorded['event']['type'];
  readonly at: string;
  readonly by: Pick<Actor, 'name' | 'standsInFor'>;
}
