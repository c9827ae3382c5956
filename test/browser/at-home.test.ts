import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Running } from '../../src/composition/start';
import type { Database } from '../../src/storage/database/database';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { TEAMS_CAST, TEAMS_CHANNELS } from '../../workspace/ebox/teams-cast';
import { HOME_PLACE } from '../../workspace/server/screen';
import { visibleText, type Workspace } from '../../workspace/testing';
import { startBot } from '../support/bot';
import { launchChromium } from '../support/chromium';
import { freshDatabase, kinds } from '../support/databases/fresh';
import { PICTURES } from '../support/drivers/page-driver';
import { register } from '../support/given/filled';
import { moveClock } from '../support/given/reminder-workspace';

/** What is shown is the same on all databases. */
const [KIND = 'pglite'] = kinds;

/** More than a page of the list. */
const REQUESTS = 25;
/** Requests with which the NSSO agrees, and which then wait for staff. */
const AGREED = 4;
/** When they are registered, and the Monday on which all is looked at. */
const THURSDAY = '2030-01-03T10:30:00';
const MONDAY = '2030-01-07T10:30:00';

/** The window that a list is read in, and how much of it twenty requests may fill. */
const WINDOW_HEIGHT = 800;
const SCREENS = 1.5;

/** Some hundred pictures, each of a page that is loaded for it. */
const PICTURES_MS = 240_000;

/** What each home shows once there are requests that wait for the NSSO. */
const FULL = {
  ana: 'Waits for you',
  bo: 'Waits for you',
  eva: 'Nothing waits for you',
  tom: 'Nothing waits for you',
  kim: 'You have no role here yet',
} as const;

type Name = keyof typeof CAST;
type Chat = 'slack' | 'teams';

/** Who has which role, and whose home is looked at. */
type Reader = keyof typeof FULL;
const READERS = ['ana', 'bo', 'eva', 'tom', 'kim'] as const satisfies readonly Reader[];

/** Each twice: in light and in dark, on a desk and in a hand. */
const LOOKS = (['light', 'dark'] as const).flatMap((theme) =>
  [1280, 390].map((width) => ({ theme, width })),
);

