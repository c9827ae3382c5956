import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { CAST, CHANNELS } from '../../../workspace/ebox/cast';
import { wordsIn } from '../../../src/view/words';
import {
  verdictsIn,
  type Attachment,
  type Driver,
  type Feed,
  type Values,
  type Who,
} from './driver';
import { PICTURES } from './page-driver';

/** Longer than any redraw takes on a busy machine. */
const PATIENCE_MS = 20_000;

const VERDICT = new RegExp(`^(?:${verdictsIn(wordsIn('en')).join('|')})`, 'u');

/** The bot's own chat with a person, in the list of places. */
const CHAT = 'e-Box';

/**
 * Plays the journey with mouse and keyboard on the workspace's Teams side. Mails are read where they are shown, on the
 * other page.
 */
export function teamsPageDriver(page: Page, mail: Driver['mail'], pictures: string): Driver {
  page.setDefaultTimeout(PATIENCE_MS);
  mkdirSync(PICTURES, { recursive: true });
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
    await page.getByRole('log', { name: `Messages in ${place}` }).waitFor();
  }

  /** The message with the request's card: a notification names it, and no answer below it does so first. */
  function card(id: string): Locator {
    return page
      .getByRole('article', { name: new RegExp(`^e-Box: ${id} `, 'u') })
      .and(page.locator('article:not(.reply)'));
  }

  /** The button with these words, in sight or in the card's overflow menu, once the person's own card has come. */
  async function button(found: Locator, label: string): Promise<Locator> {
    await found.locator('[aria-busy=false]').waitFor();
    await found.scrollIntoViewIfNeeded();
    const inSight = found.getByRole('button', { name: label, exact: true });
    if ((await inSight.count()) > 0) return inSight;
    await found.getByRole('button', { name: '...', exact: true }).click();
    return page.locator('.ac-ctrl-dropdown-item').getByText(label, { exact: true });
  }

  async function fillIn(form: Locator, label: string, value: Values[string]): Promise<void> {
    if (typeof value === 'object' && 'bytes' in value) throw new Error('Teams’ forms take no file');
    if (typeof value !== 'string') {
      for (const option of value) await form.getByLabel(option, { exact: true }).check();
      return;
    }
    const radio = form.getByLabel(value, { exact: true }).and(form.locator('input[type=radio]'));
    if ((await radio.count()) > 0) return radio.check();
    // A required field's label ends in an asterisk.
    const field = form.getByLabel(new RegExp(`^${label}(?: \\*)?$`, 'u'));
    const isSelect = await field.evaluate((element) => element.tagName === 'SELECT');
    await (isSelect ? field.selectOption({ label: value }) : field.fill(value));
  }

  /** Fills in what stands before the person, a dialog or a card, and sends it. */
  async function send(form: Locator, values: Values, name: string): Promise<void> {
    for (const [label, value] of Object.entries(values)) await fillIn(form, label, value);
    await form.locator('.ac-input').last().scrollIntoViewIfNeeded();
    await picture(`form-${name}`);
    await form.locator('.ac-pushButton').first().click();
    await form.locator('.ac-input').first().waitFor({ state: 'detached' });
  }

  /** Opens a dialog by the button of a message, and sends it in. */
  async function throughDialog(message: Locator, values: Values, name: string): Promise<void> {
    await message.locator('.ac-pushButton').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('.ac-input').first().waitFor();
    await send(dialog, values, name);
  }

  /** Writes to the bot in personal chat and resolves with its answer. */
  async function write(who: Who, text: string, file?: Attachment): Promise<Locator> {
    await go(CHAT);
    const mine = page.getByRole('article', { name: `${CAST[who].name}: ${text}` });
    const before = await mine.count();
    if (file) {
      const { name, bytes } = file;
      await page
        .getByLabel('Choose files')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
      await page.getByRole('list', { name: 'Files to send' }).getByText(name).waitFor();
    }
    const composer = page.getByRole('textbox', { name: `Message ${CHAT}` });
    await composer.fill(text);
    await composer.press('Enter');
    const answer = mine.nth(before).locator('xpath=following-sibling::article[1]');
    await answer.locator('.card').waitFor();
    return answer;
  }

  /** The bot says in the card, and again in personal chat, with which words to send the file there. */
  async function sendFile(who: Who, found: Locator, file: Attachment, values: Values) {
    const told = await found.getByText(/^(?:form|csr|certificate) DS-\d{4}-\d{4}$/u).innerText();
    await go(CHAT);
    await page
      .getByRole('article', { name: new RegExp(`^e-Box: .*“${told}”`, 'u') })
      .last()
      .waitFor();
    const answer = await write(who, told, file);
    await picture(told.split(' ')[0] ?? 'file');
    if (Object.keys(values).length > 0) await throughDialog(answer, values, 'with-file');
    else await answer.getByText(VERDICT).first().waitFor();
  }

  async function shows(feed: Feed, id: string, sought: string): Promise<string> {
    await go(CHANNELS[feed].name);
    const found = card(id).filter({ hasText: sought });
    await found.waitFor();
    return found.innerText();
  }

  return {
    shows,
    mail,
    async fill(who, command, values) {
      await become(who);
      await throughDialog(await write(who, command), values, command);
      await picture(`after-${command}`);
    },
    async ask(who, command) {
      await become(who);
      const answer = await write(who, command);
      await picture('answer');
      return answer.innerText();
    },
    async labels(feed, id) {
      await go(CHANNELS[feed].name);
      const found = card(id);
      await found.locator('[aria-busy=false]').waitFor();
      return found.locator('.ac-pushButton').allInnerTexts();
    },
    async press(who, feed, id, label, values) {
      await become(who);
      await go(CHANNELS[feed].name);
      const found = card(id);
      const name = label.toLowerCase().replaceAll(' ', '-');
      const pressed = await button(found, label);
      await picture(name);
      await pressed.click();
      if (!values) return;
      const { file, typed } = split(values);
      if (file) return sendFile(who, found, file, typed);
      const dialog = page.getByRole('dialog');
      const input = found.or(dialog).locator('.ac-input').first();
      await input.waitFor();
      await send((await dialog.count()) > 0 ? dialog : found, typed, name);
    },
    async newest(organisation) {
      await go(CHANNELS.requests.name);
      const title = page
        .locator('article:not(.reply) .ac-richTextBlock')
        .filter({ hasText: organisation })
        .last();
      await title.waitFor();
      const id = /DS-\d{4}-\d{4}/u.exec(await title.innerText())?.[0];
      if (id === undefined) throw new Error('The card names no id');
      return id;
    },
  };
}

function split(values: Values): { readonly file: Attachment | null; readonly typed: Values } {
  const entries = Object.entries(values);
  const file = entries.flatMap(([, value]) =>
    typeof value === 'object' && 'bytes' in value ? [value] : [],
  )[0];
  return {
    file: file ?? null,
    typed: Object.fromEntries(
      entries.filter(([, value]) => typeof value !== 'object' || !('bytes' in value)),
    ),
  };
}
