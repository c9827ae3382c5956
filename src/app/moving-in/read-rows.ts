import type { z } from 'zod';
import { contradictions, type Contradiction } from '../../core/decision/taking-over';
import type { EventOf } from '../../core/process/events';
import { ENVIRONMENTS, type Environment } from '../../core/terms/terms';
import { dayIn } from '../../core/terms/zone';
import type { Words } from '../../view/words';
import { fieldsWithKeys } from '../fields/keys';
import { beginningOf, endOf } from '../time/day-bounds';
import { sha256 } from '../requests/sha256';
import { COLUMNS, type ColumnName } from './columns';
import { headingOf, titleOf, type Heading } from './heading';
import type { Fault, Reading } from './reading';
import { rowSchema, type RowValues } from './row-schema';
import type { TableRow } from './table';

/** A row that says what a request was, in the words of the process; whether anything was live is not known yet. */
export interface ReadRow {
  readonly row: number;
  readonly reference: string;
  /** SHA-256 of what it says, however it is written: the same row again is known by it, from a workbook or a CSV. */
  readonly rowSha256: string;
  readonly event: EventOf<'Imported'>;
}

/** Reads the rows of a file: those that can be taken over, and each fault of the others. */
export function readRows(
  table: readonly TableRow[],
  reading: Reading,
): { readonly rows: readonly ReadRow[]; readonly faults: readonly Fault[] } {
  const { movingIn } = reading.words;
  const [head, ...body] = table;
  const heading = headingOf(head?.cells ?? [], movingIn);
  if (!heading.ok) return { rows: [], faults: heading.faults };
  const filled = body.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''));
  if (filled.length === 0) {
    return { rows: [], faults: [{ row: 1, column: null, words: movingIn.noRows }] };
  }
  const schema = rowSchema(reading);
  const read = filled.map((row) => readRow(row, heading, schema, reading));
  const rows = read.flatMap((one) => ('event' in one ? [one] : []));
  const faults = read.flatMap((one) => ('faults' in one ? one.faults : []));
  return { rows, faults: [...faults, ...sameReferences(rows, movingIn)] };
}

function readRow(
  { row, cells }: TableRow,
  { columns }: Extract<Heading, { ok: true }>,
  schema: ReturnType<typeof rowSchema>,
  reading: Reading,
): ReadRow | { readonly faults: readonly Fault[] } {
  const formulas = columns.flatMap((column, index) =>
    column !== null && cells[index]?.formula ? [column] : [],
  );
  if (formulas.length > 0) {
    const { formula } = reading.words.movingIn;
    return { faults: formulas.map((column) => ({ row, column, words: formula })) };
  }
  const texts = Object.fromEntries(COLUMNS.map((name) => [name, textAt(name)]));
  // Before anything else looks at it: what is taken over is stored for good, and posted.
  const keys = fieldsWithKeys(Object.entries(texts));
  if (keys.length > 0) {
    const { privateKey } = reading.words.errors;
    return { faults: keys.map((column) => ({ row, column, words: privateKey })) };
  }
  const result = schema.safeParse(texts);
  if (!result.success) return { faults: faultsOf(row, result.error) };
  const event = eventOf(row, result.data, reading);
  const found = contradictions(reading.definition, event, reading.now.toISOString());
  if (found.length > 0) return { faults: found.map((one) => faultOf(row, one, reading.words)) };
  const rowSha256 = sha256(Buffer.from(JSON.stringify(result.data)));
  return { row, reference: result.data.reference, rowSha256, event };

  function textAt(name: ColumnName): string {
    return cells[columns.indexOf(name)]?.text.trim() ?? '';
  }
}

/** A table that was read without a fault, without what stands in it beside the known columns. */
export function knownCells(table: readonly TableRow[]): readonly TableRow[] {
  const [head, ...body] = table;
  const titles = (head?.cells ?? []).map(({ text }) => titleOf(text));
  const places = COLUMNS.map((name) => titles.indexOf(name));
  const kept = body.map(({ row, cells }) => ({
    row,
    cells: places.map((place) => ({ text: cells[place]?.text ?? '' })),
  }));
  return [{ row: head?.row ?? 1, cells: COLUMNS.map((text) => ({ text })) }, ...kept];
}

/** The first fault of each cell. */
function faultsOf(row: number, { issues }: z.ZodError): readonly Fault[] {
  const first = new Map<string, string>();
  for (const { path, message } of issues) {
    const column = String(path[0] ?? '');
    if (!first.has(column)) first.set(column, message);
  }
  return [...first].map(([column, words]) => ({ row, column, words }));
}

function eventOf(
  row: number,
  values: RowValues,
  { zone, now, fileSha256 }: Reading,
): EventOf<'Imported'> {
  const since = values.waiting_since || dayIn(zone, now);
  const { step } = values;
  return {
    type: 'Imported',
    cbe: values.cbe,
    language: values.language,
    recipients: values.recipients,
    documentsPerMonth: values.documents_per_month,
    plannedGoLive: values.planned_go_live,
    firstEnvironment: values.first_environment,
    registeredAt: beginningOf(values.registered_on || since, zone),
    step,
    environment: environmentIn(values),
    since: beginningOf(since, zone),
    certificates: Object.fromEntries(
      ENVIRONMENTS.flatMap((name) => {
        const until = values[CERTIFICATE_COLUMN[name]];
        return until === '' ? [] : [[name, endOf(until, zone)]];
      }),
    ),
    firstIntegration: true,
    fileSha256,
    row,
    texts: {
      reference: values.reference,
      organisation: values.organisation,
      contactName: values.contact_name,
      contactEmail: values.contact_email,
      useCases: values.use_cases,
      loadPeaks: values.load_peaks,
      legalName: values.legal_name,
      applicationId: values.application_id,
      messageTypes: values.message_types,
      city: values.city,
      region: values.region,
      note: values.note,
    },
  };
}

/** The last two stops are in production alone, so that it need not be said. */
function environmentIn({ step, environment }: RowValues): Environment | null {
  if (environment !== '') return environment;
  return step === 'live' || step === GO_LIVE ? 'PRD' : null;
}

const GO_LIVE = 10;

const CERTIFICATE_COLUMN = {
  INT: 'certificate_until_int',
  ACC: 'certificate_until_acc',
  PRD: 'certificate_until_prd',
} as const satisfies Record<Environment, ColumnName>;

const COLUMN_OF: Readonly<Record<Contradiction['fact'], ColumnName>> = {
  environment: 'environment',
  step: 'step',
  since: 'waiting_since',
  registeredAt: 'registered_on',
  'certificate-INT': 'certificate_until_int',
  'certificate-ACC': 'certificate_until_acc',
  'certificate-PRD': 'certificate_until_prd',
  legalName: 'legal_name',
  applicationId: 'application_id',
  messageTypes: 'message_types',
  city: 'city',
  region: 'region',
};

function faultOf(row: number, { fact, code, environments }: Contradiction, words: Words): Fault {
  const said = words.movingIn.contradiction[code];
  const text = typeof said === 'string' ? said : said(words.writing.or(environments));
  return { row, column: COLUMN_OF[fact], words: text };
}

function sameReferences(
  rows: readonly ReadRow[],
  { sameReference }: Words['movingIn'],
): readonly Fault[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, reference }) => {
    const before = first.get(reference);
    if (before === undefined) first.set(reference, row);
    return before === undefined ? [] : [{ row, column: 'reference', words: sameReference(before) }];
  });
}
