import { PDFDocument } from '@cantoo/pdf-lib';
import type { Local } from '../../workspace/ebox/start';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { shows, visibleText, type Mail, type Message } from '../../workspace/testing';
import { startMailDesk } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { card, register } from '../support/given/filled';

const WAIT_MS = 60_000;

/** To make the embedded database and start the bot while other tests run. */
const START_MS = 120_000;

const JAN = 'Jan Jansen <jan@smals.example>';

const COMPLETED = {
  legalName: 'Smals',
  city: 'Sint-Gillis',
  region: 'Brussel-Hoofdstad',
  applicationId: 'employment:job-attest:werkkaart',
  messageTypes: 'Werkkaart',
};

async function pagesOf(bytes: Uint8Array): Promise<number> {
  return (await PDFDocument.load(bytes)).getPageCount();
}

onEveryDatabase((database) => {
  describe('the sending request form', () => {
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
            .findLast((one) => shows(one, sought)),
        `a message that shows ${sought}`,
        WAIT_MS,
      );

    /** A request whose formal request is due, and the letter with its form. */
    async function agreed(): Promise<{ readonly id: string; readonly letter: Mail }> {
      const ana = slack().as(CAST.ana.id);
      const id = await register(ana);
      const bo = slack().as(CAST.bo.id);
      await bo.press(await card(slack(), 'approvals', id, 'Agree', WAIT_MS), 'Agree');
      const letter = await local.workspace.mail.waitFor(
        'jan@smals.example',
        `[${id}] Agreement in principle`,
      );
      const skip = await (
        await ana.press(
          await card(slack(), 'requests', id, 'Skip kick-off', WAIT_MS),
          'Skip kick-off',
        )
      ).opened();
      await ana.submit(skip, { Reason: 'Known to us' });
      await card(slack(), 'requests', id, 'Waiting for: requester', WAIT_MS);
      return { id, letter };
    }

    async function filledIn(letter: Mail, values: Readonly<Record<string, string>>) {
      const blank = local.workspace.mail.attachment(letter.id, 0);
      if (!blank) throw new Error('The letter carries no file');
      const document = await PDFDocument.load(blank);
      const form = document.getForm();
      for (const [name, value] of Object.entries(values)) form.getTextField(name).setText(value);
      return Buffer.from(await document.save());
    }

    async function answeredWith(letter: Mail, text: string, bytes: Buffer): Promise<Message> {
      await local.workspace.letters.write({
        from: JAN,
        subject: `Re: ${letter.subject}`,
        text,
        files: [{ name: 'completed.pdf', mimetype: 'application/pdf', bytes }],
        answers: letter,
      });
      return shown(text);
    }

    it('goes with the letter, comes back by mail with one field wrong, and then right', async () => {
      const ana = slack().as(CAST.ana.id);
      const { id, letter } = await agreed();
      expect(letter.attachments.map(({ name }) => name)).toEqual([
        `e-Box-sending-request-${id}.pdf`,
      ]);

      const wrong = await filledIn(letter, { ...COMPLETED, applicationId: 'werk kaart' });
      const first = await answeredWith(letter, 'Here is our form.', wrong);
      const opened = await (await ana.press(first, 'Record formal request')).opened();
      const drawn = JSON.stringify(opened.blocks);
      expect(drawn).toContain('"initial_value":"werk kaart"');
      expect(drawn).toContain('"initial_value":"Sint-Gillis"');
      expect(drawn).toContain('An application ID has no spaces');

      // What does not hold is offered as the answer to the mail that brought it.
      const reply = await (await ana.press(first, 'Reply')).opened();
      expect(JSON.stringify(reply.blocks)).toContain(
        '"initial_value":"Application ID: An application ID has no spaces',
      );

      const organisation = { organisation: 'Smals vzw', ...COMPLETED };
      const right = await filledIn(letter, organisation);
      const second = await answeredWith(letter, 'Sorry, corrected.', right);
      const again = await (await ana.press(second, 'Record formal request')).opened();
      expect(JSON.stringify(again.blocks)).toContain('registered “SMALS”, in the form “Smals vzw”');
      const done = await ana.submit(again, {});
      expect({ errors: done.errors, trouble: done.trouble }).toEqual({
        errors: {},
        trouble: undefined,
      });
      await card(slack(), 'requests', id, 'Waiting for: eBoxIntegration staff', WAIT_MS);
      const row = await database().knex('request').where({ id }).first('state');
      expect(row.state.form).toMatchObject({ ...COMPLETED, fileName: 'completed.pdf' });
      // Before anybody validates, the thread says what differs.
      await shown('The form differs from the registration');

      await ana.press(await card(slack(), 'requests', id, 'Validate', WAIT_MS), 'Validate');
      const bo = slack().as(CAST.bo.id);
      await bo.press(await card(slack(), 'approvals', id, 'Confirm', WAIT_MS), 'Confirm');
      const validated = await local.workspace.mail.waitFor(
        'jan@smals.example',
        `[${id}] Your request form is validated`,
      );
      expect(validated.attachments.map(({ name }) => name)).toEqual(['completed.pdf']);
      const sent = Buffer.from(local.workspace.mail.attachment(validated.id, 0) ?? []);
      expect(sent.subarray(0, right.length).equals(right)).toBe(true);
      expect(await pagesOf(sent)).toBe((await pagesOf(right)) + 1);
    });

    it('is read from the file where its fields are left empty in Slack, and is not where it is another’s', async () => {
      const ana = slack().as(CAST.ana.id);
      const other = await agreed();
      const { id } = await agreed();
      const foreign = await filledIn(other.letter, COMPLETED);
      const form = await (await ana.command(`/ebox form ${id}`)).opened();
      const refused = await ana.submit(form, {
        'Completed form': ana.upload('completed.pdf', foreign),
      });
      const said = Object.values(refused.errors).join(' ');
      expect(said).toMatch(/This form is of DS-\d{4}-\d{4}, not of/u);

      const unread = await ana.submit(form, {
        'Completed form': ana.upload('scan.pdf', Buffer.from('%PDF-1.7 a picture')),
      });
      expect(Object.values(unread.errors).join(' ')).toContain('could not be read');
    });

    it('shows what it takes from the file before it takes it', async () => {
      const ana = slack().as(CAST.ana.id);
      const { id, letter } = await agreed();
      const bytes = await filledIn(letter, COMPLETED);
      const form = await (await ana.command(`/ebox form ${id}`)).opened();
      const sent = { City: 'Brussel', 'Completed form': ana.upload('completed.pdf', bytes) };
      const shownFirst = await ana.submit(form, sent);
      expect(shownFirst.errors).toEqual({
        'Legal name': expect.stringContaining('The form says “Smals”'),
        'Application ID': expect.stringContaining('employment:job-attest:werkkaart'),
        'Message types': expect.stringContaining('Werkkaart'),
        Region: expect.stringContaining('Brussel-Hoofdstad'),
      });
      expect((await ana.submit(form, sent)).errors).toEqual({});
      await card(slack(), 'requests', id, 'Waiting for: eBoxIntegration staff', WAIT_MS);
      const { state } = await database().knex('request').where({ id }).first('state');
      expect(state.form).toMatchObject({ ...COMPLETED, city: 'Brussel' });
    });

    it('offers what did not hold in it as the feedback with which it is sent back', async () => {
      const ana = slack().as(CAST.ana.id);
      const { id, letter } = await agreed();
      const wrong = await filledIn(letter, { ...COMPLETED, region: 'BXL' });
      const form = await (await ana.command(`/ebox form ${id}`)).opened();
      const done = await ana.submit(form, {
        'Legal name': 'Smals nv',
        'Application ID': COMPLETED.applicationId,
        'Message types': COMPLETED.messageTypes,
        City: COMPLETED.city,
        Region: COMPLETED.region,
        'Completed form': ana.upload('completed.pdf', wrong),
      });
      expect(done.errors).toEqual({});
      const recorded = await card(slack(), 'requests', id, 'Send back', WAIT_MS);
      const back = await (await ana.press(recorded, 'Send back')).opened();
      expect(JSON.stringify(back.blocks)).toContain(
        '"initial_value":"Region: “BXL” is abbreviated',
      );
    });

    it('is handed to staff once more', async () => {
      const ana = slack().as(CAST.ana.id);
      const { id } = await agreed();
      const said = await ana.command(`/ebox form ${id} blank`);
      expect(visibleText(await said.told(/on its way/u))).toContain(id);
      await slack().waitFor(
        () =>
          slack()
            .messages(ana.directMessages)
            .find((one) =>
              one.files.some(
                (file) => slack().state.file(file)?.name === `e-Box-sending-request-${id}.pdf`,
              ),
            ),
        'the form as a file',
        WAIT_MS,
      );
    });
  });
});
