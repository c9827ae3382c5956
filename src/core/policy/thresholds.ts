/** Who is told when a threshold is crossed. */
export type Audience =
  /** The party that holds the ball alone. */
  | 'holder'
  /** The assignee; without one, the person who registered the request. */
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
 * When a reminder is sent about an open task, the earliest first. A task that is due within two working days has no
 * `before`: it would come on the day the task opened. The owner publishes no such rule: the days are ours.
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
