import type { Randomness } from '../app/time/clock';
import { createAbsenceStore } from '../storage/people/absence-store';
import { createAuditHeads } from '../storage/audit/audit-heads';
import { createCardStore } from '../storage/outbox/card-store';
import { createConversationStore } from '../storage/outbox/conversations';
import { createHomeQueries } from '../storage/home/home-queries';
import type { Database } from '../storage/database/database';
import { createLanguageStore } from '../storage/settings/language-store';
import { createSettingsStore } from '../storage/settings/settings-store';
import { createDigestQueries } from '../storage/digest/digest-queries';
import { createDigestSlots } from '../storage/digest/digest-slots';
import { createExportReader } from '../storage/requests/export-reader';
import { createFileStore } from '../storage/requests/file-store';
import { createDraftStore } from '../storage/imports/draft-store';
import { createImportStore } from '../storage/imports/import-store';
import { createKnownCertificates } from '../storage/requests/known-certificates';
import { createMailboxStore } from '../storage/mails/mailbox-store';
import { createMailStore } from '../storage/mails/mail-store';
import { createLinkStore } from '../storage/people/link-store';
import { createMailStore as createPeoplesMails } from '../storage/people/mail-store';
import { createOutbox, type Channels } from '../storage/outbox/outbox-store';
import { createReminderStore } from '../storage/reminders/reminder-store';
import { createRequestQueries } from '../storage/requests/request-queries';
import { createRequestStore } from '../storage/requests/request-store';
import { createShownForms } from '../storage/requests/shown-forms';
import { createStatsQueries } from '../storage/stats/stats-queries';
import { createUndeliveredStore } from '../storage/outbox/undelivered';

export type Stores = ReturnType<typeof openStores>;

/** Everything the bot keeps, on one database. `channels` are those of the environment. */
export function openStores({ knex }: Database, random: Randomness, channels: Channels) {
  return {
    absences: createAbsenceStore(knex),
    cards: createCardStore(knex),
    conversations: createConversationStore(knex),
    digests: createDigestQueries(knex),
    drafts: createDraftStore(knex),
    shown: createShownForms(knex),
    imports: createImportStore(knex, random, channels),
    exportReader: createExportReader(knex),
    files: createFileStore(knex),
    home: createHomeQueries(knex),
    heads: createAuditHeads(knex),
    languages: createLanguageStore(knex),
    known: createKnownCertificates(knex),
    links: createLinkStore(knex),
    mailboxes: createMailboxStore(knex),
    mails: createMailStore(knex, random),
    peoplesMails: createPeoplesMails(knex),
    outbox: createOutbox(knex, random, channels),
    queries: createRequestQueries(knex),
    reminders: createReminderStore(knex),
    requests: createRequestStore(knex, random),
    settings: createSettingsStore(knex),
    stats: createStatsQueries(knex),
    slots: createDigestSlots(knex),
    undelivered: createUndeliveredStore(knex),
  };
}
