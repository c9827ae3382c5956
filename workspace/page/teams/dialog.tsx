import { useEffect, useId, useRef } from 'react';
import type { Dialog } from '../../teams/model';
import { CardView } from './adaptive-card';
import { useTeams } from './connection';
import { useWords } from '../words';

interface DialogProps {
  readonly dialog: Dialog;
  readonly onWords: (words: string) => void;
}

/** A dialog of the bot. The browser's own keeps the focus inside and closes on Escape. */
export function DialogView({ dialog, onWords }: DialogProps) {
  const { perform } = useTeams();
  const words = useWords();
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => box.current?.showModal(), []);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [dialog]);

  const close = (): void => {
    box.current?.close();
    void perform({ do: 'close' });
  };
  const send = async (data: Record<string, unknown>): Promise<void> => {
    const { seen } = await perform({ do: 'submit', data });
    if (seen?.kind === 'words') onWords(seen.words);
  };
  return (
    <dialog
      ref={box}
      className="modal"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className="dialog-frame">
        <header className="modal-head">
          <h2 id={heading}>{dialog.title}</h2>
          <button type="button" className="button icon" aria-label={words.close} onClick={close}>
            <span aria-hidden="true">✕</span>
          </button>
        </header>
        <div className="modal-body">
          <CardView card={dialog.card} onPress={({ data }) => void send(data)} />
        </div>
      </div>
    </dialog>
  );
}
