import { parseMail } from '../../../src/adapters/imap/read/parse';
import { MAX_HTML_OPEN } from '../../../src/adapters/imap/read/limits';
import { written } from '../../support/mail/written';

const read = async (subject: string, text: string) =>
  (await parseMail(Buffer.from(written({ subject, text })))).mail;

const GMAIL = [
  'Kunnen we dit opnemen?',
  '',
  '---------- Forwarded message ---------',
  'Van: Piet Pieters <piet@brug.example>',
  'Date: ma 23 nov 2026 om 10:00',
  'Subject: Attesten',
  'To: Ana Peeters <ana@smals.be>',
  '',
  'Wij willen graag versturen.',
];

const OUTLOOK = [
  'Pour info',
  '',
  '________________________________',
  'De : Marie Dupont <marie@pont.example>',
  'Envoyé : lundi 23 novembre 2026 10:00',
  'À : Ana Peeters <ana@smals.be>',
  'Objet : Attestations',
  '',
  'Nous voulons envoyer.',
];

describe('a mail that was passed on', () => {
  it.each([
    ['Fwd: Attesten', GMAIL, 'piet@brug.example', 'Wij willen graag versturen.', 'Kunnen we'],
    ['TR: Attestations', OUTLOOK, 'marie@pont.example', 'Nous voulons envoyer.', 'Pour info'],
  ])('is read with who wrote it: %s', async (subject, lines, address, text, note) => {
    const { forwarded } = await read(subject, lines.join('\n'));
    expect(forwarded).toMatchObject({ from: { address }, text });
    expect(forwarded?.note).toContain(note);
  });

  it('keeps paragraphs of one long line, and all that follows its beginning', async () => {
    const long = 'Een zin van een lange alinea. '.repeat(100).trim();
    const many = Array.from({ length: 500 }, (_, line) => `Regel ${line}.`);
    const { forwarded } = await read('Fwd: x', [...GMAIL, long, ...many].join('\n'));
    expect(forwarded?.text).toContain(long);
    expect(forwarded?.text).toContain('Regel 499.');
  });

  it.each([
    ['an answer that quotes one', 'Re: Attesten'],
    ['a subject that only speaks of one', 'About the Fwd: I sent'],
  ])('is none: %s', async (_, subject) => {
    expect((await read(subject, GMAIL.join('\n'))).forwarded).toBeUndefined();
  });
});

it('HTML is read up to where more is open than any mail opens', async () => {
  const raw = `Content-Type: text/html\r\n\r\n<p>Seen.</p>${'<b>'.repeat(MAX_HTML_OPEN)}<i>Unseen.</i>`;
  const { mail } = await parseMail(Buffer.from(raw));
  expect(mail.text).toContain('Seen.');
  expect(mail.text).not.toContain('Unseen.');
});
