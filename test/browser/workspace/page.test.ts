import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ANA, type Bench, BO, REQUESTS, startBench } from '../../support/tiny-bot';
import { launchChromium } from '../../support/chromium';
import { card, type Received, teach } from '../../support/demo-bot';

/** Kept as a CI artefact, ignored by git. */
const PICTURES = join(__dirname, '..', '..', '..', 'artifacts', 'workspace');
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };

describe('the page of the local workspace, in Chromium', () => {
  let browser: Browser;
  let bench: Bench;
  let context: BrowserContext;
  let page: Page;
  let received: Received;
  let complaints: string[];

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    browser = await launchChromium();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    bench = await startBench();
    received = teach(bench);
    context = await browser.newContext({ viewport: WIDE });
    page = await context.newPage();
    complaints = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(bench.url)) complaints.push(`asked for ${request.url()}`);
    });
    await page.goto(bench.url);
  });
  afterEach(async () => {
    await context.close();
    await bench.close();
    expect(complaints).toEqual([]);
  });

  const composer = () => page.getByRole('combobox', { name: /^Message #ebox-requests/ });
  const type = async (text: string) => {
    await composer().fill(text);
    await composer().press('Enter');
  };
  const becomePerson = async (name: string) => {
    await page.getByRole('button', { name: /Switch person/ }).click();
    await page.getByRole('menuitemradio', { name }).click();
  };
  const postCard = (organisation = 'SMALS') =>
    bench.client.chat.postMessage({
      channel: REQUESTS,
      text: `DS-2026-0001 ${organisation}`,
      blocks: card(organisation),
    });
  const fillIn = async (cbe: string) => {
    const modal = page.getByRole('dialog', { name: 'New request' });
    await modal.getByLabel('Organisation').fill('R&D <!channel> *Ltd*');
    await modal.getByLabel('CBE number').fill(cbe);
    await modal.getByLabel('Contact e-mail').fill('jan@smals.be');
    await modal.getByLabel('Language').selectOption('Français');
    await modal.getByRole('checkbox', { name: 'Citizens' }).check();
    await modal.getByRole('radio', { name: 'INT' }).check();
    await modal.getByLabel('Planned go-live').fill('2027-03-01');
    return modal;
  };

  it('teaches what to type where nothing happened yet', async () => {
    await page.getByText('Type /ebox new below to start').waitFor();
    await page.screenshot({ path: join(PICTURES, 'empty.png') });
  });

  it('takes a request from a slash command to a card, with errors on the field', async () => {
    await type('/ebox new');
    const modal = await fillIn('0206731644');
    await modal.getByLabel('Completed form').setInputFiles({
      name: 'form.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7'),
    });
    await modal.getByText('form.pdf').waitFor();
    await modal.getByRole('button', { name: 'Register' }).click();
    await modal.getByText('The last two digits should be 45').waitFor();
    await page.screenshot({ path: join(PICTURES, 'modal-error.png') });
    await modal.getByLabel('CBE number').fill('0206731645');
    await modal.getByLabel('CBE number').press('Enter');
    await modal.waitFor({ state: 'detached' });
    await page.getByText('DS-2026-0001 · R&D <!channel> *Ltd*').waitFor();
    expect(received.submitted).toMatchObject({
      organisation: { organisation: { value: 'R&D <!channel> *Ltd*' } },
      language: { language: { selected_option: { value: 'v-Français' } } },
      recipients: { recipients: { selected_options: [{ value: 'v-Citizens' }] } },
      environment: { environment: { selected_option: { value: 'v-INT' } } },
      golive: { golive: { selected_date: '2027-03-01' } },
      form: { form: { files: [{ name: 'form.pdf', size: 8 }] } },
    });
  });

  it('names what is missing before the bot is asked, and puts the cursor there', async () => {
    await type('/ebox new');
    const modal = page.getByRole('dialog', { name: 'New request' });
    await modal.getByRole('button', { name: 'Register' }).click();
    const first = modal.getByLabel('Organisation');
    await first.and(page.locator('[aria-invalid="true"]')).waitFor();
    expect(await first.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true);
    expect(received.submitted).toBeUndefined();
  });

  it('keeps the focus in a modal and closes it with Escape', async () => {
    await type('/ebox new');
    const modal = page.getByRole('dialog', { name: 'New request' });
    await modal.waitFor();
    for (let count = 0; count < 20; count += 1) await page.keyboard.press('Tab');
    expect(await modal.evaluate((one) => one.contains(one.ownerDocument.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await modal.waitFor({ state: 'detached' });
    expect(bench.slack.as(ANA).view).toBeUndefined();
  });

  it('shows a refusal to its person alone, and lets another person act', async () => {
    await postCard();
    await page.getByRole('button', { name: 'Agree' }).click();
    const refusal = page.getByRole('article', { name: 'Only visible to you: e-Box' });
    await refusal.getByText('Only NSSO managers may agree').waitFor();
    await page.screenshot({ path: join(PICTURES, 'card-and-refusal.png') });
    await becomePerson('Bo Claes');
    await page.getByRole('button', { name: 'Agree' }).waitFor();
    expect(await refusal.count()).toBe(0);
    await page.getByRole('button', { name: 'Agree' }).click();
    await page.getByRole('button', { name: /1 reply/ }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('Agreed by Bo Claes').waitFor();
    await page.screenshot({ path: join(PICTURES, 'thread.png') });
  });

  it('opens an overflow menu by keyboard', async () => {
    await postCard();
    await page.getByRole('button', { name: 'More actions' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('You chose History').waitFor();
  });

  it('runs a shortcut from the menu of a message', async () => {
    await type('Please onboard SMALS');
    await page.getByRole('article', { name: /Please onboard/ }).hover();
    await page.getByRole('button', { name: 'More for the message of Ana Peeters' }).click();
    await page.getByRole('menuitem', { name: 'Register e-Box request' }).click();
    await page.getByRole('dialog', { name: 'New request' }).waitFor();
  });

  it('shows what was typed as the characters that were typed', async () => {
    await type('<!channel> <@UBOC000001> R&D &lt;b&gt; <script>alert(1)</script>');
    await page.getByText('<!channel> <@UBOC000001> R&D &lt;b&gt; <script>').waitFor();
    expect(await page.locator('.mention').count()).toBe(0);
  });

  it('suggests commands and persons, and completes the chosen one', async () => {
    await composer().fill('/eb');
    await page.getByRole('option', { name: /\/ebox new/ }).waitFor();
    await composer().press('ArrowDown');
    await composer().press('Enter');
    await expect(composer().inputValue()).resolves.toBe('/ebox new ');
    await composer().fill('/ebox assign DS-2026-0001 @bo');
    await page.getByRole('option', { name: '@Bo Claes' }).click();
    await expect(composer().inputValue()).resolves.toBe('/ebox assign DS-2026-0001 @Bo Claes ');
  });

  it('marks what is unread elsewhere, and reads it when one goes there', async () => {
    await bench.client.chat.postMessage({ channel: ANA, text: 'A word for you' });
    const place = page.getByRole('button', { name: 'e-Box 1 unread' });
    await place.waitFor();
    await place.click();
    await page.getByText('A word for you').waitFor();
    await page.getByRole('button', { name: /ebox-requests/ }).click();
    expect(await page.getByText('1 unread').count()).toBe(0);
  });

  it('sends a file to the bot in direct messages', async () => {
    await page.getByRole('button', { name: 'e-Box', exact: true }).click();
    await page.getByLabel('File to attach').setInputFiles({
      name: 'smals.csr',
      mimeType: 'application/pkcs10',
      buffer: Buffer.from('csr'),
    });
    await page.getByText('smals.csr').waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('What is this file for?').waitFor();
  });

  it('speaks the language of the person whose eyes one looks through', async () => {
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitemradio', { name: 'Nederlands' }).click();
    await page.getByRole('combobox', { name: /^Schrijf in #ebox-requests/ }).waitFor();
    await page.getByRole('status').getByText('/ebox language nl').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    await page.getByRole('button', { name: 'Van persoon wisselen' }).click();
    await page.getByRole('menuitemradio', { name: /^Bo/ }).click();
    await composer().waitFor();
    await becomePerson('Ana Peeters');
    await page.getByRole('button', { name: 'Verzenden' }).waitFor();
    await page.getByRole('button', { name: 'Startpagina van e-Box' }).waitFor();
    await page.screenshot({ path: join(PICTURES, 'dutch.png') });
  });

  it('moves the clock forward', async () => {
    await page.getByRole('button', { name: /Business time/ }).click();
    await page.getByRole('button', { name: '+1 day' }).click();
    await page.getByText('+1 d', { exact: true }).waitFor();
    expect(bench.clock.offsetMs()).toBe(24 * 60 * 60 * 1000);
  });

  it('says when the bot does not answer a button', async () => {
    const slow = await startBench({ ackTimeoutMs: 100 });
    await slow.client.chat.postMessage({ channel: REQUESTS, text: 'card', blocks: card('X') });
    await page.goto(slow.url);
    complaints = [];
    await page.getByRole('button', { name: 'Refuse' }).click();
    await page.getByRole('alert').getByText('We had some trouble connecting').waitFor();
    await page.goto(bench.url);
    await slow.close();
    complaints = [];
  });

  it.each([
    ['wide light', WIDE, 'light'],
    ['wide dark', WIDE, 'dark'],
    ['narrow light', NARROW, 'light'],
    ['narrow dark', NARROW, 'dark'],
  ] as const)('fits the window: %s', async (name, viewport, colorScheme) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await postCard('Société <b>immobilière</b> & associés');
    await bench.slack.as(BO).say('Thanks @Ana Peeters, I will look at it today.');
    await page.getByRole('log').getByText('I will look at it today').waitFor();
    const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(wider).toBe(0);
    await page.screenshot({ path: join(PICTURES, `${name.replace(' ', '-')}.png`) });
  });
});
