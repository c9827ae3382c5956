import type { Local } from '../../workspace/ebox/start';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { shows, visibleText, type Message } from '../../workspace/testing';
import { startMailDesk } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { card } from '../support/given/filled';

const WAIT_MS = 60_000;

/** To make the embedded database and start the bot while other tests run. */
const START_MS = 120_000;

const JAN = 'Jan Jansen <jan@smals.example>';

onEveryDatabase((database) => {
  describe('who writes in the mail pane', () => {
    let local: Local;

    beforeAll(async () => {
      local = await startMailDesk(database());
    }, START_MS);
    afterAll(() => local.stop());

    const slack = () => local.workspace.slack;
    const shown = (sought: string): Promise<Message> =>
      slack().waitFor(
        () =>
          slack()
            .messages(CHANNELS.requests.id)
            .find((one) => shows(one, sought)),
        `a message that shows ${sought}`,
        WAIT_MS,
      );

    it('is read by the bot as any mail is, be it a person or a machine', async () => {
      const { workspace } = local;
      const ana = slack().as(CAST.ana.id);
      await workspace.letters.write({
        from: JAN,
        subject: 'Versturen naar de e-Box – één vraag',
        text: 'Wij willen graag attesten van het werk voor onze klanten versturen.',
        files: [],
        answers: null,
      });
      const stranger = await shown('één vraag');
      const form = await (await ana.press(stranger, 'Register')).opened();
      const done = await ana.submit(form, {
        Organisation: 'Smals',
        'CBE number': '0406.798.006',
        Recipients: ['Enterprises'],
        'Documents per month': '1200',
        'Planned go-live': new Date(Date.now() + 120 * 86_400_000).toISOString().slice(0, 10),
      });
      expect(done.errors).toEqual({});
      const [id = ''] = /DS-\d{4}-\d{4,}/u.exec(visibleText(await done.told(/DS-/u))) ?? [];
      const ours = await workspace.mail.waitFor('jan@smals.example', `[${id}]`);

      await workspace.letters.write({
        from: JAN,
        subject: `Re: ${ours.subject}`,
        text: 'The form is attached.',
        files: [
          { name: 'form.pdf', mimetype: 'application/pdf', bytes: Buffer.from('%PDF-1.7 a form') },
        ],
        answers: ours,
      });
      const answer = await shown('The form is attached.');
      expect(answer.thread).toBe((await card(slack(), 'requests', id)).ts);
      expect(visibleText(answer)).toContain('form.pdf');
      // What it quotes is a press away.
      expect(visibleText(answer)).not.toContain(ours.from);

      await workspace.letters.answerAs('out-of-office', ours);
      await shown('took over an automatic mail, which moves nothing');
      await workspace.letters.answerAs('bounce', ours);
      await shown(
        'A mail of ours to jan@smals.example did not arrive: 5.1.1 550 5.1.1 no such user.',
      );
    });
  });
});
