import { existsSync } from 'node:fs';
import { PDFDocument, PDFHexString, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { createPaperDesk } from '../../../src/adapters/pdf';
import { MOST_WAITING } from '../../../src/adapters/pdf/limits';
import { makePaper } from '../../../src/adapters/pdf/make/make';
import { readPaper } from '../../../src/adapters/pdf/read/read';
import { SENDING_FIELDS } from '../../../src/core/terms/sending-form';
import { LANGUAGES } from '../../../src/core/terms/terms';
import type { Page } from '../../../src/view/paper/validation-page';
import { sendingForm } from '../../../src/view/paper/sending-form';
import { paperWorker } from '../../support/bot';
import { bomb } from '../../support/pdf/bomb';
import { TYPED } from '../../support/pdf/typed';
import { given, untilForm } from '../../support/given/specification';

const AT = new Date('2026-11-23T09:00:00Z');
const { state } = given(untilForm);

const made = (language: (typeof LANGUAGES)[number]) =>
  makePaper(sendingForm({ ...state, language }), AT);

/** The form filled in with the library that made it. */
async function completed(values: Readonly<Record<string, string>> = TYPED): Promise<Uint8Array> {
  const document = await PDFDocument.load(await made('fr'));
  for (const [name, value] of Object.entries(values)) {
    document.getForm().getTextField(name).setText(value);
  }
  return document.save();
}

describe.each(LANGUAGES)('the form in %s', (language) => {
  it('has the contract’s fields, filled in with what is known, on two pages at most', async () => {
    const bytes = await made(language);
    const read = await readPaper(bytes);
    expect(read).toMatchObject({
      ok: true,
      values: {
        requestId: state.id,
        organisation: state.organisation,
        legalName: '',
        documentsPerMonth: String(state.documentsPerMonth),
        recipientEnterprises: state.recipients.includes('enterprises') ? 'on' : '',
        recipientCitizens: state.recipients.includes('citizens') ? 'on' : '',
      },
    });
    expect(read.ok && Object.keys(read.values).sort()).toEqual([...SENDING_FIELDS].sort());
    const document = await PDFDocument.load(bytes);
    expect(document.getPageCount()).toBeLessThanOrEqual(2);
    expect(document.getTitle()).toContain(state.id);
    expect(document.getLanguage()).toBe(language);
  });
});

/** For what takes long on a busy machine and is to be read all the same. */
const AT_LEISURE_MS = 60_000;

describe('a file that is read as a form', () => {
  const desk = createPaperDesk(paperWorker);
  afterAll(() => desk.close());

  it('gives what was typed, through the thread that can be ended', async () => {
    expect(await desk.read(await completed(), AT_LEISURE_MS)).toMatchObject({
      ok: true,
      values: TYPED,
    });
  });

  it('that was flattened has no fields', async () => {
    const document = await PDFDocument.load(await completed({ legalName: 'Smals' }));
    document.getForm().flatten();
    expect(await desk.read(await document.save(), AT_LEISURE_MS)).toEqual({
      ok: false,
      why: 'no-fields',
    });
  });

  it('with fields that are not ours is foreign', async () => {
    const document = await PDFDocument.create();
    await document.embedFont(StandardFonts.Helvetica);
    document.getForm().createTextField('name').addToPage(document.addPage());
    expect(await desk.read(await document.save(), AT_LEISURE_MS)).toEqual({
      ok: false,
      why: 'foreign',
    });
  });

  it('that is protected by a password is said to be', async () => {
    const document = await PDFDocument.load(await completed());
    document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
    expect(await desk.read(await document.save(), AT_LEISURE_MS)).toEqual({
      ok: false,
      why: 'encrypted',
    });
  });

  it('whose field holds more than any of ours takes gives the first of it', async () => {
    const document = await PDFDocument.load(await made('en'));
    const { dict } = document.getForm().getTextField('messageTypes').acroField;
    dict.set(PDFName.of('V'), PDFHexString.fromText('x'.repeat(20_000)));
    const read = await desk.read(
      await document.save({ updateFieldAppearances: false }),
      AT_LEISURE_MS,
    );
    expect(read.ok && read.values.messageTypes?.length).toBe(4_000);
  });

  it.each([
    ['is no PDF', Buffer.from('a letter'), 'not-pdf'],
    ['says that it is a PDF and is none', Buffer.from('%PDF-1.7 the form'), 'broken'],
    ['is too big', Buffer.alloc(10 * 1024 * 1024 + 1), 'too-big'],
  ])('that %s is refused', async (_what, bytes, why) => {
    expect(await desk.read(bytes, AT_LEISURE_MS)).toEqual({ ok: false, why });
  });

  it('with scripts and attachments gives its fields alone: nothing of them is run or handed on', async () => {
    const document = await PDFDocument.load(await completed());
    document.addJavaScript('open', 'app.alert(1); while (true) {}');
    await document.attach(Buffer.from('MZ'), 'virus.exe', { mimeType: 'application/x-msdownload' });
    const read = await desk.read(await document.save(), AT_LEISURE_MS);
    expect(read).toMatchObject({ ok: true, values: TYPED });
    expect(read.ok && Object.keys(read.values).sort()).toEqual([...SENDING_FIELDS].sort());
  });

  it('that is an XFA form is said to be', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    const form = document.context.obj({ XFA: PDFHexString.fromText('<xdp/>'), Fields: [] });
    document.catalog.set(PDFName.of('AcroForm'), form);
    expect(await desk.read(await document.save(), AT_LEISURE_MS)).toEqual({
      ok: false,
      why: 'xfa',
    });
  });

  it('with ten thousand pages is read like any other', async () => {
    const document = await PDFDocument.load(await completed());
    const { context, catalog } = document;
    const kids = Array.from({ length: 10_000 }, () =>
      context.register(context.obj({ Type: 'Page', MediaBox: [0, 0, 10, 10] })),
    );
    catalog.Pages().set(PDFName.of('Kids'), context.obj(kids));
    catalog.Pages().set(PDFName.of('Count'), context.obj(kids.length));
    const read = await desk.read(await document.save({ useObjectStreams: false }), AT_LEISURE_MS);
    expect(read).toMatchObject({ ok: true, values: TYPED });
  });

  it.each([
    ['nested dictionaries', '<<'.repeat(200_000)],
    ['nested arrays', '['.repeat(200_000)],
    ['an array that never ends', `[${'1 '.repeat(200_000)}`],
  ])(
    'with %s, however deep, is given up or read, and the next one is read',
    async (_what, body) => {
      const text = `%PDF-1.7\n1 0 obj\n${body}\nendobj\nstartxref\n0\n%%EOF`;
      const { ok } = await desk.read(Buffer.from(text, 'latin1'));
      expect(ok).toBe(false);
      expect(await desk.read(await completed(), AT_LEISURE_MS)).toMatchObject({ ok: true });
    },
  );

  it('whose fields are their own children is given up or read, and never loops', async () => {
    const document = await PDFDocument.load(await made('en'));
    const { dict } = document.getForm().getTextField('city').acroField;
    const own = document.context.getObjectRef(dict);
    if (!own) throw new Error('The field has no object of its own');
    dict.set(PDFName.of('Kids'), document.context.obj([own]));
    dict.set(PDFName.of('Parent'), own);
    const bytes = await document.save({ updateFieldAppearances: false });
    expect(await desk.read(bytes, AT_LEISURE_MS)).toMatchObject({
      ok: true,
      values: { requestId: state.id },
    });
  });

  // Unpacking this takes a second and more of the processor's time, however late this thread looks at the clock.
  const GIBIBYTE = 1_024;
  it('that takes too long is given up, and the next one is read', async () => {
    expect(await desk.read(bomb(GIBIBYTE), 1)).toEqual({ ok: false, why: 'timeout' });
    expect(await desk.read(await completed(), AT_LEISURE_MS)).toMatchObject({ ok: true });
  });

  it('that waits behind others is answered in time, without being read', async () => {
    // Each ends its thread, by its time or by its size. The last has waited enough after 2.1 s; a thread takes a tenth of
    // a second to load what it needs, on the fastest machine, and twelve of them were within that time once.
    const file = bomb(GIBIBYTE);
    const waits = Array.from({ length: MOST_WAITING - 1 }, () => desk.read(file, 1_500));
    const answers = await Promise.all(waits);
    expect(answers.every(({ ok }) => !ok)).toBe(true);
    expect(answers.at(-1)).toEqual({ ok: false, why: 'unavailable' });
    expect(await desk.read(await completed(), AT_LEISURE_MS)).toMatchObject({ ok: true });
  });

  it('that unpacks to more memory than a form takes is given up, and the next one is read', async () => {
    expect(await desk.read(bomb(2 * GIBIBYTE), AT_LEISURE_MS)).toEqual({
      ok: false,
      why: 'too-big',
    });
    expect(await desk.read(await completed(), AT_LEISURE_MS)).toMatchObject({ ok: true });
  });

  it('is made by the same thread', async () => {
    const { ok } = await desk.make(sendingForm(state), AT);
    expect(ok).toBe(true);
  });
});

