import { useId } from 'react';
import type { InputBlock } from '../../slack/block-kit/blocks';
import { initialOf } from '../../slack/form';
import { decode } from '../../slack/visible-text';
import { useWork } from '../context';
import { useWords } from '../words';
import { Group, groupOf } from './group';
import { Single } from './single';
import type { FieldState, Shared } from './state';

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

function listOf(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? (value === '' ? [] : [value]) : value;
}
