import type { Randomness } from '../app/ports/clock';
import { createAbsenceStore } from '../storage/absence-store';
import { createAuditHeads } from '../storage/audit-heads';
import { createCardStore } from '../storage/card-store';
import { createConversationStore } from '../storage/conversations';
import type { Database } from '../storage/database';
import { createDeskStore } from '../storage/desk-store';
import { createDigestQueries } from '../storage/digest-queries';
import { createDigestSlots } from '../storage/digest-slots';
import { createExportReader } from '../storage/export-reader';
import { createFileStore } from '../storage/file-store';
import { createKnownCertificates } from '../storage/known-certificates';
import { createOutbox, type Channels } from '../storage/outbox-store';
import { createReminderStore } from '../storage/reminder-store';
import { createRequestQueries } from '../storage/request-queries';
import { createRequestStore } from '../storage/request-store';
import { createUndeliveredStore } from '../storage/undelivered';

export type Stores = ReturnType<typeof openStores>;

/** Everything the bot keeps, on one database. `channels` are those of the environment. */
export function openStores({ knex }: Database, random: Randomness, channels: Channels) {
  return {
    absences: createAbsenceStore(knex),
    cards: createCardStore(knex),
    conversations: createConversationStore(knex),
    digests: createDigestQueries(knex),
    exportReader: createExportReader(knex),
    files: createFileStore(knex),
    heads: createAuditHeads(knex),
    known: createKnownCertificates(knex),
    outbox: createOutbox(knex, random, channels),
    queries: createRequestQueries(knex),
    reminders: createReminderStore(knex),
    requests: createRequestStore(knex, random),
    settings: createDeskStore(knex),
    slots: createDigestSlots(knex),
    undelivered: createUndeliveredStore(knex),
  };
}
