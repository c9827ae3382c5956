import {
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { ReadPaper } from '../../../app/paper/paper-desk';
import { SENDING_FIELDS, TICKED, type SendingField } from '../../../core/terms/sending-form';
import { MOST_FIELDS, MOST_VALUE } from '../limits';

const BOXES: readonly SendingField[] = ['recipientEnterprises', 'recipientCitizens'];

/**
 * The values of our fields in a PDF. Only the form's own list of fields is looked at, and of it the names that are ours:
 * pages, scripts, attachments and pictures are left alone.
 */
export async function readPaper(bytes: Uint8Array): Promise<ReadPaper> {
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest,
      throwOnInvalidObject: false,
    });
    return valuesIn(document);
  } catch (error) {
    return { ok: false, why: error instanceof EncryptedPDFError ? 'encrypted' : 'broken' };
  }
}

function valuesIn({ catalog }: PDFDocument): ReadPaper {
  const form = dictionary(catalog, catalog.get(PDFName.of('AcroForm')));
  if (!form) return { ok: false, why: 'no-fields' };
  const fields = array(form, 'Fields');
  if (!fields || fields.size() === 0) {
    return { ok: false, why: form.has(PDFName.of('XFA')) ? 'xfa' : 'no-fields' };
  }
  const values: Partial<Record<SendingField, string>> = {};
  for (let index = 0; index < Math.min(fields.size(), MOST_FIELDS); index += 1) {
    const field = dictionary(form, fields.get(index));
    const name = field && textOf(look(field, 'T'));
    const own = SENDING_FIELDS.find((one) => one === name);
    if (!field || own === undefined || values[own] !== undefined) continue;
    const value = BOXES.includes(own) ? tickedIn(field) : textOf(look(field, 'V'));
    values[own] = value ?? '';
  }
  if (Object.keys(values).length > 0) return { ok: true, values };
  return { ok: false, why: form.has(PDFName.of('XFA')) ? 'xfa' : 'foreign' };
}

/** A box is ticked where its value is a name other than `Off`; which name is the program's own. */
function tickedIn(field: PDFDict): string {
  const value = look(field, 'V');
  return value instanceof PDFName && value.decodeText() !== 'Off' ? TICKED : '';
}

function look(from: PDFDict, key: string): PDFObject | undefined {
  return from.context.lookup(from.get(PDFName.of(key)));
}

function dictionary(from: PDFDict, value: PDFObject | undefined): PDFDict | null {
  const found = from.context.lookup(value);
  return found instanceof PDFDict ? found : null;
}

function array(from: PDFDict, key: string): PDFArray | null {
  const found = look(from, key);
  return found instanceof PDFArray ? found : null;
}

/** A text as the file has it, cut where no field of ours could be as long. */
function textOf(value: PDFObject | undefined): string | null {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return null;
  return value.decodeText().slice(0, MOST_VALUE);
}
