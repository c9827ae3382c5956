import { randomUUID } from 'node:crypto';
import { feedLane, mailLane, personLane } from '../../../src/app/outbox/lanes';
import type { Messages } from '../../../src/app/requests/request-store';
import type { Database } from '../../../src/storage/database/database';
import { createCardStore } from '../../../src/storage/outbox/card-store';
import { createOutbox } from '../../../src/storage/outbox/outbox-store';
import { createRequestStore } from '../../../src/storage/requests/request-store';
import { onEveryDatabase, onPostgres } from '../../support/databases/on-every-database';
import { MINUTE, SECOND, settableClock } from '../../support/time';
import { ana, changeOf, freshId, random, registered } from '../../support/given/changes';
import { said } from '../../../src/view/delivery/why';

const clock = settableClock();
const LEASE = MINUTE;
const REQUESTS = { platform: 'slack', feed: 'requests' } as const;
const APPROVALS = { platform: 'slack', feed: 'approvals' } as const;
const NOTED = { type: 'Noted', texts: { notes: 'x' } } as const;
const NOTE = { blocks: [], summary: 'words' };

/** A request with a card, in a database of its own lanes; `knex` may be a transaction. */
function desk(knex: Database['knex']) {
  const store = createRequestStore(knex, random);
  const outbox = createOutbox(knex, random);
  const cards = createCardStore(knex);
  return {
    store,
    outbox,
    cards,
    async register(messages: Partial<Messages> = { cards: [REQUESTS] }) {
      const id = freshId();
      await store.commit(changeOf(id, null, [registered()], { messages }));
      return id;
    },
    async note(id: string, messages: Partial<Messages> = {}) {
      const opened = await store.open(id, ana);
      const outcome = await store.commit(changeOf(id, opened, [NOTED], { messages }));
      expect(outcome).toBe('committed');
    },
    claim: () => outbox.claim(clock.now(), LEASE, 10),
    async claimOne() {
      const [first, ...others] = await outbox.claim(clock.now(), LEASE, 10);
      if (!first || others.length > 0) throw new Error('Exactly one message should be due');
      return first;
    },
    async card(id: string) {
      const card = await cards.find(id, REQUESTS);
      if (!card) throw new Error('The request should have a card');
      return card;
    },
  };
}

async function empty({ knex }: Database): Promise<void> {
  await knex.raw('truncate outbox, lane, destination');
}

describe('a commit', () => {
  onEveryDatabase((database) => {
    beforeEach(() => empty(database()));

    it('puts each message into the lane of where it goes, the card’s draw ahead of its lines', async () => {
      const { register } = desk(database().knex);
      const mail = {
        to: 'Zoe@Example.BE',
        language: 'fr' as const,
        subject: 's',
        text: '',
        html: '',
      };
      const id = await register({
        cards: [REQUESTS, APPROVALS],
        threadNotes: [
          { platform: 'slack', note: { tells: 'event', version: 1 } },
          { platform: 'slack', note: { tells: 'event', version: 1 } },
        ],
        directs: [{ to: ana, card: NOTE, key: randomUUID() }],
        mails: [{ mail: { ...mail, attachments: [] }, key: randomUUID() }],
      });
      const rows = await database()
        .knex('outbox')
        .orderBy('id')
        .select('lane', 'kind', 'request_id');
      expect(rows.every(({ request_id }) => request_id === id)).toBe(true);
      const kinds = (lane: string) =>
        rows.filter((row) => row.lane === lane).map(({ kind }) => kind);
      expect(kinds(feedLane('slack', 'requests'))).toEqual(['draw', 'line', 'line']);
      expect(kinds(feedLane('slack', 'approvals'))).toEqual(['draw']);
      expect(kinds(personLane(ana))).toEqual(['direct']);
      expect(kinds(mailLane('zoe@example.be'))).toEqual(['mail']);
      expect(rows).toHaveLength(6);
    });

    it('draws all cards of the request again, those of long ago and new ones, each once', async () => {
      const { register, note, claim, outbox } = desk(database().knex);
      const id = await register();
      for (const one of await claim()) await outbox.done(one, clock.now(), 0);
      await note(id, { cards: [REQUESTS, APPROVALS] });
      const lanes = (await claim()).map(({ message }) => message.lane);
      expect(lanes.toSorted()).toEqual(['slack:approvals', 'slack:requests']);
      await expect(database().knex('card').where({ request_id: id })).resolves.toHaveLength(2);
    });

    it('leaves nothing behind when somebody was faster', async () => {
      const { register, store, note } = desk(database().knex);
      const id = await register({});
      const opened = await store.open(id, ana);
      await note(id);
      const late = changeOf(id, opened, [NOTED], {
        key: 'late',
        messages: {
          cards: [REQUESTS],
          threadNotes: [{ platform: 'slack', note: { tells: 'event', version: 1 } }],
        },
      });
      await expect(store.commit(late)).resolves.toBe('moved');
      await expect(database().knex('outbox')).resolves.toEqual([]);
      await expect(database().knex('card').where({ request_id: id })).resolves.toEqual([]);
      expect((await store.open(id, ana, 'late')).handledAt).toBeNull();
      await expect(store.history(id)).resolves.toHaveLength(2);
    });
  });
});

