import type { ActName } from './commands';
import type { EventType } from './events';
import type { Environment, Party, Role } from '../terms/terms';

export interface Step {
  readonly number: number;
  readonly name: string;
}

/** Something a party has to do before the request moves on. Whose task is open holds the ball. */
export interface Task {
  /** The step's number in the owner's diagram; null for what can be asked at any step. */
  readonly step: number | null;
  readonly party: Party;
  /** Working days until it is due. */
  readonly workingDays: number;
  /** Open once an environment; absent where it exists once a request. */
  readonly environments?: readonly Environment[];
}

/** What an event does to the open tasks. Tasks that are not named stay as they are. */
export interface Transition<TaskName extends string> {
  /** Of these, those that are open. Where none of them is, the event moves nothing: it came a second time. */
  readonly closes?: readonly TaskName[];
  readonly opens?: readonly TaskName[];
  /** Before anything opens, the request enters its first environment, or the one after the present. */
  readonly environment?: 'first' | 'next';
  readonly ends?: Outcome;
}

export type Outcome = 'live' | 'refused' | 'withdrawn';

/**
 * When the last of `after` closes, `opens` opens, however many other tasks are still open. In an environment this means
 * the tasks that exist there; a task that exists once a request counts in every environment.
 */
export interface Join<TaskName extends string> {
  readonly after: readonly TaskName[];
  readonly opens: readonly TaskName[];
}

/** Who may do an act, and while which tasks are open. */
export interface ActRule<TaskName extends string> {
  /** By open task, the roles that may; the first that the person has is the role used. */
  readonly while: Partial<Record<TaskName, readonly Role[]>> | 'open' | 'ever';
  /** The roles that may do it on a live request too: what goes on after the onboarding. */
  readonly whileLive?: readonly Role[];
  /**
   * The tasks it carries on, where these are not all that it is possible during: a certificate can be replaced during
   * the tests, which brings the tests no further.
   */
  readonly serves?: readonly TaskName[];
  /** With `open` and `ever`: the roles that may. */
  readonly roles?: readonly Role[];
  /** With the role `nsso` it is the NSSO's word: closed to whoever registered or technically validated the request. */
  readonly nssoWord?: true;
  /** What else must hold: see offers.ts. */
  readonly condition?: Condition;
}

export type Condition =
  | 'held'
  | 'not-held'
  | 'warnings-pending'
  | 'checklist-complete'
  | 'mail-open';

export interface ChecklistItem {
  readonly name: string;
  /** Asked for only while nothing of the organisation is live yet. */
  readonly firstIntegrationOnly?: true;
}

/** An onboarding process as data. The engine (decide, evolve) knows no step by name. */
export interface Definition<TaskName extends string = string> {
  readonly name: string;
  /** The letters a request's id starts with: `DS` in `DS-2026-0001`. */
  readonly idPrefix: string;
  readonly environments: readonly Environment[];
  readonly startEnvironments: readonly Environment[];
  readonly steps: readonly Step[];
  readonly tasks: Readonly<Record<TaskName, Task>>;
  readonly flow: Readonly<Partial<Record<EventType, Transition<TaskName>>>>;
  readonly joins: readonly Join<TaskName>[];
  /** By the number of a step, the tasks that wait in it for a request that is taken over there. Left out: none is. */
  readonly takenOverAt?: Readonly<Record<number, readonly TaskName[]>>;
  /**
   * While one of these is open, the NSSO has not agreed yet, and what its word rests on can be corrected: the CBE number,
   * and who gets documents. Left out: it never can.
   */
  readonly agreementOpen?: readonly TaskName[];
  /** The acts of this process; any other act is nobody's. */
  readonly acts: Readonly<Partial<Record<ActName, ActRule<TaskName>>>>;
  readonly checklist: readonly ChecklistItem[];
}
