import type { Knex } from 'knex';
import { isMigrated } from './migrate';
import type { Rows } from './rows';

/**
 * Whether the bot can do its work with a database that answers. `standby`: a copy that follows another server.
 * `read-only`: the server was set so, e.g. for maintenance or because its disk is nearly full. `no-rights`: our user may
 * not record anything.
 */
export type Readiness = 'ready' | 'not-migrated' | 'standby' | 'read-only' | 'no-rights';

interface Standing {
  readonly standby: boolean;
  readonly readOnly: boolean;
}

/** Rejects when the database doesn't answer. */
export async function readinessOf(knex: Knex): Promise<Readiness> {
  if (!(await isMigrated({ knex }))) return 'not-migrated';
  const { rows: standing } = await knex.raw<Rows<Standing>>(STANDING_SQL);
  if (standing[0]?.standby) return 'standby';
  if (standing[0]?.readOnly) return 'read-only';
  const { rows: rights } = await knex.raw<Rows<{ may: boolean }>>(RIGHTS_SQL);
  return rights[0]?.may ? 'ready' : 'no-rights';
}

/** What the next transaction would be: on a standby, and where `default_transaction_read_only` is on, it only reads. */
const STANDING_SQL = `select pg_is_in_recovery() as standby,
  current_setting('transaction_read_only')::boolean as "readOnly"`;

/** Without either of these no press is recorded and no message sent. */
const RIGHTS_SQL = `select has_table_privilege('event', 'insert')
  and has_table_privilege('outbox', 'insert, update') as may`;
