import { CHANNELS } from '../../workspace/ebox/cast';
import { shows } from '../../workspace/testing';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { MAILBOX_USER, withMailbox } from '../support/mail/dovecot';
import { CLIENT, startTokenServer, type TokenServer } from '../support/mail/token-server';

const WAIT_MS = 30_000;

let tokens: TokenServer;
beforeAll(async () => {
  tokens = await startTokenServer(MAILBOX_USER);
});
afterAll(() => tokens.close());

const mailOf = (subject: string) =>
  `From: Jo <jo@sender.example>\nTo: desk@ebox.example\nSubject: ${subject}\nMessage-ID: <${subject}@sender.example>\n\nHello.\n`;

withMailbox(
  (mailbox) => {
    onEveryDatabase((database) => {
      it('a mailbox that takes tokens is read, also after the server took them back; what is missing is named', async () => {
        tokens.answer({ status: 401, body: { error: 'unauthorized_client' } });
        const { bot, workspace } = await startBot(database(), {
          IMAP_URL: mailbox().tokenUrl,
          IMAP_SINCE: '2020-01-01',
          MAIL_OAUTH_CLIENT_ID: CLIENT.id,
          MAIL_OAUTH_CLIENT_SECRET: CLIENT.secret,
          MAIL_OAUTH_TOKEN_URL: tokens.url,
        });
        const arrives = (subject: string) =>
          workspace.slack.waitFor(
            () => workspace.slack.messages(CHANNELS.requests.id).find((one) => shows(one, subject)),
            `the card of ${subject}`,
            WAIT_MS,
          );
        const named = () =>
          fetch(`http://127.0.0.1:${bot.port}/readyz`).then((answer) => answer.text());
        try {
          let ready = await named();
          const until = Date.now() + WAIT_MS;
          while (!ready.includes('IMAP.AccessAsApp') && Date.now() < until) ready = await named();
          expect(ready).toContain('Grant the app IMAP.AccessAsApp');

          tokens.answer(null);
          await mailbox().deliver(mailOf('first-by-token'));
          await arrives('first-by-token');

          tokens.takeBack();
          await mailbox().restart();
          await mailbox().deliver(mailOf('second-by-token'));
          await arrives('second-by-token');
          expect(tokens.given.length).toBeGreaterThan(1);
        } finally {
          await bot.stop();
        }
      }, 120_000);
    });
  },
  () => tokens.introspection,
);
