import type { Block } from './block-kit/blocks';
import type { RichTextElement, RichTextInline } from './block-kit/rich-text';

/** The characters a person sees for a text in Slack's keeping; rich text is literal already. */
export function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/**
 * What a person reads in a message or modal, a line a piece: its blocks, or its text where it has
 * none. Markup is left as sent, and a mention stands as `<@U…>`.
 */
export function visibleText(shown: { text?: string; blocks: readonly Block[] }): string {
  return shown.blocks.length > 0
    ? shown.blocks.flatMap(linesOf).join('\n')
    : decode(shown.text ?? '');
}

/** Whether a person who looks for these words, or this pattern, finds them. */
export function shows(
  shown: { text?: string; blocks: readonly Block[] },
  sought: string | RegExp,
): boolean {
  const text = visibleText(shown);
  return typeof sought === 'string' ? text.includes(sought) : sought.test(text);
}

function linesOf(block: Block): string[] {
  if (block.type === 'rich_text') return block.elements.flatMap(richLines);
  if (block.type === 'data_visualization') {
    const points = block.chart.series.flatMap(({ data }) => data);
    return [block.title, ...points.map(({ label, value }) => `${label} | ${String(value)}`)];
  }
  if (block.type === 'table') {
    return block.rows.map((row) =>
      row
        .map((cell) =>
          cell.type === 'rich_text'
            ? cell.elements.flatMap(richLines).join(' ')
            : cell.type === 'raw_number'
              ? (cell.text ?? String(cell.value))
              : cell.text,
        )
        .join(' | '),
    );
  }
  return textsOf(block).map(decode);
}

function richLines(element: RichTextElement): string[] {
  return element.type === 'rich_text_list'
    ? element.elements.flatMap(richLines)
    : [element.elements.map(inlineText).join('')];
}

function inlineText(inline: RichTextInline): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'link':
      return inline.text ?? inline.url;
    case 'user':
      return `<@${inline.user_id}>`;
    case 'channel':
      return `<#${inline.channel_id}>`;
    case 'usergroup':
      return `<!subteam^${inline.usergroup_id}>`;
    case 'broadcast':
      return `<!${inline.range}>`;
    case 'date':
      return inline.fallback ?? inline.format;
    case 'emoji':
      return `:${inline.name}:`;
    case 'color':
      return inline.value;
  }
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'text' && typeof item === 'string' ? [item] : textsOf(item),
  );
}
