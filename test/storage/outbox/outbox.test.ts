import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { feedLane } from '../../../src/app/outbox/lanes';
import type { Claim, OutgoingBody } from '../../../src/app/outbox/outbox';
import type { Database } from '../../../src/storage/database/database';
import { CLAIM_SQL, NEXT_DUE_SQL } from '../../../src/storage/outbox/outbox-sql';
import { createOutbox } from '../../../src/storage/outbox/outbox-store';
import type { Rows } from '../../../src/storage/database/rows';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { DAY, MINUTE, SECOND, settableClock } from '../../support/time';
import { random } from '../../support/given/changes';
import { said } from '../../../src/view/delivery/why';
import { keptWhy } from '../../../src/storage/outbox/kept-why';

const LEASE = MINUTE;
const clock = settableClock();

describe('the outbox', () => {
  onEveryDatabase((database) => {
    const outbox = () => createOutbox(database().knex, random);
    const claim = (limit = 10) => outbox().claim(clock.now(), LEASE, limit);

    async function post(lane: string, words = 'x', options: Partial<Posted> = {}) {
      const { urgency = 'decision', key = randomUUID() } = options;
      const at = clock.now();
      await outbox().post({ lane, key, requestId: null, body: notice(words), urgency, at });
    }

    async function claimOne(): Promise<Claim> {
      const [first, ...others] = await claim();
      if (!first || others.length > 0) throw new Error('Exactly one message should be due');
      return first;
    }

    beforeEach(() => empty(database()));

    it('has nothing to claim, and nothing due, where nothing waits', async () => {
      await expect(claim()).resolves.toEqual([]);
      await expect(outbox().nextDue()).resolves.toBeNull();
    });

    it('gives a message out with all that was said, and to one worker alone', async () => {
      await post('slack:digest', 'a & <b>', { key: 'k' });
      const { message, trouble } = await claimOne();
      expect(message).toMatchObject({
        lane: 'slack:digest',
        key: 'k',
        requestId: null,
        attempts: 0,
        firstTriedAt: null,
        body: notice('a & <b>'),
      });
      expect(trouble).toEqual({ delays: 0, since: null, faults: 0 });
      await expect(claim()).resolves.toEqual([]);
    });

    it('sends the same key once, also after it was sent', async () => {
      await post('l', 'first', { key: 'same' });
      await post('other', 'second', { key: 'same' });
      await outbox().done(await claimOne(), clock.now(), 0);
      await post('l', 'third', { key: 'same' });
      await expect(claim()).resolves.toEqual([]);
    });

    it('keeps what a lane says in order: decisions, reminders, digests, each by age', async () => {
      await post('l', 'digest', { urgency: 'digest' });
      await post('l', 'reminder', { urgency: 'reminder' });
      await post('l', 'decision 1');
      await post('l', 'decision 2');
      const order: string[] = [];
      for (let count = 0; count < 4; count += 1) {
        const one = await claimOne();
        order.push(wordsOf(one));
        await outbox().done(one, clock.now(), 0);
      }
      expect(order).toEqual(['decision 1', 'decision 2', 'reminder', 'digest']);
    });

    it('gives out one message a lane at a time, lanes with decisions first', async () => {
      await post('a', 'a1', { urgency: 'reminder' });
      await post('a', 'a2', { urgency: 'reminder' });
      await post('b', 'b1');
      await post('c', 'c1');
      expect((await claim(2)).map(wordsOf)).toEqual(['b1', 'c1']);
      expect((await claim(2)).map(wordsOf)).toEqual(['a1']);
      await expect(claim(2)).resolves.toEqual([]);
    });

    it('knows what a platform says is lost, once, and found where nothing waits to tell it', async () => {
      await expect(outbox().found('l', clock.now())).resolves.toBe(false);
      await expect(outbox().lost('l', clock.now(), said('Invite me.'))).resolves.toBe(true);
      await expect(outbox().lost('l', clock.now(), said('Invite me.'))).resolves.toBe(false);
      await expect(outbox().found('l', clock.now())).resolves.toBe(true);
      await expect(outbox().found('l', clock.now())).resolves.toBe(false);
    });

    it('leaves it to what waits in a lane to tell that it is found, and wakes it', async () => {
      await post('l', '1');
      await outbox().unreachable(
        await claimOne(),
        clock.now(),
        after(MINUTE),
        said('r'),
        said('a'),
      );
      await expect(outbox().lost('l', clock.now(), said('a'))).resolves.toBe(false);
      await expect(outbox().found('l', clock.now())).resolves.toBe(false);
      const again = await claimOne();
      await expect(outbox().done(again, clock.now(), 0)).resolves.toBe('outage-over');
    });

    it('leaves a lane alone for its spacing', async () => {
      await post('l', '1');
      await post('l', '2');
      await outbox().done(await claimOne(), clock.now(), SECOND);
      await expect(claim()).resolves.toEqual([]);
      await expect(outbox().nextDue()).resolves.toEqual(after(SECOND));
      clock.move(SECOND);
      expect(wordsOf(await claimOne())).toBe('2');
    });

    it('holds the whole lane back with its first message, which stays the first', async () => {
      await post('l', '1');
      await post('l', '2');
      await outbox().later(await claimOne(), clock.now(), after(5 * SECOND), said('busy'), 'delay');
      await expect(claim()).resolves.toEqual([]);
      const began = clock.now();
      clock.move(5 * SECOND);

      const again = await claimOne();

      expect(wordsOf(again)).toBe('1');
      expect(again.message).toMatchObject({ attempts: 1, firstTriedAt: began });
      expect(again.trouble).toEqual({ delays: 1, since: began, faults: 0 });
    });

    it('gives a message out again when its worker is not heard of any more', async () => {
      await post('l');
      const lost = await claimOne();
      clock.move(LEASE - 1);
      await expect(claim()).resolves.toEqual([]);
      clock.move(1);

      const taken = await claimOne();

      expect(taken.message).toMatchObject({ id: lost.message.id, attempts: 1 });
      expect(taken.token).not.toBe(lost.token);
      const now = clock.now();
      await expect(outbox().done(lost, now, 0)).resolves.toBe('lease-lost');
      await expect(outbox().later(lost, now, now, said(''), 'delay')).resolves.toBe(false);
      await expect(outbox().unreachable(lost, now, now, said(''))).resolves.toBe('lease-lost');
      await expect(outbox().dead(lost, now, said(''))).resolves.toBe(false);
      await expect(outbox().done(taken, now, 0)).resolves.toBe('done');
    });

    it('gives back a claim whose answer was lost with the next one, and does not wait for its lease', async () => {
      await post('l');
      await outbox().done(await claimOne(), clock.now(), 0);
      await post('l', 'lost on the way');
      const unlucky = createOutbox(losingOneAnswer(database().knex), random);
      await expect(unlucky.claim(clock.now(), LEASE, 10)).rejects.toThrow('the answer was lost');
      await expect(claim()).resolves.toEqual([]);

      const [taken, ...others] = await unlucky.claim(clock.now(), LEASE, 10);

      expect(taken && wordsOf(taken)).toBe('lost on the way');
      expect(others).toEqual([]);
      await expect(claim()).resolves.toEqual([]);
    });

    it('takes a lease or a pause of a clock that was ahead for over', async () => {
      await post('leased');
      await claimOne();
      await post('paused');
      const paused = await claimOne();
      await outbox().later(paused, clock.now(), after(LEASE), said('busy'), 'delay');
      clock.move(-DAY);
      expect((await claim()).map(({ message }) => message.lane)).toEqual(['leased', 'paused']);
    });

    it('counts exceptions apart from delays', async () => {
      await post('l');
      await outbox().later(await claimOne(), clock.now(), clock.now(), said('threw'), 'fault');
      await outbox().later(await claimOne(), clock.now(), clock.now(), said('busy'), 'delay');
      expect((await claimOne()).trouble).toEqual({ delays: 1, since: clock.now(), faults: 1 });
    });

    it('tells an outage of a lane once, and the next one after something arrived', async () => {
      const fails = async () =>
        outbox().unreachable(await claimOne(), clock.now(), clock.now(), said('not in channel'));
      await post('l', '1');
      await post('l', '2');
      await outbox().later(await claimOne(), clock.now(), clock.now(), said('busy'), 'delay');
      await expect(fails()).resolves.toBe('began');
      await expect(fails()).resolves.toBe('lasts');
      const joined = await claimOne();
      expect(joined.trouble).toEqual({ delays: 0, since: null, faults: 0 });
      await outbox().done(joined, clock.now(), 0);
      await expect(fails()).resolves.toBe('began');
    });

    it('wakes a lane that was unreachable, and no other', async () => {
      await post('out', 'out');
      await outbox().unreachable(
        await claimOne(),
        clock.now(),
        after(MINUTE),
        said('not in channel'),
      );
      await post('busy', 'busy');
      await outbox().later(await claimOne(), clock.now(), after(MINUTE), said('busy'), 'delay');
      await outbox().wake('out', clock.now());
      await outbox().wake('busy', clock.now());
      await outbox().wake('unknown', clock.now());
      expect(wordsOf(await claimOne())).toBe('out');
    });

    it('puts dead letters aside with their reason, and goes on', async () => {
      await post('l', '1');
      await post('l', '2');
      await outbox().dead(await claimOne(), clock.now(), said('invalid_blocks'));
      expect(wordsOf(await claimOne())).toBe('2');
      const dead = await database().knex('outbox').where({ state: 'dead' });
      expect(dead).toMatchObject([{ reason: keptWhy(said('invalid_blocks')), body: notice('1') }]);
    });

    it('forgets what is not to be sent any more, and goes on with the lane', async () => {
      await post('l', 'forgotten', { key: 'f' });
      await post('l', 'sent');
      await outbox().forget('f', clock.now());
      await outbox().forget('never heard of', clock.now());
      expect(wordsOf(await claimOne())).toBe('sent');
    });

    it.each(['rest', 'dead'] as const)(
      'forgets what is in hand, however that ends: %s',
      async (ending) => {
        await post('l', 'forgotten', { key: 'f' });
        const inHand = await claimOne();
        await outbox().forget('f', clock.now());
        if (ending === 'dead') await outbox().dead(inHand, clock.now(), said('gone'));
        else await outbox().later(inHand, clock.now(), clock.now(), said('not yet'), 'rest');
        await post('l', 'next');
        expect(wordsOf(await claimOne())).toBe('next');
      },
    );

    it('keeps no words of what was sent', async () => {
      await post('l', 'secret');
      await outbox().done(await claimOne(), clock.now(), 0);
      await expect(database().knex('outbox').select('state', 'body')).resolves.toEqual([
        { state: 'sent', body: null },
      ]);
    });

    it('claims by the index of what waits, however many lanes are idle', async () => {
      const { knex } = database();
      await knex.raw(
        `insert into lane (name, free_at) select 'mail:' || n, ? from generate_series(1, 100000) n`,
        [clock.now()],
      );
      await knex.raw(
        `insert into outbox (lane, key, kind, urgency, state, created_at, settled_at)
         select name, name, 'mail', 0, 'sent', free_at, free_at from lane`,
      );
      await knex.raw('analyze lane');
      await knex.raw('analyze outbox');
      await post(feedLane('slack', 'digest'), 'one');

      const bindings = {
        now: clock.now(),
        soon: clock.now(),
        leaseMs: LEASE,
        limit: 10,
        token: 'none',
        channels: '{}',
        inHand: '[]',
      };
      for (const sql of [CLAIM_SQL, NEXT_DUE_SQL]) {
        const { rows } = await knex.raw<Rows<object>>(`explain ${sql}`, bindings);
        const plan = rows.map((row) => Object.values(row).join()).join('\n');
        expect(plan).toMatch(/Index (Only )?Scan using outbox_pending/);
        expect(plan).toMatch(/Index Scan using lane_pkey/);
        expect(plan).not.toMatch(/Seq Scan on (lane|outbox)/);
      }
      expect(wordsOf(await claimOne())).toBe('one');
    });
  });
});

interface Posted {
  urgency: 'decision' | 'reminder' | 'digest';
  key: string;
}

function notice(words: string): Exclude<OutgoingBody, { kind: 'draw' }> {
  return {
    kind: 'notice',
    place: { platform: 'slack', feed: 'digest' },
    card: { blocks: [], summary: words },
  };
}

function wordsOf({ message: { body } }: Claim): string {
  return body.kind === 'notice' && 'summary' in body.card ? body.card.summary : body.kind;
}

function after(ms: number): Date {
  return new Date(clock.now().getTime() + ms);
}

/** A database that does what it is told, but whose answer to the first statement never arrives. */
function losingOneAnswer(knex: Knex): Knex {
  let lost = false;
  return new Proxy(knex, {
    get(target, name) {
      if (name !== 'raw' || lost) return Reflect.get(target, name);
      lost = true;
      return (sql: string, bindings: Knex.ValueDict) => ({
        options: async () => {
          await target.raw(sql, bindings);
          throw new Error('the answer was lost');
        },
      });
    },
  });
}

async function empty({ knex }: Database): Promise<void> {
  await knex.raw('truncate outbox, lane, destination');
}
