import { useId, useState } from 'react';
import type { InputBlock } from '../slack/block-kit/blocks';
import { optionsOf } from '../slack/block-kit/reading';
import { initialOf } from '../slack/form';
import type { StoredFile } from '../slack/model';
import { decode } from '../slack/visible-text';
import { upload } from './connection';
import { useWork } from './context';
import { sizeOf } from './message';
import { useWords } from './words';

export interface FieldState {
  /** Undefined until the person has touched the field. */
  value: string | readonly string[] | undefined;
  error: string | undefined;
  change: (value: string | string[]) => void;
  onUploading: (under: boolean) => void;
}

/** A field of a modal with its label, hint and error. */
export function Field({ block, state }: { block: InputBlock; state: FieldState }) {
  const { screen } = useWork();
  const words = useWords();
  const id = useId();
  const { element } = block;
  const label = decode(block.label.text);
  const hint = block.hint === undefined ? undefined : decode(block.hint.text);
  const described = [
    hint === undefined ? '' : `${id}-hint`,
    state.error === undefined ? '' : `${id}-error`,
  ].filter((one) => one !== '');
  const shared: Shared = {
    id,
    'aria-invalid': state.error !== undefined,
    'aria-required': !block.optional,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
  };
  const notes = (
    <>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {state.error !== undefined && (
        <p className="field-error" id={`${id}-error`} role="alert">
          <span aria-hidden="true">✖</span> {state.error}
        </p>
      )}
    </>
  );
  const caption = (
    <>
      {label}
      {block.optional && <span className="optional"> ({words.form.optional})</span>}
    </>
  );
  const group = groupOf(element, screen);
  if (group !== undefined) {
    return (
      <fieldset
        className="field"
        aria-invalid={state.error !== undefined}
        aria-describedby={shared['aria-describedby']}
      >
        <legend aria-label={label}>{caption}</legend>
        <Group
          {...group}
          name={id}
          value={listOf(state.value ?? initialOf(element))}
          state={state}
        />
        {notes}
      </fieldset>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id} id={`${id}-label`}>
        {caption}
      </label>
      <Single element={element} label={label} shared={shared} state={state} />
      {notes}
    </div>
  );
}

interface Shared {
  id: string;
  'aria-invalid': boolean;
  'aria-required': boolean;
  'aria-describedby': string | undefined;
}

interface SingleProps {
  element: InputBlock['element'];
  label: string;
  shared: Shared;
  state: FieldState;
}

/** Fields with one control. */
function Single({ element, label, shared, state }: SingleProps) {
  const { screen } = useWork();
  const given = state.value ?? initialOf(element);
  const value = typeof given === 'string' ? given : '';
  const hint =
    'placeholder' in element && element.placeholder !== undefined
      ? decode(element.placeholder.text)
      : undefined;
  const text = {
    ...shared,
    className: 'field-input',
    'aria-label': label,
    value,
    placeholder: hint,
    onChange: (event: { target: { value: string } }) => state.change(event.target.value),
  };
  switch (element.type) {
    case 'plain_text_input':
      return element.multiline ? (
        <textarea {...text} rows={5} />
      ) : (
        <input {...text} type="text" autoComplete="off" />
      );
    case 'email_text_input':
      return <input {...text} type="email" autoComplete="off" />;
    case 'url_text_input':
      return <input {...text} type="url" autoComplete="off" />;
    case 'number_input':
      return <input {...text} type="text" inputMode="decimal" autoComplete="off" />;
    case 'datepicker':
      return <input {...text} type="date" />;
    case 'timepicker':
      return <input {...text} type="time" />;
    case 'static_select':
      return (
        <Select
          {...text}
          options={optionsOf(element).map((one) => [one.value, decode(one.text.text)])}
        />
      );
    case 'users_select':
      return <Select {...text} options={screen.persons.map((one) => [one.id, one.name])} />;
    case 'channels_select':
      return <Select {...text} options={screen.channels.map((one) => [one.id, `#${one.name}`])} />;
    case 'file_input':
      return <Files element={element} label={label} shared={shared} state={state} />;
    case 'radio_buttons':
    case 'checkboxes':
    case 'multi_static_select':
    case 'multi_users_select':
      return null;
  }
}

