import type { Knex } from 'knex';
import { canonicalJson } from '../database/json';
import type { Rows } from '../database/rows';

/** Who takes data out. Accounts by their ids alone, as everywhere in admin_event. */
export interface ExportNote {
  readonly by: { readonly platform: string; readonly id: string; readonly role: string };
  readonly at: Date;
  /** Null: all requests. */
  readonly requestId: string | null;
  /** See Occasion.key; left out where nothing is ever repeated. */
  readonly key?: string;
}

/** Notes an export for ever. False: it was noted before, by the same key. */
export async function noteExport(knex: Knex, note: ExportNote): Promise<boolean> {
  const { rows } = await knex.raw<Rows<{ id: string }>>(NOTE_SQL, [
    note.at,
    note.by.platform,
    note.by.id,
    note.by.role,
    canonicalJson(note.requestId === null ? { all: true } : { request: note.requestId }),
    note.key === undefined ? null : `export ${note.key}`,
  ]);
  return rows.length > 0;
}

const NOTE_SQL = `
insert into admin_event (at, type, actor_platform, actor_id, actor_role, facts, key)
values (?, 'Exported', ?, ?, ?, cast(? as jsonb), ?)
on conflict (key) do nothing returning cast(id as text) as id`;
