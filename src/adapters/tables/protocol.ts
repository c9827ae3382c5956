/** What the reader of one file is given. */
export interface TableJob {
  readonly bytes: Uint8Array;
  readonly columns: readonly string[];
  readonly kind: 'csv' | 'xlsx';
}
