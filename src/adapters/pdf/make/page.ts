import { ParseSpeeds, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import type { Page } from '../../../view/paper/validation-page';
import { describe } from './describe';
import { Sheets, type Fonts } from './sheets';
import { INK, SIZE } from './style';

/** A page as a file of its own. `at` stands in it as its date. */
export async function pageAlone(page: Page, at: Date): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  describe(document, page, at);
  await write(document, page);
  return document.save({ useObjectStreams: false });
}

/**
 * A file with the page behind its own pages. What was there stays byte for byte: the page is written behind it.
 * @throws where the file can't be read, or is protected
 */
export async function withPage(bytes: Uint8Array, page: Page): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
    forIncrementalUpdate: true,
  });
  await write(document, page);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

async function write(document: PDFDocument, page: Page): Promise<void> {
  const fonts: Fonts = {
    plain: await document.embedFont(StandardFonts.Helvetica),
    bold: await document.embedFont(StandardFonts.HelveticaBold),
  };
  const sheets = new Sheets(document, fonts);
  const say = await inDrawnLetters(fonts);
  sheets.text(say(page.title), { bold: true, size: SIZE.title, after: 8 });
  for (const text of page.paragraphs) sheets.text(say(text), { size: SIZE.text, after: 6 });
  for (const { label, value } of page.facts) {
    sheets.space(6);
    sheets.text(say(label), { size: SIZE.help, ink: INK.help, after: 0 });
    sheets.text(say(value), { bold: true, size: SIZE.field, after: 0 });
  }
  sheets.foot(() => say(page.subject));
}

/**
 * The standard fonts have the letters of Western Europe alone. What is written in others is spelled in Latin letters, as
 * any-ascii does: `ł` is drawn as `l`, `Αλέξανδρος` as `Alexandros`. What has no spelling is a question mark.
 */
async function inDrawnLetters({ plain }: Fonts): Promise<(text: string) => string> {
  // It is no CommonJS.
  const { default: spelled } = await import('any-ascii');
  const drawn = new Set(plain.getCharacterSet());
  const inLatin = (letter: string) =>
    drawn.has(letter.codePointAt(0) ?? 0) ? letter : spelled(letter) || '?';
  return (text) => [...text.normalize('NFC').replace(/\s+/gu, ' ')].map(inLatin).join('');
}
