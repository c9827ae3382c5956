import { generateKeyPairSync } from 'node:crypto';
import { belgianCalendar } from '../../src/adapters/time/belgium';
import { type Workspace, labelsOf, visibleText } from '../../workspace/testing';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { addDays, addWorkingDays } from '../../src/core/policy/working-days';
import type { Environment } from '../../src/core/terms/terms';
import type { Running } from '../../src/composition/start';
import type { Database } from '../../src/storage/database/database';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { authority, VALID_DAYS, type Authority } from '../support/given/authority';
import { playJourney, SUBJECT } from '../support/given/journey';
import { slackDriver } from '../support/drivers/slack-driver';
import { direct, moveClock, threadLine } from '../support/given/reminder-workspace';
import { card } from '../support/given/filled';

const JOURNEY_MS = 180_000;

/** The first working day, at 09:30 UTC, on which certificates of today end within so many days. */
function before(days: number): string {
  const today = new Date().toISOString().slice(0, 10);
  const first = addDays(today, VALID_DAYS - days + 1);
  return `${addWorkingDays(first, 0, belgianCalendar([]))}T09:30:00.000Z`;
}

/** A bot with one request that is live, and whoever issues its certificates. */
async function startLive(database: Database) {
  const { bot, workspace } = await startBot(database);
  const issuer = await authority();
  const id = await playJourney(slackDriver(workspace), database);
  return { bot, workspace, issuer, id };
}

