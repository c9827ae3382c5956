import type { Knex } from 'knex';
import type { ExportReader } from '../../app/export/exports';
import type { Rows } from '../database/rows';
import { COLUMNS, toMail, type MailRow } from '../mail-rows/mail-row';
import { STATE_COLUMNS, stateOf, type StateRow } from './state-row';

interface MessageRow {
  readonly id: string;
  readonly request_id: string | null;
  readonly kind: string;
  readonly lane: string;
  readonly state: string;
  readonly attempts: number;
  readonly reason: string | null;
  readonly created_at: Date;
  readonly settled_at: Date | null;
}

interface Row extends StateRow {
  readonly id: string;
}

/** Sorts before every id. */
const BEFORE_ALL = '';

export function createExportReader(knex: Knex): ExportReader {
  return {
    async *pages(size) {
      let last = BEFORE_ALL;
      for (;;) {
        const rows = await knex<Row>('request')
          .where('id', '>', last)
          .orderBy('id')
          .limit(size)
          .select('id', ...STATE_COLUMNS);
        if (rows.length > 0) yield rows.map(stateOf);
        last = rows.at(-1)?.id ?? last;
        if (rows.length < size) return;
      }
    },

    async mailsOf(id) {
      const { rows } = await knex.raw<Rows<MailRow>>(
        `select ${COLUMNS} from mail where request_id = ? order by taken_at, id`,
        [id],
      );
      return rows.map(toMail);
    },

    async messagesOf(id) {
      const rows = await knex<MessageRow>('outbox')
        .where({ request_id: id })
        .orderBy('id')
        .select('kind', 'lane', 'state', 'attempts', 'reason', 'created_at', 'settled_at');
      return rows.map((row) => ({
        kind: row.kind,
        lane: row.lane,
        state: row.state,
        attempts: row.attempts,
        reason: row.reason,
        createdAt: row.created_at.toISOString(),
        settledAt: row.settled_at?.toISOString() ?? null,
      }));
    },
  };
}
