import { noMails } from '../mail/no-mails';
import pino from 'pino';
import { belgianCalendar } from '../../../src/adapters/time/belgium';
import { createClockwork } from '../../../src/app/schedule/clockwork';
import { createDeliver } from '../../../src/app/delivery/deliver';
import { cardContext, type DeskDeps } from '../../../src/app/requests/deps';
import { createDirectory } from '../../../src/app/people/directory';
import type { Clock } from '../../../src/app/time/clock';
import type { Outgoing } from '../../../src/app/outbox/outbox';
import { dayIn } from '../../../src/app/time/today';
import { documentSender } from '../../../src/core/process/document-sender';
import type { Day } from '../../../src/core/terms/terms';
import { createDispatcher } from '../../../src/delivery/dispatcher';
import { createAbsenceStore } from '../../../src/storage/people/absence-store';
import { createAuditHeads } from '../../../src/storage/audit/audit-heads';
import type { Database } from '../../../src/storage/database/database';
import { createDeskStore } from '../../../src/storage/settings/desk-store';
import { createDigestQueries } from '../../../src/storage/digest/digest-queries';
import { createDigestSlots } from '../../../src/storage/digest/digest-slots';
import { createFileStore } from '../../../src/storage/requests/file-store';
import { createKnownCertificates } from '../../../src/storage/requests/known-certificates';
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
  const desk = deskOn(database, clock, { closures, mailIsSent, platforms: ['slack'] });
  const { knex } = database;
  const channels = { slack: { digest: DIGEST_CHANNEL, requests: REQUESTS_CHANNEL } };
  const clockwork = createClockwork({
    desk: { ...desk, committed: () => dispatcher.poke() },
    channels,
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
    context: cardContext(desk),
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
    queries: desk.queries,
    settings: desk.settings,
    files: desk.files,
    channels,
    digestOf: clockwork.digestOf,
    exportOf: async () => null,
  });
  const dispatcher = createDispatcher({
    outbox: createOutbox(knex, random),
    clock,
    random,
    log: desk.log,
    spacing: () => 0,
    deliver: async (message) => {
      const delivered = await deliver(message);
      if (delivered.outcome === 'sent') onDelivered(message);
      return delivered;
    },
    onUnreachable: async () => undefined,
    onDead: async (message, reason) => {
      throw new Error(`${message.key} became a dead letter: ${reason}`);
    },
  });
  dispatcher.start();
  return {
    begin: () => clockwork.schedule.begin(),
    async tick() {
      await clockwork.schedule.tick();
      dispatcher.poke();
    },
    stop: () => dispatcher.stop(),
    /** From now on nothing of it reaches anybody. */
    die() {
      alive = false;
      void dispatcher.stop();
    },
  };
}

export type Process = ReturnType<typeof startProcess>;

/** A desk for acts by script: it says nothing in any chat system unless told to. */
export function deskOn(
  { knex }: Database,
  clock: Clock,
  {
    closures = [],
    mailIsSent = false,
    platforms = [],
  }: Partial<Pick<DeskDeps, 'mailIsSent' | 'platforms'>> & {
    readonly closures?: readonly Day[];
  } = {},
): DeskDeps {
  const outbox = createOutbox(knex, random);
  return {
    definition: documentSender,
    zone: ZONE,
    time: {
      calendar: belgianCalendar(closures),
      dayOf: (at) => dayIn(ZONE, new Date(at)),
    },
    platforms,
    mailIsSent,
    channels: {},
    store: createRequestStore(knex, random),
    queries: createRequestQueries(knex),
    known: createKnownCertificates(knex),
    settings: createDeskStore(knex),
    directory: createDirectory(ROLES, {}),
    inspector: {
      inspect: async () => {
        throw new Error('No file is read here');
      },
      close: async () => undefined,
    },
    files: createFileStore(knex),
    absences: createAbsenceStore(knex),
    undelivered: createUndeliveredStore(knex),
    mails: noMails,
    post: outbox.post,
    digest: async () => {
      throw new Error('No digest is asked for here');
    },
    clock,
    random,
    log: pino({ level: 'silent' }),
    metrics: noMetrics,
    committed: () => undefined,
  };
}
