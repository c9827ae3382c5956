import type { Account, Person } from '../../../core/terms/terms';
import type { Field, Form, Option } from '../../../view/model/model';
import { wordsIn, type Words } from '../../../view/words';
import { encodeOption, type FieldKind } from '../payload/kinds';
import type { Envelope } from '../payload/envelope';
import { LIMIT } from './limits';
import { cut, wellFormed } from '../../chat-kit/literal';
import { plain } from './literal';
import { label, openAction } from './actions';
import { elementsOf } from './blocks';
import { SCHEMA } from './card';
import type { AdaptiveCard, CardAction, Choice, Element, Input } from './elements';
import { fittedForm } from './fit';
import { paragraph, runs } from './text';

/** Up to this many options are seen at a glance; more open as a menu. */
const AT_A_GLANCE = 3;

/** A form, where it is drawn, and what was typed into it before. */
export interface FormDrawing {
  readonly zone: string;
  /** In a dialog Teams sends the form by another way than inside a card. */
  readonly surface: 'dialog' | 'card';
  /** Names this opening of the form. */
  readonly id: string;
  /** The message with the button that opened it. */
  readonly message?: string;
  /** Whom a field for a person offers. */
  readonly people: readonly Person[];
  /** A file that was sent already: it fills the form's file field. */
  readonly file?: { readonly name: string; readonly ticket: string };
  /** By field: what was typed, as the input gave it. */
  readonly typed?: Readonly<Record<string, string>>;
  /** By field: what is wrong with it. */
  readonly errors?: Readonly<Record<string, string>>;
}

/** With the words of the form's language. */
interface Drawing extends FormDrawing {
  readonly words: Words;
}

/** Characters that a form's title keeps whatever else is left out. */
const SHORTEST_TITLE = 120;

/** A form as a card of inputs. A field's name is the id of its input. */
export function formCard(form: Form, given: FormDrawing): AdaptiveCard {
  const drawing = { ...given, words: wordsIn(form.language ?? 'en') };
  const { language } = drawing.words;
  return fittedForm((most) => ({
    type: 'AdaptiveCard',
    $schema: SCHEMA,
    version: '1.5',
    fallbackText: label(form.title),
    body: [
      ...(drawing.surface === 'card'
        ? paragraph(
            runs(cut(form.title, most.intro || SHORTEST_TITLE, language), {
              weight: 'Bolder',
              size: 'Medium',
            }),
          )
        : []),
      ...(most.intro === 0
        ? []
        : elementsOf(form.intro, { most: most.intro, zone: drawing.zone, language })),
      ...errorSummary(form, drawing),
      ...form.fields.flatMap((field) => fieldElements(field, drawing, most.values)),
    ],
    actions: buttons(form, drawing),
  }));
}

/** Whether a form needs a file that nobody has sent yet: Teams' forms take none. */
export function lacksFile(form: Form): boolean {
  return form.fields.some(({ kind }) => kind === 'file');
}

function buttons(form: Form, drawing: Drawing): readonly CardAction[] {
  const data = { ebox: envelopeOf(form, drawing) };
  const style = form.tone === 'danger' ? 'destructive' : 'positive';
  const send = { title: label(form.submit), style, data } as const;
  if (drawing.surface === 'dialog') return [{ type: 'Action.Submit', ...send }];
  const { purpose } = form;
  const cancel =
    'requestId' in purpose
      ? [
          openAction(
            { act: 'open', requestId: purpose.requestId, version: purpose.version },
            drawing.words.acts.cancel,
          ),
        ]
      : [];
  return [{ type: 'Action.Execute', verb: 'submit', ...send }, ...cancel];
}

function envelopeOf({ purpose, fields }: Form, { id, file, message }: FormDrawing): Envelope {
  const kinds = fields.flatMap(({ name, kind }) => {
    const read = KINDS[kind];
    return read ? [[name, read] as const] : [];
  });
  const fileField = fields.find(({ kind }) => kind === 'file')?.name;
  // Where the message stands that a request is registered from is for people, and long.
  const plain =
    purpose.act === 'register'
      ? { act: purpose.act, ...('mail' in purpose ? { mail: purpose.mail } : {}) }
      : purpose;
  return {
    purpose: plain,
    form: id,
    ...(message === undefined ? {} : { message }),
    kinds: Object.fromEntries(kinds),
    ...(file && fileField !== undefined ? { ticket: file.ticket, fileField } : {}),
  };
}

const KINDS: Readonly<Record<Field['kind'], FieldKind | null>> = {
  line: 'text',
  email: 'text',
  paragraph: 'text',
  number: 'text',
  date: 'text',
  choice: 'choice',
  choices: 'choices',
  person: 'person',
  file: null,
};

function fieldElements(field: Field, drawing: Drawing, most: number): readonly Element[] {
  const error = drawing.errors?.[field.name];
  return [
    ...inputOf(field, drawing, most),
    ...(field.hint === undefined
      ? []
      : paragraph(
          runs(cut(field.hint, LIMIT.hint, drawing.words.language), {
            size: 'Small',
            isSubtle: true,
          }),
          {
            spacing: 'None',
          },
        )),
    ...(error === undefined ? [] : errorLine(error, drawing)),
  ];
}

function errorLine(error: string, { words }: Drawing): readonly Element[] {
  return paragraph(
    runs(cut(error, LIMIT.hint, words.language), { color: 'Attention', weight: 'Bolder' }),
    {
      spacing: 'None',
    },
  );
}

