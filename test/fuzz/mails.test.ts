import fc from 'fast-check';
import { parseMail } from '../../src/adapters/imap/read/parse';
import { MAX_PARTS, MAX_TEXT } from '../../src/adapters/imap/read/limits';
import { tracesOf } from '../../src/core/mail/belongs';
import { kindOf } from '../../src/core/mail/kind';
import { languageOf } from '../../src/core/mail/language-of';
import { twoParts } from '../../src/core/mail/new-text';
import { verifiedOf } from '../../src/core/mail/verified';
import { written } from '../support/mail/written';
import { sign } from '../support/mail/mails';

/** Mails of a run: few in `npm test`, twenty thousand in `npm run fuzz`. */
const MAILS = Math.ceil(Number(process.env['FUZZ_INPUTS'] ?? 1_500) / 5);

/** The same mails at each run, unless another seed is asked for. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_128);

const TEST_MS = 60 * 60 * 1_000;

const WHOLE: readonly string[] = [
  written({ text: 'Bonjour,\n\nOn Fri, Jan wrote:\n> the rest' }),
  written({
    subject: '=?UTF-8?B?w6nDqQ==?= [DS-2026-0001]',
    headers: ['Authentication-Results: mx.example; dmarc=pass header.from=smals.example'],
    files: [{ name: 'a.pem', bytes: Buffer.from('-----BEGIN CERTIFICATE-----') }],
  }),
  [
    'From: MAILER-DAEMON@mx.example',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Final-Recipient: rfc822; jan@smals.example',
    'Action: failed',
    '',
    '--b',
    'Content-Type: message/rfc822',
    '',
    written(),
    '--b--',
    '',
  ].join('\r\n'),
  'Content-Type: text/html\r\n\r\n<p>Hello<table><tr><td>one<td>two</table>',
];

/** What parsers of mails stumble over. */
const AWKWARD: readonly string[] = [
  '\r\n',
  '\r\n\r\n',
  '\0',
  '--the-boundary\r\n',
  'Content-Type: multipart/mixed; boundary="the-boundary"\r\n\r\n',
  'Content-Type: message/rfc822\r\n\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Type: text/plain; charset=utf-7\r\n',
  '=?UTF-8?Q?=ZZ?=',
  `References: ${'<a@b> '.repeat(500)}\r\n`,
  `From: ${'('.repeat(2_000)}\r\n`,
  '<div>'.repeat(3_000),
  '>'.repeat(5_000),
  'é\uD800',
];

/** A mail that was damaged, or made to harm: pieces of it taken out, doubled, and put where they don't belong. */
const mutated = fc
  .tuple(
    fc.constantFrom(...WHOLE),
    fc.array(
      fc.record({
        at: fc.nat(4_000),
        take: fc.nat(200),
        put: fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ maxLength: 40, unit: 'binary' })),
        times: fc.constantFrom(1, 1, 1, 2, 40),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([mail, changes]) =>
    changes.reduce((text, { at, take, put, times }) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + put.repeat(times) + text.slice(start + take);
    }, mail),
  );

it(
  `reads ${MAILS} mails that nobody should send (seed ${SEED}), or says that it can’t`,
  async () => {
    let read = 0;
    const property = fc.asyncProperty(mutated, async (text) => {
      const parsed = await parseMail(Buffer.from(text)).catch((error: unknown) => {
        if (error instanceof Error) return null;
        throw new Error('Something was thrown that is no error');
      });
      if (!parsed) return;
      read += 1;
      const { mail, contents, fingerprint } = parsed;
      expect(fingerprint).toMatch(/^[0-9a-f]{64}$/u);
      expect(contents).toHaveLength(mail.files.length);
      expect(contents.length).toBeLessThanOrEqual(MAX_PARTS);
      expect(mail.text.length).toBeLessThanOrEqual(MAX_TEXT);
      const { fresh, quoted } = twoParts(mail.text);
      expect(fresh.length + quoted.length).toBeLessThanOrEqual(mail.text.length + 1);
      languageOf(fresh);
      expect(kindOf(mail, ['desk@smals.example']).kind).not.toBe('own');
      expect(tracesOf(mail, 'DS', sign).signed).toEqual([]);
      expect(verifiedOf(mail, 'another.example')?.as).toBeNull();
    });
    await fc.assert(property, { seed: SEED, numRuns: MAILS });
    // A run that reads nothing has shown nothing.
    expect(read).toBeGreaterThan(MAILS / 4);
  },
  TEST_MS,
);
