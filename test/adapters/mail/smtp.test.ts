import { gatewayTo, MAIL, named } from '../../support/mail/mails';
import { startConnectProxy } from '../../support/processes/connect-proxy';
import { header, startMailServer, type MailServerForTests } from '../../support/mail/mail-server';

let server: MailServerForTests;
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(() => server.close());

async function sent(
  mail = MAIL,
  key = 'DS-2026-0007:5:mail:0',
  attachments: { name: string; bytes: Buffer }[] = [],
) {
  const { gateway, logged } = gatewayTo(server.at);
  const outcome = await gateway.send(mail, named(key), attachments);
  return { outcome, logged, taken: server.received.at(-1) };
}

describe('a mail handed to an SMTP server', () => {
  it('arrives with its subject, its text, its HTML and its language', async () => {
    const { outcome, taken } = await sent();
    expect(outcome).toEqual({ outcome: 'sent' });
    expect(taken?.recipients).toEqual([MAIL.to]);
    expect(taken?.from).toBe('bot@ebox.example');
    expect(taken?.mail).toMatchObject({
      subject: MAIL.subject,
      to: [{ address: MAIL.to, name: '' }],
      from: { address: 'bot@ebox.example', name: 'e-Box' },
      text: expect.stringContaining(MAIL.text),
      html: expect.stringContaining('À bientôt.'),
    });
    expect(header(taken?.raw, 'Content-Language')).toEqual(['fr']);
  });

  it('is answered to the integration mailbox, and by no machine', async () => {
    const { taken } = await sent();
    expect(taken?.mail.replyTo).toEqual([{ address: 'eBoxIntegration@smals.be', name: '' }]);
    expect(header(taken?.raw, 'Auto-Submitted')).toEqual(['auto-generated']);
    expect(header(taken?.raw, 'X-Auto-Response-Suppress')).toEqual(['OOF, AutoReply']);
  });

  it('has the same Message-ID when it is sent again, and another one for another key', async () => {
    const first = (await sent(MAIL, 'key-1')).taken?.mail.messageId;
    const again = (await sent(MAIL, 'key-1')).taken?.mail.messageId;
    const other = (await sent(MAIL, 'key-2')).taken?.mail.messageId;
    expect(first).toMatch(/^<ds-2026-0007\.[0-9a-f]{16}\.[0-9a-f]{20}@ebox\.example>$/);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('carries attachments byte for byte, under their names', async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 46, 13, 10, 128]);
    const { taken } = await sent(MAIL, 'k', [{ name: 'formulaire validé.pdf', bytes }]);
    const attached = taken?.mail.attachments ?? [];
    expect(attached).toHaveLength(1);
    expect(attached[0]?.filename).toBe('formulaire validé.pdf');
    expect(attached[0]?.disposition).toBe('attachment');
    expect(Buffer.from(attached[0]?.content as ArrayBuffer)).toEqual(bytes);
  });

  it('keeps a line of dots and lines of any length', async () => {
    const text = `.\n..\n${'très long '.repeat(5000).trim()}\n`;
    const { taken } = await sent({ ...MAIL, text });
    expect(taken?.mail.text?.trimEnd() === text.trimEnd()).toBe(true);
    const longest = Math.max(...(taken?.raw.split('\r\n') ?? []).map((line) => line.length));
    // RFC 5322, 2.1.1: 998 characters and the line end.
    expect(longest).toBeLessThanOrEqual(998);
  });

  it('is logged without an address or a word of it', async () => {
    const { logged } = await sent();
    expect(logged).toEqual([
      {
        words: 'Mail handed over',
        fields: { messageId: expect.stringMatching(/^<ds-2026-0007\.[0-9a-f.]{37}@/) },
      },
    ]);
  });
});

describe('a mail on a machine that reaches its mail server through a proxy', () => {
  const port = () => Number(server.at.split(':').at(-1));

  it('goes through its tunnel', async () => {
    const proxy = await startConnectProxy(port);
    try {
      const { gateway } = gatewayTo('mail.example:587', {
        proxyTo: ({ host }) =>
          host === 'mail.example' ? new URL(`http://127.0.0.1:${proxy.port}`) : null,
      });
      expect(await gateway.send(MAIL, named('k'), [])).toEqual({ outcome: 'sent' });
      expect(proxy.tunnels).toEqual(['mail.example:587']);
      expect(server.received).toHaveLength(1);
    } finally {
      await proxy.close();
    }
  });

  it('waits where the proxy opens none to it', async () => {
    const proxy = await startConnectProxy(() => null);
    try {
      const { gateway } = gatewayTo('mail.example:587', {
        proxyTo: () => new URL(`http://127.0.0.1:${proxy.port}`),
      });
      expect(await gateway.send(MAIL, named('k'), [])).toMatchObject({ outcome: 'later' });
    } finally {
      await proxy.close();
    }
  });
});
