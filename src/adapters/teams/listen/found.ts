import type { Card, Span } from '../../../view/model/model';
import { LIMIT } from '../render/limits';

/** A request on the desk's list. */
export interface Found {
  readonly id: string;
  /** `DS-2026-0007 · SMALS`. */
  readonly title: string;
}

/** The requests that a list shows: each is a line in bold, with a button that opens it. */
export function requestsIn({ blocks }: Card): readonly Found[] {
  let title = '';
  const found: Found[] = [];
  for (const block of blocks) {
    if (block.kind === 'line') title = strongIn(block.line);
    if (block.kind !== 'actions') continue;
    const open = block.actions.find(({ press }) => press.act === 'open');
    if (open) found.push({ id: open.press.requestId, title: title || open.press.requestId });
  }
  return found.slice(0, LIMIT.found);
}

function strongIn(line: readonly Span[]): string {
  return line
    .map((span) => (typeof span !== 'string' && 'strong' in span ? span.strong : ''))
    .join('');
}
