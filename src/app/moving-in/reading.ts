import type { Definition } from '../../core/process/definition';
import type { Words } from '../../view/words';

/** What is wrong with one cell, or with a row or the file as a whole (`column` null), and what to write. */
export interface Fault {
  readonly row: number;
  readonly column: string | null;
  readonly words: string;
}

/** Where a file is read: what its days and its words are in. */
export interface Reading {
  readonly definition: Definition;
  readonly zone: string;
  readonly words: Words;
  readonly now: Date;
  readonly fileSha256: string;
}
