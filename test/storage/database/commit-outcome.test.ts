import { UnknownOutcome } from '../../../src/app/requests/unknown-outcome';
import { withKnownOutcome } from '../../../src/storage/database/commit-outcome';

/** A fault as the database's client throws it. */
function fault(message: string, facts: object = {}): Error {
  return Object.assign(new Error(message), facts);
}

const LOST: readonly [string, Error][] = [
  ['a connection that broke', fault('Connection terminated unexpectedly')],
  ['a reset', fault('read ECONNRESET', { code: 'ECONNRESET' })],
  ['an answer that is not waited for any longer', fault('Query read timeout')],
  [
    'a session that an administrator ended',
    fault('terminating connection', { severity: 'FATAL', code: '57P01' }),
  ],
];

const CERTAIN: readonly [string, Error][] = [
  ['a server that nobody listens at', fault('connect ECONNREFUSED', { code: 'ECONNREFUSED' })],
  ['a server that starts', fault('starting up', { severity: 'FATAL', code: '57P03' })],
  ['a greeting that never came', fault('timeout expired')],
  ['no free connection', fault('Knex: Timeout acquiring a connection. The pool is full')],
  ['a full disk', fault('could not extend file', { severity: 'ERROR', code: '53100' })],
];

describe('a change that the database has to answer', () => {
  it.each(LOST)('is tried once more after %s', async (_, lost) => {
    const tries: string[] = [];
    const done = withKnownOutcome(
      async () => {
        tries.push('first');
        throw lost;
      },
      async () => {
        tries.push('again');
        return 'done';
      },
    );
    await expect(done).resolves.toBe('done');
    expect(tries).toEqual(['first', 'again']);
  });

  it.each(LOST)('is in doubt when %s comes twice', async (_, lost) => {
    await expect(withKnownOutcome(() => Promise.reject(lost))).rejects.toThrow(UnknownOutcome);
  });

  it('is in doubt when the second try is refused: the first may still be at it', async () => {
    const again = () => Promise.reject(fault('lock timeout', { severity: 'ERROR', code: '55P03' }));
    await expect(
      withKnownOutcome(() => Promise.reject(fault('Connection terminated')), again),
    ).rejects.toThrow(UnknownOutcome);
  });

  it.each(CERTAIN)(
    'was certainly not made after %s, and is not tried again',
    async (_, certain) => {
      let tries = 0;
      const done = withKnownOutcome(() => {
        tries += 1;
        return Promise.reject(certain);
      });
      await expect(done).rejects.toBe(certain);
      expect(tries).toBe(1);
    },
  );
});
