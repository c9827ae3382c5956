import { loadLanguages, type LanguageOf } from '../../../src/adapters/imap/read/language';
import { parseMail } from '../../../src/adapters/imap/read/parse';
import type { Language } from '../../../src/core/terms/terms';
import { MAILS } from '../../support/mail/mails-in-four-languages';

/** How many of the 64 are told: what the library did when it was chosen, less two for another release of it. */
const LEAST_TOLD = 56;

describe('the language of a mail', () => {
  let languageOf: LanguageOf;
  beforeAll(async () => {
    languageOf = await loadLanguages();
  });

  it('is told for nearly all short mails, and never wrongly', () => {
    const all = Object.entries(MAILS).flatMap(([language, mails]) =>
      mails.map((text) => ({ language, text, told: languageOf(text) })),
    );
    expect(all.filter(({ language, told }) => told !== null && told !== language)).toEqual([]);
    expect(all.filter(({ told }) => told !== null).length).toBeGreaterThanOrEqual(LEAST_TOLD);
  });

  it.each([
    'CSR',
    'OK Jan',
    '',
    'https://www.ksz-bcss.fgov.be/nl/diensten-en-support',
    'jan.peeters@smals.be eboxintegration@smals.be',
  ])('is not guessed from too little: “%s”', (text) => {
    expect(languageOf(text)).toBeNull();
  });

  async function languageOfMail(text: string, subject = 'e-Box'): Promise<Language | null> {
    const head = `From: Jan <jan@smals.example>\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8`;
    return (await parseMail(Buffer.from(`${head}\n\n${text}`))).mail.language;
  }

  it('is that of the new text, not of what is quoted below it', async () => {
    const quoted = MAILS.fr.join('\n').replace(/^/gmu, '> ');
    expect(
      await languageOfMail(`${MAILS.nl[1]}\n\nOp di 24 nov 2026 schreef e-Box:\n${quoted}`),
    ).toBe('nl');
  });

  it.each([
    ['its tag', 'Re: [DS-2026-0007] Your certificate', ''],
    [
      'the id that it answers',
      'Re: Your certificate',
      '\nIn-Reply-To: <ds-2026-0007.0123456789abcdef.0123456789abcdef0123@desk.example>',
    ],
  ])('is not looked for in an answer to one of ours, by %s', async (_what, subject, header) => {
    const raw = Buffer.from(
      `From: Jan <jan@smals.example>\nSubject: ${subject}${header}\n\n${MAILS.fr[1]}`,
    );
    expect((await parseMail(raw)).mail.language).toBeNull();
  });

  it('is looked for where a subject has a number of the sender’s own', async () => {
    expect(await languageOfMail(`${MAILS.fr[1]}`, 'Dossier FR-2026-0007')).toBe('fr');
  });

  it('is that of whoever wrote what a colleague passes on', async () => {
    const passedOn = [
      'Voor jullie, graag antwoorden wij hier vandaag nog op.',
      '',
      '---------- Forwarded message ---------',
      'From: Marc Dubois <marc@fin.example>',
      'Date: Tue, 24 Nov 2026 at 10:00',
      'Subject: e-Box',
      'To: <desk@smals.example>',
      '',
      MAILS.fr[1],
    ].join('\n');
    expect(await languageOfMail(passedOn, 'Fwd: e-Box')).toBe('fr');
  });
});
