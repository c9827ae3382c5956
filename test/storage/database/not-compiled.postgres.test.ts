import { openPostgres } from '../../../src/storage/database/database';
import { freshPostgres } from '../../support/databases/fresh';

describe('a statement on Postgres whose plan looks costly', () => {
  it('is not compiled first, which would take a person’s click half a second', async () => {
    const { url, drop } = await freshPostgres();
    const database = openPostgres(url);
    try {
      const { rows } = await database.knex.raw<{ rows: object[] }>('show jit');
      expect(rows).toEqual([{ jit: 'off' }]);
    } finally {
      await database.close();
      await drop();
    }
  });
});
