import type { Running } from '../../src/composition/start';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import {
  labelsOf,
  type Mail,
  shows,
  visibleText,
  type Message,
  type Workspace,
} from '../../workspace/testing';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { authority } from '../support/given/authority';
import { card } from '../support/given/filled';
import { SUBJECT } from '../support/given/journey';
import { withMailbox } from '../support/mail/dovecot';
import { answering, written } from '../support/mail/written';
import { expectStatesOfTheirEvents } from '../support/oracles/folded';

const WAIT_MS = 20_000;

withMailbox((mailbox) => {
  onEveryDatabase((database) => {
    let bot: Running;
    let workspace: Workspace;

    beforeAll(async () => {
      ({ bot, workspace } = await startBot(database(), {
        IMAP_URL: mailbox().url,
        IMAP_SINCE: '2020-01-01',
      }));
    });
    afterAll(() => bot.stop());

    const as = (who: keyof typeof CAST) => workspace.slack.as(CAST[who].id);
    const requests = () => workspace.slack.messages(CHANNELS.requests.id);
    const mailCard = (sought: string): Promise<Message> =>
      workspace.slack.waitFor(
        () =>
          requests().find(
            (one) =>
              shows(one, sought) &&
              labelsOf(one.blocks).some((label) => MAIL_LABELS.includes(label)),
          ),
        `the card of a mail that shows ${sought}`,
        WAIT_MS,
      );
    const letter = (sought: string): Promise<Mail> =>
      workspace.mail.waitFor('jan@journey.example', sought);
    const press = async (who: keyof typeof CAST, on: Message, label: string) => {
      const result = await as(who).press(on, label);
      expect({
        trouble: result.trouble,
        told: result.ephemerals.map((one) => visibleText(one)),
      }).toEqual({
        trouble: undefined,
        told: [],
      });
      return result;
    };

    it('takes a stranger’s mail to live, and nobody retypes a word', async () => {
      const issuer = await authority();
      const ordered = await issuer.order({ ...SUBJECT, environment: 'INT' });
      await mailbox().deliver(
        written({
          subject: 'Documenten versturen',
          text: 'Wij willen graag attesten van het werk voor onze klanten versturen.',
        }),
      );
      const stranger = await mailCard('Documenten versturen');
      const opened = await (await press('ana', stranger, 'Register')).opened();
      const done = await as('ana').submit(opened, {
        Organisation: 'Journey & Sons <nv>',
        'CBE number': '0406.798.006',
        Recipients: ['Enterprises'],
        'Documents per month': '1200',
        'Planned go-live': '2031-03-03',
      });
      expect({ errors: done.errors, trouble: done.trouble }).toEqual({
        errors: {},
        trouble: undefined,
      });
      const told = await done.told(/DS-\d{4}-\d{4,}/u);
      const id = /DS-\d{4}-\d{4,}/u.exec(visibleText(told))?.[0] ?? '';
      const registered = await letter(`[${id}]`);
      expect(registered.inReplyTo).toMatch(/^<mail-\d+@journey\.example>$/u);
      const shown = await card(workspace.slack, 'approvals', id);
      expect(visibleText(shown)).toContain('Wij willen graag attesten');
      await press('bo', shown, 'Agree');
      await press(
        'ana',
        await card(workspace.slack, 'requests', id, 'Kick-off'),
        'Record kick-off',
      ).then(async (result) => as('ana').submit(await result.opened(), { Date: '2026-11-20' }));
      await card(workspace.slack, 'requests', id, 'Waiting for: requester');
      await mailbox().deliver(
        answering(registered, {
          text: 'The form is attached.\n\nOn Fri, 27 Nov 2026 e-Box wrote:\n> please send the form',
          files: [
            { name: 'form.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7 the form') },
          ],
        }),
      );
      const answer = await mailCard('The form is attached.');
      expect(visibleText(answer)).not.toContain('please send the form');
      expect(answer.thread).toBe((await card(workspace.slack, 'requests', id)).ts);
      await card(workspace.slack, 'requests', id, 'eBoxIntegration staff');
      const recording = await (await press('ana', answer, 'Record formal request')).opened();
      const recorded = await as('ana').submit(recording, {
        'Legal name': SUBJECT.organisation,
        'Application ID': SUBJECT.applicationId,
        'Message types': 'Werkkaart',
        City: SUBJECT.city,
        Region: SUBJECT.region,
      });
      expect(recorded.errors).toEqual({});
      await press(
        'luc',
        await card(workspace.slack, 'requests', id, 'Request validation'),
        'Validate',
      );
      await press(
        'bo',
        await card(workspace.slack, 'approvals', id, 'confirm the formal request'),
        'Confirm',
      );
      const order = await letter('OU=INT');
      await mailbox().deliver(
        answering(order, { text: 'Our CSR.', files: [{ name: 'order.csr', bytes: ordered.csr }] }),
      );
      const csr = await mailCard('Our CSR.');
      expect(visibleText(csr)).toContain('CSR for INT, no objection');
      const checking = await (await press('ana', csr, 'Check CSR')).opened();
      expect((await as('ana').submit(checking)).errors).toEqual({});
      await mailbox().deliver(
        answering(order, {
          text: 'Our certificate.',
          files: [{ name: 'int.pem', bytes: ordered.certificate }],
        }),
      );
      const certificate = await mailCard('Our certificate.');
      expect(visibleText(certificate)).toContain('certificate for INT, no objection');
      const taking = await (await press('ana', certificate, 'Upload certificate')).opened();
      expect((await as('ana').submit(taking)).errors).toEqual({});
      await card(workspace.slack, 'requests', id, 'INT: certificate ✔');
      const history = await as('ana').command(`/ebox history ${id}`);
      expect(history.ephemerals.map((one) => visibleText(one)).join('\n')).toContain(
        'The mailbox (the bot) took over a mail',
      );
      await expectStatesOfTheirEvents(database());
    }, 90_000);
  });
});

const MAIL_LABELS = ['Register', 'Done'];
