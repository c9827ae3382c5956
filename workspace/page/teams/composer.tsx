import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { TeamsPlace } from '../../teams/screen';
import { useTeams } from './connection';
import { Search } from './search';
import { useWords } from '../words';

interface ComposerProps {
  readonly place: TeamsPlace;
  /** The message that is answered, in a channel. */
  readonly below: string | null;
  readonly onSent: () => void;
}

interface Attached {
  readonly name: string;
  readonly base64: string;
}

/** Where to say something. In a channel the bot hears only what mentions it, so a mention stands there already. */
export function TeamsComposer({ place, below, onSent }: ComposerProps) {
  const { screen, perform } = useTeams();
  const words = useWords();
  const mention = place.kind === 'channel' ? `@${screen.botName} ` : '';
  const [text, setText] = useState(mention);
  const [files, setFiles] = useState<readonly Attached[]>([]);
  const area = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (below !== null) area.current?.focus();
  }, [below]);

  const send = async (): Promise<void> => {
    const said = text.trim();
    if ((said === '' && files.length === 0) || said === mention.trim()) return;
    setText(mention);
    setFiles([]);
    onSent();
    await perform({ do: 'say', place: place.id, text: said, below, files: [...files] });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  const add = async (list: FileList | null): Promise<void> => {
    const read = await Promise.all([...(list ?? [])].map(attached));
    setFiles((before) => [...before, ...read]);
    area.current?.focus();
  };
  return (
    <div className="composer">
      {below !== null && (
        <p className="replying">
          {words.message.replyInThread}
          <button type="button" className="link" onClick={onSent}>
            {words.cancel}
          </button>
        </p>
      )}
      {files.length > 0 && (
        <ul className="attached" aria-label={words.teams.filesToSend}>
          {files.map(({ name }) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      <div className="composer-row">
        <Search place={place.id} />
        {place.kind === 'chat' && (
          <>
            <input
              ref={picker}
              type="file"
              className="hidden"
              tabIndex={-1}
              aria-label={words.teams.chooseFiles}
              onChange={(event) => void add(event.target.files)}
            />
            <button
              type="button"
              className="button icon"
              aria-label={words.composer.attach}
              onClick={() => picker.current?.click()}
            >
              <span aria-hidden="true">+</span>
            </button>
          </>
        )}
        <textarea
          ref={area}
          rows={1}
          value={text}
          aria-label={words.teams.label(place.name)}
          placeholder={words.teams.message(place.name)}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="button primary" onClick={() => void send()}>
          {words.send}
        </button>
      </div>
    </div>
  );
}

async function attached(file: File): Promise<Attached> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { name: file.name, base64: btoa(binary) };
}
