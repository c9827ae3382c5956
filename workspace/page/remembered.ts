import { useState } from 'react';

/** A value that this browser remembers; where storage is closed to it, until the page is left. */
export function useRemembered(key: string): [string | null, (value: string) => void] {
  const [value, setValue] = useState(() => recall(key));
  const remember = (next: string): void => {
    setValue(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // A browser that forbids storage forgets the choice at the next visit, and nothing else.
    }
  };
  return [value, remember];
}

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
