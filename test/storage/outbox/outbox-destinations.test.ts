import { randomUUID } from 'node:crypto';
import { feedLane, reminderLane, personLane } from '../../../src/app/outbox/lanes';
import type { Urgency } from '../../../src/app/outbox/messages';
import type { Claim } from '../../../src/app/outbox/outbox';
import { createSettingsStore } from '../../../src/storage/settings/settings-store';
import { createOutbox } from '../../../src/storage/outbox/outbox-store';
import { onEveryDatabase, onPostgres } from '../../support/databases/on-every-database';
import { DAY, MINUTE, SECOND, settableClock } from '../../support/time';
import { ana, random } from '../../support/given/changes';
import { said } from '../../../src/view/delivery/why';

const clock = settableClock();
const LEASE = 10 * SECOND;
const REQUESTS = feedLane('slack', 'requests');
const DIGEST = feedLane('slack', 'digest');
const APPROVALS = feedLane('slack', 'approvals');

const after = (ms: number) => new Date(clock.now().getTime() + ms);
const lanesOf = (claims: readonly Claim[]) => claims.map(({ message }) => message.lane);

/** An outbox whose environment sends two feeds to one channel. */
function outboxOn(knex: Parameters<typeof createOutbox>[0]) {
  const outbox = createOutbox(knex, random, { slack: { requests: 'C1', digest: 'C1' } });
  return {
    ...outbox,
    claim: (limit = 10) => outbox.claim(clock.now(), LEASE, limit),
    async claimOne() {
      const [first, ...others] = await outbox.claim(clock.now(), LEASE, 10);
      if (!first || others.length > 0) throw new Error('Exactly one message should be due');
      return first;
    },
    say: (lane: string, urgency: Urgency = 'decision') =>
      outbox.post({
        lane,
        key: randomUUID(),
        requestId: null,
        body: {
          kind: 'notice',
          place: { platform: 'slack', feed: 'digest' },
          card: { blocks: [], summary: lane },
        },
        urgency,
        at: clock.now(),
      }),
  };
}