describe('the page of a validation', () => {
  const desk = createPaperDesk(paperWorker);
  afterAll(() => desk.close());

  const page: Page = {
    language: 'nl',
    title: 'Gevalideerd',
    subject: state.id,
    paragraphs: ['Het formulier van Ștefan Ωmega is gevalideerd.'],
    facts: [{ label: 'SHA-256', value: 'ab'.repeat(32) }],
  };
  const pages = { within: page, apart: { ...page, title: 'Apart' } };

  it('stands behind the form’s own, whose bytes stay as they are', async () => {
    const form = Buffer.from(await completed());
    const added = await desk.addPage(form, pages, AT);
    if (!added.ok) throw new Error(added.why);
    expect(added.isApart).toBe(false);
    expect(added.bytes.subarray(0, form.length).equals(form)).toBe(true);
    const [before, after] = await Promise.all(
      [form, added.bytes].map(async (bytes) => (await PDFDocument.load(bytes)).getPageCount()),
    );
    expect(after).toBe(Number(before) + 1);
    expect(await readPaper(added.bytes)).toMatchObject({ ok: true, values: TYPED });
  });

  const signed = async () =>
    Buffer.concat([Buffer.from(await completed()), Buffer.from('\n% /ByteRange [0 1 2 3]\n')]);
  const locked = async () => {
    const document = await PDFDocument.load(await completed());
    document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
    return Buffer.from(await document.save());
  };

  it.each([
    ['is signed', signed],
    ['is protected by a password', locked],
    ['is damaged', () => Promise.resolve(Buffer.from('%PDF-1.7 startxref'))],
    ['is no PDF', () => Promise.resolve(Buffer.from('a letter'))],
    ['is a bomb', () => Promise.resolve(Buffer.from(bomb(2_048)))],
  ])('is a file of its own where the form %s', async (_what, make) => {
    const added = await desk.addPage(await make(), pages, AT);
    if (!added.ok) throw new Error(added.why);
    expect(added.isApart).toBe(true);
    const document = await PDFDocument.load(added.bytes);
    expect(document.getPageCount()).toBe(1);
    expect(document.getTitle()).toContain('Apart');
  });

  it('leaves a signed form unread', async () => {
    expect(await desk.read(await signed(), AT_LEISURE_MS)).toEqual({ ok: false, why: 'signed' });
  });
});

it('is compiled, or this suite tests something older', () => {
  expect(existsSync(paperWorker)).toBe(true);
});
