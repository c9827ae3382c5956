import type { Definition } from '../../core/process/definition';
import type { ExportReader } from './exports';
import type { HandedFile } from '../outbox/gateway';
import type { RequestQueries } from '../requests/request-queries';
import type { RequestStore } from '../requests/request-store';
import type { RequestState } from '../../core/process/state';
import type { Words } from '../../view/words';
import { columnsIn } from './columns';
import { csvHead, csvLines } from './csv';
import { excelOf } from './excel';
import { jsonOf } from './one';

/** Requests that a file in chat holds: some megabytes, which are in memory while it is sent. */
export const MOST_IN_CHAT = 5_000;

/** For whoever runs the bot. */
const COMMAND_LINE = 'npm run --silent export';

/** Requests read at once. */
const PAGE = 500;

export interface ExportDeps {
  readonly definition: Definition;
  readonly queries: RequestQueries;
  readonly store: RequestStore;
  readonly reader: ExportReader;
}

/** What somebody asked for. `requestId` null: all requests, as CSV or as an Excel workbook. */
export interface AskedExport {
  readonly requestId: string | null;
  readonly excel: boolean;
}

/** The file for one person: of one request, or of all. Null where the request does not exist. */
export async function exportFile(
  deps: ExportDeps,
  { requestId, excel }: AskedExport,
  now: Date,
  words: Words,
): Promise<HandedFile | null> {
  return requestId === null ? all(deps, excel, now, words) : one(deps, requestId, now, words);
}

async function all(
  { reader, definition }: ExportDeps,
  excel: boolean,
  now: Date,
  words: Words,
): Promise<HandedFile> {
  const told = words.answers.export;
  const columns = columnsIn(words);
  const kept: RequestState[] = [];
  let count = 0;
  let isWhole = true;
  for await (const states of reader.pages(PAGE)) {
    isWhole = count + states.length <= MOST_IN_CHAT;
    const taken = states.slice(0, MOST_IN_CHAT - count);
    kept.push(...taken);
    count += taken.length;
    if (!isWhole) break;
  }
  return {
    name: `ebox-requests-${now.toISOString().slice(0, 10)}.${excel ? 'xlsx' : 'csv'}`,
    bytes: excel
      ? await excelOf(kept, definition, words)
      : Buffer.from(csvHead(columns) + csvLines(kept, definition, columns), 'utf8'),
    words: isWhole ? told.all(count) : told.first(MOST_IN_CHAT, count, COMMAND_LINE),
  };
}

async function one(
  { queries, store, reader }: ExportDeps,
  id: string,
  now: Date,
  words: Words,
): Promise<HandedFile | null> {
  const state = await queries.get(id);
  if (!state) return null;
  const [messages, mails] = [await reader.messagesOf(id), await reader.mailsOf(id)];
  const json = jsonOf(state, await store.history(id), { messages, mails }, now);
  return {
    name: `${id}.json`,
    bytes: Buffer.from(json, 'utf8'),
    words: words.answers.export.history(id),
  };
}
