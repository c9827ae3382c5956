/** Who is told when a threshold is crossed. */
export type Audience =
  /** Whoever holds the ball, and nobody else. */
  | 'holder'
  /** The person the request is assigned to; who registered it, where it is assigned to nobody. */
  | 'assignee'
  /** Everybody in the role that holds the ball; staff, where it is the requester. */
  | 'role'
  | 'admins';

export interface Threshold {
  readonly name: string;
  /** Working days after the due day; before it with a negative number. */
  readonly workingDays: number;
  readonly tells: Audience;
}

/**
 * When somebody is told that a task waits, in the order in which it happens. A task that is due within two working
 * days has no `before`: it would be told on the day it opened. The owner publishes no such rule: the days are ours.
 */
export const THRESHOLDS = [
  { name: 'before', workingDays: -2, tells: 'holder' },
  { name: 'due', workingDays: 0, tells: 'holder' },
  { name: 'after', workingDays: 2, tells: 'holder' },
  { name: 'to-assignee', workingDays: 4, tells: 'assignee' },
  { name: 'to-role', workingDays: 7, tells: 'role' },
  { name: 'to-admins', workingDays: 10, tells: 'admins' },
] as const satisfies readonly Threshold[];

export type ThresholdName = (typeof THRESHOLDS)[number]['name'];

/** Whom a threshold tells. */
export function audienceOf(name: ThresholdName): Audience {
  return THRESHOLDS.find((threshold) => threshold.name === name)?.tells ?? 'holder';
}
