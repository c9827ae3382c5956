import type { Delivered } from '../../src/app/outbox/gateway';
import { GATHER_MS } from '../../src/delivery/dispatcher';
import { LEASE_MS, RENEW_MS } from '../../src/delivery/leases';
import { createOutbox } from '../../src/storage/outbox/outbox-store';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { random } from '../support/given/changes';
import { MINUTE, SECOND, settableClock } from '../support/time';
import { until } from '../support/until';
import {
  atWork,
  post,
  settled,
  type AtWork,
  type AtWorkOptions,
} from '../support/delivery/at-work';
import { said } from '../../src/view/delivery/why';

describe('a lease', () => {
  onEveryDatabase((database) => {
    const clock = settableClock();
    const started: AtWork[] = [];
    const answers: ReturnType<typeof settled<Delivered>>[] = [];

    function start(options: Partial<AtWorkOptions> = {}): AtWork {
      const one = atWork({ knex: database().knex, clock, ...options });
      started.push(one);
      one.dispatcher.start();
      return one;
    }
    /** An answer that is given at the end of the test, if not before. */
    function unsettled() {
      const answer = settled<Delivered>();
      answers.push(answer);
      return answer;
    }
    /** A dispatcher with one delivery in flight, which the test ends. */
    async function slow() {
      const answer = unsettled();
      await post(database().knex, clock.now(), 'a', 'slow');
      const one = start({ deliver: () => answer.promise });
      await until(() => one.tried.length === 1);
      return { one, answer };
    }
    const look = async (one: AtWork) => {
      one.timer.pass(SECOND);
      await one.resting();
    };
    const renewsLater = (one: AtWork) => one.timer.pending().includes(RENEW_MS);
    const states = () => database().knex('outbox').pluck('state');

    beforeEach(async () => {
      await database().knex.raw('truncate outbox, lane, destination');
    });
    afterEach(async () => {
      for (const answer of answers.splice(0)) answer.resolve({ outcome: 'sent' });
      await Promise.all(started.map((one) => one.dispatcher.stop()));
      expect(started.flatMap(({ timer }) => timer.pending())).toEqual([]);
      started.length = 0;
    });

    it('is renewed while a delivery is in flight, however often it would have run out', async () => {
      const { one, answer } = await slow();
      const other = start();
      await other.resting();
      for (let renewals = 1; renewals * RENEW_MS < 3 * LEASE_MS; renewals += 1) {
        clock.move(RENEW_MS);
        one.timer.pass(RENEW_MS);
        await until(() => one.database.renewals === renewals && renewsLater(one));
        await look(other);
      }
      expect(other.tried).toEqual([]);
      answer.resolve({ outcome: 'sent' });
      await one.resting();
      await expect(states()).resolves.toEqual(['sent']);
    });

    it('bears a renewal that failed', async () => {
      const { one } = await slow();
      one.database.away = true;
      clock.move(RENEW_MS);
      one.timer.pass(RENEW_MS);
      await until(() => one.database.failedLooks > 0 && renewsLater(one));
      one.database.away = false;
      clock.move(RENEW_MS);
      one.timer.pass(RENEW_MS);
      await until(() => one.database.renewals === 1);
      clock.move(LEASE_MS - 1);
      const other = start();
      await other.resting();
      expect(other.tried).toEqual([]);
    });

    it('keeps the messages of a killed process from others for 10 s and no longer', async () => {
      await post(database().knex, clock.now(), 'a', 'orphan');
      await createOutbox(database().knex, random).claim(clock.now(), LEASE_MS, 1);
      const other = start();
      await other.resting();
      clock.move(LEASE_MS - 1);
      await look(other);
      expect(other.tried).toEqual([]);
      clock.move(1);
      await look(other);
      expect(other.tried).toEqual(['orphan']);
      expect(LEASE_MS).toBeLessThanOrEqual(10 * SECOND);
    });

    it('of a process that stood still longer goes to another, and what it notes late changes nothing', async () => {
      const { one, answer } = await slow();
      clock.move(LEASE_MS);
      const second = unsettled();
      const other = start({ deliver: () => second.promise });
      await until(() => other.tried.length === 1);

      answer.resolve({ outcome: 'later', reason: said('It took too long') });
      await one.resting();
      await expect(states()).resolves.toEqual(['begun']);

      second.resolve({ outcome: 'sent' });
      await other.resting();
      await expect(states()).resolves.toEqual(['sent']);
    });

    it('that ran out while its process stood still is not taken by that very process', async () => {
      const { one } = await slow();
      await post(database().knex, clock.now(), 'b', 'beside it');
      clock.move(MINUTE);
      one.dispatcher.poke();
      one.timer.pass(GATHER_MS);
      await until(() => one.tried.length > 1);
      expect(one.tried).toEqual(['slow', 'beside it']);
    });

    it('of an older version of the bot, which leases for a minute, is respected', async () => {
      await post(database().knex, clock.now(), 'a', 'theirs');
      await createOutbox(database().knex, random).claim(clock.now(), MINUTE, 1);
      const other = start();
      await other.resting();
      clock.move(MINUTE - 1);
      await look(other);
      expect(other.tried).toEqual([]);
    });
  });
});
