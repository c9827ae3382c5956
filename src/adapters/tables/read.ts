import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { MOST_TABLE_BYTES, type ReadTable, type TableReading } from '../../app/moving-in/table';
import type { TableJob } from './protocol';

/** Reading 10,000 rows takes three seconds on a slow machine; a file that takes this long was made to. */
const BUDGET_MS = 30_000;

/** 10,000 rows of a workbook need a third of it. */
const MOST_HEAP_MIB = 384;

/** How a ZIP archive begins, which a workbook is, and the container of Excel before 2007. */
const ZIP = [0x50, 0x4b];
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];

/** What a reader may be given. */
export interface Reading {
  /** MiB of its heap. Default: as a file of the most rows needs, with room. */
  readonly heapMib?: number;
  /** The compiled one, where it does not stand beside this file. */
  readonly workerFile?: string | undefined;
}

/** Beside a bot at work, which has 512 MB for everything: a file of some hundred rows needs a tenth of it. */
export const SMALL = { heapMib: 96 } as const satisfies Reading;

/** A reader of tables, in a thread that is ended when it takes too long. */
export function createTableReader({
  heapMib = MOST_HEAP_MIB,
  workerFile = join(__dirname, 'worker.js'),
}: Reading = {}): ReadTable {
  return async (bytes, columns) => {
    if (bytes.length === 0) return { ok: false, why: 'empty' };
    if (bytes.length > MOST_TABLE_BYTES) return { ok: false, why: 'too-large' };
    if (begins(bytes, OLD_EXCEL)) return { ok: false, why: 'old-excel' };
    return inThread(workerFile, heapMib, {
      bytes,
      columns,
      kind: begins(bytes, ZIP) ? 'xlsx' : 'csv',
    });
  };
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function inThread(workerFile: string, heapMib: number, job: TableJob): Promise<TableReading> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: heapMib },
    });
    const end = (reading: TableReading) => {
      clearTimeout(late);
      resolve(reading);
      void worker.terminate();
    };
    const late = setTimeout(() => end({ ok: false, why: 'too-slow' }), BUDGET_MS);
    worker.once('message', (reading: TableReading) => end(reading));
    worker.once('error', () => end({ ok: false, why: 'no-workbook' }));
  });
}
