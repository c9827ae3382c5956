import fc from 'fast-check';
import { written } from '../support/mail/written';

/** Mails as programs write them; those of a thread name this request. */
const wholeOnes = (id: string): readonly string[] => [
  written({ text: 'Bonjour,\n\nOn Fri, Jan wrote:\n> the rest' }),
  written({
    subject: `=?UTF-8?B?w6nDqQ==?= [${id}]`,
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
  written({
    subject: `TR: [${id}] Documenten`,
    text: '---------- Forwarded message ---------\nVan: Piet <piet@brug.example>\nDate: ma 23 nov 2026\nSubject: Documenten\nTo: Jan <jan@journey.example>\n\nWij willen graag.',
  }),
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
export const mutatedMails = (ids: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...ids.flatMap((id) => wholeOnes(id))),
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
