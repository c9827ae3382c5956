import { useId, useState } from 'react';
import type { Mail } from '../mail/mailbox';
import { useAttached } from './attach';
import { useWork } from './context';
import { sizeOf } from './message';
import { useWords } from './words';

/** Who writes where nobody was chosen: a stranger. */
const STRANGER = 'Jan Jansen <jan.jansen@sender.example>';

/** A mail to the bot, by anybody outside: an answer, or a new one. */
export function MailForm({ answers, onClose }: { answers: Mail | null; onClose: () => void }) {
  const { perform } = useWork();
  const words = useWords();
  const { mail } = words;
  const [from, setFrom] = useState(answers?.to[0] ?? STRANGER);
  const [subject, setSubject] = useState(answers === null ? '' : `Re: ${answers.subject}`);
  const [text, setText] = useState('');
  const { files, add } = useAttached();
  const id = useId();
  const send = async (): Promise<void> => {
    const { trouble } = await perform({
      do: 'write-mail',
      from,
      subject,
      text,
      files: files.map((file) => file.id),
      answers: answers?.id ?? null,
    });
    if (trouble === undefined) onClose();
  };
  return (
    <form
      className="mail mail-form"
      aria-label={answers === null ? mail.new : mail.anAnswer}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label htmlFor={`${id}-from`}>{mail.from}</label>
      <input
        className="field-input"
        id={`${id}-from`}
        required
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      />
      <label htmlFor={`${id}-subject`}>{mail.subject}</label>
      <input
        className="field-input"
        id={`${id}-subject`}
        value={subject}
        onChange={(event) => setSubject(event.target.value)}
      />
      <label htmlFor={`${id}-text`}>{mail.text}</label>
      <textarea
        className="field-input"
        id={`${id}-text`}
        rows={8}
        required
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <label htmlFor={`${id}-files`}>{mail.files}</label>
      <input
        id={`${id}-files`}
        type="file"
        multiple
        onChange={(event) => void add(event.target.files)}
      />
      {files.length > 0 && (
        <ul aria-label={words.composer.attached}>
          {files.map((file) => (
            <li key={file.id}>
              {file.name} <small>{sizeOf(file.size, words)}</small>
            </li>
          ))}
        </ul>
      )}
      <div className="mail-acts">
        <button type="submit" className="button primary">
          {words.send}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
