import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { CAST, CHANNELS } from '../../../workspace/ebox/cast';
import type { Local } from '../../../workspace/ebox/start';
import { shows, type Message, type View } from '../../../workspace/testing';
import { card } from '../given/filled';
import { inLanguage } from '../drivers/in-language';
import type { Who } from '../drivers/driver';
import { slackDriver } from '../drivers/slack-driver';
import { everybodyReads } from '../languages/everybody-reads';
import { spokenIn } from '../languages/spoken';
import { belgianCsv, sheetRow } from '../moving-in/sheet';
import { GUIDES, LOCALES, type GuideLanguage, type PictureName } from './languages';

/** Something on a person's screen, and what the bot sent for it. */
export interface Shown {
  readonly who: Who;
  /** The conversation that it stands in. */
  readonly place: string;
  readonly on: 'card' | 'thread' | 'form';
  /** What it says, by which it is found; of no meaning for a form. */
  readonly says: string;
  readonly blocks: unknown;
}

export type Show = (name: PictureName, shown: Shown) => Promise<void>;

/** A busy machine that plays several suites takes its time. */
const WAIT_MS = 60_000;

const REQUESTER = 'jan@smals.example';
const FORM = {
  legalName: 'Smals',
  city: 'Sint-Gillis',
  region: 'Brussel-Hoofdstad',
  applicationId: 'employment:job-attest:werkkaart',
  messageTypes: 'Werkkaart',
};

/** What is sent, and when most of it, as staff note it. */
const SENDS: Readonly<
  Record<GuideLanguage, { readonly documents: string; readonly peak: string }>
> = {
  en: { documents: 'Career-break certificates', peak: 'May' },
  fr: { documents: 'Attestations d’interruption de carrière', peak: 'mai' },
  nl: { documents: 'Attesten van loopbaanonderbreking', peak: 'mei' },
};

/** A certificate of the corpus, of another environment than the request's. */
const WRONG = join(__dirname, '../../certificates/cases/SUBJECT_ENV_MATCH.breaks.txt');

