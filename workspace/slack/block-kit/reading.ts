import type { Block, Element } from './blocks';

/** The elements of a block that a person can operate, with their place inside it. */
export function elementsOf(block: Block): { element: Element; path: string }[] {
  switch (block.type) {
    case 'actions':
      return block.elements.map((element, n) => ({ element, path: `elements/${String(n)}` }));
    case 'section':
      return block.accessory === undefined || block.accessory.type === 'image'
        ? []
        : [{ element: block.accessory, path: 'accessory' }];
    case 'input':
      return [{ element: block.element, path: 'element' }];
    case 'context':
    case 'divider':
    case 'header':
    case 'image':
    case 'markdown':
    case 'rich_text':
    case 'table':
    case 'data_visualization':
      return [];
  }
}

/** All characters that a message's blocks show, for Slack's bound on their sum. */
export function textLength(blocks: readonly Block[]): number {
  return lengthOf(blocks);
}

function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + lengthOf(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, item]) =>
      sum + (key === 'text' && typeof item === 'string' ? item.length : lengthOf(item)),
    0,
  );
}

type Select = Extract<Element, { type: 'static_select' | 'multi_static_select' }>;

/** A menu's options, whether they stand in groups or not. */
export function optionsOf(element: Select) {
  return element.options ?? (element.option_groups ?? []).flatMap((group) => group.options);
}
