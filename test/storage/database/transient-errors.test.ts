import { isPassing } from '../../../src/storage/database/transient-errors';

function fault(message: string, code?: string): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code });
}

describe('a fault of the database', () => {
  it.each([
    fault('Connection terminated unexpectedly'),
    fault('Query read timeout'),
    fault('Knex: Timeout acquiring a connection. The pool is probably full.'),
    fault('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'),
    fault('could not extend file "base/1/2": No space left on device', '53100'),
    fault('terminating connection due to administrator command', '57P01'),
    fault('deadlock detected', '40P01'),
  ])('passes: %s', (error) => {
    expect(isPassing(error)).toBe(true);
  });

  it.each([
    fault('relation "outbox" does not exist', '42P01'),
    fault('duplicate key value violates unique constraint', '23505'),
    new TypeError("Cannot read properties of undefined (reading 'id')"),
    'words',
  ])('stays: %s', (error) => {
    expect(isPassing(error)).toBe(false);
  });
});
