import { useState } from 'react';
import type { StoredFile } from '../../slack/model';
import { upload } from '../connection';
import { useWork } from '../context';
import { sizeOf } from '../message';
import { useWords } from '../words';
import type { Element, FieldState, Shared } from './state';

interface FilesProps {
  element: Extract<Element, { type: 'file_input' }>;
  label: string;
  shared: Shared;
  state: FieldState;
}

/** Files are uploaded when they are chosen, as in Slack; the form carries their ids. */
export function Files({ element, label, shared, state }: FilesProps) {
  const { screen, complain } = useWork();
  const words = useWords();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const most = element.max_files ?? 10;
  const keep = (next: StoredFile[]): void => {
    setFiles(next);
    state.change(next.map((file) => file.id));
  };
  const add = async (list: FileList | null): Promise<void> => {
    state.onUploading(true);
    let next = files;
    for (const file of list ?? []) {
      try {
        next = [...next, await upload(screen.me, file, words)].slice(-most);
      } catch (error) {
        complain(error instanceof Error ? error.message : String(error));
      }
    }
    state.onUploading(false);
    keep(next);
  };
  return (
    <div className="files">
      <input
        {...shared}
        type="file"
        aria-label={label}
        multiple={most > 1}
        accept={element.filetypes?.map((one) => `.${one}`).join(',')}
        onChange={(event) => {
          void add(event.target.files);
          event.target.value = '';
        }}
      />
      {files.length > 0 && (
        <ul className="attached" aria-label={`Files for ${label}`}>
          {files.map((file) => (
            <li key={file.id}>
              {file.name} <small>{sizeOf(file.size, words)}</small>
              <button
                type="button"
                className="link"
                aria-label={`Remove ${file.name}`}
                onClick={() => keep(files.filter((one) => one.id !== file.id))}
              >
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
