import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import {
  hasDovecot,
  startDovecot,
  type MailboxForTests,
} from '../../test/support/mail/dovecot-server';
import { agree, register, startBot } from '../acknowledge/desk';
import { fire, summed, type Fired, type Target } from '../acknowledge/load';
import { standIn } from '../acknowledge/stand-in';
import { AS_DEPLOYED } from '../as-deployed';
import { ask, freshDatabase } from '../database';
import { atLeastTimes, atMostTimes, under } from '../goal';
import { row, type Row } from '../row';
import type { Thoroughness } from '../thoroughness';
import { readBare } from './bare';
import { MAIL_BYTES, mailOf } from './mails';

/** Mails of which the rate is taken, and of a backlog. Source: issue 13. */
const MAILS = 1_000;
/** Taken over before those: the libraries alone read theirs three times, of which the first counts as little. */
const WARM_UP_MAILS = 200;
const BACKLOG = 20_000;
const QUICK_BACKLOG = 2_000;

/** Goals. Source: issue 13. */
const GOAL_TIMES = 0.3;
const GOAL_MEGABYTES = 250;
const GOAL_CLICK_TIMES = 1.5;

/** Requests that the mails are about. */
const REQUESTS = 200;

/**
 * Clicks of one person of which the 99th of a hundred is taken: without mails, half before and half after, for the machine
 * has moods; and at most as many while the backlog lasts.
 */
const CLICKS = { warmUp: 100, before: 350, busy: 700, after: 350 };

/** Milliseconds between two of them: as somebody works who has many to decide on. */
const PACE_MS = 75;

/** Times that the libraries alone read the same mailbox; the middle one counts. */
const BARE_ROUNDS = 3;

/** A backlog takes some seven minutes on two cores, and a minute more in which people click. */
const PATIENCE_MS = 900_000;
const LOOK_MS = 250;

/**
 * Mails taken over a second beside what imapflow and postal-mime alone read of the same mailbox, and what a backlog does
 * to the memory of the bot and to those who click meanwhile.
 */
export async function benchMailbox({ quick }: Thoroughness): Promise<readonly Row[]> {
  if (!hasDovecot()) throw new Error('There is no Dovecot (Debian: dovecot-imapd)');
  const database = await freshDatabase();
  const slack = await standIn();
  const mailbox = await startDovecot();
  const secret = randomBytes(16).toString('hex');
  const settings = { databaseUrl: database.url, secret, slack };
  const bot = await startBot(settings, {
    ...AS_DEPLOYED,
    IMAP_URL: mailbox.url,
    IMAP_SINCE: '2020-01-01',
  });
  try {
    const target: Target = { ports: [bot.port], secret };
    const { warmUp, before, busy, after } = CLICKS;
    const all = await register(settings, target, REQUESTS + warmUp + before + busy + after);
    const ids = all.slice(0, REQUESTS);
    const fresh = all.slice(REQUESTS).values();
    const contact = String(await ask(database.url, CONTACT));
    const laid = layer(mailbox, ids, contact);
    await clicks(target, fresh, warmUp);
    const quiet = await clicks(target, fresh, before);
    laid(WARM_UP_MAILS);
    await takenOver(database.url, WARM_UP_MAILS);
    laid(MAILS);
    await takenOver(database.url, WARM_UP_MAILS + MAILS);
    const rate = Number(await ask(database.url, RATE));
    const bare = await middle(() => readBare(mailbox.url, MAILS));
    const backlog = quick ? QUICK_BACKLOG : BACKLOG;
    laid(backlog);
    let isOver = false;
    const whole = takenOver(database.url, WARM_UP_MAILS + MAILS + backlog).finally(() => {
      isOver = true;
    });
    const [crowded] = await Promise.all([clicks(target, fresh, busy, () => isOver), whole]);
    const megabytes = peakOf(bot.pid);
    const during = summed(crowded);
    const without = summed([...quiet, ...(await clicks(target, fresh, after))]);
    return [
      row(`${MAILS} mails of ${Math.round(MAIL_BYTES / 1024)} KB taken over`, rate, '/s', {
        ...atLeastTimes(rate, { name: 'imapflow and postal-mime alone', value: bare }, GOAL_TIMES),
      }),
      row(`a backlog of ${backlog} mails: memory of the bot, at most`, megabytes, 'MB', {
        ...under(megabytes, GOAL_MEGABYTES, 'MB'),
      }),
      row('a click meanwhile: p99', during.p99, 'ms', {
        ...atMostTimes(during.p99, { name: 'without mails', value: without.p99 }, GOAL_CLICK_TIMES),
      }),
      row('a click meanwhile: p50', during.p50, 'ms', {
        floor: { name: 'without mails', value: without.p50 },
      }),
    ];
  } finally {
    await bot.stop();
    await mailbox.close();
    slack.close();
    await database.drop();
  }
}

/** Lays mails into the mailbox, each one once. */
function layer(mailbox: MailboxForTests, ids: readonly string[], contact: string) {
  let number = 0;
  return (count: number): void => {
    mailbox.deposit(
      Array.from({ length: count }, () => {
        number += 1;
        return mailOf(ids[number % ids.length] ?? '', contact, number);
      }),
    );
  };
}

/** One person agrees to one request after the other, `count` times at most. */
async function clicks(
  target: Target,
  fresh: Iterator<string>,
  count: number,
  isEnough: () => boolean = () => false,
): Promise<readonly Fired[]> {
  const fired: Fired[] = [];
  while (fired.length < count && !isEnough()) {
    const { value } = fresh.next();
    if (value === undefined) break;
    fired.push(await fire(target, [agree(value)], 1));
    await wait(PACE_MS);
  }
  return fired;
}

async function takenOver(databaseUrl: string, count: number): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const taken = Number(await ask(databaseUrl, 'select count(*) from mail'));
    if (taken >= count) return;
    if (performance.now() > end) throw new Error(`Only ${taken} of ${count} mails were taken over`);
    await wait(LOOK_MS);
  }
}

async function middle(measure: () => Promise<number>): Promise<number> {
  const rates: number[] = [];
  for (let round = 0; round < BARE_ROUNDS; round += 1) rates.push(await measure());
  return rates.sort((a, b) => a - b)[Math.floor(BARE_ROUNDS / 2)] ?? 0;
}

/** The address that the form of the bench registers everybody with. */
const CONTACT = `select state->'contact'->>'email' from request limit 1`;

/** By when each was decided on: the first has no time of its own. */
const RATE = `
select (count(*) - 1) / extract(epoch from max(taken_at) - min(taken_at))
from (select taken_at from mail order by taken_at desc limit ${MAILS}) measured`;

/** The most memory that a process had, in MB. */
function peakOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1]) / 1024);
}
