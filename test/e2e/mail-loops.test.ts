import { DateTime } from 'luxon';
import type { Local } from '../../workspace/ebox/start';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { shows, type Mail } from '../../workspace/testing';
import { startMailDesk } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { card, register } from '../support/given/filled';
import { moveClock } from '../support/given/reminder-workspace';

const WAIT_MS = 60_000;

/** To make the embedded database and start the bot while other tests run. */
const START_MS = 120_000;

const JAN = 'Jan Jansen <jan@smals.example>';

/** So many quarters of an hour after a moment, as the page's clock panel writes it. */
function quarters(start: Date, count: number): string {
  const at = DateTime.fromJSDate(start, { zone: 'Europe/Brussels' }).plus({ minutes: 15 * count });
  return at.toFormat("yyyy-MM-dd'T'HH:mm");
}

/** How machines mark what they send by themselves, each in its own way. */
const MACHINES: readonly {
  readonly from?: string;
  readonly subject?: string;
  readonly headers?: Record<string, string>;
}[] = [
  { headers: { 'Auto-Submitted': 'auto-replied' } },
  { headers: { 'Auto-Submitted': 'auto-generated; type=vacation' } },
  { headers: { 'X-Autoreply': 'yes' } },
  { headers: { 'X-Autorespond': 'Out of office' } },
  { headers: { 'X-Auto-Response-Suppress': 'All' } },
  { headers: { Precedence: 'bulk' } },
  { headers: { Precedence: 'auto_reply' } },
  { headers: { 'List-Id': '<news.smals.example>' } },
  { headers: { 'X-Loop': 'jan@smals.example' } },
  { headers: { 'Return-Path': '<>' } },
  { subject: 'Automatic reply: away until Monday' },
  { subject: 'Réponse automatique : absent' },
  { subject: 'Automatisch antwoord: afwezig' },
  { from: 'noreply@smals.example' },
  { from: 'Jan <mailer-daemon@smals.example>' },
];

onEveryDatabase((database) => {
  describe('a peer that answers everything at once, as every kind of machine', () => {
    let local: Local;

    beforeAll(async () => {
      local = await startMailDesk(database());
    }, START_MS);
    afterAll(() => local.stop());

    const slack = () => local.workspace.slack;
    const mail = () => local.workspace.mail;
    const letters = () => local.workspace.letters;

    /** Answers each mail that the bot has sent since, as all machines together. */
    async function answered(before: ReadonlySet<string>): Promise<ReadonlySet<string>> {
      const fresh = mail()
        .all()
        .filter(({ id }) => !before.has(id));
      for (const one of fresh) {
        for (const machine of MACHINES) await answer(one, machine);
        await letters().answerAs('bounce', one);
        await answer(one, { from: 'eBoxIntegration@smals.be' });
      }
      return new Set([...before, ...fresh.map(({ id }) => id)]);
    }

    function answer(one: Mail, { from = JAN, subject, headers = {} }: (typeof MACHINES)[number]) {
      return letters().write({
        from,
        subject: subject ?? `Re: ${one.subject}`,
        text: 'I am away, and my machine says so to everybody.',
        files: [],
        answers: one,
        headers,
      });
    }

    async function rows(table: string, where: Record<string, string>): Promise<number> {
      return (await database().knex(table).where(where).select('id')).length;
    }

    let persons = 0;

    /** A person's mail after all others: mails are taken over in their order. */
    async function everythingIsTaken(text: string, about: Mail): Promise<void> {
      persons += 1;
      await letters().write({ from: JAN, subject: 'x', text, files: [], answers: about });
      await slack().waitFor(
        () =>
          slack()
            .messages(CHANNELS.requests.id)
            .find((one) => shows(one, text)),
        `the mail ${text}`,
        WAIT_MS,
      );
    }

    it('is never written to because of that, in an hour of the clock', async () => {
      const id = await register(slack().as(CAST.ana.id));
      const first = await mail().waitFor('jan@smals.example', `[${id}]`);
      let known = await answered(new Set());
      await everythingIsTaken('A person, early', first);
      // Told each time: a loop that has begun would only be a time that runs out.
      expect(await rows('outbox', { kind: 'mail' })).toBe(1);
      await slack()
        .as(CAST.bo.id)
        .press(await card(slack(), 'approvals', id), 'Agree');
      await mail().waitFor('jan@smals.example', /agree/iu);
      const start = new Date();
      for (let minutes = 0; minutes < 60; minutes += 15) {
        known = await answered(known);
        await everythingIsTaken(`A person, after ${minutes} minutes`, first);
        expect(await rows('outbox', { kind: 'mail' })).toBe(2);
        await moveClock(local.port, quarters(start, minutes / 15 + 1));
      }
      await everythingIsTaken('A person, at the end', first);
      // One for what Ana registered, one for what Bo agreed to.
      expect(mail().all()).toHaveLength(2);
      expect(await rows('outbox', { kind: 'mail' })).toBe(2);
    });

    it('is told from a person in each of its ways, and nobody has to do anything about it', async () => {
      expect(await rows('mail', { kind: 'person' })).toBe(persons);
      expect(await rows('mail', { kind: 'machine' })).toBe(2 * MACHINES.length);
      expect(await rows('mail', { kind: 'machine', state: 'open' })).toBe(0);
    });

    it('is never heard under the bot’s own address', async () => {
      expect(await rows('mail', { sender: 'jan@smals.example' })).toBeGreaterThan(0);
      expect(await rows('mail', { sender: 'eboxintegration@smals.be' })).toBe(0);
    });
  });
});
