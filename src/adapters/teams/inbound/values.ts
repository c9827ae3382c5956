import type { FieldValue, RemoteFile } from '../../../app/chat/conversation/conversation';
import type { Person } from '../../../core/terms/terms';
import { encodePerson } from '../render/form-inputs';
import type { Envelope } from '../payload/envelope';
import { decodeOption, type FieldKind } from '../payload/kinds';

type Values = Readonly<Record<string, FieldValue>>;

/** What was typed, by field, as the inputs gave it. */
export function typedIn(data: Readonly<Record<string, unknown>>, { kinds }: Envelope) {
  const typed = Object.keys(kinds).flatMap((name) => {
    const value = data[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(typed);
}

/** A form's inputs as field values; what is empty, or reads like nothing of ours, is left out. */
export function valuesOf(
  typed: Readonly<Record<string, string>>,
  kinds: Envelope['kinds'],
  people: readonly Person[],
  files: Readonly<Record<string, RemoteFile>> = {},
): Values {
  const read = Object.entries(typed).flatMap(([name, text]) => {
    const value = valueOf(text, kinds[name] ?? 'text', people);
    return value ? [[name, value] as const] : [];
  });
  const sent = Object.entries(files).map(([name, file]): readonly [string, FieldValue] => [
    name,
    { kind: 'files', files: [file] },
  ]);
  return Object.fromEntries([...read, ...sent]);
}

function valueOf(text: string, kind: FieldKind, people: readonly Person[]): FieldValue | null {
  if (text === '') return null;
  switch (kind) {
    case 'text':
      return { kind: 'text', text };
    case 'choice':
      return chosen([text]);
    case 'choices':
      return chosen(text.split(','));
    case 'person': {
      // Only somebody whom the form offered: an account made up on the wire has no name to show.
      const found = people.find((one) => encodePerson(one) === text);
      return found ? { kind: 'person', person: found } : null;
    }
    default:
      return kind satisfies never;
  }
}

function chosen(encoded: readonly string[]): FieldValue | null {
  const values = encoded.flatMap((one) => decodeOption(one) ?? []);
  return values.length > 0 ? { kind: 'choices', values } : null;
}
