import { randomUUID } from 'node:crypto';
import { feedLane, mailLane, reminderLane, personLane } from '../../../src/app/outbox/lanes';
import type { Event } from '../../../src/core/process/events';
import { createOutbox } from '../../../src/storage/outbox/outbox-store';
import { createRequestStore } from '../../../src/storage/requests/request-store';
import { createWatchQueries } from '../../../src/storage/watching/watch-queries';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { changeOf, freshId, random, registered } from '../../support/given/changes';
import { said } from '../../../src/view/delivery/why';

const held: Event = { type: 'Held', texts: { reason: 'x' } };
const refused: Event = { type: 'RequestRefused', texts: { reason: 'x' } };

onEveryDatabase((database) => {
  const read = () => createWatchQueries(database().watch).read();

  describe('what a scrape reads', () => {
    it('is nothing on an empty database', async () => {
      expect(await read()).toEqual({ pending: [], deadLetters: 0, held: [] });
    });

    it('is how many messages wait, and since when, by the kind of their lanes', async () => {
      const outbox = createOutbox(database().knex, random);
      const post = (lane: string, at: string) =>
        outbox.post({
          lane,
          key: randomUUID(),
          requestId: null,
          body: {
            kind: 'notice',
            place: { platform: 'slack', feed: 'digest' },
            card: { summary: 'x', blocks: [] },
          },
          urgency: 'decision',
          at: new Date(at),
        });
      await post(feedLane('slack', 'requests'), '2026-11-19T09:00:00Z');
      await post(feedLane('slack', 'digest'), '2026-11-19T08:00:00Z');
      await post(personLane({ platform: 'slack', id: 'UANA' }), '2026-11-19T07:00:00Z');
      await post(personLane({ platform: 'slack', id: 'UBO' }), '2026-11-19T06:00:00Z');
      await post(
        reminderLane(personLane({ platform: 'slack', id: 'UBO' })),
        '2026-11-18T06:00:00Z',
      );
      await post(mailLane('jan@smals.example'), '2026-11-19T05:00:00Z');
      await post(mailLane('"odd:@one"@smals.example'), '2026-11-19T04:00:00Z');
      const facts = await read();
      expect(new Map(facts.pending.map(({ lane, ...rest }) => [lane, rest]))).toEqual(
        new Map([
          ['slack-channel', { messages: 2, oldest: new Date('2026-11-19T08:00:00Z') }],
          ['slack-person', { messages: 2, oldest: new Date('2026-11-19T06:00:00Z') }],
          ['slack-nudges', { messages: 1, oldest: new Date('2026-11-18T06:00:00Z') }],
          ['mail', { messages: 2, oldest: new Date('2026-11-19T04:00:00Z') }],
        ]),
      );
      expect(facts.deadLetters).toBe(0);

      const now = new Date('2026-11-19T10:00:00Z');
      const [claim] = await outbox.claim(now, 60_000, 1);
      if (!claim) throw new Error('Nothing was due');
      await outbox.dead(claim, now, said('never'));
      const later = await read();
      expect(later.deadLetters).toBe(1);
      const waiting = later.pending.reduce((sum, { messages }) => sum + messages, 0);
      expect(waiting).toBe(6);
    });

    it('is who holds the ball of how many requests, since when, with those on hold apart', async () => {
      const requests = createRequestStore(database().knex, random);
      const store = (day: string, more: readonly Event[] = []) =>
        requests.commit(
          changeOf(freshId(), null, [registered(), ...more], { at: `2026-${day}T09:00:00.000Z` }),
        );
      await store('11-10');
      await store('11-03');
      await store('11-02', [held]);
      await store('11-01', [refused]);
      const { held: holders } = await read();
      expect(holders.filter(({ party }) => party === 'nsso')).toEqual([
        {
          party: 'nsso',
          onHold: false,
          requests: 2,
          oldest: new Date('2026-11-03T09:00:00.000Z'),
        },
      ]);
      expect(holders.filter(({ onHold }) => onHold)).toEqual([
        expect.objectContaining({ requests: 1 }),
      ]);
    });
  });
});
