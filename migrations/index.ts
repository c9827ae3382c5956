import type { Knex } from 'knex';
import * as requests from './20261128160000_requests';
import * as outbox from './20261128160100_outbox';
import * as peopleAndSettings from './20261128160200_people_and_settings';
import * as remindersAndDigest from './20261128160300_reminders_and_digest';
import * as auditHeads from './20261128160400_audit_heads';
import * as search from './20261128160500_search';
import * as mails from './20261128180000_mails';
import * as home from './20261129030000_home';
import * as stats from './20261129031000_stats';
import * as imports from './20261129034000_imports';
import * as importDrafts from './20261129070400_import_drafts';
import * as formShown from './20261129110000_form_shown';
import * as listsInOrder from './20261130050000_lists_in_order';

export interface NamedMigration {
  /** Stable: what a migrated database remembers. No file extension, so that sources and dist agree. */
  readonly name: string;
  readonly migration: Knex.Migration;
}

/**
 * Every migration, oldest first. A list and not a folder: a folder read at run time also holds maps, declarations
 * and whatever else was left in it, and an empty one silently migrates nothing. What all of them come to is in
 * schema.sql (`npm run schema`).
 */
export const migrations: readonly NamedMigration[] = [
  { name: '20261128160000_requests', migration: requests },
  { name: '20261128160100_outbox', migration: outbox },
  { name: '20261128160200_people_and_settings', migration: peopleAndSettings },
  { name: '20261128160300_reminders_and_digest', migration: remindersAndDigest },
  { name: '20261128160400_audit_heads', migration: auditHeads },
  { name: '20261128160500_search', migration: search },
  { name: '20261128180000_mails', migration: mails },
  { name: '20261129030000_home', migration: home },
  { name: '20261129031000_stats', migration: stats },
  { name: '20261129034000_imports', migration: imports },
  { name: '20261129070400_import_drafts', migration: importDrafts },
  { name: '20261129110000_form_shown', migration: formShown },
  { name: '20261130050000_lists_in_order', migration: listsInOrder },
];
