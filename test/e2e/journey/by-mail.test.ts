import { PDFDocument } from '@cantoo/pdf-lib';
import { CAST, CHANNELS } from '../../../workspace/ebox/cast';
import type { Local } from '../../../workspace/ebox/start';
import { shows, type Mail, type Message } from '../../../workspace/testing';
import { startMailDesk } from '../../support/bot';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { slackDriver } from '../../support/drivers/slack-driver';
import { playJourney, SUBJECT } from '../../support/given/journey';

const WAIT_MS = 60_000;
const JOURNEY_MS = 180_000;

const REQUESTER = 'jan@journey.example';

/** What the requester fills in, by the names of the form's fields. */
const COMPLETED = {
  legalName: SUBJECT.organisation,
  applicationId: SUBJECT.applicationId,
  messageTypes: 'Werkkaart',
  city: SUBJECT.city,
  region: SUBJECT.region,
};

onEveryDatabase((database) => {
  it(
    'takes a request to Go live whose formal request comes by mail, with one field wrong the first time',
    async () => {
      const local = await startMailDesk(database());
      const { workspace } = local;
      let mailed = 0;
      try {
        await playJourney(slackDriver(workspace), database(), undefined, async (_desk, id) => {
          mailed += 1;
          if (mailed === 1) await sentWrongAndMended(local, id);
          await recorded(local, await answered(local, id, COMPLETED, 'Nu is het volledig.'));
        });
        expect(mailed).toBe(2);
      } finally {
        await local.stop();
      }
    },
    JOURNEY_MS,
  );
});

/** The region is abbreviated: the form says so on its field, and the requester is told in the words that it offers. */
async function sentWrongAndMended(local: Local, id: string): Promise<void> {
  const ana = local.workspace.slack.as(CAST.ana.id);
  const first = await answered(
    local,
    id,
    { ...COMPLETED, region: 'BXL' },
    'Hier is het formulier.',
  );
  const opened = await (await ana.press(first, 'Record formal request')).opened();
  expect(JSON.stringify(opened.blocks)).toContain('“BXL” is abbreviated');
  const refused = await ana.submit(opened, {});
  expect(Object.keys(refused.errors)).toEqual(['Region']);
  await ana.close(opened);
  const reply = await (await ana.press(first, 'Reply')).opened();
  expect((await ana.submit(reply, {})).errors).toEqual({});
  await local.workspace.mail.waitFor(REQUESTER, 'BXL');
}

/** Takes what a mail brought into the form that its button opens, and saves it as it stands there. */
async function recorded(local: Local, mail: Message): Promise<void> {
  const ana = local.workspace.slack.as(CAST.ana.id);
  const opened = await (await ana.press(mail, 'Record formal request')).opened();
  const done = await ana.submit(opened);
  expect({ errors: done.errors, trouble: done.trouble }).toEqual({
    errors: {},
    trouble: undefined,
  });
}

/** The requester fills the form of the agreement's letter in, and answers with it; what staff then see in the thread. */
async function answered(
  { workspace }: Local,
  id: string,
  values: Readonly<Record<string, string>>,
  text: string,
): Promise<Message> {
  const { slack, mail, letters } = workspace;
  const name = `e-Box-sending-request-${id}.pdf`;
  const letter = await workspace.waitFor(
    () => mail.all().find((one) => one.attachments.some((file) => file.name === name)),
    `a letter with ${name}`,
  );
  const before = new Set(slack.messages(CHANNELS.requests.id).map(({ ts }) => ts));
  await letters.write({
    from: `Jan Jansen <${REQUESTER}>`,
    subject: `Re: ${letter.subject}`,
    text,
    files: [
      {
        name: 'form.pdf',
        mimetype: 'application/pdf',
        bytes: await filledIn(workspace, letter, values),
      },
    ],
    answers: letter,
  });
  return slack.waitFor(
    () =>
      slack
        .messages(CHANNELS.requests.id)
        .findLast((one) => !before.has(one.ts) && shows(one, text)),
    `the mail in the thread of ${id}`,
    WAIT_MS,
  );
}

async function filledIn(
  { mail }: Local['workspace'],
  letter: Mail,
  values: Readonly<Record<string, string>>,
): Promise<Buffer> {
  const blank = mail.attachment(letter.id, 0);
  if (!blank) throw new Error('The letter carries no file');
  const document = await PDFDocument.load(blank);
  const form = document.getForm();
  for (const [name, value] of Object.entries(values)) form.getTextField(name).setText(value);
  return Buffer.from(await document.save());
}