describe('a card', () => {
  onEveryDatabase((database) => {
    beforeEach(() => empty(database()));

    it('is drawn once for ten changes that come before it is begun', async () => {
      const { register, note, claimOne, claim, outbox } = desk(database().knex);
      const id = await register();
      for (let count = 0; count < 10; count += 1) await note(id);
      await outbox.done(await claimOne(), clock.now(), 0);
      await expect(claim()).resolves.toEqual([]);
      await expect(outbox.nextDue()).resolves.toBeNull();
    });

    it('is drawn once more for all changes that come while it is being drawn', async () => {
      const { register, note, claimOne, claim, outbox } = desk(database().knex);
      const id = await register();
      const inFlight = await claimOne();
      await note(id);
      await note(id);
      await expect(claim()).resolves.toEqual([]);
      await outbox.done(inFlight, clock.now(), 0);
      await outbox.done(await claimOne(), clock.now(), 0);
      await expect(outbox.nextDue()).resolves.toBeNull();
    });

    it('is drawn once for the changes of an outage, when that is over', async () => {
      const { register, note, claimOne, outbox } = desk(database().knex);
      const id = await register();
      for (let count = 0; count < 3; count += 1) {
        const at = new Date(clock.now().getTime() + SECOND);
        await outbox.later(await claimOne(), clock.now(), at, said('busy'), 'delay');
        await note(id);
        clock.move(SECOND);
      }
      await outbox.done(await claimOne(), clock.now(), 0);
      await expect(outbox.nextDue()).resolves.toBeNull();
    });

    it('knows where it stands and what it shows, until it is gone', async () => {
      const { register, card, cards } = desk(database().knex);
      const id = await register();
      const fresh = await card(id);
      expect(fresh).toEqual({
        id: fresh.id,
        requestId: id,
        place: REQUESTS,
        ref: null,
        drawnVersion: 0,
      });
      const ref = { channel: 'C1', message: '17.5' };
      await cards.drawn(fresh.id, ref, 1, clock.now());
      await expect(cards.get(fresh.id)).resolves.toEqual({ ...fresh, ref, drawnVersion: 1 });
      await cards.gone(fresh.id);
      await expect(cards.get(fresh.id)).resolves.toEqual(fresh);
      await expect(cards.get('unknown')).resolves.toBeNull();
      await expect(cards.find(id, APPROVALS)).resolves.toBeNull();
    });

    it('is drawn again when a slow worker put an old state over a newer one', async () => {
      const { register, note, card, cards, claimOne, claim, outbox } = desk(database().knex);
      const id = await register();
      await note(id);
      await outbox.done(await claimOne(), clock.now(), 0);
      const { id: cardId } = await card(id);
      const ref = { channel: 'C1', message: '1' };

      await cards.drawn(cardId, ref, 2, clock.now());
      await expect(claim()).resolves.toEqual([]);

      await cards.drawn(cardId, ref, 1, clock.now());
      const again = await claimOne();
      expect(again.message.body).toEqual({ kind: 'draw', cardId });
    });
  });
});

describe('a click and a worker at the same moment', () => {
  onPostgres((database) => {
    beforeEach(() => empty(database()));

    it('a draw that waits is not begun while a change that asks for it is being stored', async () => {
      const { knex } = database();
      const outside = desk(knex);
      const id = await outside.register();
      await knex.transaction(async (trx) => {
        await desk(trx).note(id);
        // The worker would draw the old state, and the change has left the drawing to it.
        await expect(outside.claim()).resolves.toEqual([]);
      });
      await outside.outbox.done(await outside.claimOne(), clock.now(), 0);
      await expect(outside.outbox.nextDue()).resolves.toBeNull();
    });

    it('a change waits for the worker that is just taking its draw, and asks for another', async () => {
      const { knex } = database();
      const outside = desk(knex);
      const id = await outside.register();
      const stored = await knex.transaction(async (trx) => {
        const inFlight = await desk(trx).claimOne();
        const storing = outside.note(id);
        return { inFlight, storing };
      });
      await stored.storing;
      await outside.outbox.done(stored.inFlight, clock.now(), 0);
      const again = await outside.claimOne();
      expect(again.message.id).not.toBe(stored.inFlight.message.id);
    });

    it('a change does not wait for a worker that holds its lane for another request', async () => {
      const { knex } = database();
      const outside = desk(knex);
      await outside.register();
      await knex.transaction(async (trx) => {
        await desk(trx).claimOne();
        // It would fail after the lock time-out if it waited.
        await expect(outside.register()).resolves.toMatch(/^T-/u);
      });
    });

    it('a worker does not wait for another that is taking the same lane', async () => {
      const { knex } = database();
      const outside = desk(knex);
      await outside.register();
      const { outbox } = outside;
      await outbox.later(await outside.claimOne(), clock.now(), clock.now(), said('busy'), 'delay');
      await knex.transaction(async (trx) => {
        await desk(trx).claimOne();
        // It would fail after the lock time-out if it waited.
        await expect(outside.claim()).resolves.toEqual([]);
      });
    });

    it('twenty changes of twenty requests at once are all stored, with a worker at their lane', async () => {
      const outside = desk(database().knex);
      const ids = await Promise.all(Array.from({ length: 20 }, () => outside.register()));
      let storing = true;
      const working = (async () => {
        while (storing) {
          for (const one of await outside.claim()) await outside.outbox.done(one, clock.now(), 0);
        }
      })();
      await Promise.all(ids.map((id) => outside.note(id)));
      storing = false;
      await working;
      const versions = await database().knex('request').whereIn('id', ids).pluck('version');
      expect(versions).toEqual(Array(20).fill(2));
    });
  });
});
