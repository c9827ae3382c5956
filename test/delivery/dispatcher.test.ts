import type { Knex } from 'knex';
import { createDispatcher } from '../../src/delivery/dispatcher';
import { AHEAD_MS } from '../../src/delivery/carry-out';
import { GATHER_MS } from '../../src/delivery/dispatcher';
import type { Delivered } from '../../src/app/outbox/gateway';
import { createOutbox } from '../../src/storage/outbox/outbox-store';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { random } from '../support/given/changes';
import { MINUTE, SECOND, settableClock } from '../support/time';
import { until } from '../support/until';
import { manualTimer } from '../support/delivery/manual-timer';
import {
  atWork,
  post,
  settled,
  type AtWork,
  type AtWorkOptions,
} from '../support/delivery/at-work';
import { said } from '../../src/view/delivery/why';
import { keptWhy } from '../../src/storage/outbox/kept-why';

describe('the dispatcher', () => {
  onEveryDatabase((database) => {
    const clock = settableClock();
    const started: AtWork[] = [];

    function start(options: Partial<AtWorkOptions> = {}): AtWork {
      const one = atWork({ knex: database().knex, clock, ...options });
      started.push(one);
      one.dispatcher.start();
      return one;
    }
    const say = (lane: string, ...words: string[]) =>
      post(database().knex, clock.now(), lane, ...words);

    /** Business time and real time go on together, as they do outside tests. */
    async function pass(ms: number) {
      clock.move(ms);
      for (const { timer } of started) timer.pass(Math.min(ms, SECOND));
      await Promise.all(started.map((one) => one.resting()));
    }

    beforeEach(async () => {
      await database().knex.raw('truncate outbox, lane, destination');
    });
    afterEach(async () => {
      await Promise.all(started.map((one) => one.dispatcher.stop()));
      // Nothing is left ticking.
      expect(started.flatMap(({ timer }) => timer.pending())).toEqual([]);
      started.length = 0;
    });

    it('delivers what waits, each lane in its order', async () => {
      await say('a', '1', '2', '3');
      await say('b', '4');
      const { tried, resting } = start();
      await resting();
      expect(tried.filter((words) => words !== '4')).toEqual(['1', '2', '3']);
      expect(tried.toSorted()).toEqual(['1', '2', '3', '4']);
    });

    it('looks once when it is poked by a crowd, and within a second when another process has stored something', async () => {
      const { dispatcher, tried, resting } = start();
      await resting();
      await say('a', 'own');
      dispatcher.poke();
      dispatcher.poke();
      await pass(GATHER_MS);
      expect(tried).toEqual(['own']);
      await say('a', 'foreign');
      await pass(SECOND);
      expect(tried).toEqual(['own', 'foreign']);
    });

    it('keeps the spacing of a lane together with the others', async () => {
      await say('a', '1', '2', '3', '4');
      const both = [start({ spacing: SECOND }), start({ spacing: SECOND })];
      const tried = () => both.flatMap((one) => one.tried).toSorted();
      await Promise.all(both.map((one) => one.resting()));
      expect(tried()).toEqual(['1']);
      await pass(SECOND - 100);
      expect(tried()).toEqual(['1']);
      await pass(100);
      expect(tried()).toEqual(['1', '2']);
      await pass(SECOND);
      await pass(SECOND);
      expect(tried()).toEqual(['1', '2', '3', '4']);
    });

    it('sends nothing before its time, though it is claimed ahead of it', async () => {
      await say('a', '1', '2');
      const one = start({ spacing: SECOND });
      await one.resting();
      const [claimAt] = one.timer.pending();
      if (claimAt === undefined) throw new Error('It should look again');
      expect(claimAt).toBe(SECOND - AHEAD_MS);
      clock.move(claimAt);
      one.timer.pass(claimAt);
      await until(() => one.timer.pending().includes(AHEAD_MS));
      expect(one.tried).toEqual(['1']);
      await pass(AHEAD_MS);
      expect(one.tried).toEqual(['1', '2']);
    });

    it('waits as long as the platform asks, with the whole lane', async () => {
      await say('a', '1', '2');
      let answer: Delivered = { outcome: 'later', afterMs: 2 * MINUTE, reason: said('429') };
      const { tried, resting } = start({ deliver: () => answer });
      await resting();
      answer = { outcome: 'sent' };
      await pass(2 * MINUTE - 100);
      expect(tried).toEqual(['1']);
      await pass(100);
      expect(tried).toEqual(['1', '1', '2']);
    });

    it('has delivered what an outage held up within 90 s of its end', async () => {
      await say('a', '1');
      let up = false;
      const { tried, resting, told } = start({
        deliver: () =>
          up ? { outcome: 'sent' } : { outcome: 'later', reason: said('ECONNREFUSED') },
      });
      await resting();
      for (let minutes = 0; minutes < 60; minutes += 1) await pass(MINUTE);
      const duringTheOutage = tried.length;
      expect(duringTheOutage).toBeGreaterThanOrEqual(60);

      up = true;
      await pass(90 * SECOND);

      expect(tried).toHaveLength(duringTheOutage + 1);
      expect(told).toEqual([]);
    });

    it('gives a poisonous message up after five exceptions, tells it, and goes on', async () => {
      await say('a', 'poison', 'behind it');
      await say('b', 'beside it');
      const { tried, told, resting } = start({
        deliver({ body }) {
          const said = body.kind === 'notice' && 'summary' in body.card ? body.card.summary : '';
          if (said === 'poison') throw new Error('boom');
          return { outcome: 'sent' };
        },
      });
      await resting();
      expect(tried).toContain('beside it');
      for (let count = 0; count < 5; count += 1) await pass(MINUTE);
      expect(tried.filter((words) => words === 'poison')).toHaveLength(5);
      expect(tried.at(-1)).toBe('behind it');
      expect(told).toEqual(['poison is dead: failed 5 times inside the bot: boom']);
    });

    it('tells once that a lane can’t be reached, tries each minute, and sends all when it can', async () => {
      await say('a', '1', '2');
      let answer: Delivered = {
        outcome: 'unreachable',
        reason: said('not_in_channel'),
        advice: said('Invite me.'),
      };
      const { dispatcher, tried, told, resting } = start({ deliver: () => answer });
      await resting();
      await pass(MINUTE);
      await pass(MINUTE);
      expect(tried).toEqual(['1', '1', '1']);
      expect(told).toEqual(['1 is unreachable: not_in_channel. Invite me.']);

      answer = { outcome: 'sent' };
      await createOutbox(database().knex, random).wake('a', clock.now());
      dispatcher.poke();
      await pass(GATHER_MS);
      expect(tried.slice(3)).toEqual(['1', '2']);
      expect(told.slice(1)).toEqual(['1 arrived after all']);
    });

    it('does not take it back where there was nothing to send', async () => {
      await say('a', '1', '2');
      let answer: Delivered = { outcome: 'unreachable', reason: said('r'), advice: said('a') };
      const { told, resting } = start({ deliver: () => answer });
      await resting();
      answer = { outcome: 'nothing' };
      await pass(MINUTE);
      await resting();
      expect(told).toEqual(['1 is unreachable: r. a']);
    });

    it('delivers again what a killed process had in hand, when its lease is over', async () => {
      await say('a', '1');
      await createOutbox(database().knex, random).claim(clock.now(), MINUTE, 1);
      const attempts: number[] = [];
      const { tried, resting } = start({
        deliver(message) {
          attempts.push(message.attempts);
          return { outcome: 'sent' };
        },
      });
      await resting();
      expect(tried).toEqual([]);
      await pass(MINUTE);
      expect(tried).toEqual(['1']);
      expect(attempts).toEqual([1]);
    });

    it('puts off what gets no answer in 40 s', async () => {
      await say('a', 'silence');
      const { timer, tried, resting } = start({ deliver: () => new Promise(() => undefined) });
      await until(() => tried.length > 0);
      clock.move(40 * SECOND);
      timer.pass(40 * SECOND);
      await resting();
      const [row] = await database().knex('outbox');
      expect(row).toMatchObject({ delays: 1, reason: keptWhy({ code: 'no-answer', seconds: 40 }) });
    });

    it('bears a database that goes away, says so once, and delivers nothing twice', async () => {
      const finishing = settled<Delivered>();
      await say('a', 'in flight');
      const one = start({ deliver: () => finishing.promise });
      await until(() => one.tried.length > 0);

      one.database.away = true;
      finishing.resolve({ outcome: 'sent' });
      for (let looks = 1; looks <= 5; looks += 1) {
        one.dispatcher.poke();
        one.timer.pass(GATHER_MS);
        await until(() => one.database.failedLooks >= looks && one.timer.pending().length > 0);
        one.timer.pass(SECOND);
      }
      one.database.away = false;
      await until(async () => {
        one.timer.pass(SECOND);
        const [state] = await database().knex('outbox').pluck('state');
        return state === 'sent' && one.logged.at(-1) === 'info: Outbox available again';
      });

      expect(one.tried).toEqual(['in flight']);
      expect(one.logged.filter((line) => line.startsWith('error'))).toHaveLength(1);
    });

    it('ends when asked to: what is in flight is finished, nothing new is begun', async () => {
      const finishing = settled<Delivered>();
      await say('a', 'in flight', 'behind it');
      const { dispatcher, tried } = start({ deliver: () => finishing.promise });
      await until(() => tried.length > 0);
      const stopped = dispatcher.stop();
      finishing.resolve({ outcome: 'sent' });
      await stopped;
      expect(tried).toEqual(['in flight']);
      await expect(database().knex('outbox').orderBy('id').pluck('state')).resolves.toEqual([
        'sent',
        'waiting',
      ]);
    });

    it('ends after 5 s whatever is in flight, which another process takes up soon', async () => {
      await say('a', 'hangs');
      const { dispatcher, tried, timer } = start({ deliver: () => new Promise(() => undefined) });
      await until(() => tried.length > 0);
      const stopped = dispatcher.stop();
      timer.pass(5 * SECOND);
      await stopped;
      started.length = 0;
      const other = start();
      await other.resting();
      await pass(SECOND);
      expect(other.tried).toEqual(['hangs']);
    });

    it('says nothing of deliveries cut short where a look at the outbox is all that did not end', async () => {
      const { outbox, log, logged } = quiet(database().knex);
      const timer = manualTimer();
      const dispatcher = createDispatcher({
        outbox: { ...outbox, claim: () => new Promise(() => undefined) },
        clock,
        random,
        log,
        timer,
        deliver: async () => ({ outcome: 'sent' }),
        onUnreachable: async () => undefined,
        onReachable: async () => undefined,
        onDead: async () => undefined,
      });
      dispatcher.start();
      const stopped = dispatcher.stop();
      timer.pass(5 * SECOND);
      await stopped;
      expect(logged).toEqual([]);
    });

    it('delivers each of 2,000 messages once, with two dispatchers at 40 lanes', async () => {
      const { knex } = database();
      await knex.raw(
        `insert into lane (name, free_at) select 'l' || n, ? from generate_series(0, 39) n`,
        [clock.now()],
      );
      await knex.raw(
        `insert into outbox (lane, key, kind, urgency, body, created_at)
         select 'l' || n % 40, n, 'notice', 0,
           jsonb_build_object('kind', 'notice', 'card', jsonb_build_object('summary', n::text)), ?
         from generate_series(1, 2000) n`,
        [clock.now()],
      );
      const both = [start(), start()];
      await Promise.all(both.map((one) => one.resting()));
      const [first = [], second = []] = both.map((one) => one.tried);
      expect(new Set([...first, ...second]).size).toBe(2000);
      expect(first.length + second.length).toBe(2000);
      expect(Math.min(first.length, second.length)).toBeGreaterThan(0);
      for (const tried of [first, second]) {
        const lane = tried.map(Number).filter((number) => number % 40 === 7);
        expect(lane).toEqual(lane.toSorted((a, b) => a - b));
      }
    }, 60_000);
  });
});

function quiet(knex: Knex) {
  const logged: string[] = [];
  const keep = (_fields: object, words: string) => void logged.push(words);
  const log = { debug: keep, info: keep, warn: keep, error: keep };
  return { outbox: createOutbox(knex, random), log, logged };
}
