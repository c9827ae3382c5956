import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePaper } from '../../../src/adapters/pdf/make/make';
import { createPaperDesk } from '../../../src/adapters/pdf';
import { LANGUAGES } from '../../../src/core/terms/terms';
import type { Page } from '../../../src/view/paper/validation-page';
import { sendingForm } from '../../../src/view/paper/sending-form';
import { paperWorker } from '../../support/bot';
import { RECORD_FILE, sha256, type PictureRecord } from '../../support/guides/drawn';
import { FORM_AT, formPreview, PREVIEWED } from '../../support/guides/form-preview';
import { pagesOf, wordsOn } from '../../support/pdf/poppler';
import { given, untilForm } from '../../support/given/specification';

/** Kept as CI artefacts; the preview goes into the guides by `npm run pictures`. */
const ARTEFACTS = join(__dirname, '../../../artifacts');
const { state } = given(untilForm);

describe('pictures of the form, to be looked at', () => {
  it.each(LANGUAGES)('in %s: one page or two', async (language) => {
    const folder = join(ARTEFACTS, 'forms');
    mkdirSync(folder, { recursive: true });
    const pages = pagesOf(await makePaper(sendingForm({ ...state, language }), FORM_AT));
    pages.forEach((bytes, index) =>
      writeFileSync(join(folder, `sending-form-${language}-${index + 1}.png`), bytes),
    );
    expect([1, 2]).toContain(pages.length);
  });

  it('its preview for the guides, of the same bytes each time', async () => {
    const folder = join(ARTEFACTS, 'guides/form');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const pdf = await formPreview();
    const [first] = pagesOf(pdf);
    if (!first) throw new Error('The form has no page');
    expect(pdf).toEqual(await formPreview());
    writeFileSync(join(folder, `${PREVIEWED}.png`), first);
    const record: PictureRecord = {
      [PREVIEWED]: { drawnFrom: sha256(pdf), picture: sha256(first) },
    };
    writeFileSync(join(folder, RECORD_FILE), `${JSON.stringify(record, null, 2)}\n`);
  });
});

describe('the page of a validation', () => {
  const desk = createPaperDesk(paperWorker);
  afterAll(() => desk.close());

  it.each([
    ['Ștefan Țepeș', 'Stefan Tepes'],
    ['Łukasz Ćwikła', 'Lukasz Cwikla'],
    ['Αλέξανδρος Παππάς', 'Alexandros Pappas'],
    ['Ђорђе Đorđević', 'Djordje Dordevic'],
    ['Zoë D’Hondt – Müßig', 'Zoë D’Hondt – Müßig'],
    ['Zoe\u0308', 'Zoë'],
  ])('spells %s as %s', async (name, spelled) => {
    const page: Page = {
      language: 'en',
      title: 'Validated',
      subject: state.id,
      paragraphs: [`By ${name}.`],
      facts: [{ label: 'Technically', value: name }],
    };
    // What is no PDF takes no page: it comes by itself.
    const made = await desk.addPage(
      Buffer.from('a letter'),
      { within: page, apart: page },
      FORM_AT,
    );
    if (!made.ok) throw new Error(made.why);
    expect(wordsOn(made.bytes).split(spelled)).toHaveLength(3);
  });
});
