/** Names of spreadsheets, those that are then refused with words among them. */
const TABLE = /\.(?:csv|tsv|xlsx|xlsm|xls|ods)$/iu;

/** The command that a file without words is meant for, where its name tells; null: somebody has to be asked. */
export function commandOf(name: string | null | undefined): string | null {
  return TABLE.test(name ?? '') ? 'import' : null;
}
