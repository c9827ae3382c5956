import type { MessageBlock } from './block-kit/blocks';
import { checkBlocks } from './block-kit/check';
import { LIMITS } from './block-kit/limits';
import { textLength } from './block-kit/reading';
import { escapeAmpersands } from './block-kit/text';
import { type Failure, refuse } from './api/answer';

export interface Content {
  text: string;
  blocks: MessageBlock[];
}

/**
 * Checks what a bot wants to say. Stricter than Slack in one thing: blocks need a text beside them,
 * because that text alone is what a notification and a screen reader have.
 */
export function checkContent(
  given: { text: string | undefined; blocks: unknown; maxText: number; bound: boolean },
  newId: () => string,
): { ok: true; content: Content } | { ok: false; failure: Failure } {
  const text = given.text ?? '';
  if (text.length > given.maxText) return { ok: false, failure: refuse('msg_too_long') };
  if (text.trim() === '') return { ok: false, failure: refuse('no_text') };
  if (given.blocks === undefined) {
    return { ok: true, content: { text: escapeAmpersands(text), blocks: [] } };
  }
  if (!Array.isArray(given.blocks)) {
    return { ok: false, failure: refuse('invalid_blocks_format') };
  }
  const checked = checkBlocks(given.blocks, newId);
  if (!checked.ok) return { ok: false, failure: refuse('invalid_blocks', checked.faults) };
  if (given.bound && textLength(checked.value) > LIMITS.blocksText) {
    return { ok: false, failure: refuse('msg_blocks_too_long') };
  }
  return { ok: true, content: { text: escapeAmpersands(text), blocks: checked.value } };
}
