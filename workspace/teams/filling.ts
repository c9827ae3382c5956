import type { WireCard } from './model';
import { buttonsOf, fieldsOf, type Button, type Field } from './reading';

/** Filling in cards by what stands on the screen: labels and the words of choices. */

/** What a person types or chooses, by the label of the field. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** The inputs of a card; or what the client says where a required one is empty. */
export function filled(card: WireCard, typed: Typed): Readonly<Record<string, string>> | string {
  const fields = fieldsOf(card);
  const unknown = Object.keys(typed).filter((label) => !fields.some((one) => one.label === label));
  if (unknown.length > 0) {
    throw new Error(
      `No field ${unknown.join(', ')}; there are ${fields.map((one) => one.label).join(', ')}`,
    );
  }
  const values = fields.map((field) => [field.id, valueFor(field, typed[field.label])] as const);
  const empty = fields.find(
    ({ id, required }) => required && values.some(([at, value]) => at === id && value === ''),
  );
  return empty ? `${empty.label}: ${empty.errorMessage}` : Object.fromEntries(values);
}

/** A choice by its words, several joined as Teams joins them. */
function valueFor(field: Field, typed: string | readonly string[] | undefined): string {
  if (typed === undefined) return field.value;
  if (field.choices.length === 0) return String(typed);
  const wanted = typeof typed === 'string' ? [typed] : typed;
  return wanted
    .map((title) => {
      const choice = field.choices.find((one) => one.title === title);
      if (!choice) throw new Error(`${field.label} has no choice ${title}`);
      return choice.value;
    })
    .join(',');
}

/** The button with this label. */
export function buttonNamed(card: WireCard, label: string): Button {
  const buttons = buttonsOf(card);
  const found = buttons.find(({ title }) => title === label);
  if (!found) {
    throw new Error(
      `No button ${label}; there are ${buttons.map(({ title }) => title).join(', ')}`,
    );
  }
  return found;
}
