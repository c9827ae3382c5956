import { execFileSync } from 'node:child_process';
import { createCipheriv, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textOf, visibleText, type Workspace } from '../../workspace/testing';
import { CAST } from '../../workspace/ebox/cast';
import { TEAMS_CAST } from '../../workspace/ebox/teams-cast';
import type { Running } from '../../src/composition/start';
import { ANCHORS, CORPUS } from '../support/certificates/corpus';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { authority, type Authority } from '../support/given/authority';
import { card, register } from '../support/given/filled';
import { SUBJECT } from '../support/given/journey';

/** The same octets at each run, and as good as random: what is met by chance alone is met always or never. */
const noise = (length: number) =>
  createCipheriv('aes-256-ctr', Buffer.alloc(32), Buffer.alloc(16)).update(Buffer.alloc(length));

const HOLDER = {
  ...SUBJECT,
  organisation: 'SMALS',
  cbe: '0406798006',
  environment: 'INT',
} as const;
const FORM = {
  'Legal name': 'SMALS',
  'Application ID': SUBJECT.applicationId,
  'Message types': 'Werkkaart',
  City: SUBJECT.city,
  Region: SUBJECT.region,
};
const DAY_MS = 86_400_000;
const MEGABYTE = 1024 * 1024;
/** The reader of a machine that is busy takes its time; what is told in the end is the same. */
const TEST_MS = 180_000;

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;
  let folder: string;
  let issuer: Authority;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sent-files-'));
    ({ bot, workspace } = await startBot(database()));
    issuer = await authority();
  });
  afterAll(async () => {
    await bot.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const as = (who: 'ana' | 'luc' | 'bo') => workspace.slack.as(CAST[who].id);
  const shows = (id: string, sought: string) => card(workspace.slack, 'requests', id, sought);

  /** A request that waits for its completed form. */
  async function untilForm(): Promise<string> {
    // Within the certificate's time.
    const soon = new Date(Date.now() + 120 * DAY_MS).toISOString().slice(0, 10);
    const id = await register(as('ana'), { 'Planned go-live': soon });
    await as('bo').press(await card(workspace.slack, 'approvals', id), 'Agree');
    const skip = await as('ana').press(await shows(id, 'Kick-off meeting'), 'Skip kick-off');
    await as('ana').submit(await skip.opened(), { Reason: 'They know it' });
    await shows(id, 'Waiting for: requester');
    return id;
  }

  async function recordForm(id: string, bytes: Buffer) {
    const view = await (await as('ana').command(`/ebox form ${id}`)).opened();
    const file = as('ana').upload('form.pdf', bytes);
    return as('ana').submit(view, { ...FORM, 'Completed form': file });
  }

  /** A request that waits for its certificate for INT. */
  async function untilCertificate(): Promise<string> {
    const id = await untilForm();
    expect((await recordForm(id, Buffer.from('%PDF-1.7 the form'))).errors).toEqual({});
    await as('luc').press(await shows(id, 'Waiting for: eBoxIntegration staff'), 'Validate');
    const confirm = await card(workspace.slack, 'approvals', id, 'confirm the formal request');
    await as('bo').press(confirm, 'Confirm');
    await shows(id, 'Waiting for: requester');
    return id;
  }

  /** What the bot answers in direct messages to a file that came with these words. */
  async function answerTo(words: string, name: string, bytes: string | Buffer): Promise<string> {
    const { directMessages } = as('ana');
    const before = workspace.slack.messages(directMessages).length;
    await as('ana').dm(words, [as('ana').upload(name, bytes)]);
    const answer = await workspace.slack.waitFor(
      () =>
        workspace.slack
          .messages(directMessages)
          .slice(before)
          .find(({ user }) => user !== CAST.ana.id),
      `the answer to ${name}`,
    );
    return visibleText(answer);
  }

  function openssl(certificate: string, ...args: readonly string[]): Buffer {
    writeFileSync(join(folder, 'own.pem'), certificate);
    return execFileSync('openssl', args, { cwd: folder });
  }

  describe('a certificate sent with words in a direct message', () => {
    it(
      'is answered with the verdict, not with “Done.”, whatever form it has',
      async () => {
        const id = await untilCertificate();
        const certificate = String(await issuer.issue(HOLDER));
        const issuers = ['root.pem', 'issuing.pem'].map((one) =>
          readFileSync(join(ANCHORS, one), 'utf8'),
        );
        const utf16 = Buffer.from(`\ufeff${certificate}`, 'utf16le');
        for (const [name, bytes, verdict] of [
          ['utf-16.pem', utf16, 'saved as UTF-16'],
          ['big-endian.pem', Buffer.from(utf16).swap16(), 'saved as UTF-16'],
          [
            'trusted.pem',
            openssl(certificate, 'x509', '-in', 'own.pem', '-trustout'),
            'openssl x509 -in',
          ],
          ['nothing.pem', Buffer.alloc(0), 'This file is empty'],
          ['blanks.pem', '\ufeff \r\n', 'The file is empty'],
          ['folder.zip', Buffer.from('504b0304140000000000', 'hex'), 'Archives are not opened'],
          ['carriage-returns.pem', certificate.replaceAll('\n', '\r'), 'Accepted'],
          ['mark.pem', `\ufeff${certificate}`, 'Accepted'],
          ['reverse.pem', [...issuers, certificate].join(''), 'Accepted'],
          [
            'bag.p7c',
            openssl(certificate, 'crl2pkcs7', '-nocrl', '-certfile', 'own.pem', '-outform', 'DER'),
            'Accepted',
          ],
        ] as const) {
          const answer = await answerTo(`certificate ${id}`, name, bytes);
          expect([name, answer]).toEqual([name, expect.stringContaining(verdict)]);
          expect(answer).not.toMatch(/^Done\./u);
        }
      },
      TEST_MS,
    );

    it(
      'that is a key in disguise is refused, with what to do, and stored nowhere',
      async () => {
        const id = await untilCertificate();
        const { privateKey } = generateKeyPairSync('ed25519');
        const pem = String(privateKey.export({ type: 'pkcs8', format: 'pem' }));
        for (const [name, bytes, finding] of [
          ['own.crt', pem.replaceAll('PRIVATE KEY', 'CERTIFICATE'), 'FILE_PRIVATE_KEY'],
          ['own.json', JSON.stringify(privateKey.export({ format: 'jwk' })), 'FILE_PRIVATE_KEY'],
          ['id_rsa.cer', sample('FILE_PRIVATE_KEY.breaks-openssh'), 'FILE_PRIVATE_KEY'],
          ['putty.txt', sample('FILE_PRIVATE_KEY.breaks-putty'), 'FILE_PRIVATE_KEY'],
          ['jks.crt', sample('FILE_KEYSTORE.breaks-jks'), 'FILE_KEYSTORE'],
          ['pfx.crt', sample('FILE_KEYSTORE.breaks'), 'FILE_KEYSTORE'],
        ] as const) {
          const answer = await answerTo(`certificate ${id}`, name, bytes);
          expect([name, answer]).toEqual([name, expect.stringContaining(finding)]);
          expect(answer).toContain('not stored');
        }
        expect(await files(id)).toBe(1);
      },
      TEST_MS,
    );

    it(
      'is answered so in Teams, too',
      async () => {
        const id = await untilCertificate();
        const ana = workspace.teams.as(TEAMS_CAST.ana.id);
        const told = async (bytes: Buffer) => {
          const { messages } = await ana.write(`certificate ${id}`, [{ name: 'own.pem', bytes }]);
          return messages.map(({ card: drawn }) => (drawn ? textOf(drawn) : '')).join('\n');
        };
        expect(await told(Buffer.alloc(0))).toContain('This file is empty');
        expect(await told(sample('FILE_PRIVATE_KEY.breaks-openssh'))).toContain('FILE_PRIVATE_KEY');
        expect(await told(await issuer.issue(HOLDER))).toContain('Accepted');
      },
      TEST_MS,
    );
  });

  describe('a completed form of 10 MB of base64', () => {
    const base64 = (bytes: number) =>
      Buffer.from(
        noise(Math.floor((bytes / 4) * 3))
          .toString('base64')
          .slice(0, bytes),
      );

    it(
      'is looked through to its end, and recorded',
      async () => {
        const id = await untilForm();
        expect((await recordForm(id, base64(10 * MEGABYTE))).errors).toEqual({});
        await shows(id, 'Waiting for: eBoxIntegration staff');
        expect(await files(id)).toBe(1);
      },
      TEST_MS,
    );

    it(
      'with a private key at its end is refused on its field, and nothing is stored',
      async () => {
        const id = await untilForm();
        const key = sample('FILE_PRIVATE_KEY.breaks');
        const filler = base64(10 * MEGABYTE - key.length - 1);
        const { errors } = await recordForm(id, Buffer.concat([filler, Buffer.from('\n'), key]));
        expect(errors['Completed form']).toContain('FILE_PRIVATE_KEY');
        expect(errors['Completed form']).toContain('Nothing was stored');
        expect(await files(id)).toBe(0);
      },
      TEST_MS,
    );
  });

  async function files(id: string): Promise<number> {
    const found = await database().knex('file').where({ request_id: id });
    return found.length;
  }
});

function sample(name: string): Buffer {
  const found = CORPUS.find((one) => one.name === name);
  if (!found) throw new Error(`No case ${name}`);
  return Buffer.from(found.file);
}
