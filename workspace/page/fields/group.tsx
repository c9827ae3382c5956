import { optionsOf } from '../../slack/block-kit/reading';
import { decode } from '../../slack/visible-text';
import type { useWork } from '../context';
import type { Element, FieldState } from './state';

export interface GroupProps {
  type: 'radio' | 'checkbox';
  options: { value: string; label: string; detail?: string }[];
}

/** What there is to choose among, where all of it is shown; undefined for a field with one control. */
export function groupOf(
  element: Element,
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

/** A field with a box for each option. */
export function Group({
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
