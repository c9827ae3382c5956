import type { ReadPaper } from '../../app/paper/paper-desk';
import type { Page } from '../../view/paper/validation-page';
import type { Paper } from '../../view/paper/paper';

/** What the desk and its thread say to each other. Both sides are ours, so nothing is parsed again. */
export type PaperTask =
  | { readonly type: 'make'; readonly paper: Paper; readonly at: Date }
  | { readonly type: 'read'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'page'; readonly page: Page; readonly at: Date }
  | {
      readonly type: 'add';
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly page: Page;
      readonly at: Date;
    };

export type PaperJob = PaperTask & { readonly id: number };

export type PaperMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'made'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'read'; readonly id: number; readonly read: ReadPaper }
  | { readonly type: 'failed'; readonly id: number };