/** What is to be mended, by the fields' labels, for a form that is taller than its window. */
function errorSummary({ fields }: Form, drawing: Drawing): readonly Element[] {
  const { errors = {}, words } = drawing;
  const wrong = fields.filter(({ name }) => errors[name] !== undefined);
  // Errors on fields that the form doesn't have any more.
  const stray = Object.entries(errors).filter(([name]) => !fields.some((one) => one.name === name));
  const labels = wrong.map(({ label: name }) => cut(name, LIMIT.label)).join(', ');
  return [
    ...(wrong.length > 0 ? errorLine(words.errors.mend(labels), drawing) : []),
    ...stray.flatMap(([, error]) => errorLine(error, drawing)),
  ];
}

function inputOf(field: Field, drawing: Drawing, most: number): readonly Element[] {
  const typed = drawing.typed?.[field.name]?.slice(0, most);
  const base: Base = {
    id: field.name,
    label: plain(field.label, LIMIT.label),
    ...(field.optional
      ? {}
      : { isRequired: true as const, errorMessage: drawing.words.errors.fillIn }),
  };
  switch (field.kind) {
    case 'line':
    case 'number':
      return [{ type: 'Input.Text', ...base, ...text(field, typed, most) }];
    case 'email':
      return [{ type: 'Input.Text', style: 'Email', ...base, ...text(field, typed, most) }];
    case 'paragraph':
      return [{ type: 'Input.Text', isMultiline: true, ...base, ...text(field, typed, most) }];
    case 'date':
      return [{ type: 'Input.Date', ...base, ...given(dayOnly(typed ?? field.initial)) }];
    case 'choice':
      return choice(field.options, base, typed ?? encoded(field.initial), drawing);
    case 'choices':
      return choices(
        field.options,
        base,
        typed ?? field.initial?.map(encodeOption).join(','),
        drawing,
      );
    case 'person':
      return person(base, typed ?? (field.initial && encodePerson(field.initial)), drawing);
    case 'file':
      return fileLine(field, drawing);
    default:
      return field satisfies never;
  }
}

type Base = Pick<Input, 'id' | 'label' | 'isRequired' | 'errorMessage'>;

function text(
  field: { readonly initial?: string; readonly maxLength: number },
  typed: string | undefined,
  most: number,
) {
  const maxLength = Math.max(1, Math.min(field.maxLength, LIMIT.input));
  return { maxLength, ...given((typed ?? field.initial)?.slice(0, Math.min(maxLength, most))) };
}

function given(value: string | undefined): { readonly value?: string } {
  return value === undefined || value === '' ? {} : { value: wellFormed(value) };
}

/** Teams shows no picker for what is no day. */
function dayOnly(value: string | undefined): string | undefined {
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

function encoded(value: string | undefined): string | undefined {
  return value === undefined ? undefined : encodeOption(value);
}

/** An account as an option's value. */
export function encodePerson({ platform, id }: Account): string {
  return encodeOption(`${platform}:${id}`);
}

function choice(
  options: readonly Option[],
  base: Base,
  value: string | undefined,
  drawing: Drawing,
): readonly Element[] {
  const style = options.length <= AT_A_GLANCE ? 'expanded' : 'compact';
  return choiceSet(optionChoices(options), { ...base, style }, value, drawing);
}

function choices(
  options: readonly Option[],
  base: Base,
  value: string | undefined,
  drawing: Drawing,
): readonly Element[] {
  return choiceSet(
    optionChoices(options),
    { ...base, style: 'expanded', isMultiSelect: true },
    value,
    drawing,
  );
}

function person(base: Base, value: string | undefined, drawing: Drawing): readonly Element[] {
  const { people, words } = drawing;
  const shown = people.map((one) => ({ title: optionTitle(one.name), value: encodePerson(one) }));
  return choiceSet(
    shown,
    { ...base, style: 'filtered', placeholder: words.chat.teams.typeAName },
    value,
    drawing,
  );
}

function choiceSet(
  all: readonly Choice[],
  rest: Base & Omit<Extract<Input, { type: 'Input.ChoiceSet' }>, 'type' | 'choices' | 'value'>,
  value: string | undefined,
  { words }: Drawing,
): readonly Element[] {
  const offered = all.slice(0, LIMIT.options);
  if (offered.length === 0) return paragraph(runs(words.chat.teams.nothingToChoose(rest.label)));
  const known = (value ?? '')
    .split(',')
    .filter((one) => offered.some((each) => each.value === one));
  return [
    {
      type: 'Input.ChoiceSet',
      ...rest,
      wrap: true,
      choices: offered,
      ...(known.length > 0 ? { value: known.join(',') } : {}),
    },
  ];
}

function optionChoices(options: readonly Option[]): readonly Choice[] {
  return options.map(({ label: title, value }) => ({
    title: optionTitle(title),
    value: encodeOption(value),
  }));
}

function optionTitle(title: string): string {
  return plain(title, LIMIT.option);
}

function fileLine({ label: name }: Field, { file, words: said }: Drawing): readonly Element[] {
  const words = file ? file.name : said.chat.teams.noFile;
  return paragraph([
    ...runs(`${cut(name, LIMIT.label)}: `, { weight: 'Bolder' }),
    ...runs(cut(words, LIMIT.option)),
  ]);
}
