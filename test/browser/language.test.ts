import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import type { Workspace } from '../../workspace/testing';
import { wordsIn, type Words } from '../../src/view/words';
import type { Database } from '../../src/storage/database/database';
import { startBot } from '../support/bot';
import { launchChromium } from '../support/chromium';
import { freshDatabase, kinds } from '../support/databases/fresh';
import type { Who } from '../support/drivers/driver';
import { inLanguage } from '../support/drivers/in-language';
import { pageDriver, PICTURES } from '../support/drivers/page-driver';
import { playJourney } from '../support/given/journey';
import { moveClock } from '../support/given/reminder-workspace';
import { everybodyReads } from '../support/languages/everybody-reads';
import { spokenIn } from '../support/languages/spoken';

/** Some hundred clicks, each with what it sets in motion. */
const JOURNEY_MS = 240_000;

/** The language of the longest words: what fits in it fits. */
const LANGUAGE = 'de';

/** What is shown is the same on all databases. */
const [KIND = 'pglite'] = kinds;

/** A Monday without a holiday near it. */
const MONDAY = '2030-01-07T10:30:00';

describe('the whole journey by mouse and keyboard, of people who read German', () => {
  let browser: Browser;
  let database: Database;

  beforeAll(async () => {
    browser = await launchChromium();
    database = await freshDatabase(KIND);
  });
  afterAll(async () => {
    await database.close();
    await browser.close();
  });

  it(
    'shows card, form, refusal, digest and certificate report in German',
    async () => {
      const { bot, workspace } = await startBot(database, { LANGUAGE: 'en' });
      await everybodyReads(workspace, LANGUAGE);
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const words = wordsIn(LANGUAGE);
      try {
        await page.goto(`http://127.0.0.1:${bot.port}/`);
        const desk = inLanguage(pageDriver(page, LANGUAGE), LANGUAGE, () => undefined);
        const id = await playJourney(desk, database, spokenIn(LANGUAGE).said);
        await desk.shows('requests', id, 'Live since');
        await page
          .getByRole('heading', { name: `${id} · ` })
          .first()
          .scrollIntoViewIfNeeded();
        await picture(page, 'card');

        await page.getByRole('button', { name: /^\d+ replies/u }).click();
        const thread = page.getByRole('complementary', { name: 'Thread' });
        const verdict = words.report.notAccepted(1, words.report.certificateOf('INT'));
        await thread.getByText(verdict).first().scrollIntoViewIfNeeded();
        await picture(page, 'certificate-report');
        await page.getByRole('button', { name: 'Close thread' }).click();

        await become(page, 'ana');
        await say(page, '/ebox new');
        await page.getByRole('dialog').getByText(words.forms.field.organisation).waitFor();
        await picture(page, 'form');
        await page.keyboard.press('Escape');

        await become(page, 'kim');
        await say(page, '/ebox new');
        // Above it stands the answer to what Kim chose first: the language.
        const refusal = page.getByRole('article', { name: /^Only visible to you/u }).nth(1);
        await refusal.scrollIntoViewIfNeeded();
        await picture(page, 'refusal');

        await register(workspace, words);
        await moveClock(bot.port, MONDAY);
        await page
          .getByRole('navigation', { name: 'Places' })
          .getByRole('button', { name: CHANNELS.digest.name })
          .click();
        await page
          .getByRole('article', { name: /^e-Box: / })
          .first()
          .waitFor();
        await picture(page, 'digest');
      } finally {
        await page.close();
        await bot.stop();
      }
    },
    JOURNEY_MS,
  );
});

/** One that waits for somebody on the day of the digest. */
async function register({ slack }: Workspace, { forms, terms }: Words): Promise<void> {
  const ana = slack.as(CAST.ana.id);
  const opened = await (await ana.command('/ebox new')).opened();
  const { field } = forms;
  const { errors } = await ana.submit(opened, {
    [field.organisation]: 'Stadt Eupen',
    [field.cbe]: '0206.731.645',
    [field.contactName]: 'Jan Jansen',
    [field.contactEmail]: 'jan@journey.example',
    [field.language]: terms.language[LANGUAGE],
    [field.useCases]: 'Bescheide',
    [field.recipients]: [terms.recipient.citizens],
    [field.documentsPerMonth]: '1200',
    [field.plannedGoLive]: '2031-03-03',
    [field.firstEnvironment]: 'INT',
  });
  expect(errors).toEqual({});
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(PICTURES, `${LANGUAGE}-${name}.png`) });
}

async function become(page: Page, who: Who): Promise<void> {
  const { name } = CAST[who];
  const me = page.getByRole('button', { name: /Switch person/u });
  await me.click();
  await page.getByRole('menuitemradio', { name }).click();
  await me.getByText(name).waitFor();
}

async function say(page: Page, words: string): Promise<void> {
  const composer = page.getByRole('combobox', {
    name: new RegExp(`^Message #${CHANNELS.requests.name}`, 'u'),
  });
  await composer.fill(words);
  await composer.press('Enter');
}
