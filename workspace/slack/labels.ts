import type { Block, Element, InputElement } from './block-kit/blocks';
import { elementsOf, optionsOf } from './block-kit/reading';
import { escapePlain } from './block-kit/text';
import type { Filled } from './form';
import type { StoredFile, View } from './model';
import type { SlackState } from './state';
import { decode } from './visible-text';

/** What a test fills into a field: as a person sees it. */
export type FieldValue = string | readonly string[] | StoredFile | readonly StoredFile[];

/** Where a label stands: the ids behind a button, a menu's option, or an option of a select. */
export interface Found {
  blockId: string;
  actionId: string;
  value?: string;
}

/**
 * The button, menu option or select option with this label.
 * Throws with the labels there are when there is none.
 */
export function findLabel(blocks: readonly Block[], label: string): Found {
  const wanted = escapePlain(label);
  const there: string[] = [];
  for (const block of blocks) {
    for (const { element } of elementsOf(block)) {
      if (block.type === 'input') continue;
      const ids = { blockId: block.block_id, actionId: element.action_id };
      for (const { text, value } of choicesOf(element)) {
        there.push(text);
        if (text === wanted) return { ...ids, ...(value === undefined ? {} : { value }) };
      }
    }
  }
  throw new Error(`no button or option "${label}"; there are: ${there.map(decode).join(', ')}`);
}

/** The labels of everything that can be pressed or chosen, in order. */
export function labelsOf(blocks: readonly Block[]): string[] {
  return blocks
    .filter((block) => block.type !== 'input')
    .flatMap((block) => elementsOf(block))
    .flatMap(({ element }) => choicesOf(element))
    .map(({ text }) => decode(text));
}

/** The labels of a modal's fields with their block ids. */
export function fieldsOf(view: View): { label: string; blockId: string }[] {
  return view.blocks.flatMap((block) =>
    block.type === 'input' ? [{ label: decode(block.label.text), blockId: block.block_id }] : [],
  );
}

/**
 * Turns labels and visible values into ids.
 * Throws on a label or option that the modal doesn't have: a person couldn't fill it in either.
 */
export function fillByLabel(
  state: SlackState,
  view: View,
  values: Readonly<Record<string, FieldValue>>,
): Filled {
  const filled: Record<string, Record<string, string | readonly string[]>> = {};
  for (const [label, value] of Object.entries(values)) {
    const block = view.blocks.find(
      (one) => one.type === 'input' && decode(one.label.text) === label,
    );
    if (block?.type !== 'input') {
      const labels = fieldsOf(view).map((field) => field.label);
      throw new Error(`no field "${label}"; there are: ${labels.join(', ')}`);
    }
    filled[block.block_id] = { [block.element.action_id]: idsOf(state, block.element, value) };
  }
  return filled;
}

function idsOf(
  state: SlackState,
  element: InputElement,
  value: FieldValue,
): string | readonly string[] {
  const list = (Array.isArray(value) ? value : [value]).map((one: string | StoredFile) =>
    typeof one === 'string' ? one : one.id,
  );
  const first = list[0] ?? '';
  switch (element.type) {
    case 'static_select':
    case 'radio_buttons':
      return first === '' ? '' : optionValue(element, first);
    case 'multi_static_select':
    case 'checkboxes':
      return list.map((one) => optionValue(element, one));
    case 'users_select':
      return personId(state, first);
    case 'multi_users_select':
      return list.map((one) => personId(state, one));
    case 'channels_select':
      return state.channels().find((one) => one.name === first.replace(/^#/, ''))?.id ?? first;
    case 'file_input':
      return list;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
    case 'datepicker':
    case 'timepicker':
      return first;
  }
}

type Choosable = Extract<
  Element,
  { type: 'static_select' | 'multi_static_select' | 'radio_buttons' | 'checkboxes' }
>;

function optionValue(element: Choosable, label: string): string {
  const options =
    element.type === 'static_select' || element.type === 'multi_static_select'
      ? optionsOf(element)
      : element.options;
  const found = options.find((option) => decode(option.text.text) === label);
  if (found !== undefined) return found.value;
  const labels = options.map((option) => decode(option.text.text));
  throw new Error(`no option "${label}"; there are: ${labels.join(', ')}`);
}

function personId(state: SlackState, name: string): string {
  const found = state.setting.persons.find((one) => one.name === name || one.id === name);
  if (found === undefined) throw new Error(`no person "${name}"`);
  return found.id;
}

function choicesOf(element: Element): { text: string; value?: string }[] {
  switch (element.type) {
    case 'button':
      // Of several that read alike, a screen reader tells which is meant; so does a test.
      return [{ text: element.accessibility_label ?? element.text.text }];
    case 'overflow':
    case 'radio_buttons':
    case 'checkboxes':
      return element.options.map((option) => ({ text: option.text.text, value: option.value }));
    case 'static_select':
    case 'multi_static_select':
      return optionsOf(element).map((option) => ({ text: option.text.text, value: option.value }));
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
    case 'datepicker':
    case 'timepicker':
    case 'users_select':
    case 'multi_users_select':
    case 'channels_select':
    case 'file_input':
      return [];
  }
}
