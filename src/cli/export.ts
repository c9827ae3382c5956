import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { csvHead, csvLines } from '../app/export/csv';
import { excelOf } from '../app/export/excel';
import { jsonOf } from '../app/export/one';
import type { RequestState } from '../core/process/state';
import { documentSender } from '../core/process/document-sender';
import type { Database } from '../storage/database/database';
import { noteExport } from '../storage/settings/export-notes';
import { createExportReader } from '../storage/requests/export-reader';
import { HISTORY_SQL } from '../storage/events/history-sql';
import { createRequestQueries } from '../storage/requests/request-queries';
import { toRecorded, type RecordedRow } from '../storage/events/recorded-row';
import type { Rows } from '../storage/database/rows';
import { faultWords, withDatabase } from './open-database';

/**
 * `npm run --silent export -- [ID]`: all requests as CSV (with `--excel` as a workbook), or one as JSON, on stdout. Words for people go to stderr.
 * Exit 0, or 2 where nothing (or not all) could be exported.
 */

const USAGE =
  'Usage: npm run --silent export -- [ID], e.g. DS-2026-0001; for Excel: -- --excel > requests.xlsx';

const EXCEL = '--excel';

/** Requests read and written at once: about a megabyte. */
const PAGE = 500;

interface Streams {
  readonly out: Writable;
  readonly err: Writable;
}

/** Runs the export as these arguments and this environment say. Never rejects. */
export async function runExport(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  { out, err }: Streams,
  now: Date,
): Promise<0 | 2> {
  const [typed, ...rest] = args;
  const usage = rest.length > 0 || (typed !== EXCEL && typed?.startsWith('-') === true);
  const done = usage
    ? { fault: USAGE }
    : await withDatabase(env, (database) => write(database, typed, out, now)).catch(
        (error: unknown) => ({ fault: faultWords(error) }),
      );
  if (done === null) return 0;
  err.write(`The export failed. ${done.fault}\n`);
  return 2;
}

type Outcome = { readonly fault: string } | null;

async function write(
  database: Database,
  typed: string | undefined,
  out: Writable,
  now: Date,
): Promise<Outcome> {
  const excel = typed === EXCEL;
  const id = excel ? undefined : typed?.toUpperCase();
  const outcome =
    id === undefined ? await all(database, excel, out) : await one(database, id, out, now);
  const by = { platform: 'system', id: 'command-line', role: 'system' };
  if (outcome === null) await noteExport(database.knex, { by, at: now, requestId: id ?? null });
  return outcome;
}

/** As they all stood at one moment. */
function all(database: Database, excel: boolean, out: Writable): Promise<Outcome> {
  return database.patiently((knex) =>
    knex.transaction(
      async (trx) => {
        if (excel) {
          // A workbook is one archive: its rows are in memory together, some kilobytes each.
          const states: RequestState[] = [];
          for await (const page of createExportReader(trx).pages(PAGE)) states.push(...page);
          await put(out, await excelOf(states, documentSender));
          return null;
        }
        await put(out, csvHead());
        for await (const states of createExportReader(trx).pages(PAGE)) {
          await put(out, csvLines(states, documentSender));
        }
        return null;
      },
      { isolationLevel: 'repeatable read', readOnly: true },
    ),
  );
}

async function one({ knex }: Database, id: string, out: Writable, now: Date): Promise<Outcome> {
  const state = await createRequestQueries(knex).get(id);
  if (!state) return { fault: `There is no request ${id}. ${USAGE}` };
  const { rows } = await knex.raw<Rows<RecordedRow>>(HISTORY_SQL, [id]);
  const reader = createExportReader(knex);
  const [messages, mails] = [await reader.messagesOf(id), await reader.mailsOf(id)];
  await put(out, jsonOf(state, rows.map(toRecorded), { messages, mails }, now));
  return null;
}

/** Waits where whoever reads is slower than the database. */
async function put(out: Writable, text: string | Buffer): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}

if (require.main === module) {
  const { stdout: out, stderr: err } = process;
  // Whoever read along has seen enough (`| head`): that is no fault.
  out.on('error', () => process.exit(0));
  void runExport(process.argv.slice(2), process.env, { out, err }, new Date()).then((exit) => {
    process.exitCode = exit;
  });
}
