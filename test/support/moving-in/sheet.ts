import { cbeCheckDigits } from '../../../src/core/terms/cbe';
import { COLUMNS, type ColumnName } from '../../../src/app/moving-in/columns';

/** A row of a spreadsheet, by its columns. */
export type SheetRow = Readonly<Record<ColumnName, string>>;

/** Every step that a request can wait in, and live, with where it is then. */
export const STANDS = [
  ['2', ''],
  ['3', ''],
  ['4', ''],
  ['5', ''],
  ['6', 'INT'],
  ['7', 'INT'],
  ['8', 'INT'],
  ['9', 'INT'],
  ['10', 'PRD'],
  ['live', 'PRD'],
] as const;

/** A request as a Belgian spreadsheet has it: the day first, the leading zero of the CBE number lost. */
export function sheetRow(index: number, changes: Partial<SheetRow> = {}): SheetRow {
  const [step = '2', environment = ''] = STANDS[index % STANDS.length] ?? [];
  const eight = String(2_000_000 + index).padStart(8, '0');
  const hasForm = step === 'live' || Number(step) >= 5;
  const isCertified = environment !== '' && step !== '6';
  return {
    reference: `DOSSIER-${index}`,
    organisation: `Fédération ${index}`,
    cbe: `${eight}${cbeCheckDigits(eight)}`.replace(/^0/u, ''),
    contact_name: 'Zoé Lambert',
    contact_email: `zoe${index}@example.be`,
    language: 'français',
    use_cases: 'Lettres; avis',
    recipients: 'ondernemingen',
    documents_per_month: '12.000',
    load_peaks: '',
    planned_go_live: '01/03/2027',
    first_environment: 'INT',
    registered_on: '1/09/2026',
    step,
    environment,
    waiting_since: '2/11/2026',
    legal_name: hasForm ? `Federation ${index}` : '',
    application_id: hasForm ? `example:letters${index}` : '',
    message_types: hasForm ? 'Letter' : '',
    city: hasForm ? 'Brussels' : '',
    region: hasForm ? 'Brussels-Capital Region' : '',
    certificate_until_int: isCertified && environment === 'INT' ? '30/09/2027' : '',
    certificate_until_acc: '',
    certificate_until_prd: environment === 'PRD' ? '31/12/2026' : '',
    note: 'voir dossier',
    ...changes,
  };
}

export function sheetRows(count: number): readonly SheetRow[] {
  return Array.from({ length: count }, (_, index) => sheetRow(index));
}

/** As Excel in Belgium saves a CSV: semicolons, and quotes only where they are needed. Written apart from any library. */
export function belgianCsv(rows: readonly SheetRow[], separator = ';'): string {
  const lines = [
    [...COLUMNS],
    ...rows.map((row) => COLUMNS.map((name) => quoted(row[name], separator))),
  ];
  return lines.map((line) => `${line.join(separator)}\r\n`).join('');
}

function quoted(text: string, separator: string): string {
  const needs = text.includes(separator) || /["\n]/u.test(text);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}
