import { noMails } from '../mail/no-mails';
import { everybodyHere } from './everybody-here';
import pino from 'pino';
import { belgianCalendar } from '../../../src/adapters/time/belgium';
import { createScheduler } from '../../../src/app/schedule/scheduler';
import { createDeliver } from '../../../src/app/delivery/deliver';
import type { Out, RequestDeps } from '../../../src/app/requests/deps';
import { createDirectory } from '../../../src/app/people/directory';
import type { Clock } from '../../../src/app/time/clock';
import type { Outgoing } from '../../../src/app/outbox/outbox';
import { dayIn } from '../../../src/core/terms/zone';
import { documentSender } from '../../../src/core/process/document-sender';
import type { Day } from '../../../src/core/terms/terms';
import { createDispatcher } from '../../../src/delivery/dispatcher';
import { createLinkStore } from '../../../src/storage/people/link-store';
import { createAbsenceStore } from '../../../src/storage/people/absence-store';
import { createAuditHeads } from '../../../src/storage/audit/audit-heads';
import type { Database } from '../../../src/storage/database/database';
import { createSettingsStore } from '../../../src/storage/settings/settings-store';
import { createDigestQueries } from '../../../src/storage/digest/digest-queries';
import { createDigestSlots } from '../../../src/storage/digest/digest-slots';
import { createFileStore } from '../../../src/storage/requests/file-store';
import { createOutbox } from '../../../src/storage/outbox/outbox-store';
import { createUndeliveredStore } from '../../../src/storage/outbox/undelivered';
import { createReminderStore } from '../../../src/storage/reminders/reminder-store';
import { createRequestQueries } from '../../../src/storage/requests/request-queries';
import { createRequestStore } from '../../../src/storage/requests/request-store';
import { purge } from '../../../src/storage/retention/purge';
import { random } from './changes';
import { noMetrics } from '../unwatched';
import {
  cardOf,
  DIGEST_CHANNEL,
  REQUESTS_CHANNEL,
  ROLES,
  ZONE,
  type World,
} from './reminder-world';
import { IN_2026, IN_ENGLISH } from '../words';

export interface ProcessOptions {
  readonly closures?: readonly Day[];
  readonly mailIsSent?: boolean;
  /** Told of every message that was delivered or dropped. */
  readonly onDelivered?: (message: Outgoing) => void;
}

/** The ticking and sending half of a bot, on a database connection of its own. */
export function startProcess(
  database: Database,
  clock: Clock,
  world: World,
  { closures = [], mailIsSent = true, onDelivered = () => undefined }: ProcessOptions = {},
) {
  let alive = true;
  const own = requestsOn(database, clock, { closures, mailIsSent, platforms: ['slack'] });
  const { context, requests, people, out, watch } = own;
  const { knex } = database;
  const scheduler = createScheduler({
    context,
    people,
    out: { ...out, committed: () => dispatcher.poke() },
    clock,
    random,
    log: watch.log,
    digestAt: '09:00',
    reminders: createReminderStore(knex),
    digests: createDigestQueries(knex),
    slots: createDigestSlots(knex),
    heads: createAuditHeads(knex),
    tidy: async (now) => {
      await purge(knex, now);
    },
  });
  const isAlive = () => alive;
  const deliver = createDeliver({
    context,
    languages: IN_ENGLISH,
    clock,
    gateways: { slack: world.chat(isAlive) },
    mail: world.mail(isAlive),
    cards: {
      get: async () => null,
      find: async (requestId) => cardOf(requestId),
      drawn: async () => true,
      gone: async () => undefined,
    },
    mails: noMails,
    queries: requests.queries,
    history: requests.store,
    settings: people.settings,
    files: createFileStore(knex),
    paper: {
      make: () => Promise.resolve({ ok: false, why: 'unavailable' }),
      addPage: () => Promise.resolve({ ok: false, why: 'unavailable' }),
    },
    channels: out.channels,
    digestOf: scheduler.digestOf,
    exportOf: async () => null,
  });
  const outbox = createOutbox(knex, random);
  let claiming = 0;
  const dispatcher = createDispatcher({
    outbox: {
      ...outbox,
      async claim(...asked) {
        claiming += 1;
        try {
          return await outbox.claim(...asked);
        } finally {
          claiming -= 1;
        }
      },
    },
    clock,
    random,
    log: watch.log,
    spacing: () => 0,
    deliver: async (message) => {
      const delivered = await deliver(message);
      if (delivered.outcome === 'sent') onDelivered(message);
      return delivered;
    },
    onUnreachable: async () => undefined,
    onReachable: async () => undefined,
    onDead: async (message, reason) => {
      throw new Error(`${message.key} became a dead letter: ${reason}`);
    },
  });
  dispatcher.start();
  return {
    begin: () => scheduler.schedule.begin(),
    async tick() {
      await scheduler.schedule.tick();
      dispatcher.poke();
    },
    /** Whether it asks for work, by the clock as it was when it asked: a lease of before a jump has run out after it. */
    isClaiming: () => claiming > 0,
    stop: () => dispatcher.stop(),
    /** From now on nothing of it reaches anybody. */
    die() {
      alive = false;
      void dispatcher.stop();
    },
  };
}

export type Process = ReturnType<typeof startProcess>;

/** What acts by script need: it says nothing in any chat system unless told to. */
export function requestsOn(
  { knex }: Database,
  clock: Clock,
  {
    closures = [],
    mailIsSent = false,
    platforms = [],
  }: Partial<Pick<Out, 'mailIsSent' | 'platforms'>> & { readonly closures?: readonly Day[] } = {},
): RequestDeps {
  return {
    context: {
      definition: documentSender,
      zone: ZONE,
      words: IN_2026,
      time: {
        calendar: belgianCalendar(closures),
        dayOf: (at) => dayIn(ZONE, new Date(at)),
      },
    },
    requests: {
      store: createRequestStore(knex, random),
      queries: createRequestQueries(knex),
      mails: noMails,
    },
    people: {
      directory: createDirectory(ROLES, {}),
      standings: everybodyHere,
      settings: createSettingsStore(knex),
      absences: createAbsenceStore(knex),
      links: createLinkStore(knex),
      mails: {
        isAsked: async () => true,
        learn: async () => false,
        forget: async () => undefined,
        refresh: async () => undefined,
      },
    },
    out: {
      platforms,
      mailIsSent,
      channels: { slack: { digest: DIGEST_CHANNEL, requests: REQUESTS_CHANNEL } },
      post: createOutbox(knex, random).post,
      undelivered: createUndeliveredStore(knex),
      committed: () => undefined,
    },
    watch: { log: pino({ level: 'silent' }), metrics: noMetrics },
    clock,
  };
}
