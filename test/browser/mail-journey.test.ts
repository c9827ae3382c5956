import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Local } from '../../workspace/ebox/start';
import { startMailDesk } from '../support/bot';
import { launchChromium } from '../support/chromium';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { choosing, mailPaneDriver } from '../support/drivers/mail-pane-driver';
import { pageDriver } from '../support/drivers/page-driver';
import { authority } from '../support/given/authority';
import { SUBJECT } from '../support/given/journey';
import { expectStatesOfTheirEvents } from '../support/oracles/folded';

/** Some hundred clicks, each with what it sets in motion. */
const JOURNEY_MS = 240_000;

const PIET = 'Piet Pieters <piet@journey.example>';
const WISH = 'Wij willen graag attesten van het werk voor onze klanten versturen.';
const SIGNED = 'Piet Pieters\nJourney & Sons nv\nKBO 0406.798.006';

const CHECKLIST = [
  'DU',
  'e-Box Mngt',
  'DspStorage',
  'UMan',
  'UAM',
  'OAuth',
  'Authorisation request',
];

describe('the whole journey by mail, in the workspace’s mail pane', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  onEveryDatabase((database) => {
    it(
      'takes a stranger’s first mail to live, and nobody retypes a word',
      async () => {
        const local = await startMailDesk(database());
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        const complaints: string[] = [];
        page.on('pageerror', (error) => complaints.push(String(error)));
        try {
          await page.goto(`http://127.0.0.1:${local.port}/`);
          await journey(local, page, `by-mail-${database().kind}`);
          expect(complaints).toEqual([]);
          await expectStatesOfTheirEvents(database());
        } finally {
          await page.close();
          await local.stop();
        }
      },
      JOURNEY_MS,
    );
  });
});

async function journey(local: Local, page: Page, pictures: string): Promise<void> {
  const desk = pageDriver(page, pictures);
  const pane = mailPaneDriver(page);
  const issuer = await authority();
  const answer = (sought: string, text: string, name?: string, bytes?: Buffer) =>
    pane.write({ text, ...(name && bytes ? { files: [{ name, bytes }] } : {}) }, sought);

  await pane.write({ from: PIET, subject: 'Documenten versturen', text: `${WISH}\n\n${SIGNED}` });
  const registration = await pane.press('ana', null, WISH, 'Register');
  await expectFilledIn(registration, {
    Organisation: 'Journey & Sons nv',
    'CBE number': '0406798006',
    'Contact name': 'Piet Pieters',
    'Contact e-mail': 'piet@journey.example',
  });
  await choosing(registration, {
    Recipients: ['Enterprises'],
    'Documents per month': '1200',
    'Planned go-live': dayFromNow(120),
  });
  const id = await desk.newest('Journey & Sons nv');
  await desk.shows('approvals', id, WISH);
  await desk.press('bo', 'approvals', id, 'Agree');
  await desk.press('ana', 'requests', id, 'Record kick-off', { Date: dayFromNow(-1) });

  const formName = `e-Box-sending-request-${id}.pdf`;
  await answer(formName, 'Het formulier.', 'form.pdf', await filledIn(local, formName));
  const recording = await pane.press('ana', id, 'Het formulier.', 'Record formal request');
  await expectFilledIn(recording, {
    'Legal name': SUBJECT.organisation,
    'Application ID': SUBJECT.applicationId,
    City: SUBJECT.city,
    Region: SUBJECT.region,
  });
  await choosing(recording);
  await desk.press('luc', 'requests', id, 'Validate');
  await desk.press('bo', 'approvals', id, 'Confirm');

  for (const environment of ['INT', 'ACC', 'PRD'] as const) {
    const { csr, certificate } = await issuer.order({ ...SUBJECT, environment });
    const letter = `OU=${environment}`;
    if (environment === 'INT') {
      await answer(letter, 'Onze CSR.', 'order.csr', csr);
      await choosing(await pane.press('ana', id, 'CSR for INT, no objection', 'Check CSR'));
    }
    await answer(letter, `Ons certificaat voor ${environment}.`, 'own.pem', certificate);
    const checked = `certificate for ${environment}, no objection`;
    await choosing(await pane.press('ana', id, checked, 'Upload certificate'));
    await desk.press('eva', 'requests', id, 'Configure', { Checklist: CHECKLIST });
    await desk.press('eva', 'requests', id, 'Configuration OK');
    if (environment === 'PRD') break;
    const tests = `Testen in ${environment} zijn goed.`;
    await answer(letter, tests);
    await choosing(await pane.press('ana', id, tests, 'Tests conclusive'));
    await desk.press('ana', 'requests', id, `Move to ${environment === 'INT' ? 'ACC' : 'PRD'}`);
  }
  await desk.press('ana', 'requests', id, 'Go live');
  await desk.shows('requests', id, 'Live since');

  // Every letter of ours stands in the thread of what they wrote.
  const ours = local.workspace.mail.all().filter(({ subject }) => subject.includes(id));
  expect(ours.length).toBeGreaterThan(5);
  expect(ours.map(({ inReplyTo }) => inReplyTo)).not.toContain('');
}

/** The form that went out with the letter, as the requester completes it. */
async function filledIn(local: Local, name: string): Promise<Buffer> {
  const letter = await local.workspace.mail.waitFor(
    'piet@journey.example',
    'Principeakkoord gegeven',
  );
  expect(letter.attachments.map((file) => file.name)).toEqual([name]);
  const blank = local.workspace.mail.attachment(letter.id, 0);
  if (!blank) throw new Error('No letter carries the form');
  const document = await PDFDocument.load(blank);
  const form = document.getForm();
  const { organisation, applicationId, city, region } = SUBJECT;
  const typed = { legalName: organisation, applicationId, city, region, messageTypes: 'Werkkaart' };
  for (const [field, value] of Object.entries(typed)) form.getTextField(field).setText(value);
  return Buffer.from(await document.save());
}

async function expectFilledIn(form: Locator, values: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(values)) {
    expect({ [label]: await form.getByLabel(label, { exact: true }).inputValue() }).toEqual({
      [label]: value,
    });
  }
}

const DAY_MS = 86_400_000;

function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}
