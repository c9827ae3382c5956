import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { CAST, CHANNELS } from '../../../workspace/ebox/cast';
import type { Driver, Feed, Values, Who } from './driver';

/** Kept as a CI artefact, ignored by git. */
export const PICTURES = join(__dirname, '..', '..', '..', 'artifacts', 'workspace');

/** Longer than any redraw takes on a busy machine. */
const PATIENCE_MS = 20_000;

/** Plays the journey with mouse and keyboard on the workspace's page, and takes a picture of each card it waits for. */
export function pageDriver(page: Page, pictures: string): Driver {
  page.setDefaultTimeout(PATIENCE_MS);
  mkdirSync(PICTURES, { recursive: true });
  const mails = page.getByRole('list', { name: 'Mails' }).getByRole('button');
  const mail = page.locator('article.mail');
  let taken = 0;

  async function picture(name: string): Promise<void> {
    taken += 1;
    const number = String(taken).padStart(2, '0');
    await page.screenshot({ path: join(PICTURES, `${pictures}-${number}-${name}.png`) });
  }

  async function become(who: Who): Promise<void> {
    const { name } = CAST[who];
    const me = page.getByRole('button', { name: /Switch person/u });
    if ((await me.textContent())?.includes(name)) return;
    await me.click();
    await page.getByRole('menuitemradio', { name }).click();
    await me.getByText(name).waitFor();
  }

  async function go(place: string): Promise<void> {
    await page
      .getByRole('navigation', { name: 'Places' })
      .getByRole('button', { name: place })
      .click();
  }

  /** The card's message; the private answers to a person have no such name. */
  function card(id: string): Locator {
    return page
      .getByRole('article', { name: /^e-Box: /u })
      .filter({ has: page.getByRole('heading', { name: `${id} · ` }) });
  }

  async function say(feed: Feed, words: string): Promise<void> {
    const composer = page.getByRole('combobox', {
      name: new RegExp(`^Message #${CHANNELS[feed].name}`, 'u'),
    });
    await composer.fill(words);
    await composer.press('Enter');
  }

  async function fillIn(dialog: Locator, label: string, value: Values[string]): Promise<void> {
    if (typeof value === 'object' && 'bytes' in value) {
      const { name, bytes } = value;
      await dialog
        .getByLabel(label, { exact: true })
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
      await dialog
        .getByRole('list', { name: `Files for ${label}` })
        .getByText(name)
        .waitFor();
      return;
    }
    if (typeof value !== 'string') {
      const group = dialog.getByRole('group', { name: label });
      for (const option of value) await group.getByLabel(option, { exact: true }).check();
      return;
    }
    const radio = dialog.getByRole('group', { name: label });
    if ((await radio.count()) > 0) return radio.getByLabel(value, { exact: true }).check();
    const field = dialog.getByLabel(label, { exact: true });
    const isSelect = await field.evaluate((element) => element.tagName === 'SELECT');
    await (isSelect ? field.selectOption({ label: value }) : field.fill(value));
  }

  async function send(values: Values, name: string): Promise<void> {
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    for (const [label, value] of Object.entries(values)) await fillIn(dialog, label, value);
    await picture(`form-${name}`);
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
  }

  async function shows(feed: Feed, id: string, sought: string): Promise<string> {
    await go(CHANNELS[feed].name);
    const found = card(id).filter({ hasText: sought });
    await found.waitFor();
    return found.innerText();
  }

  return {
    shows,
    async fill(who, command, values) {
      await become(who);
      await go(CHANNELS.requests.name);
      await say('requests', `/ebox ${command}`);
      await send(values, command);
    },
    async ask(who, command) {
      await become(who);
      await go(CHANNELS.requests.name);
      const answers = page.getByRole('article', { name: /^Only visible to you/u });
      const before = await answers.count();
      await say('requests', `/ebox ${command}`);
      await answers.nth(before).waitFor();
      await picture('answer');
      return answers.last().innerText();
    },
    async labels(feed, id) {
      await go(CHANNELS[feed].name);
      return card(id).locator('.block-actions button').allInnerTexts();
    },
    async press(who, feed, id, label, values) {
      await become(who);
      await go(CHANNELS[feed].name);
      const found = card(id);
      // At once: a card that is redrawn while one waits for it to be still is another element.
      await found.evaluate((element) => element.scrollIntoView());
      await picture(label.toLowerCase().replaceAll(' ', '-'));
      const button = found.getByRole('button', { name: label, exact: true });
      if ((await button.count()) > 0) await button.click();
      else await choose(found, label);
      if (values) await send(values, label.toLowerCase().replaceAll(' ', '-'));
    },
    async mail(sought) {
      await go('Mail');
      await mails.first().waitFor();
      const end = Date.now() + PATIENCE_MS;
      while (!(await openMail(sought))) {
        if (Date.now() > end) throw new Error(`No mail says “${sought}”`);
      }
      await picture('mail');
      return {
        to: (await mail.locator('dd').nth(1).innerText()).trim(),
        subject: await mail.getByRole('heading').innerText(),
        text: await mail.innerText(),
        attachments: await mail.locator('a.file span:not([aria-hidden])').allInnerTexts(),
      };
    },
    async newest(organisation) {
      await go(CHANNELS.requests.name);
      const heading = page.getByRole('heading', { name: organisation }).last();
      await heading.waitFor();
      const id = /DS-\d{4}-\d{4}/u.exec(await heading.innerText())?.[0];
      if (id === undefined) throw new Error('The card names no id');
      return id;
    },
  };

  /** Opens mail by mail; one that arrives meanwhile is seen at the next round. */
  async function openMail(sought: string): Promise<boolean> {
    for (let index = (await mails.count()) - 1; index >= 0; index -= 1) {
      await mails.nth(index).click();
      if ((await mail.innerText()).includes(sought)) return true;
    }
    return false;
  }

  /** An act in one of the overflow menus. */
  async function choose(found: Locator, label: string): Promise<void> {
    const menus = found.locator('.block-actions [aria-haspopup=menu]');
    for (let index = 0; index < (await menus.count()); index += 1) {
      await menus.nth(index).click();
      const item = page.getByRole('menuitem', { name: label, exact: true });
      if ((await item.count()) > 0) return item.click();
      await page.keyboard.press('Escape');
    }
    throw new Error(`The card has no “${label}”`);
  }
}
