import type { Knex } from 'knex';
import { logAdminEvent, type AdminActor } from './admin-log';

/** Who takes data out. */
export interface ExportNote {
  readonly by: AdminActor;
  readonly at: Date;
  /** Null: all requests. */
  readonly requestId: string | null;
  /** See Occasion.key; left out where nothing is ever repeated. */
  readonly key?: string;
}

/** Logs an export for ever. False: it was logged before, by the same key. */
export function noteExport(knex: Knex, { by, at, requestId, key }: ExportNote): Promise<boolean> {
  return logAdminEvent(knex, {
    type: 'Exported',
    by,
    at,
    facts: requestId === null ? { all: true } : { request: requestId },
    key: key === undefined ? null : `export ${key}`,
  });
}
