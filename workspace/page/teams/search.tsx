import { type FormEvent, useState } from 'react';
import type { Result } from '../../teams/link';
import { useTeams } from './connection';
import { useWords } from '../words';

/** The search of the message extension: finds a request and puts its card into the conversation. */
export function Search({ place }: { readonly place: string }) {
  const { perform } = useTeams();
  const { teams } = useWords();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly Result[]>([]);
  const [words, setWords] = useState('');

  const search = async (sought: string): Promise<void> => {
    const { seen } = await perform({ do: 'search', text: sought });
    setFound(seen?.kind === 'found' ? seen.results : []);
    setWords(seen?.kind === 'words' ? seen.words : '');
  };
  const toggle = (): void => {
    setOpen(!open);
    if (!open) void search('');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void search(text.trim());
  };
  const choose = async ({ tap }: Result): Promise<void> => {
    setOpen(false);
    await perform({ do: 'insert', place, tap });
  };
  return (
    <div className="menu">
      <button
        type="button"
        className="button icon"
        aria-label={teams.find}
        aria-expanded={open}
        onClick={toggle}
      >
        <span aria-hidden="true">⌕</span>
      </button>
      {open && (
        <div className="search" role="dialog" aria-label={teams.find}>
          <form onSubmit={submit}>
            <label>
              <span className="hidden">{teams.search}</span>
              <input
                autoFocus
                value={text}
                placeholder={teams.sought}
                onChange={(event) => setText(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Escape') setOpen(false);
                }}
              />
            </label>
          </form>
          {words !== '' && <p role="status">{words}</p>}
          <ul>
            {found.map((one) => (
              <li key={one.title}>
                <button type="button" className="menu-item" onClick={() => void choose(one)}>
                  {one.title}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
