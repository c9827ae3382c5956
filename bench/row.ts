/** What the same machine does in the same run with the least that could be done. */
export interface Floor {
  readonly name: string;
  /** In the unit of the figure that stands beside it. */
  readonly value: number;
}

/** A figure beside its floors. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the figure is judged by; null where nothing compares. */
  readonly floor: Floor | null;
  /** Other floors, told for comparison. */
  readonly others: readonly Floor[];
  /** What was aimed at, in words; null where the figure is only told. */
  readonly goal: string | null;
  readonly holds: boolean | null;
}

export function row(
  name: string,
  value: number,
  unit: string,
  more: Partial<Pick<Row, 'floor' | 'others' | 'goal' | 'holds'>> = {},
): Row {
  return { name, value, unit, floor: null, others: [], goal: null, holds: null, ...more };
}

/** How often the floor the figure is; null where the floor is nothing. */
export function ratio(value: number, floor: Floor): number | null {
  return floor.value > 0 ? value / floor.value : null;
}

const HEAD = ['what', 'measured', 'floor in the same run', 'ratio', 'goal', ''];

/** The figures as a table for a terminal: a line each, and below it one for each floor beside the first. */
export function table(rows: readonly Row[]): string {
  const all = [HEAD, ...rows.flatMap(lines)];
  const widths = HEAD.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function lines(one: Row): readonly (readonly string[])[] {
  const verdict = one.holds === null ? '' : one.holds ? 'holds' : 'MISSED';
  const measured = `${figure(one.value)} ${one.unit}`.trimEnd();
  return [
    [one.name, measured, ...beside(one, one.floor), one.goal ?? '', verdict],
    ...one.others.map((other) => ['', '', ...beside(one, other), '', '']),
  ];
}

function beside({ value, unit }: Row, floor: Floor | null): readonly string[] {
  if (!floor) return ['', ''];
  const times = ratio(value, floor);
  return [
    `${figure(floor.value)} ${unit} (${floor.name})`,
    times === null ? '' : `${figure(times)} ×`,
  ];
}

function figure(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? String(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2);
}
