import type { types } from '@slack/bolt';
import type { ChartBlock } from './chart-block';
import { escaped } from '../inbound/markup';

/** The blocks that we use in messages; a modal takes all of them but tables. */
export type MessageBlock =
  | types.ActionsBlock
  | types.ContextBlock
  | types.DividerBlock
  | types.HeaderBlock
  | types.RichTextBlock
  | types.SectionBlock
  | types.TableBlock
  | ChartBlock;

/** A block with the characters it shows, and what they take of a message's room for text. */
export interface Part {
  readonly block: MessageBlock;
  readonly characters: number;
  readonly weight: number;
}

/** Slack's count includes something for each block (see LIMIT.messageText). */
const BLOCK_WEIGHT = 20;

export function part(block: MessageBlock, characters: number, weight = characters): Part {
  return { block, characters, weight: BLOCK_WEIGHT + weight };
}

/** Text that Slack shows as it is, without emoji; at least a space, because it refuses an empty one. */
export function plainText(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: text.trim() === '' ? ' ' : text, emoji: false };
}

/** Slack hands plain text back escaped, and so perhaps counts it. */
export function plainWeight(text: string): number {
  return escaped(text).length;
}
