import { parentPort, workerData } from 'node:worker_threads';
import { readCsv } from './csv';
import type { TableJob } from './protocol';
import { readXlsx } from './xlsx';

/** Reads one file and ends: a file that was made to keep a reader busy keeps this one alone. */
async function read(): Promise<void> {
  // Given by read.ts alone, which is of the same build.
  const { bytes, columns, kind } = workerData as TableJob;
  parentPort?.postMessage(kind === 'csv' ? readCsv(bytes, columns) : await readXlsx(bytes));
}

void read();
