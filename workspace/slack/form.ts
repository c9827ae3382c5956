import type { Block, Element, InputBlock } from './block-kit/blocks';
import { elementsOf, optionsOf } from './block-kit/reading';
import type { StoredFile, View } from './model';

/** What a person filled in: texts, option values, ids of persons, channels and files. */
export type Filled = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** An element's state exactly as Slack reports it. */
export type StateValue = { type: string } & Record<string, unknown>;
export type StateValues = Record<string, Record<string, StateValue>>;

export interface FormContext {
  /** The uploaded file of this id, as Slack describes files. */
  file: (id: string) => { stored: StoredFile; wire: Record<string, unknown> } | undefined;
  isPerson: (id: string) => boolean;
  isChannel: (id: string) => boolean;
}

/**
 * The state of a modal's or message's blocks after a person filled them in. What they left alone
 * keeps its initial value.
 */
export function stateOf(
  blocks: readonly Block[],
  filled: Filled,
  context: FormContext,
): StateValues {
  const values: StateValues = {};
  for (const block of blocks) {
    for (const { element } of elementsOf(block)) {
      const value = valueOf(element, filled[block.block_id]?.[element.action_id], context);
      if (value === undefined) continue;
      values[block.block_id] = { ...values[block.block_id], [element.action_id]: value };
    }
  }
  return values;
}

/**
 * What Slack's own client refuses before it asks the app: by block id, in words for the person.
 */
export function refusedByClient(
  view: View,
  filled: Filled,
  context: FormContext,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of view.blocks) {
    if (block.type !== 'input') continue;
    const given = filled[block.block_id]?.[block.element.action_id] ?? initialOf(block.element);
    const error = faultOf(block, given, context);
    if (error !== undefined) errors[block.block_id] = error;
  }
  return errors;
}

function faultOf(
  block: InputBlock,
  given: string | readonly string[],
  context: FormContext,
): string | undefined {
  const { element } = block;
  const chosen = typeof given === 'string' ? given : given.join('');
  if (chosen === '') {
    return block.optional ? undefined : 'Please complete this required field.';
  }
  switch (element.type) {
    case 'plain_text_input': {
      const { min_length: min = 0, max_length: max = 3000 } = element;
      if (chosen.length < min) return `Please enter at least ${String(min)} characters.`;
      if (chosen.length > max) return `Please enter no more than ${String(max)} characters.`;
      return undefined;
    }
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(chosen)
        ? undefined
        : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(chosen) ? undefined : 'Please enter a valid URL.';
    case 'number_input': {
      const { min_value: min, max_value: max, is_decimal_allowed: decimals } = element;
      const pattern = decimals ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
      if (!pattern.test(chosen)) {
        return decimals ? 'Please enter a number.' : 'Please enter a whole number.';
      }
      if (min !== undefined && Number(chosen) < Number(min)) return `Must be at least ${min}.`;
      if (max !== undefined && Number(chosen) > Number(max)) return `Must be at most ${max}.`;
      return undefined;
    }
    case 'file_input': {
      const { max_files: max = 10, filetypes } = element;
      const files = listOf(given).map((id) => context.file(id)?.stored);
      if (files.some((file) => file === undefined)) return 'This file is gone. Upload it again.';
      if (files.length > max) return `Please choose no more than ${String(max)} files.`;
      const wrong = files.find((file) => file !== undefined && !fits(file.name, filetypes));
      return wrong === undefined ? undefined : `${wrong.name} is not a supported file type.`;
    }
    case 'static_select':
    case 'multi_static_select':
    case 'radio_buttons':
    case 'checkboxes':
    case 'datepicker':
    case 'timepicker':
    case 'users_select':
    case 'multi_users_select':
    case 'channels_select':
      return undefined;
  }
}

function fits(name: string, filetypes: readonly string[] | undefined): boolean {
  if (filetypes === undefined) return true;
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && filetypes.includes(ending);
}

/** An element's value before anybody touched it, in the terms of `Filled`. */
export function initialOf(element: Element): string | readonly string[] {
  switch (element.type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return element.initial_value ?? '';
    case 'static_select':
    case 'radio_buttons':
      return element.initial_option?.value ?? '';
    case 'multi_static_select':
    case 'checkboxes':
      return (element.initial_options ?? []).map((option) => option.value);
    case 'datepicker':
      return element.initial_date ?? '';
    case 'timepicker':
      return element.initial_time ?? '';
    case 'users_select':
      return element.initial_user ?? '';
    case 'multi_users_select':
      return element.initial_users ?? [];
    case 'channels_select':
      return element.initial_channel ?? '';
    case 'file_input':
      return [];
    case 'button':
    case 'overflow':
      return '';
  }
}

/** What Slack reports of one element; undefined for buttons and menus, which have no state. */
export function valueOf(
  element: Element,
  filled: string | readonly string[] | undefined,
  context: FormContext,
): StateValue | undefined {
  const given = filled ?? initialOf(element);
  const { type } = element;
  const one = typeof given === 'string' ? given : (given[0] ?? '');
  const orNull = one === '' ? null : one;
  switch (element.type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { type, value: orNull };
    case 'static_select':
      return { type, selected_option: pick(optionsOf(element), one) };
    case 'radio_buttons':
      return { type, selected_option: pick(element.options, one) };
    case 'multi_static_select':
      return { type, selected_options: pickAll(optionsOf(element), listOf(given)) };
    case 'checkboxes':
      return { type, selected_options: pickAll(element.options, listOf(given)) };
    case 'datepicker':
      return { type, selected_date: orNull };
    case 'timepicker':
      return { type, selected_time: orNull };
    case 'users_select':
      return { type, selected_user: context.isPerson(one) ? one : null };
    case 'multi_users_select':
      return { type, selected_users: listOf(given).filter(context.isPerson) };
    case 'channels_select':
      return { type, selected_channel: context.isChannel(one) ? one : null };
    case 'file_input':
      return { type, files: listOf(given).flatMap((id) => context.file(id)?.wire ?? []) };
    case 'button':
    case 'overflow':
      return undefined;
  }
}

interface Choice {
  value: string;
}

function pick<T extends Choice>(options: readonly T[], value: string): T | null {
  return options.find((option) => option.value === value) ?? null;
}

/** In the order in which they are offered. */
function pickAll<T extends Choice>(options: readonly T[], values: readonly string[]): T[] {
  return options.filter((option) => values.includes(option.value));
}

function listOf(given: string | readonly string[]): readonly string[] {
  return typeof given === 'string' ? (given === '' ? [] : [given]) : given;
}
