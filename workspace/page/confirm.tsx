import { useEffect, useId, useRef } from 'react';

interface ConfirmProps {
  title: string;
  text: string;
  yes: string;
  no: string;
  danger: boolean;
  onClose: (agreed: boolean) => void;
}

/** Slack's question before something that can't be taken back. */
export function Confirm({ title, text, yes, no, danger, onClose }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="modal modal-small"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose(false);
      }}
    >
      <div className="modal-body">
        <h2 id={heading}>{title}</h2>
        <p>{text}</p>
      </div>
      <div className="modal-foot">
        <button type="button" className="button" onClick={() => onClose(false)}>
          {no}
        </button>
        <button
          type="button"
          className={`button ${danger ? 'danger' : 'primary'}`}
          onClick={() => onClose(true)}
        >
          {yes}
        </button>
      </div>
    </dialog>
  );
}
