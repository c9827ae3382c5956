import type { Browser } from 'playwright-core';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { playJourney } from '../support/given/journey';
import { pageDriver } from '../support/drivers/page-driver';
import { launchChromium } from '../support/chromium';

/** Some hundred clicks, each with what it sets in motion. */
const JOURNEY_MS = 240_000;

describe('the whole journey by mouse and keyboard, in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  onEveryDatabase((database) => {
    it(
      'takes a request from /ebox new to Go live',
      async () => {
        const { bot } = await startBot(database());
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        const complaints: string[] = [];
        page.on('pageerror', (error) => complaints.push(String(error)));
        page.on('request', (request) => {
          if (!request.url().startsWith(`http://127.0.0.1:${bot.port}/`))
            complaints.push(request.url());
        });
        try {
          await page.goto(`http://127.0.0.1:${bot.port}/`);
          await playJourney(pageDriver(page, database().kind), database());
          expect(complaints).toEqual([]);
        } finally {
          await page.close();
          await bot.stop();
        }
      },
      JOURNEY_MS,
    );
  });
});
