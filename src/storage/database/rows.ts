/** What a raw statement gives back. The type of its row stands beside the statement: everything else trusts it. */
export interface Rows<Row> {
  readonly rows: readonly Row[];
}

/** Whether a fault of the database is the violation of this constraint. */
export function violates(error: unknown, constraint: string): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'constraint' in error &&
    error.constraint === constraint
  );
}
