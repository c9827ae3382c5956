import type { SendingValues } from '../../core/terms/sending-form';
import type { Page } from '../../view/paper/validation-page';
import type { Paper } from '../../view/paper/paper';

/** Why no paper could be made. `unavailable`: nothing is wrong with it; later it may go. */
export type Unmade = 'timeout' | 'crashed' | 'unavailable';

/**
 * Why nothing could be read in a file. `no-fields`: printed, scanned or flattened; `foreign`: a form with fields, none of
 * which is ours; `xfa`: a kind of form that few programs read; `signed`: it is left alone; `too-big`: as it is, or unpacked.
 */
export type Unread =
  | 'not-pdf'
  | 'encrypted'
  | 'no-fields'
  | 'foreign'
  | 'xfa'
  | 'signed'
  | 'broken'
  | 'too-big'
  | 'timeout'
  | 'crashed'
  | 'unavailable';

export type MadePaper =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly why: Unmade };

/** `isApart`: the file takes no page, and this is one by itself. */
export type AddedPage =
  | { readonly ok: true; readonly bytes: Buffer; readonly isApart: boolean }
  | { readonly ok: false; readonly why: Unmade };

export type ReadPaper =
  | { readonly ok: true; readonly values: SendingValues }
  | { readonly ok: false; readonly why: Unread };

/** The same page, for either place. */
export interface PagePair {
  readonly within: Page;
  readonly apart: Page;
}

/** Makes PDF forms and reads those that come back, away from the event loop. Neither ever rejects for what it is given. */
export interface PaperDesk {
  /** A form as a PDF. `at` stands in it as its date. */
  make(paper: Paper, at: Date): Promise<MadePaper>;
  /** What the fields of the sending request form hold. Looks at nothing else in the file, and runs nothing of it. */
  read(bytes: Uint8Array, budgetMs?: number): Promise<ReadPaper>;
  /**
   * The file with a page more at its end, or, where the file is signed or takes none, the page that says so by itself.
   * `at` stands in it as its date.
   */
  addPage(bytes: Uint8Array, page: PagePair, at: Date): Promise<AddedPage>;
  close(): Promise<void>;
}
