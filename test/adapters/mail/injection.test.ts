import fc from 'fast-check';
import { fileName, headerText, mailbox } from '../../../src/view/mail/parts/header';
import { gatewayTo, MAIL, named } from '../../support/mail/mails';
import { startMailServer, type MailServerForTests } from '../../support/mail/mail-server';

/** Mails sent at once: the server greets after a tenth of a second, which a conversation for each would add up. */
const BATCH = 30;

/** Batches; each mail is a whole SMTP conversation. Enough to meet every kind of hostile text many times. */
const RUNS = 10;

/** All headers that a mail of ours has, and no other. */
const HEADERS = [
  'auto-submitted',
  'content-language',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
  'x-auto-response-suppress',
];

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom('\r\n', '\n', '\r', '\u0000', '\u0085', '\u2028', '\t', ' ', ':', ',', ';'),
        fc.constantFrom(
          'Bcc: eve@example.be',
          'Subject: other',
          '\r\n\r\n<b>body</b>',
          '\r\n.\r\n',
        ),
        fc.constantFrom('RCPT TO:<eve@example.be>', '=?utf-8?B?DQpCY2M6IGV2ZUBleGFtcGxlLmJl?='),
        fc.constantFrom('"', '<', '>', '<eve@example.be>', 'é', '𝄞', '\u202e'),
        fc.string({ maxLength: 10 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

let server: MailServerForTests;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.close());

function batchOf<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(one, { minLength: 1, maxLength: BATCH, size: 'max' });
}

/** Mails in an order that doesn't depend on which conversation ended first. */
function sorted(mails: readonly object[]): readonly string[] {
  return mails.map((mail) => JSON.stringify(mail)).sort();
}

describe('whatever people type', () => {
  it('a subject and a file name stay one subject and one file name, and add no header', async () => {
    const { gateway } = gatewayTo(server.at);
    const typed = fc.record({ subject: hostile, name: hostile, text: hostile });
    const property = fc.asyncProperty(batchOf(typed), async (batch) => {
      server.received.length = 0;
      const outcomes = await Promise.all(
        batch.map(({ subject, name, text }) => {
          const mail = { ...MAIL, subject: `[DS-2026-0007] ${subject}`, text };
          return gateway.send(mail, named(subject), [{ name, bytes: Buffer.from('form') }]);
        }),
      );
      expect(outcomes).toEqual(batch.map(() => ({ outcome: 'sent' })));
      const taken = server.received.map(({ mail, recipients }) => ({
        recipients,
        to: mail.to,
        headers: mail.headers.map(({ key }) => key).sort(),
        subject: mail.subject,
        names: mail.attachments.map(({ filename }) => filename),
      }));
      const meant = batch.map(({ subject, name }) => ({
        recipients: [MAIL.to],
        to: [{ address: MAIL.to, name: '' }],
        headers: HEADERS,
        subject: headerText(`[DS-2026-0007] ${subject}`),
        names: [fileName(name)],
      }));
      expect(sorted(taken)).toEqual(sorted(meant));
    });
    await fc.assert(property, { numRuns: RUNS });
  });

  it('an address is one recipient, or the mail is refused before anything is sent', async () => {
    const { gateway } = gatewayTo(server.at);
    const address = fc.oneof(
      fc.emailAddress(),
      hostile,
      fc.tuple(fc.emailAddress(), hostile).map(([good, more]) => good + more),
      fc.tuple(hostile, fc.emailAddress()).map(([more, good]) => more + good),
    );
    const property = fc.asyncProperty(batchOf(address), async (batch) => {
      server.received.length = 0;
      const outcomes = await Promise.all(
        batch.map((to) => gateway.send({ ...MAIL, to }, named('k'), [])),
      );
      const one = batch.map((to) => mailbox(to));
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(
        one.map((to) => (to === null ? 'never' : 'sent')),
      );
      const taken = server.received.map(({ mail, recipients }) => ({ recipients, to: mail.to }));
      const meant = one
        .filter((to) => to !== null)
        .map((to) => ({ recipients: [to], to: [{ address: to, name: '' }] }));
      expect(sorted(taken)).toEqual(sorted(meant));
    });
    await fc.assert(property, { numRuns: RUNS });
  });

  it.each([
    ['a second recipient', 'ana@example.be,eve@example.be'],
    ['a second recipient, Outlook’s way', 'ana@example.be;eve@example.be'],
    ['a header', 'ana@example.be\r\nBcc: eve@example.be'],
    ['a command', 'ana@example.be>\r\nRCPT TO:<eve@example.be'],
    ['a name', 'Eve <eve@example.be>'],
  ])('%s in the address: nothing is sent, and staff are told to check it', async (_, to) => {
    const { gateway, logged } = gatewayTo(server.at);
    server.received.length = 0;
    expect(await gateway.send({ ...MAIL, to }, named('key'), [])).toEqual({
      outcome: 'never',
      reason: { code: 'mail-address' },
    });
    expect(server.received).toEqual([]);
    expect(logged).toEqual([]);
  });
});
