import { existsSync } from 'node:fs';

/** Where Debian's pdftk-java is, the program that fills forms in; `.ci/run` installs it. */
export const PDFTK = '/usr/bin/pdftk';

export function hasPdftk(): boolean {
  return existsSync(PDFTK);
}
