import type { types } from '@slack/bolt';
import type { Field, Form, Option } from '../../../view/model/model';
import { wordsIn } from '../../../view/words';
import { LIMIT } from './limits';
import { cut } from '../../chat-kit/literal';
import { ActionIds } from './actions';
import { partsOf } from './blocks';
import { metadataOf, type FormOrigin } from './metadata';
import { plainText } from './part';

/** All our modals: which form it is stands in the metadata. */
export const FORM_CALLBACK = 'ebox_form';

/** Up to this many options are seen at a glance as radio buttons; more open as a menu. */
const RADIO_OPTIONS = 3;

/**
 * A form as a modal. A field's name is the id of its block, so that errors find it. `purpose` is what the form is for
 * where that is the adapter's own matter.
 */
export function modalOf(
  form: Form,
  origin: FormOrigin,
  zone: string,
  purpose: unknown = form.purpose,
): types.ModalView {
  const { language = 'en' } = form;
  const intro = partsOf(form.intro, {
    ...{ zone, language },
    ids: new ActionIds(),
    long: 'cut',
    tables: 'text',
  });
  const fields = form.fields.map(fieldBlock);
  return {
    type: 'modal',
    callback_id: FORM_CALLBACK,
    private_metadata: metadataOf(purpose, origin),
    title: plainText(cut(form.title, LIMIT.modalTitle)),
    submit: plainText(cut(form.submit, LIMIT.modalButton)),
    close: plainText(wordsIn(language).acts.cancel),
    blocks: [
      ...intro.slice(0, LIMIT.blocksInModal - fields.length).map(({ block }) => block),
      ...fields,
    ],
  };
}

/** A button that asks for a form: the chat service takes what it carries as a press. */
export function doorTo({ purpose, title }: Form): types.ActionsBlock {
  const mail = 'mail' in purpose ? { mail: purpose.mail } : {};
  const asked =
    'requestId' in purpose
      ? { act: purpose.act, requestId: purpose.requestId, version: purpose.version, ...mail }
      : { act: purpose.act, ...mail };
  return {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: purpose.act,
        text: plainText(cut(title, LIMIT.button)),
        style: 'primary',
        value: JSON.stringify(asked),
      },
    ],
  };
}

function fieldBlock(field: Field): types.InputBlock {
  return {
    type: 'input',
    block_id: field.name,
    label: plainText(cut(field.label, LIMIT.inputLabel)),
    optional: field.optional ?? false,
    element: elementOf(field),
    ...(field.hint === undefined ? {} : { hint: plainText(cut(field.hint, LIMIT.inputHint)) }),
  };
}

function elementOf(field: Field): types.InputBlockElement {
  const action_id = field.name;
  switch (field.kind) {
    // Numbers too: Slack's own number input refuses `120 000` in its words, where ours say what to write.
    case 'line':
    case 'number':
      return { type: 'plain_text_input', action_id, ...typed(field) };
    case 'paragraph':
      return { type: 'plain_text_input', action_id, multiline: true, ...typed(field) };
    case 'email':
      return { type: 'email_text_input', action_id, ...initialText(field) };
    case 'date':
      return { type: 'datepicker', action_id, ...initialDate(field.initial) };
    case 'choice':
      return choice(field, action_id);
    case 'choices':
      return choices(field, action_id);
    case 'file':
      return {
        type: 'file_input',
        action_id,
        max_files: 1,
        ...(field.types?.length ? { filetypes: [...field.types] } : {}),
      };
    case 'person':
      return {
        type: 'users_select',
        action_id,
        ...(field.initial?.platform === 'slack' ? { initial_user: field.initial.id } : {}),
      };
    default:
      return field satisfies never;
  }
}

interface TypedField {
  readonly initial?: string;
  readonly maxLength: number;
}

function typed(field: TypedField): { max_length: number; initial_value?: string } {
  const max = Math.min(Math.max(field.maxLength, 1), LIMIT.input);
  return { max_length: max, ...initialText({ ...field, maxLength: max }) };
}

function initialText({ initial, maxLength }: TypedField): { initial_value?: string } {
  if (initial === undefined || initial === '') return {};
  return { initial_value: cut(initial, Math.min(Math.max(maxLength, 1), LIMIT.input)) };
}

function initialDate(initial: string | undefined): { initial_date?: string } {
  const real =
    initial !== undefined &&
    /^\d{4}-\d{2}-\d{2}$/.test(initial) &&
    new Date(`${initial}T00:00:00Z`).toJSON()?.startsWith(initial);
  return real ? { initial_date: initial } : {};
}

function choice(
  field: Extract<Field, { kind: 'choice' }>,
  action_id: string,
): types.RadioButtons | types.StaticSelect {
  const options = optionsOf(field.options);
  const initial = options.find(({ value }) => value === field.initial);
  const chosen = initial ? { initial_option: initial } : {};
  return options.length <= RADIO_OPTIONS
    ? { type: 'radio_buttons', action_id, options, ...chosen }
    : { type: 'static_select', action_id, options, ...chosen };
}

function choices(
  field: Extract<Field, { kind: 'choices' }>,
  action_id: string,
): types.Checkboxes | types.MultiStaticSelect {
  const options = optionsOf(field.options);
  const initial = options.filter(({ value }) => field.initial?.includes(value ?? ''));
  // Slack refuses an empty list of initial options.
  const chosen = initial.length > 0 ? { initial_options: initial } : {};
  return options.length <= LIMIT.choiceOptions
    ? { type: 'checkboxes', action_id, options, ...chosen }
    : { type: 'multi_static_select', action_id, options, ...chosen };
}

function optionsOf(options: readonly Option[]): types.PlainTextOption[] {
  return options.slice(0, LIMIT.selectOptions).map(({ label, value }) => ({
    text: plainText(cut(label, LIMIT.option)),
    value: value.slice(0, LIMIT.optionValue),
  }));
}
