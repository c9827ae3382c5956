import { PDFDocument } from '@cantoo/pdf-lib';
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

/** To make the embedded database and start the bot while other tests run. */
const START_MS = 120_000;

// Each with a mailbox of its own: what one bot's requesters wrote means nothing to another.
onEveryDatabase((database) => {
  withMailbox((mailbox) => {
    let bot: Running;
    let workspace: Workspace;

    beforeAll(async () => {
      ({ bot, workspace } = await startBot(database(), {
        IMAP_URL: mailbox().url,
        IMAP_SINCE: '2020-01-01',
      }));
    }, START_MS);
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

    /** A certificate comes by mail and is taken; the e-Box team configures. */
    async function environment(id: string, order: Mail, name: string, certificate: Buffer) {
      await mailbox().deliver(
        answering(order, {
          text: `Our certificate for ${name}.`,
          files: [{ name: `${name}.pem`, bytes: certificate }],
        }),
      );
      const came = await mailCard(`Our certificate for ${name}.`);
      expect(visibleText(came)).toContain(`certificate for ${name}, no objection`);
      const taking = await (await press('ana', came, 'Upload certificate')).opened();
      expect((await as('ana').submit(taking)).errors).toEqual({});
      const accepted = await card(workspace.slack, 'requests', id, `${name}: certificate ✔`);
      const ticking = await (await press('eva', accepted, 'Configure')).opened();
      await as('eva').submit(ticking, { Checklist: CHECKLIST });
      const ticked = await card(workspace.slack, 'requests', id, 'configuration 7 of 7');
      await press('eva', ticked, 'Configuration OK');
    }

    /** The form that came with a letter, as the requester completes it. */
    async function completed(letter: Mail): Promise<Buffer> {
      const blank = workspace.mail.attachment(letter.id, 0);
      if (!blank) throw new Error('The letter carries no form');
      const document = await PDFDocument.load(blank);
      const fields = document.getForm();
      const { organisation, applicationId, city, region } = SUBJECT;
      const typed = {
        legalName: organisation,
        applicationId,
        city,
        region,
        messageTypes: 'Werkkaart',
      };
      for (const [name, value] of Object.entries(typed)) fields.getTextField(name).setText(value);
      return Buffer.from(await document.save());
    }

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
        'Planned go-live': dayFromNow(120),
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
      const form = await workspace.mail.waitFor(
        'jan@journey.example',
        `[${id}] Principeakkoord gegeven`,
      );
      await mailbox().deliver(
        answering(form, {
          text: 'The form is attached.\n\nOn Fri, 27 Nov 2026 e-Box wrote:\n> please send the form',
          files: [{ name: 'form.pdf', type: 'application/pdf', bytes: await completed(form) }],
        }),
      );
      const answer = await mailCard('The form is attached.');
      expect(visibleText(answer)).not.toContain('please send the form');
      expect(answer.thread).toBe((await card(workspace.slack, 'requests', id)).ts);
      await card(workspace.slack, 'requests', id, 'eBoxIntegration staff');
      const recording = await (await press('ana', answer, 'Record formal request')).opened();
      expect((await as('ana').submit(recording)).errors).toEqual({});
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
      await environment(id, order, 'INT', ordered.certificate);
      for (const [here, next] of [
        ['INT', 'ACC'],
        ['ACC', 'PRD'],
      ] as const) {
        await mailbox().deliver(answering(order, { text: `Tests in ${here} went well.` }));
        const tests = await mailCard(`Tests in ${here} went well.`);
        const concluding = await (await press('ana', tests, 'Tests conclusive')).opened();
        expect((await as('ana').submit(concluding)).errors).toEqual({});
        const ready = await card(
          workspace.slack,
          'requests',
          id,
          `Go to next environment in ${here}`,
        );
        await press('ana', ready, `Move to ${next}`);
        const { certificate } = await issuer.order({ ...SUBJECT, environment: next });
        await environment(id, await letter(`OU=${next}`), next, certificate);
      }
      await press(
        'ana',
        await card(workspace.slack, 'requests', id, 'Production-ready'),
        'Go live',
      );
      await card(workspace.slack, 'requests', id, 'Live since');
      const ours = workspace.mail.all().filter(({ subject }) => subject.includes(id));
      expect(ours.length).toBeGreaterThan(5);
      for (const { inReplyTo } of ours) expect(inReplyTo).toMatch(/^<mail-\d+@journey\.example>$/u);
      const history = await as('ana').command(`/ebox history ${id}`);
      expect(history.ephemerals.map((one) => visibleText(one)).join('\n')).toContain(
        'The mailbox (the bot) took over a mail',
      );
      await expectStatesOfTheirEvents(database());
    }, 90_000);
  });
});

const MAIL_LABELS = ['Register', 'Done'];

const CHECKLIST = [
  'DU',
  'e-Box Mngt',
  'DspStorage',
  'UMan',
  'UAM',
  'OAuth',
  'Authorisation request',
];

const DAY_MS = 86_400_000;

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}
