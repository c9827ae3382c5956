import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { server } from '../support/databases/fresh';
import { migratedPlace, type Place } from '../support/databases/place';
import { register } from '../support/given/filled';
import { withMailbox } from '../support/mail/dovecot';
import { written } from '../support/mail/written';
import { startProcess } from '../support/processes/bot-process';
import { standAloneSlack } from '../support/processes/stand-alone-slack';
import { until } from '../support/until';
import { CAST } from '../../workspace/ebox/cast';
import { mutatedMails } from './mutated-mails';
import { checkStored } from './stored/check';

/** Mails of a run: few in `npm test`, twenty thousand in `npm run fuzz`. */
const MAILS = Math.ceil(Number(process.env['FUZZ_INPUTS'] ?? 500) / 5);

/** The same mails at each run, unless another seed is asked for. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_129);

const TEST_MS = 60 * 60 * 1_000;

/** Milliseconds between two looks at what is left. */
const LOOK_MS = 500;

/** Milliseconds in which nothing moves after which no more is waited for. */
const IDLE_MS = 120_000;

/** MB that the bot takes beyond what it had before, however many mails come in: its readers' heaps are bounded. */
const MOST_MORE_MEGABYTES = 600;

/** Requests that the mails of a full run name. */
const REQUESTS = 40;

const LAST = 'The last of all';

withMailbox((mailbox) => {
  it(
    `takes over ${MAILS} mails that nobody should send (seed ${SEED}), or tells of them, and stores nothing that its schemas refuse`,
    async () => {
      const place = await migratedPlace(server ? 'postgres' : 'pglite');
      try {
        const { before, peak } = await takenOver(place);
        const database = await place.open();
        try {
          const { faults, counts, audit } = await checkStored(database);
          report({ mails: MAILS, stored: counts['mail'], megabytes: { before, peak } });
          expect(faults).toEqual([]);
          expect(audit).toMatchObject({ broken: null });
          // None hung, and none ended its reader.
          await expect(unread(database, ['too-slow', 'not-read', 'not-stored'])).resolves.toBe(0);
          // A run that stores nothing has shown nothing.
          expect(counts['mail']).toBeGreaterThan(MAILS / 4);
          expect(counts['MailReceived']).toBeGreaterThan(0);
          expect(peak - before).toBeLessThan(MOST_MORE_MEGABYTES);
        } finally {
          await database.close();
        }
      } finally {
        await place.remove();
      }
    },
    TEST_MS,
  );

  /** Lets a bot take over all mails; the most memory that it had before, and in all, in MB. */
  async function takenOver({ env }: Place): Promise<{ before: number; peak: number }> {
    const slack = await standAloneSlack();
    const bot = await startProcess({
      ...slack.env,
      ...env,
      IMAP_URL: mailbox().url,
      IMAP_SINCE: '2020-01-01',
      IMAP_MOVE_TO: 'Taken',
      MAIL_AUTHSERV_ID: 'mx.example',
    });
    try {
      slack.talkTo(bot.port);
      const ids: string[] = [];
      while (ids.length < Math.min(REQUESTS, MAILS / 10)) {
        const contact = { 'Contact e-mail': 'jan@journey.example' };
        ids.push(await register(slack.workspace.slack.as(CAST.ana.id), contact));
      }
      const before = peakOf(bot.pid);
      const mails = fc.sample(mutatedMails(ids), { numRuns: MAILS, seed: SEED });
      mailbox().deposit([...mails.map((mail) => Buffer.from(mail)), written({ subject: LAST })]);
      await everything(() => bot.runs());
      return { before, peak: peakOf(bot.pid) };
    } finally {
      const code = await bot.stop();
      await slack.close();
      expect(code).toBe(0);
    }
  }

  async function everything(runs: () => boolean): Promise<void> {
    let before = -1;
    let since = Date.now();
    const lastIsTaken = async () => {
      if (!runs()) throw new Error('The bot has ended');
      const taken = await mailbox().count('Taken');
      if (taken !== before) since = Date.now();
      before = taken;
      if (Date.now() - since > IDLE_MS)
        throw new Error(`After ${before} mails the bot took no more`);
      return (await mailbox().newest('Taken')) === LAST;
    };
    await until(lastIsTaken, { pauseMs: LOOK_MS, patienceMs: TEST_MS });
  }
});

async function unread(
  { knex }: Awaited<ReturnType<Place['open']>>,
  reasons: readonly string[],
): Promise<number> {
  const rows: readonly { content: { reasons: readonly { reason: string }[] } }[] =
    await knex('mail').select('content');
  return rows.filter(({ content }) =>
    content.reasons.some(({ reason }) => reasons.includes(reason)),
  ).length;
}

/** The most memory that a process had, in MB. */
function peakOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1]) / 1024);
}

/** In the full run alone: it is read by a person. */
function report(numbers: object): void {
  if (process.env['FUZZ_REPORT']) process.stdout.write(`mailbox: ${JSON.stringify(numbers)}\n`);
}
