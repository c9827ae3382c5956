import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFBool,
  StandardFonts,
  type PDFField,
  type PDFTextField,
} from '@cantoo/pdf-lib';
import { wordsIn } from '../../../view/words';
import type { Paper, PaperField } from '../../../view/paper/paper';
import { describe } from './describe';
import { Sheets, type Fonts } from './sheets';
import { INK, LINES_HEIGHT, LINE_HEIGHT, SIZE } from './style';

/** Lays a form out on A4 pages, as one that any viewer fills in. `at` stands in it as the date it was made. */
export async function makePaper(paper: Paper, at: Date): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  describe(document, paper, at);
  const fonts: Fonts = {
    plain: await document.embedFont(StandardFonts.Helvetica),
    bold: await document.embedFont(StandardFonts.HelveticaBold),
  };
  const sheets = new Sheets(document, fonts);
  sheets.text(paper.title, { bold: true, size: SIZE.title });
  for (const text of paper.intro) sheets.text(text, { size: SIZE.text, after: 4 });
  for (const { title, note, fields } of paper.sections) {
    // A heading never stands at the foot of a page without its first field.
    sheets.keepTogether(120);
    sheets.space(8);
    sheets.text(title, { bold: true, size: SIZE.heading });
    if (note !== undefined) sheets.text(note, { size: SIZE.help, ink: INK.help, after: 5 });
    for (const field of fields) place(document, sheets, fonts, field);
  }
  const { page } = wordsIn(paper.language).sendingForm;
  sheets.foot((number, count) => `${paper.subject} · ${page(number, count)}`);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

function place(document: PDFDocument, sheets: Sheets, fonts: Fonts, field: PaperField): void {
  const form = document.getForm();
  if (field.kind === 'box') {
    const at = sheets.box(field.help);
    const box = form.createCheckBox(field.name);
    box.addToPage(at.page, { ...at.area, borderWidth: 1, borderColor: INK.border });
    if (field.value !== '') box.check();
    explain(box, field);
    return;
  }
  const height = field.kind === 'lines' ? LINES_HEIGHT : LINE_HEIGHT;
  const at = sheets.field(field.label, field.help, height);
  const text = form.createTextField(field.name);
  if (field.kind === 'lines') text.enableMultiline();
  text.addToPage(at.page, {
    ...at.area,
    font: fonts.plain,
    borderWidth: 1,
    borderColor: INK.border,
    backgroundColor: field.kind === 'fixed' ? INK.fixed : INK.paper,
  });
  text.setFontSize(SIZE.field);
  fill(document, text, field.value, fonts);
  text.setMaxLength(Math.max(field.maxLength, field.value.length));
  if (field.kind === 'fixed') text.enableReadOnly();
  explain(text, field);
}

/** What a screen reader says, and a viewer shows under the pointer. */
function explain(field: PDFField, { label, help }: PaperField): void {
  field.acroField.dict.set(PDFName.of('TU'), PDFHexString.fromText(`${label}. ${help}`));
}

/** A name in letters that the standard fonts don't have is stored all the same; the viewer draws it. */
function fill(document: PDFDocument, text: PDFTextField, value: string, { plain }: Fonts): void {
  text.setText(value);
  text.updateAppearances(plain);
  const drawn = new Set(plain.getCharacterSet());
  if ([...value].every((letter) => letter === '\n' || drawn.has(letter.codePointAt(0) ?? 0)))
    return;
  document.getForm().acroForm.dict.set(PDFName.of('NeedAppearances'), PDFBool.True);
}
