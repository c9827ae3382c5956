import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { CAST } from '../../workspace/ebox/cast';
import { launchChromium } from '../support/chromium';
import { freshDatabase, kinds } from '../support/databases/fresh';
import { guideDesk } from '../support/guides/desk';
import { drawnFrom, RECORD_FILE, sha256, type PictureRecord } from '../support/guides/drawn';
import { GUIDE_LANGUAGES, GUIDES, LOCALES } from '../support/guides/languages';
import { playGuide, type Shown } from '../support/guides/story';

/** `npm run pictures` puts them where the guides are. */
const PICTURES = join(__dirname, '../../artifacts/guides');

/** What is shown is the same on all databases. */
const [KIND = 'pglite'] = kinds;

/** High enough for the longest form, and so narrow that a thread has the whole of it. */
const WINDOW = { viewport: { width: 800, height: 1800 }, timezoneId: 'Europe/Brussels' };

/** A request from its registration to its configuration, and a page loaded for each picture. */
const STORY_MS = 240_000;

/** Pictures for the guides, made anew by each run. */
describe.each(GUIDE_LANGUAGES)('the guides in %s', (language) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it(
    'have a picture of each thing that they tell of',
    async () => {
      const folder = join(PICTURES, language);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      const database = await freshDatabase(KIND);
      const local = await guideDesk(database);
      const record: PictureRecord = {};
      const page = await browser.newPage({ ...WINDOW, locale: LOCALES[language] });
      try {
        await playGuide(local, language, async (name, shown) => {
          const found = await open(page, `http://127.0.0.1:${local.port}/`, shown);
          const bytes = await found.screenshot({ path: join(folder, `${name}.png`) });
          expect({ name, over: await overTheSide(found) }).toEqual({ name, over: 0 });
          record[name] = { drawnFrom: drawnFrom(shown.blocks), picture: sha256(bytes) };
        });
      } finally {
        await page.close();
        await local.stop();
        await database.close();
      }
      expect(Object.keys(record).sort()).toEqual([...GUIDES[language]].sort());
      const sorted = Object.fromEntries(Object.entries(record).sort());
      writeFileSync(join(folder, RECORD_FILE), `${JSON.stringify(sorted, null, 2)}\n`);
    },
    STORY_MS,
  );
});

/** Goes to where it stands, as whoever reads it, and gives it once it is drawn. */
async function open(page: Page, url: string, { who, place, on, says }: Shown): Promise<Locator> {
  await page.goto(url);
  await page.evaluate(
    `localStorage.setItem('person', '${CAST[who].id}'); localStorage.setItem('place', '${place}');`,
  );
  await page.goto(url);
  const found = await locate(page, on, says);
  await found.waitFor();
  // A picture shows the whole form; who fills it in scrolls.
  await page.evaluate(
    `for (const one of document.querySelectorAll('.modal, .modal form')) one.style.maxHeight = 'none';`,
  );
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
  return found;
}

async function locate(page: Page, on: Shown['on'], says: string): Promise<Locator> {
  if (on === 'form') return page.locator('dialog.modal form');
  const articles = page.locator('article.message');
  if (on === 'card') return articles.filter({ hasText: says }).first();
  await page.locator('.thread-link').first().click();
  return page.locator('aside.thread article.message').filter({ hasText: says }).last();
}

function overTheSide(found: Locator): Promise<number> {
  return found.evaluate((element) => element.scrollWidth - element.clientWidth);
}
