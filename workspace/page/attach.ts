import { useState } from 'react';
import type { StoredFile } from '../slack/model';
import { upload } from './connection';
import { useWork } from './context';
import { useWords } from './words';

/** Files that go with what is being written: the page has sent them already, one after the other. */
export function useAttached() {
  const { screen, complain } = useWork();
  const words = useWords();
  const [files, setFiles] = useState<StoredFile[]>([]);
  const add = async (list: FileList | null): Promise<void> => {
    for (const file of list ?? []) {
      try {
        const stored = await upload(screen.me, file, words);
        setFiles((before) => [...before, stored]);
      } catch (error) {
        complain(error instanceof Error ? error.message : String(error));
      }
    }
  };
  return { files, setFiles, add };
}
