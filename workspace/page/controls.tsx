import { useState } from 'react';
import type { Accessory, ActionElement } from '../slack/block-kit/blocks';
import { optionsOf } from '../slack/block-kit/reading';
import { decode } from '../slack/visible-text';
import { Confirm } from './confirm';
import { useWork } from './context';
import { Menu } from './menu';
import { useWords } from './words';

/** What somebody chose: nothing for a button, else an option's value, a date or an id. */
export interface Chosen {
  actionId: string;
  value?: string | string[];
}

type OnChoose = (chosen: Chosen) => Promise<void>;

/** Anything that can be operated in a message, or in a modal outside its fields. */
export function Control({
  element,
  onChoose,
}: {
  element: ActionElement | Accessory;
  onChoose: OnChoose;
}) {
  const { screen } = useWork();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState<Chosen | null>(null);
  if (element.type === 'image') {
    return <img className="block-thumb" src={element.image_url} alt={element.alt_text} />;
  }
  const send = async (chosen: Chosen): Promise<void> => {
    setBusy(true);
    await onChoose(chosen);
    setBusy(false);
  };
  const { confirm, action_id: actionId } = element;
  const choose = (value?: string | string[]): void => {
    const chosen = { actionId, ...(value === undefined ? {} : { value }) };
    if (confirm === undefined) void send(chosen);
    else setAsking(chosen);
  };
  return (
    <>
      <Widget element={element} busy={busy} choose={choose} screen={screen} />
      {asking !== null && confirm !== undefined && (
        <Confirm
          title={decode(confirm.title.text)}
          text={decode(confirm.text.text)}
          yes={decode(confirm.confirm.text)}
          no={decode(confirm.deny.text)}
          danger={confirm.style === 'danger'}
          onClose={(agreed) => {
            setAsking(null);
            if (agreed) void send(asking);
          }}
        />
      )}
    </>
  );
}

interface WidgetProps {
  element: Exclude<ActionElement | Accessory, { type: 'image' }>;
  busy: boolean;
  choose: (value?: string | string[]) => void;
  screen: ReturnType<typeof useWork>['screen'];
}

function Widget({ element, busy, choose, screen }: WidgetProps) {
  const { form: words } = useWords();
  switch (element.type) {
    case 'button':
      return (
        <button
          type="button"
          className={`button ${element.style ?? ''}`}
          aria-label={element.accessibility_label}
          aria-busy={busy}
          disabled={busy}
          onClick={() => choose()}
        >
          {decode(element.text.text)}
        </button>
      );
    case 'overflow':
      return (
        <Menu
          label={words.moreActions}
          items={element.options.map((option) => ({
            label: decode(option.text.text),
            onSelect: () => choose(option.value),
          }))}
        />
      );
    case 'static_select':
      return (
        <Choice
          hint={placeholder(element, words.choose)}
          options={optionsOf(element).map((one) => [one.value, decode(one.text.text)])}
          initial={element.initial_option?.value ?? ''}
          busy={busy}
          choose={choose}
        />
      );
    case 'users_select':
      return (
        <Choice
          hint={placeholder(element, words.choosePerson)}
          options={screen.persons.map((one) => [one.id, one.name])}
          initial={element.initial_user ?? ''}
          busy={busy}
          choose={choose}
        />
      );
    case 'channels_select':
      return (
        <Choice
          hint={placeholder(element, words.chooseChannel)}
          options={screen.channels.map((one) => [one.id, `#${one.name}`])}
          initial={element.initial_channel ?? ''}
          busy={busy}
          choose={choose}
        />
      );
    case 'datepicker':
    case 'timepicker':
      return (
        <input
          className="field-input"
          type={element.type === 'datepicker' ? 'date' : 'time'}
          aria-label={placeholder(element, element.type === 'datepicker' ? words.date : words.time)}
          defaultValue={element.type === 'datepicker' ? element.initial_date : element.initial_time}
          disabled={busy}
          onChange={(event) => choose(event.target.value)}
        />
      );
    case 'radio_buttons':
      return (
        <Boxes
          type="radio"
          name={element.action_id}
          options={element.options.map((one) => [one.value, decode(one.text.text)])}
          initial={element.initial_option === undefined ? [] : [element.initial_option.value]}
          choose={([first]) => choose(first)}
        />
      );
    case 'checkboxes':
      return (
        <Boxes
          type="checkbox"
          name={element.action_id}
          options={element.options.map((one) => [one.value, decode(one.text.text)])}
          initial={(element.initial_options ?? []).map((one) => one.value)}
          choose={choose}
        />
      );
    case 'multi_static_select':
      return (
        <Boxes
          type="checkbox"
          name={element.action_id}
          options={optionsOf(element).map((one) => [one.value, decode(one.text.text)])}
          initial={(element.initial_options ?? []).map((one) => one.value)}
          choose={choose}
        />
      );
    case 'multi_users_select':
      return (
        <Boxes
          type="checkbox"
          name={element.action_id}
          options={screen.persons.map((one) => [one.id, one.name])}
          initial={element.initial_users ?? []}
          choose={choose}
        />
      );
  }
}

function placeholder(
  element: { placeholder?: { text: string } | undefined },
  other: string,
): string {
  return element.placeholder === undefined ? other : decode(element.placeholder.text);
}

interface ChoiceProps {
  hint: string;
  options: [string, string][];
  initial: string;
  busy: boolean;
  choose: (value: string) => void;
}

function Choice({ hint, options, initial, busy, choose }: ChoiceProps) {
  return (
    <select
      className="field-input inline"
      aria-label={hint}
      value={initial}
      disabled={busy}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="" disabled>
        {hint}
      </option>
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface BoxesProps {
  type: 'radio' | 'checkbox';
  name: string;
  options: [string, string][];
  initial: string[];
  choose: (values: string[]) => void;
}

function Boxes({ type, name, options, initial, choose }: BoxesProps) {
  const [chosen, setChosen] = useState(initial);
  const toggle = (value: string, on: boolean): void => {
    const others = type === 'radio' ? [] : chosen.filter((one) => one !== value);
    const next = on ? [...others, value] : others;
    setChosen(next);
    choose(next);
  };
  return (
    <span className="boxes">
      {options.map(([value, label]) => (
        <label key={value} className="box">
          <input
            type={type}
            name={name}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
          />
          {label}
        </label>
      ))}
    </span>
  );
}
