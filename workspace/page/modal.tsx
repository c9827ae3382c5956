import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { View } from '../slack/model';
import { decode } from '../slack/visible-text';
import { BlockView } from './blocks';
import { useWork } from './context';
import { Field } from './fields/field';
import type { FieldState } from './fields/state';
import { useWords } from './words';

/** A modal of the bot. The browser's own dialog keeps the focus inside and closes on Escape. */
export function Modal({ view }: { view: View }) {
  const { perform } = useWork();
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [filled, setFilled] = useState<Record<string, Record<string, string | string[]>>>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [uploading, setUploading] = useState(0);
  const heading = useId();

  useEffect(() => {
    dialog.current?.showModal();
    dialog.current
      ?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select')
      ?.focus();
  }, []);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    dialog.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [errors]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || uploading > 0) return;
    setBusy(true);
    const answer = await perform({ do: 'submit', view: view.id, filled }, false);
    setBusy(false);
    setErrors(answer.errors);
    setTrouble(answer.trouble ?? null);
  };
  const close = (): void => {
    // At once: whoever pressed Escape types on, and not into a form that is going.
    dialog.current?.close();
    void perform({ do: 'close', view: view.id });
  };

  return (
    <dialog
      ref={dialog}
      className="modal"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <header className="modal-head">
          <h2 id={heading}>{decode(view.title.text)}</h2>
          <button type="button" className="button icon" aria-label={words.close} onClick={close}>
            <span aria-hidden="true">✕</span>
          </button>
        </header>
        <div className="modal-body">
          {trouble !== null && (
            <p className="modal-trouble" role="alert">
              {trouble}
            </p>
          )}
          {view.blocks.map((block) => {
            if (block.type !== 'input') {
              return (
                <BlockView
                  key={block.block_id}
                  block={block}
                  onPress={async (pressed) => {
                    const target = { kind: 'view', id: view.id } as const;
                    await perform({ do: 'press', target, filled, ...pressed });
                  }}
                />
              );
            }
            const state: FieldState = {
              value: filled[block.block_id]?.[block.element.action_id],
              error: errors[block.block_id],
              change: (value) => {
                setFilled((before) => ({
                  ...before,
                  [block.block_id]: { [block.element.action_id]: value },
                }));
                setErrors((before) =>
                  Object.fromEntries(
                    Object.entries(before).filter(([id]) => id !== block.block_id),
                  ),
                );
              },
              onUploading: (under) => setUploading((count) => count + (under ? 1 : -1)),
            };
            return <Field key={block.block_id} block={block} state={state} />;
          })}
        </div>
        <footer className="modal-foot">
          <button type="button" className="button" onClick={close}>
            {view.close === undefined ? words.cancel : decode(view.close.text)}
          </button>
          {view.submit !== undefined && (
            <button
              type="submit"
              className="button primary"
              aria-busy={busy}
              disabled={busy || uploading > 0}
            >
              {uploading > 0 ? words.form.uploading : decode(view.submit.text)}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
}
