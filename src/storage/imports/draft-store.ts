import type { Knex } from 'knex';
import type { Draft, DraftStore } from '../../app/moving-in/draft-store';
import type { Platform } from '../../core/terms/terms';
import { canonicalJson } from '../database/json';

interface DraftRow {
  readonly id: string;
  readonly platform: Platform;
  readonly person: string;
  readonly file_sha256: string;
  readonly file_name: string;
  /** The texts of each row, by place. */
  readonly cells: readonly { readonly row: number; readonly texts: readonly string[] }[];
  readonly plan_sha256: string;
  readonly version: number;
  readonly taken_by: string | null;
  readonly taken_at: Date | null;
}

/** Files that were looked at in chat. */
export function createDraftStore(knex: Knex): DraftStore {
  return {
    async keep({ id, owner, fileSha256, fileName, table, plan }, at) {
      const cells = table.map((one) => ({
        row: one.row,
        texts: one.cells.map(({ text }) => text),
      }));
      await knex('import_draft').insert({
        id,
        platform: owner.platform,
        person: owner.id,
        file_sha256: fileSha256,
        file_name: fileName,
        cells: canonicalJson(cells),
        plan_sha256: plan,
        version: 1,
        at,
      });
    },

    async get(id) {
      const row = await knex<DraftRow>('import_draft').where({ id }).first();
      return row ? draftOf(row) : null;
    },

    async showAnew(id, plan) {
      const rows = await knex<DraftRow>('import_draft')
        .where({ id })
        .update({ plan_sha256: plan, version: knex.raw('version + 1') })
        .returning('version');
      return rows[0]?.version ?? 1;
    },
  };
}

function draftOf(row: DraftRow): Draft {
  return {
    id: row.id,
    owner: { platform: row.platform, id: row.person },
    fileSha256: row.file_sha256,
    fileName: row.file_name,
    table: row.cells.map(({ row: number, texts }) => ({
      row: number,
      cells: texts.map((text) => ({ text })),
    })),
    plan: row.plan_sha256,
    version: row.version,
    taken:
      row.taken_at === null ? null : { by: row.taken_by ?? '', at: row.taken_at.toISOString() },
  };
}
