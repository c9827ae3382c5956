import type { ActName } from './commands';
import type { EventType } from './events';
import type { Environment, Party, Role } from '../terms/terms';

export interface Step {
  readonly number: number;
  readonly name: string;
}

/** Something a party has to do before the request moves on. Whose task is open holds the ball. */
export interface Task {
  /** The step's number in the owner's diagram. */
  readonly step: number;
  readonly party: Party;
  /** Working days until it is due. */
  readonly workingDays: number;
  /** Open once an environment; absent where it exists once a request. */
  readonly environments?: readonly Environment[];
}

/** What an event does to the open tasks. Whatever is not named stays as it is. */
export interface Transition<TaskName extends string> {
  readonly closes?: readonly TaskName[];
  readonly opens?: readonly TaskName[];
  /** Turns to the request's first environment, or to the one after the present. */
  readonly environment?: 'first' | 'next';
  readonly ends?: Outcome;
}

export type Outcome = 'live' | 'refused' | 'withdrawn';

/** When all of `after` are closed in an environment, the tasks of `opens` that exist there open. */
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
  /** With `open` and `ever`: the roles that may. */
  readonly roles?: readonly Role[];
  /** With the role `nsso` it is the NSSO's word: closed to whoever registered or technically validated the request. */
  readonly nssoWord?: true;
  /** What else must hold: see offers.ts. */
  readonly condition?: Condition;
}

export type Condition = 'held' | 'not-held' | 'warnings-pending' | 'checklist-complete';

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
  readonly acts: Readonly<Record<ActName, ActRule<TaskName>>>;
  readonly checklist: readonly ChecklistItem[];
}
