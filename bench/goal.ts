import type { Floor, Row } from './row';

/** A goal and whether it is met, from the same numbers, so that the words can't promise what isn't looked at. */
export type Goal = Pick<Row, 'goal' | 'holds'>;

export function under(measured: number, limit: number, unit: string): Goal {
  return { goal: `under ${limit} ${unit}`, holds: measured < limit };
}

/** Of a figure that is better when it is small: milliseconds, megabytes. */
export function atMostTimes(
  measured: number,
  floor: Floor,
  times: number,
): Goal & { readonly floor: Floor } {
  return { floor, goal: `at most ${times} ×`, holds: measured <= times * floor.value };
}

/** Of a figure that is better when it is big: so many a second. */
export function atLeastTimes(
  measured: number,
  floor: Floor,
  times: number,
): Goal & { readonly floor: Floor } {
  return { floor, goal: `at least ${times} ×`, holds: measured >= times * floor.value };
}

/** Where two are aimed at. */
export function both(one: Goal, other: Goal): Goal {
  return {
    goal: `${String(one.goal)}, ${String(other.goal)}`,
    holds: one.holds === true && other.holds === true,
  };
}

/** Of what must not happen. */
export function none(measured: number): Goal {
  return { goal: '0', holds: measured === 0 };
}
