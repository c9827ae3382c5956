import type { Account, Person } from '../../../core/terms/terms';
import type { Field, Option } from '../../../view/model/model';
import type { Words } from '../../../view/words';
import { encodeOption } from '../payload/kinds';
import { LIMIT } from './limits';
import { cut, wellFormed } from '../../chat-kit/literal';
import { plain } from './literal';
import type { Choice, Element, Input } from './elements';
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
export interface Drawing extends FormDrawing {
  readonly words: Words;
}

/** The input of a field, with what stands in it cut to `most` characters. */
export function inputOf(field: Field, drawing: Drawing, most: number): readonly Element[] {
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
