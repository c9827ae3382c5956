import type { Block, Field, Form } from '../model/model';
import type { Words } from '../words';

/** What the formal request takes over of the sending request form. */
export type FormText = 'legalName' | 'applicationId' | 'messageTypes' | 'city' | 'region';

/** What was registered and what the form says, where the two differ. */
export interface FormDifference {
  readonly field: 'organisation' | 'cbe' | 'recipients';
  readonly registered: string;
  readonly form: string;
}

/** What a form that came back says. `other`: it is the form of another request. */
export type FormReading =
  | {
      readonly outcome: 'read';
      readonly values: Readonly<Record<FormText, string>>;
      /** By field: what does not hold. */
      readonly errors: Readonly<Partial<Record<FormText, string>>>;
      readonly differences: readonly FormDifference[];
    }
  | { readonly outcome: 'other'; readonly id: string }
  | { readonly outcome: 'unread'; readonly why: keyof Words['sendingForm']['read']['why'] }
  /** It holds a private key. */
  | { readonly outcome: 'secret' };

/** The form that records the formal request, filled in from the file that came; or why nothing could be. */
export function filledFromPaper(
  form: Form,
  reading: FormReading,
  fileId: string | null,
  words: Words,
): Form {
  const { read } = words.sendingForm;
  const { purpose } = form;
  if (!('requestId' in purpose)) return form;
  const fields = form.fields.map((field) =>
    fileId !== null &&
    field.kind === 'choice' &&
    field.options.some(({ value }) => value === fileId)
      ? { ...field, initial: fileId }
      : field,
  );
  if (reading.outcome !== 'read') {
    return {
      ...form,
      fields,
      intro: [...form.intro, said(whyNot(reading, purpose.requestId, words))],
    };
  }
  const { errors, differences } = reading;
  return {
    ...form,
    purpose: { ...purpose, read: true },
    intro: [
      ...form.intro,
      said(read.filled),
      ...problems(form, reading, words),
      ...(differences.length === 0 ? [] : [said(differenceWords(differences, words))]),
    ],
    fields: fields.map((field) => filled(field, reading.values, errors)),
  };
}

/** What differs, in one paragraph. */
export function differenceWords(differences: readonly FormDifference[], words: Words): string {
  const { read } = words.sendingForm;
  const { field } = words.forms;
  const each = differences.map((one) =>
    read.difference(field[one.field], one.registered || read.nothing, one.form || read.nothing),
  );
  return [read.differs, ...each].join(' ');
}

/** Why nothing was filled in from a file. */
export function whyNot(
  reading: Exclude<FormReading, { readonly outcome: 'read' }>,
  own: string,
  { sendingForm: { read }, errors }: Words,
): string {
  switch (reading.outcome) {
    case 'other':
      return read.other(reading.id, own);
    case 'unread':
      return read.unreadHead(read.why[reading.why]);
    case 'secret':
      return errors.privateKey;
    default:
      return reading satisfies never;
  }
}

function problems(
  form: Form,
  { errors, values }: Extract<FormReading, { readonly outcome: 'read' }>,
  { sendingForm: { read } }: Words,
): readonly Block[] {
  const wrong = form.fields.flatMap(({ name, label }) => {
    const known = isText(name, values) ? errors[name] : undefined;
    return known === undefined ? [] : [read.problem(label, known)];
  });
  return wrong.length === 0 ? [] : [said(read.problems), ...wrong.map(said)];
}

function filled(
  field: Field,
  values: Readonly<Record<FormText, string>>,
  errors: Readonly<Partial<Record<FormText, string>>>,
): Field {
  if (field.kind !== 'line' && field.kind !== 'paragraph') return field;
  if (!isText(field.name, values)) return field;
  const error = errors[field.name];
  return {
    ...field,
    initial: values[field.name].slice(0, field.maxLength),
    ...(error === undefined ? {} : { hint: error }),
  };
}

function isText(name: string, values: Readonly<Record<FormText, string>>): name is FormText {
  return Object.hasOwn(values, name);
}

function said(words: string): Block {
  return { kind: 'line', line: [words] };
}
