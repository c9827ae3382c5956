import { optionsOf } from '../../slack/block-kit/reading';
import { initialOf } from '../../slack/form';
import { decode } from '../../slack/visible-text';
import { useWork } from '../context';
import { useWords } from '../words';
import { Files } from './files';
import type { Element, FieldState, Shared } from './state';

interface SingleProps {
  element: Element;
  label: string;
  shared: Shared;
  state: FieldState;
}

/** Fields with one control. */
export function Single({ element, label, shared, state }: SingleProps) {
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