const holder = (environment: Environment) => ({ ...SUBJECT, environment });

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;
  let issuer: Authority;
  let id: string;

  beforeAll(async () => {
    ({ bot, workspace, issuer, id } = await startLive(database()));
  }, JOURNEY_MS);
  afterAll(() => bot.stop());

  const ana = () => workspace.slack.as(CAST.ana.id);
  const shows = (sought: string | RegExp) => card(workspace.slack, 'requests', id, sought);

  /** Sends a certificate or a CSR for an environment of the live request, from its card. */
  async function send(label: string, environment: Environment, bytes: Buffer) {
    const view = await (await ana().press(await shows('Live since'), label)).opened();
    const file = ana().upload('own.pem', bytes);
    return ana().submit(view, { Environment: environment, File: file });
  }

  /** Resolves when the thread has this many lines that say so. */
  const said = (words: string, times: number) =>
    workspace.waitFor(() => count(words) === times, `${words}, ${times} times`);
  const count = (words: string) =>
    workspace.slack.messages(CHANNELS.requests.id).filter((one) => visibleText(one).includes(words))
      .length;

  describe('a live request', () => {
    it('has told staff in its thread what to order for each environment', async () => {
      for (const environment of ['INT', 'ACC', 'PRD']) {
        const line = await threadLine(workspace, `The certificate to order for ${environment}`);
        expect(visibleText(line)).toContain(`OU=${environment}`);
        expect(visibleText(line)).toContain(`-keyout ${environment}.key -out ${environment}.csr`);
      }
    });

    it('shows the certificate of each environment with its end, and the buttons to replace one', async () => {
      const { ephemerals } = await ana().command(`/ebox show ${id}`);
      const [shown] = ephemerals;
      if (!shown) throw new Error('show answers with a card');
      expect(visibleText(shown).match(/certificate ✔ until \w{3} \d+ \w+ \d{4}/gu)).toHaveLength(3);
      expect(labelsOf(shown.blocks)).toEqual([
        'Upload certificate',
        'Check CSR',
        'History',
        'Write',
        'Note',
        'Correct',
      ]);
    });

    it('keeps the certificate in use when the one sent is for another environment', async () => {
      await send('Upload certificate', 'PRD', await issuer.issue(holder('ACC')));
      const shown = await shows('SUBJECT_ENV_MATCH');
      expect(visibleText(shown)).toContain('(a new one: ✖ not accepted)');
      expect(visibleText(shown)).toContain('Live since');
    });

    it('replaces one, stays live, and writes to the requester when to switch over', async () => {
      const { certificate } = await issuer.order(holder('PRD'));
      expect((await send('Upload certificate', 'PRD', certificate)).errors).toEqual({});
      await threadLine(workspace, 'uploaded the PRD certificate: accepted');
      const shown = await shows(/PRD: certificate ✔ until [^(]*configuration/u);
      expect(visibleText(shown)).toContain('Live since');
      await workspace.waitFor(
        () => workspace.mail.all().find(({ text }) => text.includes('Het vervangt uw huidige')),
        'a mail about the new certificate',
      );
      // The very same once more replaces nothing.
      await send('Upload certificate', 'PRD', certificate);
      await threadLine(workspace, /not accepted \(.*CERT_REUSED/u);
    });

    it('holds a new certificate to the CSR that was checked for it', async () => {
      const ordered = await issuer.order(holder('ACC'));
      await send('Check CSR', 'ACC', ordered.csr);
      await threadLine(workspace, 'checked a CSR for ACC: no objection');
      await send('Upload certificate', 'ACC', await issuer.issue(holder('ACC')));
      await threadLine(workspace, 'CSR_KEY_MATCH');
      const accepted = 'uploaded the ACC certificate: accepted';
      const before = count(accepted);
      await send('Upload certificate', 'ACC', ordered.certificate);
      await said(accepted, before + 1);
      // The CSR has had its order: the next certificate need not be made from it.
      await send('Upload certificate', 'ACC', await issuer.issue(holder('ACC')));
      await said(accepted, before + 2);
    });

    it('asks whose certificate a file is that comes without a word of it', async () => {
      const bytes = await issuer.issue(holder('PRD'));
      await ana().dm(`certificate ${id}`, [ana().upload('new.pem', bytes)]);
      const directs = ana().directMessages;
      await workspace.slack.waitForMessage(directs, 'Which environment is it for?');
      await ana().dm(`certificate ${id} prd`, [ana().upload('new.pem', bytes)]);
      await workspace.slack.waitForMessage(
        directs,
        /(?:Accepted|To be decided on|Not accepted).*\(PRD certificate\)/u,
      );
    });

    it('warns of a private key in a second file of the message, and stores neither', async () => {
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
      const bytes = await issuer.issue(holder('PRD'));
      const files = async () => Number((await database().knex('file').count({ n: '*' }))[0]?.['n']);
      const before = await files();
      await ana().dm(`certificate ${id} prd`, [
        ana().upload('new.pem', bytes),
        ana().upload('own.key', Buffer.from(key).toString('base64')),
      ]);
      await workspace.slack.waitForMessage(
        ana().directMessages,
        /“own\.key”, sent along: FILE_PRIVATE_KEY/u,
      );
      expect(await files()).toBe(before);
    });

    it('asks for a reason where there are warnings', async () => {
      await send(
        'Upload certificate',
        'INT',
        await issuer.issue({ ...holder('INT'), city: 'BXL' }),
      );
      const warned = await shows('(a new one: ◐ warnings to decide on)');
      const view = await (await ana().press(warned, 'Accept with warnings')).opened();
      await ana().submit(view, { Environment: 'INT', Reason: 'We know where.' });
      await threadLine(workspace, 'accepted the INT certificate with its warnings');
    });
  });
});

/** The clock goes on for weeks: a bot of its own. */
onEveryDatabase((database) => {
  let live: Awaited<ReturnType<typeof startLive>>;

  beforeAll(async () => {
    live = await startLive(database());
  }, JOURNEY_MS);
  afterAll(() => live.bot.stop());

  it('tells staff and the requester when its certificates near their end', async () => {
    const { bot, workspace, id } = live;
    await moveClock(bot.port, before(30));
    const told = await direct(workspace, 'ana', `Certificates end: ${id}`);
    expect(visibleText(told)).toMatch(/The PRD certificate ends on .*, in \d\d days\./u);
    await threadLine(workspace, /The PRD certificate ends on .*, in \d\d days\./u);
    const mail = await workspace.waitFor(
      () => workspace.mail.all().find(({ subject }) => subject.includes('vervallen binnenkort')),
      'a mail about the end',
    );
    expect(mail.text).toContain('OU=PRD');
    expect(mail.text).toContain('openssl req -new');
    // Not PRD.key: that is the key in use.
    expect(mail.text).toMatch(/-keyout PRD-\d{4}-\d\d-\d\d\.key -out PRD-\d{4}-\d\d-\d\d\.csr/u);
    const { opened } = await workspace.slack.as(CAST.ana.id).press(told, 'Upload certificate');
    expect(JSON.stringify((await opened()).blocks)).toContain('Environment');
  });
});
