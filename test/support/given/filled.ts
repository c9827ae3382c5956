import { CHANNELS } from '../../../workspace/ebox/cast';
import {
  type Member,
  type Message,
  type Slack,
  shows,
  visibleText,
} from '../../../workspace/testing';

/** What staff fill into the registration form; every test may change some of it. */
export const FORM = {
  Organisation: 'SMALS',
  'CBE number': '0406.798.006',
  'Contact name': 'Jan Jansen',
  'Contact e-mail': 'jan@smals.example',
  Language: 'English',
  'Use cases': 'Certificates for employers',
  Recipients: ['Enterprises'],
  'Documents per month': '1200',
  'Planned go-live': '2031-03-03',
  'First environment': 'INT',
} as const;

/** Registers a request as staff do, in a channel where the bot may answer, and gives its id. */
export async function register(
  staff: Member,
  changed: Partial<Record<string, string>> = {},
  channel?: string,
) {
  const opened = await (await staff.command('/ebox new', channel)).opened();
  const done = await staff.submit(opened, { ...FORM, ...defined(changed) });
  expect({ errors: done.errors, trouble: done.trouble }).toEqual({
    errors: {},
    trouble: undefined,
  });
  const told = await done.told(/DS-\d{4}-\d{4,}/u);
  const id = /DS-\d{4}-\d{4,}/u.exec(visibleText(told))?.[0];
  if (id === undefined) throw new Error('The answer names no id');
  return id;
}

/** The card of a request in a feed, once it shows this. */
export function card(
  slack: Slack,
  feed: 'requests' | 'approvals',
  id: string,
  sought: string | RegExp = id,
  withinMs = CARD_WAIT_MS,
): Promise<Message> {
  return slack.waitFor(
    () =>
      slack
        .messages(CHANNELS[feed].id)
        .find((one) => isTop(one) && shows(one, `${id} · `) && shows(one, sought)),
    `the card of ${id} in ${feed} to show ${String(sought)}`,
    withinMs,
  );
}

/** A busy machine that plays several suites takes its time; a card that never comes is told all the same. */
const CARD_WAIT_MS = 15_000;

function isTop(message: Message): boolean {
  return message.thread === undefined || message.thread === message.ts;
}

function defined(values: Partial<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
