import type { ImapFlow } from 'imapflow';
import type { Taker } from '../../app/mailbox/arriving';
import type { MailboxStore, Reached } from '../../app/mailbox/mailbox-store';
import type { MailAccess } from '../../app/outbox/mail-access';
import type { Clock } from '../../app/time/clock';
import type { Logger } from '../../app/watching/log';
import { causeOf } from '../../app/watching/cause';
import type { MailboxAddress } from './address';
import { connectTo } from './connect';
import { lookNow } from './look';
import { MailParser } from './read/parser';
import { troubleWords } from '../../view/mails/mailbox-trouble';
import { english } from '../../view/words/en';
import { troubleOf } from './refusal';

/** A look each minute decides, whatever the server tells or forgets to tell in between. */
const LOOK_MS = 60_000;

/** A process that is killed leaves its lease behind: so long nobody reads. */
const LEASE_MS = 20_000;

/** The lease is renewed so often, at rest and while a backlog is read: one late renewal loses nothing. */
const RENEW_MS = 6_000;

/** The others ask for the lease so often. */
const ASK_MS = 5_000;

/** After a failure, and at most: a mail server that comes back is read within a minute. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** Milliseconds in which an answer that is there is sent. */
const SEND_MS = 5;

/** Times that one mail is tried where storing it fails and the database is not to blame. */
const MOST_TRIES = 3;

export interface MailboxReaderSettings {
  readonly address: MailboxAddress;
  readonly since: Date | null;
  readonly moveTo: string | null;
  readonly store: MailboxStore;
  readonly taker: Taker;
  readonly clock: Clock;
  /** Names this process among those that could read. */
  readonly processToken: string;
  /** Whether an error of the database passes by itself. */
  readonly isPassing: (error: unknown) => boolean;
  readonly log: Logger;
  /** Tokens for a server that takes no password; null: there are none. */
  readonly access: MailAccess | null;
  /** Milliseconds that a backlog rests before its next mail, so that people don't wait for it; at most some seconds. */
  readonly restMs: () => number;
  /** Resolves when somebody who did something has the answer. */
  readonly answered: () => Promise<void>;
  /** The proxy between us and the server, or null. */
  readonly proxyTo?: (server: MailboxAddress) => URL | null;
  /** The compiled worker, where it does not stand beside its source. */
  readonly parserWorker?: string;
}

export interface MailboxReader {
  start(): void;
  /** For `/readyz`: a mailbox that is away is named. */
  health(): { readonly ok: boolean; readonly reason: string | null };
  stop(): Promise<void>;
}

/** Reads one folder of a mailbox, as long as it has the lease; any other process reads on where this one ended. */
export function createMailboxReader(settings: MailboxReaderSettings): MailboxReader {
  const { address, store, clock, processToken, log } = settings;
  const parser = new MailParser(settings.parserWorker);
  const failures = new Map<number, number>();
  let problem: string | null = null;
  let stopping = false;
  /** By the machine's clock, in milliseconds. */
  let leasedAt = 0;
  let wake: () => void = () => undefined;
  let client: ImapFlow | null = null;
  let running: Promise<void> = Promise.resolve();

  function pause(milliseconds: number): Promise<void> {
    if (stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  function lease(): Promise<Reached | null> {
    const now = clock.now();
    leasedAt = Date.now();
    return store.lease(address.name, processToken, now, new Date(now.getTime() + LEASE_MS));
  }

  async function run(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    while (!stopping) {
      try {
        if (await lease()) {
          await readUntilItEnds(() => {
            pauseMs = FIRST_PAUSE_MS;
          });
        } else {
          problem = null;
          await pause(ASK_MS);
        }
      } catch (error) {
        if (stopping) return;
        problem = troubleWords(troubleOf(error, address), english);
        log.warn(
          { cause: causeOf(error), reason: problem },
          'The mailbox can’t be read; it is tried again',
        );
        await pause(pauseMs);
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  /** Holds one connection. Ends when the lease is lost or the process stops; throws when the connection breaks. */
  async function readUntilItEnds(onLooked: () => void): Promise<void> {
    const flow = await connectTo(address, settings.access, settings.proxyTo?.(address) ?? null);
    const signals: { broken: Error | null; news: boolean } = { broken: null, news: false };
    flow.on('exists', () => {
      signals.news = true;
      wake();
    });
    flow.on('error', (error) => {
      signals.broken = error;
      wake();
    });
    flow.on('close', () => {
      signals.broken ??= new Error('The mail server ended the connection');
      wake();
    });
    try {
      client = flow;
      if (settings.moveTo !== null) await flow.mailboxCreate(settings.moveTo);
      await flow.mailboxOpen(address.folder);
      while (!stopping) {
        if (signals.broken) throw signals.broken;
        const at = await lease();
        if (!at) return;
        signals.news = false;
        const reads = await lookNow({ ...parts(), client: flow }, at);
        if (!reads) return;
        problem = null;
        failures.clear();
        onLooked();
        if (!(await restUntilNews(signals))) return;
      }
    } finally {
      client = null;
      flow.close();
    }
  }

  /** Until there is news, or it is time for a look. False: the lease was lost. */
  async function restUntilNews(signals: { readonly broken: Error | null; readonly news: boolean }) {
    const lookAt = Date.now() + LOOK_MS;
    while (!stopping && !signals.news && !signals.broken && Date.now() < lookAt) {
      await pause(RENEW_MS);
      if (!stopping && !(await lease())) return false;
    }
    return true;
  }

  /** Whether the lease is still ours: a backlog may take longer than one. */
  async function holds(): Promise<boolean> {
    return Date.now() - leasedAt < RENEW_MS || (await lease()) !== null;
  }

  function parts() {
    return {
      parser,
      taker: settings.taker,
      since: settings.since,
      moveTo: settings.moveTo,
      async reached(cursor: Parameters<MailboxStore['reached']>[2]) {
        return (await store.reached(address.name, processToken, cursor)) && (await holds());
      },
      async rests() {
        const restMs = settings.restMs();
        if (restMs > 0) await pause(restMs);
        const moreMs = restMs > 0 ? settings.restMs() : 0;
        // Somebody is at it: the moment to go on is when they have their answer. They are sent it first.
        if (moreMs > 0) {
          await Promise.race([pause(moreMs), settings.answered()]);
          await pause(SEND_MS);
        }
        return !stopping && (await holds());
      },
      givesUp(uid: number, error: unknown) {
        if (settings.isPassing(error)) return false;
        const count = (failures.get(uid) ?? 0) + 1;
        failures.set(uid, count);
        return count >= MOST_TRIES;
      },
      warn: (fields: object, words: string) => log.warn(fields, words),
      stopping: () => stopping,
    };
  }

  return {
    start() {
      running = run();
    },
    health: () => ({ ok: problem === null, reason: problem }),
    async stop() {
      stopping = true;
      wake();
      client?.close();
      await running;
      await parser.close();
      await store.release(address.name, processToken).catch((error: unknown) => {
        log.warn(
          { cause: causeOf(error) },
          'The lease of the mailbox was not given back; it runs out',
        );
      });
    },
  };
}
