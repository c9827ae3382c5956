import type { Browser, Page } from 'playwright-core';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { playJourney } from '../support/given/journey';
import { pageDriver } from '../support/drivers/page-driver';
import { teamsPageDriver } from '../support/drivers/teams-page-driver';
import { launchChromium } from '../support/chromium';

/** Some hundred clicks, each with what it sets in motion. */
const JOURNEY_MS = 240_000;

/** Somebody in Brussels: Teams shows dates as the reader's own computer does. */
const READER = {
  viewport: { width: 1280, height: 900 },
  locale: 'en-GB',
  timezoneId: 'Europe/Brussels',
};

describe('the whole journey in Teams by mouse and keyboard, in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  onEveryDatabase((database) => {
    it(
      'takes a request from “new” to Go live',
      async () => {
        const { bot } = await startBot(database());
        const own = `http://127.0.0.1:${bot.port}/`;
        const complaints: string[] = [];
        // Each in a window of its own: a browser draws what stands behind once a second.
        const open = async (path: string): Promise<Page> => {
          const page = await browser.newPage(READER);
          page.on('pageerror', (error) => complaints.push(String(error)));
          page.on('request', (request) => {
            if (!request.url().startsWith(own)) complaints.push(request.url());
          });
          await page.goto(`${own}${path}`);
          return page;
        };
        const [page, mails] = [await open('teams'), await open('')];
        try {
          const { kind } = database();
          const { mail } = pageDriver(mails, `teams-mail-${kind}`);
          await playJourney(teamsPageDriver(page, mail, `teams-${kind}`), database());
          expect(complaints).toEqual([]);
        } finally {
          await Promise.all([page.close(), mails.close()]);
          await bot.stop();
        }
      },
      JOURNEY_MS,
    );
  });
});
