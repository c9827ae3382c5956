import { z } from 'zod';
import type { WireCard } from './model';

/** What a person sees of a card: texts, buttons and inputs, read out of the JSON that the bot sent. */

/** A button of a card: what it says, and what it sends. */
export interface Button {
  readonly type: 'Action.Execute' | 'Action.Submit';
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** In the overflow menu. */
  readonly overflow: boolean;
  readonly withInputs: boolean;
}

export interface Field {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly required: boolean;
  readonly errorMessage: string;
  readonly value: string;
  readonly isMultiSelect: boolean;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

const button = z.looseObject({
  type: z.enum(['Action.Execute', 'Action.Submit']),
  title: z.string(),
  verb: z.string().default(''),
  data: z.record(z.string(), z.unknown()).default({}),
  mode: z.string().optional(),
  associatedInputs: z.string().optional(),
});

const field = z.looseObject({
  type: z.string().startsWith('Input.'),
  id: z.string(),
  label: z.string().default(''),
  isRequired: z.boolean().default(false),
  errorMessage: z.string().default(''),
  value: z.string().default(''),
  isMultiSelect: z.boolean().default(false),
  choices: z.array(z.object({ title: z.string(), value: z.string() })).default([]),
});

/** All text that a card shows, a line for each paragraph; buttons and choices by their words. */
export function textOf(card: WireCard): string {
  return linesOf(card).join('\n');
}

/** The buttons, those in the overflow menu included, in order. */
export function buttonsOf(card: WireCard): readonly Button[] {
  return objectsIn(card).flatMap((one) => {
    const read = button.safeParse(one);
    if (!read.success) return [];
    const { type, title, verb, data, mode, associatedInputs } = read.data;
    const overflow = mode === 'secondary';
    return [{ type, title, verb, data, overflow, withInputs: associatedInputs !== 'none' }];
  });
}

export function fieldsOf(card: WireCard): readonly Field[] {
  return objectsIn(card).flatMap((one) => {
    const read = field.safeParse(one);
    if (!read.success) return [];
    const { type: kind, isRequired: required, ...rest } = read.data;
    const { id, label, errorMessage, value, isMultiSelect, choices } = rest;
    return [{ kind, required, id, label, errorMessage, value, isMultiSelect, choices }];
  });
}

const refresh = z.looseObject({
  refresh: z.object({ action: button, userIds: z.array(z.string()).optional() }),
});

/** With which press Teams asks for a person's own card; null where the card is the same for everybody. */
export function refreshFor(card: WireCard, teamsId: string): Button | null {
  const read = refresh.safeParse(card);
  if (!read.success) return null;
  const { action, userIds } = read.data.refresh;
  if (userIds && !userIds.includes(teamsId)) return null;
  const { type, title, verb, data } = action;
  return { type, title, verb, data, overflow: false, withInputs: false };
}

/** Under which names an element holds others. */
const HOLDERS: ReadonlySet<string> = new Set(['items', 'columns', 'actions', 'selectAction']);

/** Every object of a card's body and buttons, in the order in which they are drawn. */
function objectsIn(card: WireCard): readonly object[] {
  return walk([card['body'], card['actions']]);
}

function walk(value: unknown): readonly object[] {
  if (Array.isArray(value)) return value.flatMap(walk);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).filter(([key]) => HOLDERS.has(key));
  return [value, ...inner.flatMap(([, held]) => walk(held))];
}

const shown = z.union([
  z.object({ type: z.literal('RichTextBlock'), inlines: z.array(z.object({ text: z.string() })) }),
  z.object({ type: z.literal('TextBlock'), text: z.string() }),
]);

function linesOf(card: WireCard): readonly string[] {
  return objectsIn(card).flatMap((one) => {
    const paragraph = shown.safeParse(one);
    if (paragraph.success) {
      return 'inlines' in paragraph.data
        ? [paragraph.data.inlines.map(({ text }) => withDates(text)).join('')]
        : [paragraph.data.text];
    }
    const input = field.safeParse(one);
    if (input.success) return [input.data.label, ...input.data.choices.map(({ title }) => title)];
    const press = button.safeParse(one);
    return press.success ? [`[${press.data.title}]`] : [];
  });
}

/** Teams' functions, as a client in the Belgian zone shows them. */
function withDates(text: string): string {
  return text
    .replace(/\{\{DATE\(([^,()]+),SHORT\)\}\}/gu, (_, at: string) =>
      new Date(at).toLocaleDateString('en-GB', {
        timeZone: 'Europe/Brussels',
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
      }),
    )
    .replace(/\{\{TIME\(([^()]+)\)\}\}/gu, (_, at: string) =>
      new Date(at).toLocaleTimeString('en-GB', {
        timeZone: 'Europe/Brussels',
        hour: '2-digit',
        minute: '2-digit',
      }),
    );
}
