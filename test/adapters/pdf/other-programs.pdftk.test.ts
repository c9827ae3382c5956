import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePaper } from '../../../src/adapters/pdf/make/make';
import { readPaper } from '../../../src/adapters/pdf/read/read';
import { LANGUAGES } from '../../../src/core/terms/terms';
import { sendingForm } from '../../../src/view/paper/sending-form';
import { PDFTK } from '../../support/pdf/pdftk';
import { TYPED } from '../../support/pdf/typed';
import { given, untilForm } from '../../support/given/specification';

const AT = new Date('2026-11-23T09:00:00Z');
const { state } = given(untilForm);

const made = (language: (typeof LANGUAGES)[number]) =>
  makePaper(sendingForm({ ...state, language }), AT);

describe.each(LANGUAGES)('the form in %s', (language) => {
  it('that another program filled in comes out field by field', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ebox-form-'));
    try {
      const [blank, fdf, filled] = ['blank.pdf', 'data.fdf', 'filled.pdf'].map((name) =>
        join(folder, name),
      );
      writeFileSync(blank ?? '', await made(language));
      writeFileSync(fdf ?? '', fdfOf({ ...TYPED, recipientCitizens: null }));
      execFileSync(PDFTK, [blank ?? '', 'fill_form', fdf ?? '', 'output', filled ?? '']);
      expect(await readPaper(readFileSync(filled ?? ''))).toMatchObject({
        ok: true,
        values: { ...TYPED, recipientCitizens: 'on', requestId: state.id },
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** FDF, as other programs import it: texts in UTF-16, null for a box to tick. */
function fdfOf(values: Readonly<Record<string, string | null>>): string {
  const fields = Object.entries(values).map(([name, value]) => {
    const hex = Buffer.from(`\ufeff${value ?? ''}`, 'utf16le')
      .swap16()
      .toString('hex');
    return `<< /T (${name}) /V ${value === null ? '/Yes' : `<${hex}>`} >>`;
  });
  return `%FDF-1.2\n1 0 obj\n<< /FDF << /Fields [ ${fields.join('\n')} ] >> >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`;
}
