import type { Parsed } from './parse';

/** What the reader and its worker say to each other. Both sides are ours, so nothing is parsed again. */
export interface ParseJob {
  readonly id: number;
  readonly raw: Uint8Array<ArrayBuffer>;
}

export type ParserMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'read'; readonly id: number; readonly parsed: Parsed }
  | { readonly type: 'refused'; readonly id: number }
  /** Something is loaded first, which is not of this mail's time. */
  | { readonly type: 'loading'; readonly id: number };