interface SelectProps extends Shared {
  className: string;
  value: string;
  placeholder: string | undefined;
  options: [string, string][];
  onChange: (event: { target: { value: string } }) => void;
  'aria-label': string;
}

function Select({ options, placeholder, ...rest }: SelectProps) {
  const words = useWords();
  return (
    <select {...rest}>
      <option value="">{placeholder ?? words.form.choose}</option>
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface GroupProps {
  type: 'radio' | 'checkbox';
  options: { value: string; label: string; detail?: string }[];
}

function groupOf(
  element: InputBlock['element'],
  screen: ReturnType<typeof useWork>['screen'],
): GroupProps | undefined {
  switch (element.type) {
    case 'radio_buttons':
      return { type: 'radio', options: element.options.map(optionOf) };
    case 'checkboxes':
      return { type: 'checkbox', options: element.options.map(optionOf) };
    case 'multi_static_select':
      return { type: 'checkbox', options: optionsOf(element).map(optionOf) };
    case 'multi_users_select':
      return {
        type: 'checkbox',
        options: screen.persons.map(({ id, name, role }) => ({
          value: id,
          label: name,
          detail: role,
        })),
      };
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
    case 'datepicker':
    case 'timepicker':
    case 'static_select':
    case 'users_select':
    case 'channels_select':
    case 'file_input':
      return undefined;
  }
}

function optionOf(option: {
  value: string;
  text: { text: string };
  description?: { text: string } | undefined;
}): GroupProps['options'][number] {
  const { value, text, description } = option;
  return {
    value,
    label: decode(text.text),
    ...(description === undefined ? {} : { detail: decode(description.text) }),
  };
}

function Group({
  type,
  options,
  name,
  value,
  state,
}: GroupProps & { name: string; value: readonly string[]; state: FieldState }) {
  const toggle = (one: string, on: boolean): void => {
    if (type === 'radio') state.change(one);
    else state.change(on ? [...value, one] : value.filter((other) => other !== one));
  };
  return (
    <div className="group">
      {options.map((option) => (
        <label key={option.value} className="box">
          <input
            type={type}
            name={name}
            checked={value.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
          />
          <span>
            {option.label}
            {option.detail !== undefined && <small>{option.detail}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}

interface FilesProps {
  element: Extract<InputBlock['element'], { type: 'file_input' }>;
  label: string;
  shared: Shared;
  state: FieldState;
}

/** Files are uploaded when they are chosen, as in Slack; the form carries their ids. */
function Files({ element, label, shared, state }: FilesProps) {
  const { screen, complain } = useWork();
  const words = useWords();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const most = element.max_files ?? 10;
  const keep = (next: StoredFile[]): void => {
    setFiles(next);
    state.change(next.map((file) => file.id));
  };
  const add = async (list: FileList | null): Promise<void> => {
    state.onUploading(true);
    let next = files;
    for (const file of list ?? []) {
      try {
        next = [...next, await upload(screen.me, file, words)].slice(-most);
      } catch (error) {
        complain(error instanceof Error ? error.message : String(error));
      }
    }
    state.onUploading(false);
    keep(next);
  };
  return (
    <div className="files">
      <input
        {...shared}
        type="file"
        aria-label={label}
        multiple={most > 1}
        accept={element.filetypes?.map((one) => `.${one}`).join(',')}
        onChange={(event) => {
          void add(event.target.files);
          event.target.value = '';
        }}
      />
      {files.length > 0 && (
        <ul className="attached" aria-label={`Files for ${label}`}>
          {files.map((file) => (
            <li key={file.id}>
              {file.name} <small>{sizeOf(file.size, words)}</small>
              <button
                type="button"
                className="link"
                aria-label={`Remove ${file.name}`}
                onClick={() => keep(files.filter((one) => one.id !== file.id))}
              >
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? (value === '' ? [] : [value]) : value;
}