describe('lanes that lead to one destination', () => {
  onEveryDatabase((database) => {
    beforeEach(async () => {
      await database().knex.raw('truncate outbox, lane, destination, feed_channel');
    });

    it.each([
      ['a person’s messages and reminders', personLane(ana), reminderLane(personLane(ana))],
      ['a feed and the reminders in its threads', APPROVALS, reminderLane(APPROVALS)],
      ['two feeds that the environment sends to one channel', REQUESTS, DIGEST],
    ])('take turns, and keep the pace together: %s', async (_what, one, other) => {
      const { say, claimOne, claim, done, nextDue } = outboxOn(database().knex);
      await say(one);
      await say(other);
      const first = await claimOne();
      await expect(claim()).resolves.toEqual([]);
      await done(first, clock.now(), SECOND);
      await expect(claim()).resolves.toEqual([]);
      await expect(nextDue()).resolves.toEqual(after(SECOND));
      clock.move(SECOND);
      expect(lanesOf([first, await claimOne()]).toSorted()).toEqual([one, other].toSorted());
    });

    it('are known as such as soon as a channel is chosen in chat', async () => {
      const { say, claim, claimOne } = outboxOn(database().knex);
      await say(REQUESTS);
      await say(APPROVALS);
      const choice = { platform: 'slack', feed: 'approvals', channel: 'C1' } as const;
      await createSettingsStore(database().knex).chooseChannel({
        ...choice,
        by: ana,
        at: clock.now(),
      });
      await claimOne();
      await expect(claim()).resolves.toEqual([]);
    });

    it('send decisions first, then reminders, then digests, whichever lane they are in', async () => {
      const { say, claimOne, done } = outboxOn(database().knex);
      await say(DIGEST, 'digest');
      await say(reminderLane(REQUESTS), 'reminder');
      await say(reminderLane(REQUESTS), 'reminder');
      await say(REQUESTS);
      await say(REQUESTS);
      const order: string[] = [];
      for (let count = 0; count < 5; count += 1) {
        const claim = await claimOne();
        order.push(claim.message.lane);
        await done(claim, clock.now(), 0);
      }
      const reminders = reminderLane(REQUESTS);
      expect(order).toEqual([REQUESTS, REQUESTS, reminders, reminders, DIGEST]);
    });

    it('all wait where the platform asks for it, and go on beside one that fails by itself', async () => {
      const { say, claimOne, claim, later } = outboxOn(database().knex);
      await say(REQUESTS);
      await say(DIGEST, 'digest');
      const now = clock.now();
      await later(await claimOne(), now, after(MINUTE), said('away'), 'delay', SECOND);
      await expect(claim()).resolves.toEqual([]);
      clock.move(SECOND);
      const other = await claimOne();
      expect(other.message.lane).toBe(DIGEST);
      await later(other, clock.now(), after(2 * MINUTE), said('429'), 'asked', SECOND);
      clock.move(MINUTE);
      await expect(claim()).resolves.toEqual([]);
      clock.move(MINUTE);
      expect(lanesOf(await claim())).toEqual([REQUESTS]);
    });

    it('are claimed a little ahead where that is asked for, and say from when they may be sent', async () => {
      const { say, claimOne, done } = outboxOn(database().knex);
      const outbox = createOutbox(database().knex, random);
      await say(APPROVALS);
      await say(APPROVALS);
      await done(await claimOne(), clock.now(), SECOND);
      const due = after(SECOND);
      clock.move(SECOND - 50);
      const ahead = (ms: number) => outbox.claim(clock.now(), LEASE, 10, [], ms);
      await expect(ahead(49)).resolves.toEqual([]);
      await expect(ahead(50)).resolves.toMatchObject([{ freeAt: due }]);
    });

    it('leave reminders to their hour without waiting for them', async () => {
      const { say, claimOne, later } = outboxOn(database().knex);
      await say(reminderLane(REQUESTS), 'reminder');
      await later(await claimOne(), clock.now(), after(MINUTE), said('It is night'), 'rest');
      await say(REQUESTS);
      expect(lanesOf([await claimOne()])).toEqual([REQUESTS]);
    });

    it('are free again when a worker is not heard of any more, or its clock was ahead', async () => {
      const { say, claimOne, claim } = outboxOn(database().knex);
      await say(REQUESTS);
      await say(DIGEST);
      await claimOne();
      clock.move(LEASE - 1);
      await expect(claim()).resolves.toEqual([]);
      clock.move(1);
      await claimOne();
      clock.move(-DAY);
      await claimOne();
    });

    it('are renewed together with their destination, and not once they were lost', async () => {
      const { say, claimOne, claim, renew } = outboxOn(database().knex);
      await say(REQUESTS);
      await say(DIGEST);
      const held = await claimOne();
      clock.move(LEASE - 1);
      await renew([held], clock.now(), LEASE);
      clock.move(LEASE - 1);
      await expect(claim()).resolves.toEqual([]);
      clock.move(1);
      await claimOne();
      clock.move(LEASE - 1);
      await renew([held], clock.now(), LEASE);
      clock.move(1);
      expect(await claim()).toHaveLength(1);
    });
  });

  onPostgres((database) => {
    it('are taken by one of two processes that look at the same moment', async () => {
      const { knex } = database();
      const outside = outboxOn(knex);
      await outside.say(REQUESTS);
      await outside.done(await outside.claimOne(), clock.now(), 0);
      await outside.say(REQUESTS);
      await outside.say(DIGEST);
      await knex.transaction(async (trx) => {
        await outboxOn(trx).claimOne();
        await expect(outside.claim()).resolves.toEqual([]);
      });
      await expect(outside.claim()).resolves.toEqual([]);
    });
  });
});
