import type { FieldValue, RemoteFile } from '../conversation/conversation';

/** What stands in a form that was sent, by field. */
export type Values = Readonly<Record<string, FieldValue>>;

/** The texts among the values; a single choice counts as its value. */
export function plain(values: Values): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value.kind === 'text') texts[name] = value.text;
  }
  return texts;
}

/** What was chosen in a field; nothing where it has no choices. */
export function many(values: Values, name: string): readonly string[] {
  const value = values[name];
  return value?.kind === 'choices' ? value.values : [];
}

/** The first of them. */
export function one(values: Values, name: string): string | undefined {
  return many(values, name)[0];
}

/** The file of a field. */
export function fileOf(values: Values, name: string): RemoteFile | undefined {
  const value = values[name];
  return value?.kind === 'files' ? value.files[0] : undefined;
}