/** Pictures for whoever reviews a change: what people see every day, in both chats. Kept as CI artefacts. */
describe('home, list, digest and stats, to be looked at', () => {
  let browser: Browser;
  let database: Database;
  let bot: Running;
  let workspace: Workspace;
  /** Pictures that run over the side. */
  const tooWide: string[] = [];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    browser = await launchChromium();
    database = await freshDatabase(KIND);
    ({ bot, workspace } = await startBot(database));
  });
  afterAll(async () => {
    await bot.stop();
    await database.close();
    await browser.close();
  });

  /** One page for each look; its person and place are what the browser remembers. */
  async function inEachLook(look: (page: Page, ending: string) => Promise<void>): Promise<void> {
    for (const { theme, width } of LOOKS) {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      await context.addInitScript(`localStorage.setItem('theme', '${theme}')`);
      const page = await context.newPage();
      await look(page, `${theme}-${width}`);
      await context.close();
    }
  }

  async function open(page: Page, chat: Chat, who: Name, place: string): Promise<void> {
    const id = chat === 'slack' ? CAST[who].id : TEAMS_CAST[who].id;
    const prefix = chat === 'slack' ? '' : 'teams-';
    const base = `http://127.0.0.1:${bot.port}`;
    const path = chat === 'slack' ? '/' : '/teams';
    await page.goto(`${base}${path}`);
    await page.evaluate(
      `localStorage.setItem('${prefix}person', '${id}');
       localStorage.setItem('${prefix}place', '${place}');`,
    );
    await page.goto(`${base}${path}`);
    await page.locator('.entries').first().waitFor();
  }

  /** Nothing is in the picture that isn't drawn yet. */
  async function picture(page: Page, name: string, shows: string): Promise<void> {
    const shown = page.locator('.entries').getByText(shows).last();
    await shown.waitFor();
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    await page.screenshot({ path: join(PICTURES, `at-home-${name}.png`) });
    const over = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (over !== 0) tooWide.push(`${name}: ${String(over)} px`);
  }

  /** Pixels from the top of a list's card to the line that counts it: its title and a page of requests. */
  async function heightOfList(page: Page): Promise<number> {
    const card = page
      .locator('.message')
      .filter({ hasText: `1 to 20 of ${REQUESTS}` })
      .last();
    const from = await card.boundingBox();
    const to = await card.getByText(`1 to 20 of ${REQUESTS}`).boundingBox();
    return (to?.y ?? Infinity) - (from?.y ?? 0);
  }

  const chatOf = (who: Name) => workspace.teams.as(TEAMS_CAST[who].id).chat;

  async function homes(state: 'empty' | 'full', words: (who: Reader) => string): Promise<void> {
    for (const who of READERS) await workspace.teams.as(TEAMS_CAST[who].id).write('home');
    await inEachLook(async (page, ending) => {
      for (const who of READERS) {
        await open(page, 'slack', who, HOME_PLACE);
        await picture(page, `slack-home-${state}-${who}-${ending}`, words(who));
        await open(page, 'teams', who, chatOf(who));
        await picture(page, `teams-home-${state}-${who}-${ending}`, words(who));
      }
    });
  }

  it(
    'each home, empty: it teaches, or says who gives a role',
    async () => {
      await homes('empty', (who) =>
        who === 'kim' ? 'You have no role here yet' : 'Nothing waits for you',
      );
      expect(tooWide).toEqual([]);
    },
    PICTURES_MS,
  );

  it(
    'each home, full; the list of 25; stats; the digest with its charts',
    async () => {
      const slack = (who: Name) => workspace.slack.as(CAST[who].id);
      await moveClock(bot.port, THURSDAY);
      for (let n = 1; n <= REQUESTS; n += 1) {
        await register(slack('ana'), { Organisation: `Gemeente ${n} aan de Leie` });
      }
      await slack('bo').openHome('Waits for you');
      for (let n = 1; n <= AGREED; n += 1) {
        await slack('bo').pressHome('Agree');
        await slack('ana').openHome(`Waits for you: ${n}`);
      }
      await moveClock(bot.port, MONDAY);
      await workspace.slack.waitFor(
        (one) =>
          one
            .messages(CHANNELS.digest.id)
            .some((said) => visibleText(said).includes(`(${REQUESTS - AGREED})`)) || undefined,
        'the digest',
      );
      await homes('full', (who) => FULL[who]);
      await slack('ana').dm('list all');
      await slack('bo').dm('stats');
      await workspace.teams.as(TEAMS_CAST.ana.id).write('list all');
      await workspace.teams.as(TEAMS_CAST.bo.id).write('stats');
      const heights: Record<string, number> = {};
      await inEachLook(async (page, ending) => {
        await open(page, 'slack', 'ana', slack('ana').directMessages);
        await picture(page, `slack-list-${ending}`, `1 to 20 of ${REQUESTS}`);
        heights[`slack-${ending}`] = await heightOfList(page);
        await open(page, 'teams', 'ana', chatOf('ana'));
        await picture(page, `teams-list-${ending}`, `1 to 20 of ${REQUESTS}`);
        heights[`teams-${ending}`] = await heightOfList(page);
        await open(page, 'slack', 'bo', slack('bo').directMessages);
        await picture(page, `slack-stats-${ending}`, 'Where requests stall');
        await open(page, 'teams', 'bo', chatOf('bo'));
        await picture(page, `teams-stats-${ending}`, 'Where requests stall');
        await open(page, 'slack', 'bo', CHANNELS.digest.id);
        await picture(page, `slack-digest-${ending}`, 'Waiting for NSSO managers');
        await open(page, 'teams', 'bo', TEAMS_CHANNELS.digest.id);
        await picture(page, `teams-digest-${ending}`, 'Waiting for NSSO managers');
      });
      expect(tooWide).toEqual([]);
      const onDesks = Object.entries(heights).filter(([name]) => name.endsWith('-1280'));
      expect(onDesks).toHaveLength(4);
      expect(onDesks.filter(([, height]) => height > SCREENS * WINDOW_HEIGHT)).toEqual([]);
    },
    PICTURES_MS,
  );
});
