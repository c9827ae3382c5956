/** A figure beside its floor, measured in the same run. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the same machine does with the least that could be done; null where nothing compares. */
  readonly floor: { readonly name: string; readonly value: number } | null;
  /** What was aimed at, in words; null where the figure is only told. */
  readonly goal: string | null;
  readonly holds: boolean | null;
}

export function row(
  name: string,
  value: number,
  unit: string,
  more: Partial<Pick<Row, 'floor' | 'goal' | 'holds'>> = {},
): Row {
  return { name, value, unit, floor: null, goal: null, holds: null, ...more };
}

/** The figures as a table for a terminal. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((one) => [
    one.name,
    `${figure(one.value)} ${one.unit}`,
    one.floor ? `${figure(one.floor.value)} ${one.unit} (${one.floor.name})` : '',
    one.floor && one.floor.value > 0 ? `${figure(one.value / one.floor.value)} ×` : '',
    one.goal ?? '',
    one.holds === null ? '' : one.holds ? 'holds' : 'MISSED',
  ]);
  const all = [['what', 'measured', 'floor in the same run', 'ratio', 'goal', ''], ...lines];
  const widths = (all[0] ?? []).map((_, column) =>
    Math.max(...all.map((line) => (line[column] ?? '').length)),
  );
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function figure(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2);
}
