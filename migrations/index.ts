import type { Knex } from 'knex';
import * as createRequest from './20261122160000_create_request';
import * as createNumbering from './20261122160100_create_numbering';
import * as createEvent from './20261122160200_create_event';
import * as createEventText from './20261122160300_create_event_text';
import * as forbidEventChanges from './20261122160400_forbid_event_changes';
import * as createFile from './20261122160500_create_file';
import * as createCard from './20261122160600_create_card';
import * as createLane from './20261122160700_create_lane';
import * as createOutbox from './20261122160800_create_outbox';
import * as createHandled from './20261122160900_create_handled';
import * as createRoleGrant from './20261122161000_create_role_grant';
import * as createFeedChannel from './20261122161100_create_feed_channel';
import * as createDeskChange from './20261122161200_create_desk_change';
import * as indexCertificateKeys from './20261122163000_index_certificate_keys';
import * as createConversation from './20261122165000_create_conversation';
import * as addNudgeDay from './20261122170000_add_nudge_day';
import * as createNudge from './20261122170100_create_nudge';
import * as createJobSlot from './20261122170200_create_job_slot';
import * as createAbsence from './20261122170300_create_absence';
import * as allowNudgesInOutbox from './20261122170400_allow_nudges_in_outbox';
import * as noteAbsencesAsDeskChanges from './20261122170500_note_absences_as_desk_changes';
import * as createStepTime from './20261122170600_create_step_time';
import * as createCertificateEnd from './20261122170700_create_certificate_end';
import * as indexDigest from './20261122170800_index_digest';
import * as allowExpiryNoticesInOutbox from './20261122175000_allow_expiry_notices_in_outbox';
import * as createAuditHead from './20261122190000_create_audit_head';
import * as createRequestSearch from './20261122190000_create_request_search';
import * as fillRequestSearch from './20261122190100_fill_request_search';
import * as describeParties from './20261122190200_describe_parties';
import * as noteExportsAndRemovals from './20261122190300_note_exports_and_removals';
import * as allowExportsInOutbox from './20261122190400_allow_exports_in_outbox';
import * as createPlace from './20261122191000_create_place';
import * as noteDeliveriesTriedAgain from './20261122191100_note_deliveries_tried_again';

export interface NamedMigration {
  /** Stable: what a migrated database remembers. No file extension, so that sources and dist agree. */
  readonly name: string;
  readonly migration: Knex.Migration;
}

/**
 * Every migration, oldest first. A list and not a folder: a folder read at run time also holds maps, declarations
 * and whatever else was left in it, and an empty one silently migrates nothing.
 */
export const migrations: readonly NamedMigration[] = [
  { name: '20261122160000_create_request', migration: createRequest },
  { name: '20261122160100_create_numbering', migration: createNumbering },
  { name: '20261122160200_create_event', migration: createEvent },
  { name: '20261122160300_create_event_text', migration: createEventText },
  { name: '20261122160400_forbid_event_changes', migration: forbidEventChanges },
  { name: '20261122160500_create_file', migration: createFile },
  { name: '20261122160600_create_card', migration: createCard },
  { name: '20261122160700_create_lane', migration: createLane },
  { name: '20261122160800_create_outbox', migration: createOutbox },
  { name: '20261122160900_create_handled', migration: createHandled },
  { name: '20261122161000_create_role_grant', migration: createRoleGrant },
  { name: '20261122161100_create_feed_channel', migration: createFeedChannel },
  { name: '20261122161200_create_desk_change', migration: createDeskChange },
  { name: '20261122163000_index_certificate_keys', migration: indexCertificateKeys },
  { name: '20261122165000_create_conversation', migration: createConversation },
  { name: '20261122170000_add_nudge_day', migration: addNudgeDay },
  { name: '20261122170100_create_nudge', migration: createNudge },
  { name: '20261122170200_create_job_slot', migration: createJobSlot },
  { name: '20261122170300_create_absence', migration: createAbsence },
  { name: '20261122170400_allow_nudges_in_outbox', migration: allowNudgesInOutbox },
  { name: '20261122170500_note_absences_as_desk_changes', migration: noteAbsencesAsDeskChanges },
  { name: '20261122170600_create_step_time', migration: createStepTime },
  { name: '20261122170700_create_certificate_end', migration: createCertificateEnd },
  { name: '20261122170800_index_digest', migration: indexDigest },
  {
    name: '20261122175000_allow_expiry_notices_in_outbox',
    migration: allowExpiryNoticesInOutbox,
  },
  { name: '20261122190000_create_audit_head', migration: createAuditHead },
  { name: '20261122190000_create_request_search', migration: createRequestSearch },
  { name: '20261122190100_fill_request_search', migration: fillRequestSearch },
  { name: '20261122190200_describe_parties', migration: describeParties },
  { name: '20261122190300_note_exports_and_removals', migration: noteExportsAndRemovals },
  { name: '20261122190400_allow_exports_in_outbox', migration: allowExportsInOutbox },
  { name: '20261122191000_create_place', migration: createPlace },
  {
    name: '20261122191100_note_deliveries_tried_again',
    migration: noteDeliveriesTriedAgain,
  },
];