/** Plays one request up to its configuration, on an empty desk, and shows what the guides of this language tell of. */
export async function playGuide(local: Local, language: GuideLanguage, show: Show): Promise<void> {
  const { workspace } = local;
  const { slack } = workspace;
  const desk = inLanguage(slackDriver(workspace), language, () => undefined);
  const { button, said } = spokenIn(language);
  const as = (who: Who) => slack.as(CAST[who].id);
  const wanted: readonly PictureName[] = GUIDES[language];
  const picture = async (name: PictureName, what: () => Promise<Shown>): Promise<void> => {
    if (wanted.includes(name)) await show(name, await what());
  };

  for (const { id } of Object.values(CAST)) slack.as(id).setLocale(LOCALES[language]);
  await everybodyReads(workspace, language);
  await desk.fill('ana', 'new', {
    Organisation: 'Smals',
    'CBE number': '0406.798.006',
    'Contact name': 'Jan Jansen',
    'Contact e-mail': REQUESTER,
    Language: 'English',
    'Use cases': SENDS[language].documents,
    Recipients: ['Enterprises'],
    'Documents per month': '12000',
    'Load peaks': SENDS[language].peak,
    'Planned go-live': '2027-06-01',
    'First environment': 'ACC',
  });
  const id = await desk.newest('Smals');

  const feed = async (
    who: Who,
    at: 'requests' | 'approvals',
    sought: string,
  ): Promise<Shown & { readonly message: Message }> => {
    const message = await card(slack, at, id, sought, WAIT_MS);
    const { blocks, channel } = message;
    return { who, place: channel, on: 'card', says: `${id} · `, blocks, message };
  };
  const inThread = async (
    who: Who,
    says: string,
  ): Promise<Shown & { readonly message: Message }> => {
    const message = await slack.waitFor(
      () =>
        slack
          .messages(CHANNELS.requests.id)
          .findLast((one) => one.thread !== undefined && one.thread !== one.ts && shows(one, says)),
      `a message in the thread that shows ${says}`,
      WAIT_MS,
    );
    const { blocks, channel } = message;
    return { who, place: channel, on: 'thread', says, blocks, message };
  };
  /** Shows a form while it is open, and closes it. */
  const form = async (name: PictureName, who: Who, open: () => Promise<View>): Promise<void> => {
    if (!wanted.includes(name)) return;
    const view = await open();
    await show(name, {
      who,
      place: CHANNELS.requests.id,
      on: 'form',
      says: '',
      blocks: view.blocks,
    });
    await as(who).close(view);
  };
  const press = async (who: Who, on: Message, label: string): Promise<View> =>
    (await as(who).press(on, button(label))).opened();

  /** The completed form, from the requester's mail into the form that staff save. */
  async function comesBackByMail(): Promise<void> {
    const letter = await workspace.mail.waitFor(REQUESTER, `[${id}] Agreement in principle`);
    const blank = workspace.mail.attachment(letter.id, 0);
    if (!blank) throw new Error('The letter carries no form');
    const bytes = await filledIn(blank);
    await workspace.letters.write({
      from: `Jan Jansen <${REQUESTER}>`,
      subject: `Re: ${letter.subject}`,
      text: 'Here is our form.',
      files: [{ name: 'completed.pdf', mimetype: 'application/pdf', bytes }],
      answers: letter,
    });
    const came = await inThread('ana', 'Here is our form.');
    const view = await press('ana', came.message, 'Record formal request');
    await show('staff-form', onForm('ana', view));
    expect((await as('ana').submit(view)).errors).toEqual({});
  }

  await picture('nsso-agreement', () => feed('bo', 'approvals', button('Agree')));
  await desk.press('bo', 'approvals', id, 'Agree');
  await picture('staff-card', () => feed('ana', 'requests', button('Plan kick-off')));
  const agreed = await feed('ana', 'requests', button('Plan kick-off'));
  await form('staff-kick-off', 'ana', () => press('ana', agreed.message, 'Plan kick-off'));
  await desk.press('ana', 'requests', id, 'Skip kick-off', { Reason: 'They know e-Box' });
  await desk.shows('requests', id, 'Waiting for: requester');

  if (language === 'en') await comesBackByMail();
  else {
    await desk.press('ana', 'requests', id, 'Record formal request', {
      'Legal name': FORM.legalName,
      'Application ID': FORM.applicationId,
      'Message types': FORM.messageTypes,
      City: FORM.city,
      Region: FORM.region,
      'Completed form': { name: 'completed.pdf', bytes: Buffer.from('%PDF-1.7 the form') },
    });
  }
  await desk.shows('requests', id, 'Waiting for: eBoxIntegration staff');
  await desk.press('luc', 'requests', id, 'Validate');
  await picture('nsso-confirmation', () => feed('bo', 'approvals', button('Confirm')));
  await form('nsso-away', 'bo', async () => (await as('bo').command('/ebox away')).opened());
  await desk.press('bo', 'approvals', id, 'Confirm');
  await desk.shows('requests', id, 'Waiting for: requester');
  const configured = await feed('eva', 'requests', button('Configure'));
  await picture('ebox-card', () => Promise.resolve(configured));
  await form('ebox-checklist', 'eva', () => press('eva', configured.message, 'Configure'));
  if (language !== 'en') return;

  await desk.press('ana', 'requests', id, 'Upload certificate', {
    File: { name: 'smals.pem', bytes: wrongCertificate() },
  });
  await desk.shows('requests', id, said('SUBJECT_ENV_MATCH'));
  await picture('staff-certificate', () => inThread('ana', 'SUBJECT_ENV_MATCH'));

  await as('tom').dm('import', [
    as('tom').upload('requests.csv', belgianCsv([sheetRow(0), sheetRow(3), sheetRow(7)])),
  ]);
  await picture('admin-import', async () => {
    const place = as('tom').directMessages;
    const says = '3 requests would be taken over';
    const message = await slack.waitForMessage(place, says);
    return { who: 'tom', place, on: 'card', says, blocks: message.blocks };
  });
}

async function filledIn(blank: Uint8Array): Promise<Buffer> {
  const document = await PDFDocument.load(blank);
  const form = document.getForm();
  for (const [name, value] of Object.entries(FORM)) form.getTextField(name).setText(value);
  return Buffer.from(await document.save());
}

function wrongCertificate(): Buffer {
  const [, pem = ''] = readFileSync(WRONG, 'utf8').split('--- file\n');
  return Buffer.from(pem);
}

function onForm(who: Who, { blocks }: View): Shown {
  return { who, place: CHANNELS.requests.id, on: 'form', says: '', blocks };
}
