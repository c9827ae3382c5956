import type { Knex } from 'knex';
import type { FileStore } from '../../app/requests/files';

export function createFileStore(knex: Knex): FileStore {
  return {
    async read(id) {
      const row = await knex<{ id: string; bytes: Buffer }>('file').where({ id }).first('bytes');
      return row?.bytes ?? null;
    },
  };
}
