import { useEffect, useState } from 'react';
import type { Answer, Deed } from '../server/deeds';
import type { Screen } from '../server/screen';
import type { StoredFile } from '../slack/model';
import type { PageWords } from './words';

export interface Live {
  screen: Screen | null;
  /** False while the browser tries to reach the workspace again. */
  connected: boolean;
}

/** What this person sees at this place, kept fresh by the workspace. */
export function useScreen(
  person: string | null,
  place: string | null,
  thread: string | null,
): Live {
  const [live, setLive] = useState<Live>({ screen: null, connected: true });
  useEffect(() => {
    const query = new URLSearchParams(
      Object.entries({ person, place, thread }).filter(
        (one): one is [string, string] => one[1] !== null,
      ),
    );
    const source = new EventSource(`/workspace/events?${query.toString()}`);
    source.onmessage = (event: MessageEvent<string>) => {
      const screen: Screen = JSON.parse(event.data);
      setLive({ screen, connected: true });
    };
    source.onerror = () => setLive((before) => ({ ...before, connected: false }));
    return () => source.close();
  }, [person, place, thread]);
  return live;
}

/** Asks the workspace to do something; a failure comes back in words. */
export async function act(person: string, deed: Deed, words: PageWords): Promise<Answer> {
  return ask<Answer>(words, '/workspace/act', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person, deed }),
  });
}

/** Uploads a file; throws in words when the workspace doesn't take it. */
export async function upload(person: string, file: File, words: PageWords): Promise<StoredFile> {
  const query = new URLSearchParams({ person, name: file.name });
  const answer = await ask<StoredFile | Answer>(words, `/workspace/files?${query.toString()}`, {
    headers: { 'content-type': file.type === '' ? 'application/octet-stream' : file.type },
    body: file,
  });
  if ('id' in answer) return answer;
  throw new Error(answer.trouble ?? words.notTaken);
}

async function ask<T>(words: PageWords, url: string, request: RequestInit): Promise<T | Answer> {
  try {
    const headers = { ...request.headers, 'x-workspace': 'page' };
    const response = await fetch(url, { ...request, method: 'POST', headers });
    return await response.json();
  } catch {
    return { trouble: words.noAnswer, errors: {} };
  }
}
