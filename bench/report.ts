import type { Machine } from './machine';
import { ratio, type Row } from './row';

/** What came of one benchmark. */
export interface Result {
  readonly name: string;
  readonly seconds: number;
  readonly rows: readonly Row[];
  /** Why it could not be measured to its end; null when it was. */
  readonly fault: string | null;
}

/** A whole run, for `artifacts/bench.json`. */
export interface Run {
  /** ISO time of the start. */
  readonly at: string;
  /** Fewer and shorter rounds: the figures are rougher. */
  readonly quick: boolean;
  readonly machine: Machine;
  readonly results: readonly Result[];
}

/** The run as JSON: every figure with its floors, ratios, goal and whether that holds; and the misses once more. */
export function toJson(run: Run): string {
  const benches = Object.fromEntries(
    run.results.map(({ name, seconds, rows, fault }) => [
      name,
      { seconds: Math.round(seconds), fault, rows: rows.map(withRatio) },
    ]),
  );
  const { at, quick, machine, results } = run;
  return `${JSON.stringify({ at, quick, machine, missed: missed(results), benches }, null, 2)}\n`;
}

function withRatio(one: Row) {
  return { ...one, ratio: one.floor ? ratio(one.value, one.floor) : null };
}

/** Every goal that was missed, by its benchmark and name. */
export function missed(results: readonly Result[]): readonly string[] {
  return results.flatMap(({ name, rows }) =>
    rows.filter(({ holds }) => holds === false).map((one) => `${name}: ${one.name}`),
  );
}

/** The end of what is printed: how many goals hold, which don't, and what was not measured. */
export function summary(results: readonly Result[]): string {
  const goals = results.flatMap(({ rows }) => rows).filter(({ holds }) => holds !== null).length;
  const misses = missed(results);
  const faults = results.flatMap(({ name, fault }) =>
    fault === null ? [] : [`${name}: ${fault}`],
  );
  return [
    `${goals - misses.length} of ${goals} goals hold.`,
    ...misses.map((miss) => `MISSED  ${miss}`),
    ...faults.map((fault) => `NOT MEASURED  ${fault}`),
  ].join('\n');
}
