import { z } from 'zod';
import type { FieldValue, RemoteFile } from '../../../app/chat/conversation/conversation';
import type { Person } from '../../../core/terms/terms';
import { file, id, type FileShape, type SubmissionPayload } from './payloads';

const option = z.object({ value: z.string().nullish() });

/** The state of one input, by the type of its element; an unknown type is read over. */
const value = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plain_text_input'), value: z.string().nullish() }),
  z.object({ type: z.literal('email_text_input'), value: z.string().nullish() }),
  z.object({ type: z.literal('number_input'), value: z.string().nullish() }),
  z.object({ type: z.literal('datepicker'), selected_date: z.string().nullish() }),
  z.object({ type: z.literal('static_select'), selected_option: option.nullish() }),
  z.object({ type: z.literal('radio_buttons'), selected_option: option.nullish() }),
  z.object({ type: z.literal('checkboxes'), selected_options: z.array(option).nullish() }),
  z.object({ type: z.literal('multi_static_select'), selected_options: z.array(option).nullish() }),
  z.object({ type: z.literal('users_select'), selected_user: id.nullish() }),
  z.object({ type: z.literal('file_input'), files: z.array(file).nullish() }),
]);

type Value = z.infer<typeof value>;

/** What an id stands for, found in time or named by the id. */
export interface Lookups {
  readonly person: (id: string) => Promise<Person>;
  readonly file: (shape: FileShape) => RemoteFile;
}

/** Whether a file was put into any field. */
export function hasFiles({ values }: SubmissionPayload['view']['state']): boolean {
  return read(values).some((one) => one.type === 'file_input' && (one.files ?? []).length > 0);
}

/** What was typed, field by field. */
export function typedIn({ values }: SubmissionPayload['view']['state']): readonly string[] {
  return read(values).flatMap((one) => {
    const text = 'value' in one ? (one.value ?? '').trim() : '';
    return text === '' ? [] : [text];
  });
}

function read(values: SubmissionPayload['view']['state']['values']): readonly Value[] {
  return Object.values(values).flatMap((elements) => {
    const parsed = value.safeParse(Object.values(elements)[0]);
    return parsed.success ? [parsed.data] : [];
  });
}

/** What was filled in, by field. A block is one field: its id is the field's name. */
export async function valuesOf(
  state: SubmissionPayload['view']['state'],
  lookups: Lookups,
): Promise<Readonly<Record<string, FieldValue>>> {
  const entries = await Promise.all(
    Object.entries(state.values).map(async ([name, elements]) => {
      const parsed = value.safeParse(Object.values(elements)[0]);
      const found = parsed.success ? await fieldOf(parsed.data, lookups) : null;
      return found ? [[name, found] as const] : [];
    }),
  );
  return Object.fromEntries(entries.flat());
}

async function fieldOf(given: Value, lookups: Lookups): Promise<FieldValue | null> {
  switch (given.type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'number_input':
      return textOf(given.value);
    case 'datepicker':
      return textOf(given.selected_date);
    case 'static_select':
    case 'radio_buttons':
      return choicesOf(given.selected_option ? [given.selected_option] : []);
    case 'checkboxes':
    case 'multi_static_select':
      return choicesOf(given.selected_options ?? []);
    case 'users_select':
      return given.selected_user
        ? { kind: 'person', person: await lookups.person(given.selected_user) }
        : null;
    case 'file_input':
      return given.files?.length
        ? { kind: 'files', files: given.files.map((one) => lookups.file(one)) }
        : null;
    default:
      return given satisfies never;
  }
}

function textOf(text: string | null | undefined): FieldValue | null {
  return text ? { kind: 'text', text } : null;
}

function choicesOf(options: readonly z.infer<typeof option>[]): FieldValue | null {
  const values = options.flatMap((one) => (one.value ? [one.value] : []));
  return values.length > 0 ? { kind: 'choices', values } : null;
}
