import type { Locator, Page } from 'playwright-core';
import { CAST, CHANNELS } from '../../../workspace/ebox/cast';
import type { Attachment, Values, Who } from './driver';

/** What a requester writes in the workspace's mail pane. */
export interface PaneLetter {
  readonly from?: string;
  readonly subject?: string;
  readonly text: string;
  readonly files?: readonly Attachment[];
}

/** A requester at the mail pane, and staff at the mails' cards, with mouse and keyboard. */
export interface MailPaneDriver {
  /** Writes a new mail, or answers the mail that shows `answers`. */
  write(letter: PaneLetter, answers?: string): Promise<void>;
  /**
   * Presses a button on the card of the mail that shows `sought`: in the thread of a request, or in the channel where
   * `id` is null. Gives the form that it opens.
   */
  press(who: Who, id: string | null, sought: string, label: string): Promise<Locator>;
}

export function mailPaneDriver(page: Page): MailPaneDriver {
  const mails = page.getByRole('list', { name: 'Mails' }).getByRole('button');
  const mail = page.locator('article.mail');
  const dialog = page.getByRole('dialog');

  async function go(place: string): Promise<void> {
    await page
      .getByRole('navigation', { name: 'Places' })
      .getByRole('button', { name: place })
      .click();
  }

  async function become(who: Who): Promise<void> {
    const me = page.getByRole('button', { name: /Switch person/u });
    if ((await me.textContent())?.includes(CAST[who].name)) return;
    await me.click();
    await page.getByRole('menuitemradio', { name: CAST[who].name }).click();
    await me.getByText(CAST[who].name).waitFor();
  }

  async function open(sought: string): Promise<void> {
    await mails.first().waitFor();
    for (;;) {
      for (let index = (await mails.count()) - 1; index >= 0; index -= 1) {
        await mails.nth(index).click();
        // What the requester wrote can't be answered by them.
        const isOurs = (await mail.getByRole('button', { name: 'Answer' }).count()) > 0;
        if (isOurs && (await mail.innerText()).includes(sought)) return;
      }
    }
  }

  /** The mail's card, where it stands. */
  async function cardOf(id: string | null, sought: string): Promise<Locator> {
    await go(CHANNELS.requests.name);
    const said = page.getByRole('article', { name: /^e-Box: /u });
    if (id === null) return said.filter({ hasText: sought });
    const request = said.filter({ has: page.getByRole('heading', { name: `${id} · ` }) });
    await request.locator('.thread-link').click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    return thread.getByRole('article').filter({ hasText: sought }).filter({ hasText: 'Mail from' });
  }

  return {
    async write({ from, subject, text, files = [] }, answers) {
      await go('Mail');
      if (answers === undefined) {
        await page.getByRole('button', { name: 'Write a mail' }).click();
      } else {
        await open(answers);
        await mail.getByRole('button', { name: 'Answer' }).click();
      }
      const form = page.locator('form.mail-form');
      if (from !== undefined) await form.getByLabel('From').fill(from);
      if (subject !== undefined) await form.getByLabel('Subject').fill(subject);
      await form.getByLabel('Text').fill(text);
      for (const { name, bytes } of files) {
        const file = { name, mimeType: 'application/octet-stream', buffer: bytes };
        await form.getByLabel('Files').setInputFiles(file);
        await form.getByRole('list').getByText(name).waitFor();
      }
      await form.getByRole('button', { name: 'Send' }).click();
      await form.waitFor({ state: 'detached' });
    },
    async press(who, id, sought, label) {
      await become(who);
      const card = await cardOf(id, sought);
      await card.waitFor();
      await card.scrollIntoViewIfNeeded();
      const button = card.getByRole('button', { name: label, exact: true });
      if ((await button.count()) > 0) await button.click();
      else {
        await card.locator('.block-actions [aria-haspopup=menu]').first().click();
        await page.getByRole('menuitem', { name: label, exact: true }).click();
      }
      await dialog.waitFor();
      return dialog;
    },
  };
}

/** Sends an open form in, after these choices. Words are none of them: those came with the mail. */
export async function choosing(form: Locator, choices: Values = {}): Promise<void> {
  for (const [label, value] of Object.entries(choices)) {
    if (typeof value === 'string') await form.getByLabel(label, { exact: true }).fill(value);
    else if (!('bytes' in value)) {
      const group = form.getByRole('group', { name: label });
      for (const option of value) await group.getByLabel(option, { exact: true }).check();
    }
  }
  await form.locator('button[type=submit]').click();
  await form.waitFor({ state: 'detached' });
}
