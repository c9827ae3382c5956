import type { MessageBlock } from '../../../src/adapters/slack/render/part';

/**
 * The characters that a person sees in blocks, as Slack shows them: rich text as it is; plain text with what looks
 * like an entity decoded, which is Slack's way with it. Empty for anything that Slack would interpret.
 */
export function shown(blocks: readonly object[]): string {
  return blocks.flatMap(textsIn).join('\n');
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && 'text' in value && typeof value.text === 'string') {
    if (value.type === 'mrkdwn') throw new Error(`markup in a message: ${value.text}`);
    return [value.type === 'plain_text' ? decoded(value.text) : value.text];
  }
  return Object.values(value).flatMap(textsIn);
}

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, name: 'amp' | 'lt' | 'gt') => ENTITIES[name]);
}

const ENTITIES = { amp: '&', lt: '<', gt: '>' } as const;

/** Blocks of one type. */
export function ofType<T extends MessageBlock['type']>(
  blocks: readonly MessageBlock[],
  type: T,
): Extract<MessageBlock, { type: T }>[] {
  return blocks.filter((block): block is Extract<MessageBlock, { type: T }> => block.type === type);
}
