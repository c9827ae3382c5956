import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useAttached } from './attach';
import { useWork } from './context';
import { sizeOf } from './message';
import { useWords } from './words';

interface ComposerProps {
  place: string;
  placeholder: string;
  /** Files go to the bot in direct messages alone. */
  attach: boolean;
  thread?: string;
}

interface Hint {
  insert: string;
  label: string;
  detail: string;
}

/** Where to say something or type a command, with suggestions for `/` and `@`. */
export function Composer({ place, placeholder, attach, thread }: ComposerProps) {
  const work = useWork();
  const { perform } = work;
  const words = useWords();
  const [text, setText] = useState('');
  const { files, setFiles, add } = useAttached();
  /** -1 until an arrow key has been used: Enter sends what was typed unless something was chosen. */
  const [chosen, setChosen] = useState(-1);
  const [closed, setClosed] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();
  const hints = closed ? [] : hintsFor(text, work.screen, thread !== undefined);
  const at = Math.min(chosen, hints.length - 1);

  const write = (value: string): void => {
    setText(value);
    setChosen(-1);
    setClosed(false);
  };
  const take = (hint: Hint): void => {
    write(hint.insert);
    setClosed(true);
    area.current?.focus();
  };
  const send = async (): Promise<void> => {
    if (text.trim() === '' && files.length === 0) return;
    const said = { text: text.trim(), files: files.map((file) => file.id) };
    write('');
    setFiles([]);
    await perform({
      do: 'say',
      channel: place,
      ...said,
      ...(thread === undefined ? {} : { thread }),
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const hint = hints[at];
    const [first] = hints;
    if (first !== undefined && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen(at < 0 && step < 0 ? hints.length - 1 : (at + step + hints.length) % hints.length);
    } else if (first !== undefined && event.key === 'Escape') {
      setClosed(true);
    } else if (first !== undefined && event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault();
      take(hint ?? first);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (hint === undefined) void send();
      else take(hint);
    }
  };

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {hints.length > 0 && (
        <ul className="hints" id={id} role="listbox" aria-label={words.composer.suggestions}>
          {hints.map((hint, index) => (
            <li
              key={hint.label}
              id={`${id}-${String(index)}`}
              role="option"
              aria-selected={index === at}
              ref={(item) => {
                if (index === at) item?.scrollIntoView({ block: 'nearest' });
              }}
              onMouseDown={(event) => {
                event.preventDefault();
                take(hint);
              }}
            >
              <code>{hint.label}</code>
              <span>{hint.detail}</span>
            </li>
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <ul className="attached" aria-label={words.composer.attached}>
          {files.map((file) => (
            <li key={file.id}>
              {file.name} <small>{sizeOf(file.size, words)}</small>
              <button
                type="button"
                className="link"
                aria-label={words.removeFile(file.name)}
                onClick={() => setFiles(files.filter((one) => one.id !== file.id))}
              >
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="composer-row">
        {attach && (
          <>
            <button
              type="button"
              className="button icon"
              aria-label={words.composer.attach}
              onClick={() => picker.current?.click()}
            >
              <span aria-hidden="true">+</span>
            </button>
            <input
              ref={picker}
              type="file"
              multiple
              hidden
              aria-label={words.composer.file}
              onChange={(event) => {
                void add(event.target.files);
                event.target.value = '';
              }}
            />
          </>
        )}
        <textarea
          ref={area}
          rows={Math.min(text.split('\n').length, MOST_ROWS)}
          value={text}
          placeholder={placeholder}
          aria-label={placeholder}
          role="combobox"
          aria-expanded={hints.length > 0}
          aria-controls={hints.length > 0 ? id : undefined}
          aria-activedescendant={at >= 0 ? `${id}-${String(at)}` : undefined}
          aria-autocomplete="list"
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="submit"
          className="button primary"
          disabled={text.trim() === '' && files.length === 0}
        >
          {words.send}
        </button>
      </div>
    </form>
  );
}

const MOST_ROWS = 8;
/** All of a short list of commands; the list scrolls. */
const MOST_HINTS = 24;

function hintsFor(
  text: string,
  screen: ReturnType<typeof useWork>['screen'],
  inThread: boolean,
): Hint[] {
  if (text.startsWith('/') && !inThread) {
    const commands = screen.suggestions
      .filter(({ command }) => command.startsWith(text) && command.trim() !== text.trim())
      .slice(0, MOST_HINTS)
      .map(({ command, description }) => ({
        // An id or a name follows at once where the suggestion ends in the middle of one.
        insert: command.endsWith('-') ? command : `${command} `,
        label: command,
        detail: description,
      }));
    if (commands.length > 0) return commands;
  }
  const mention = /(?:^|\s)@([^@\n]*)$/.exec(text);
  if (mention === null) return [];
  const sought = (mention[1] ?? '').toLowerCase();
  const before = text.slice(0, text.length - sought.length);
  return [...screen.persons, { ...screen.bot, role: 'App' }]
    .filter(({ name }) => name.toLowerCase().startsWith(sought) && name.toLowerCase() !== sought)
    .slice(0, MOST_HINTS)
    .map(({ name, role }) => ({ insert: `${before}${name} `, label: `@${name}`, detail: role }));
}
