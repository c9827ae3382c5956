import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's poppler-utils: another program's eyes on our PDFs. */
const PDFTOPPM = '/usr/bin/pdftoppm';
const PDFTOTEXT = '/usr/bin/pdftotext';

export const hasPoppler = (): boolean => existsSync(PDFTOPPM) && existsSync(PDFTOTEXT);

/** Dots an inch: small letters can be read. */
const DPI = '80';

/** Each page of a PDF as a PNG, in order. */
export function pagesOf(pdf: Uint8Array): readonly Buffer[] {
  return inFolder(pdf, (file, folder) => {
    execFileSync(PDFTOPPM, ['-png', '-r', DPI, file, join(folder, 'page')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .sort()
      .map((name) => readFileSync(join(folder, name)));
  });
}

/** The words on a PDF's pages. */
export function wordsOn(pdf: Uint8Array): string {
  return inFolder(pdf, (file) =>
    execFileSync(PDFTOTEXT, ['-layout', file, '-'], { encoding: 'utf8' }),
  );
}

function inFolder<T>(pdf: Uint8Array, work: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'ebox-pdf-'));
  try {
    const file = join(folder, 'given.pdf');
    writeFileSync(file, pdf);
    return work(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
