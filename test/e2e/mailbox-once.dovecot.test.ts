import { generateKeyPairSync } from 'node:crypto';
import type { Running } from '../../src/composition/start';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import {
  labelsOf,
  shows,
  visibleText,
  type Mail,
  type Message,
  type Workspace,
} from '../../workspace/testing';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { card, register } from '../support/given/filled';
import { withMailbox } from '../support/mail/dovecot';
import { answering, written } from '../support/mail/written';
import { until } from '../support/until';

const CONTACT = 'Jan Jansen <jan@smals.example>';
const WAIT_MS = 20_000;

/** To make the embedded database and start the bot while other tests run. */
const START_MS = 120_000;

// A mailbox of its own for each: what the last bot moved would be taken for what this one did.
onEveryDatabase((database) => {
  withMailbox((mailbox) => {
    let bot: Running;
    let workspace: Workspace;
    let id = '';
    let ours: Mail;

    beforeAll(async () => {
      await mailbox().deliver(
        written({ subject: 'From before the first start' }),
        'Desk',
        new Date(Date.now() - 60_000),
      );
      ({ bot, workspace } = await startBot(database(), {
        IMAP_URL: mailbox().url,
        IMAP_MOVE_TO: 'Taken',
        MAIL_AUTHSERV_ID: 'mx.desk.example',
      }));
      id = await register(as('ana'));
      ours = await workspace.mail.waitFor('jan@smals.example', `[${id}]`);
      await until(async () => (await kept()).cursor !== null);
    }, START_MS);
    afterAll(() => bot.stop());

    const as = (who: keyof typeof CAST) => workspace.slack.as(CAST[who].id);
    const posted = (sought: string): readonly Message[] =>
      workspace.slack.messages(CHANNELS.requests.id).filter((one) => shows(one, sought));
    const shown = (sought: string, label = ''): Promise<Message> =>
      workspace.slack.waitFor(
        () => posted(sought).find((one) => label === '' || labelsOf(one.blocks).includes(label)),
        `a message that shows ${sought} and offers ${label}`,
        WAIT_MS,
      );
    async function kept() {
      const { knex } = database();
      const [mails, cursor] = await Promise.all([
        knex('mail').select('kind', 'request_id', 'state', 'content'),
        knex('mailbox').first('uid_validity'),
      ]);
      const uidValidity: string | null = cursor?.uid_validity ?? null;
      return { mails, cursor: uidValidity };
    }
    const said = async (words: string) =>
      (await as('ana').command(`/ebox ${words}`)).ephemerals
        .map((one) => visibleText(one))
        .join('\n');
    const count = async () => (await kept()).mails.length;
    const taken = async (subject: string) => {
      await until(async () => (await mailbox().subjects('Taken')).includes(subject));
    };
    const fromJan = (subject: string, more = {}) =>
      answering(ours, { from: CONTACT, subject, ...more });

    it('leaves alone what was there before its first start', async () => {
      await mailbox().deliver(fromJan('The first after the start'));
      await shown('The first after the start', 'Done');
      expect(posted('From before the first start')).toEqual([]);
      expect(await mailbox().subjects()).toContain('From before the first start');
    });

    it('moves what it has taken, and takes a mail once that comes twice', async () => {
      const twice = fromJan('Twice the same', { id: '<twice@smals.example>' });
      await mailbox().deliver(`Received: from one.example by mx\r\n${twice}`);
      await taken('Twice the same');
      const before = await count();
      await mailbox().deliver(`Received: from another.example by mx\r\n${twice}`);
      await until(
        async () =>
          (await mailbox().subjects('Taken')).filter((one) => one === 'Twice the same').length ===
          2,
      );
      expect(await count()).toBe(before);
    });

    it('says whose word the sender’s domain has', async () => {
      await mailbox().deliver(
        fromJan('Verified', {
          headers: [
            'Authentication-Results: mx.desk.example; dmarc=pass header.from=smals.example',
          ],
        }),
      );
      expect(visibleText(await shown('Verified', 'Done'))).toContain('verified as smals.example');
      await mailbox().deliver(fromJan('Unproven'));
      expect(visibleText(await shown('Unproven', 'Done'))).toContain('not verified');
    });

    it.each([
      ['Auto-Submitted: auto-replied'],
      ['X-Autoreply: yes'],
      ['Precedence: bulk'],
      ['List-Id: <news.example>'],
      ['X-Auto-Response-Suppress: All'],
    ])('notes an automatic answer, which moves nothing and is not answered: %s', async (line) => {
      const sent = workspace.mail.all().length;
      await mailbox().deliver(fromJan(`Away ${line}`, { headers: [line] }));
      const note = await shown(`Away ${line}`);
      expect(visibleText(note)).toContain('took over an automatic mail, which moves nothing');
      expect(labelsOf(note.blocks)).toEqual([]);
      expect(workspace.mail.all()).toHaveLength(sent);
    });

    it('never takes a mail from the desk’s own address', async () => {
      await mailbox().deliver(written({ from: 'eBoxIntegration@smals.be', subject: 'Our own' }));
      await mailbox().deliver(fromJan('Behind our own'));
      await taken('Behind our own');
      expect(await mailbox().subjects()).toContain('Our own');
      expect(posted('Our own')).toEqual([]);
    });

    it('never stores a private key, and tells staff where it still lies', async () => {
      await mailbox().deliver(
        fromJan('With a key', { files: [{ name: 'bundle.pem', bytes: Buffer.from(newKey()) }] }),
      );
      const told = await shown('With a key', 'Reply');
      expect(visibleText(told)).toContain('holds a private key: it was not stored');
      const { rows } = await database().knex.raw(
        "select encode(bytes, 'escape') as bytes from mail_file",
      );
      const { mails } = await kept();
      expect(JSON.stringify([rows, mails])).not.toContain('PRIVATE KEY');
      const form = await (await as('ana').press(told, 'Reply')).opened();
      expect(JSON.stringify(form)).toContain('Your mail brought a private key.');
    });

    it.each([
      ['below words', (key: string) => `Here is what you asked for:\n\n${key}`],
      ['in what they quote', (key: string) => `Done.\n\nOn Monday Jan wrote:\n${quoted(key)}`],
    ])('keeps nothing of a text that holds a private key %s', async (where, textOf) => {
      const withKeys = async () =>
        (await kept()).mails.filter((mail) => JSON.stringify(mail).includes('secret-in-text'))
          .length;
      const before = await withKeys();
      await mailbox().deliver(
        fromJan(`A typed key ${where}`, {
          id: `<typed-${where.length}@x>`,
          text: textOf(newKey()),
        }),
      );
      await until(async () => (await withKeys()) > before);
      const { mails } = await kept();
      expect(JSON.stringify(mails)).not.toMatch(/PRIVATE KEY|A typed key|what you asked for/u);
      expect(posted(`A typed key ${where}`)).toEqual([]);
      await shown('nothing of the text was stored', 'Reply');
    });

    it('answers in the requester’s thread, and says that a person wrote', async () => {
      await mailbox().deliver(fromJan('A question', { id: '<question@smals.example>' }));
      const asked = await shown('A question', 'Reply');
      const opened = await (await as('ana').press(asked, 'Reply')).opened();
      const second = await (await as('luc').press(asked, 'Reply')).opened();
      expect(visibleText(second)).toContain('Ana Peeters has opened this form too');
      const done = await as('ana').submit(opened, { Text: 'Until *Friday* is fine.' });
      expect({ errors: done.errors, trouble: done.trouble }).toEqual({
        errors: {},
        trouble: undefined,
      });
      const reply = await workspace.mail.waitFor('jan@smals.example', 'Until *Friday* is fine.');
      expect(reply).toMatchObject({
        inReplyTo: '<question@smals.example>',
        subject: `Re: A question [${id}]`,
      });
      await shown('Answered by Ana Peeters');
      const settled = posted('Answered by Ana Peeters').flatMap((one) => labelsOf(one.blocks));
      expect(settled).not.toContain('Reply');
    });

    it('shows a stranger’s mail with our tag as unclear, until somebody says where it belongs', async () => {
      await mailbox().deliver(
        written({ from: 'eva@stranger.example', subject: `[${id}] I am a colleague` }),
      );
      const unclear = await shown('I am a colleague', 'Belongs to');
      expect(visibleText(unclear)).toContain(
        `It speaks of ${id}, but its sender is not known there.`,
      );
      const form = await (await as('ana').press(unclear, 'Belongs to')).opened();
      expect((await as('ana').submit(form)).errors).toEqual({});
      const there = await shown('I am a colleague', 'Wrong request');
      expect(there.thread).toBe((await card(workspace.slack, 'requests', id)).ts);
      await shown(`This mail of eva@stranger.example is ${id}’s now.`);
      const wrong = await (await as('ana').press(there, 'Wrong request')).opened();
      expect((await as('ana').submit(wrong, {})).errors).toEqual({});
      const back = await workspace.slack.waitFor(
        () => posted('I am a colleague').find((one) => labelsOf(one.blocks).includes('Not for us')),
        'the mail to be back in the channel',
        WAIT_MS,
      );
      await as('ana').press(back, 'Not for us');
      await shown('Not for us, says Ana Peeters');
    });

    it('tells of a mail of ours that did not arrive', async () => {
      const sent = workspace.mail.all().length;
      await mailbox().deliver(
        [
          'From: MAILER-DAEMON@mx.example',
          'Subject: Undelivered Mail Returned to Sender',
          'Message-ID: <bounce@mx.example>',
          'MIME-Version: 1.0',
          'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
          '',
          '--b',
          'Content-Type: text/plain',
          '',
          'Sorry.',
          '--b',
          'Content-Type: message/delivery-status',
          '',
          'Reporting-MTA: dns; mx.example',
          '',
          'Final-Recipient: rfc822; jan@smals.example',
          'Action: failed',
          'Status: 5.1.1',
          'Diagnostic-Code: smtp; 550 no such user',
          '',
          '--b',
          'Content-Type: text/rfc822-headers',
          '',
          `Message-ID: ${ours.messageId}`,
          'Subject: x',
          '',
          '--b--',
          '',
        ].join('\r\n'),
      );
      const told = await shown(
        'A mail of ours to jan@smals.example did not arrive: 5.1.1 550 no such user.',
        'Done',
      );
      expect(told.thread).toBe((await card(workspace.slack, 'requests', id)).ts);
      expect(workspace.mail.all()).toHaveLength(sent);
      // Ana registered it: from here on the ball is hers.
      await workspace.slack.waitForMessage(as('ana').directMessages, '5.1.1 550 no such user');
      expect(await said('undelivered')).toContain(`A mail of ${id}`);
      await as('ana').press(told, 'Done');
      await until(async () => !(await said('undelivered')).includes(`A mail of ${id}`));
    });

    it('reads who wrote what staff pass on, and registers that person', async () => {
      await mailbox().deliver(
        written({
          from: 'Ana Peeters <ana@smals.be>',
          subject: 'TR: Documenten versturen',
          text: [
            'Kunnen we dit opnemen?',
            '',
            '---------- Forwarded message ---------',
            'Van: Piet Pieters <piet@brug.example>',
            'Date: ma 23 nov 2026 om 10:00',
            'Subject: Documenten versturen',
            'To: Ana Peeters <ana@smals.be>',
            '',
            'Wij willen graag attesten voor onze leden versturen.',
            '',
            'VZW De Brug',
            'KBO 0406.798.006',
          ].join('\n'),
        }),
      );
      const passedOn = await shown('Wij willen graag attesten', 'Register');
      expect(visibleText(passedOn)).toContain('Written by Piet Pieters <piet@brug.example>');
      expect(visibleText(passedOn)).toContain('Kunnen we dit opnemen?');
      const form = JSON.stringify(await (await as('ana').press(passedOn, 'Register')).opened());
      for (const known of ['Piet Pieters', 'piet@brug.example', 'VZW De Brug', '0406798006']) {
        expect(form).toContain(known);
      }
      await as('ana').press(passedOn, 'Not for us');
    });

    it('hands over a long mail as a file to whoever asks', async () => {
      await mailbox().deliver(
        fromJan('A long one', { text: `It begins.\n${'More and more. '.repeat(900)}\nIt ends.` }),
      );
      const long = await shown('A long one', 'Whole mail');
      expect(visibleText(long)).not.toContain('It ends.');
      const pressed = await as('ana').press(long, 'Whole mail');
      const whole = await pressed.told(/the whole of it comes as a file/u);
      await as('ana').press(whole, 'As a file');
      const file = await workspace.slack.waitForMessage(
        as('ana').directMessages,
        'The whole mail of Jan Jansen.',
      );
      const bytes = workspace.slack.bytes.get(file.files[0] ?? '')?.toString('utf8');
      expect(bytes).toContain('From: Jan Jansen <jan@smals.example>');
      expect(bytes).toContain('It ends.');
    });

    it('stands with all its mails in the export of its request', async () => {
      await as('ana').command(`/ebox export ${id}`);
      const file = await workspace.slack.waitFor(
        () =>
          workspace.slack
            .messages(as('ana').directMessages)
            .find((one) =>
              one.files.some((key) => workspace.slack.state.file(key)?.name === `${id}.json`),
            ),
        'the export of the request',
        WAIT_MS,
      );
      const json = workspace.slack.bytes.get(file.files[0] ?? '')?.toString('utf8') ?? '';
      const { mails }: { mails: readonly { subject: string; sender: { address: string } }[] } =
        JSON.parse(json);
      expect(mails).toContainEqual(
        expect.objectContaining({ subject: expect.stringContaining('A question') }),
      );
      expect(json).not.toContain('PRIVATE KEY');
    });

    it('is a task of staff as long as a mail is open, and lists what waits', async () => {
      await mailbox().deliver(fromJan('The last one'));
      const last = await shown('The last one', 'Done');
      await card(workspace.slack, 'requests', id, 'eBoxIntegration staff');
      const listed = await as('ana').command('/ebox mail');
      expect(listed.ephemerals.map((one) => visibleText(one)).join('\n')).toContain('The last one');
      await as('ana').press(last, 'Done');
      await shown('Settled by Ana Peeters');
      const refused = await as('bo').command('/ebox mail');
      expect(refused.ephemerals.map((one) => visibleText(one)).join('\n')).toContain(
        'eBoxIntegration staff',
      );
    });

    it('shows ten mails of a burst, and one notice for the others', async () => {
      for (let n = 1; n <= 14; n += 1) {
        await mailbox().deliver(
          written({ from: `p${n}@burst.example`, subject: `Burst ${n} of 14` }),
        );
      }
      await taken('Burst 14 of 14');
      await shown('More than 10 mails of no request came in within a minute.');
      const cards = posted('of 14').filter((one) => labelsOf(one.blocks).includes('Register'));
      expect(cards.length).toBeLessThanOrEqual(10);
      expect(
        (await kept()).mails.filter(({ content }) => content.subject.includes('of 14')),
      ).toHaveLength(14);
    }, 60_000);

    it('takes nothing twice where the server counts anew while nobody reads', async () => {
      await bot.stop();
      const before = await count();
      await mailbox().countAnew();
      await mailbox().deliver(fromJan('After the count began anew'));
      ({ bot, workspace } = await startBot(database(), {
        IMAP_URL: mailbox().url,
        IMAP_MOVE_TO: 'Taken',
      }));
      await taken('After the count began anew');
      expect(await count()).toBe(before + 1);
      expect(await mailbox().subjects()).toContain('From before the first start');
    });
  });
});

function newKey(): string {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey;
}

function quoted(text: string): string {
  return text.trim().replace(/^/gmu, '> ');
}
