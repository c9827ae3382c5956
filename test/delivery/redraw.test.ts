import { noMails } from '../support/mail/no-mails';
import { belgianCalendar } from '../../src/adapters/time/belgium';
import { createDeliver } from '../../src/app/delivery/deliver';
import type { ChatGateway, Delivered } from '../../src/app/outbox/gateway';
import { dayIn } from '../../src/core/terms/zone';
import { documentSender } from '../../src/core/process/document-sender';
import { createCardStore } from '../../src/storage/outbox/card-store';
import { createSettingsStore } from '../../src/storage/settings/settings-store';
import { createFileStore } from '../../src/storage/requests/file-store';
import { createRequestQueries } from '../../src/storage/requests/request-queries';
import { createRequestStore } from '../../src/storage/requests/request-store';
import type { Card, Note } from '../../src/view/model/model';
import { postedTwiceNote } from '../../src/view/notes/posted-twice';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { ana, changeOf, freshId, random, registered } from '../support/given/changes';
import { SECOND, settableClock } from '../support/time';
import { until } from '../support/until';
import { atWork, settled, type AtWork } from '../support/delivery/at-work';
import { ENGLISH, IN_ENGLISH } from '../support/words';
import { said } from '../../src/view/delivery/why';

const ZONE = 'Europe/Brussels';
const REF = { channel: 'C1', message: '1.1' };
const RESUMED = { type: 'Resumed', texts: {} } as const;
const REQUESTS = { platform: 'slack', feed: 'requests' } as const;

describe('a card whose request changes often', () => {
  onEveryDatabase((database) => {
    const clock = settableClock();
    let worker: AtWork;
    let id: string;
    let shown: string[];
    let answer: Promise<Delivered>;
    /** What happens while the gateway posts. */
    let posting: () => Promise<void>;

    /** A chat system that keeps what the card said each time that it was drawn. */
    const gateway: ChatGateway = {
      platform: 'slack',
      async post() {
        await posting();
        return { outcome: 'sent', ref: REF };
      },
      async update(_ref, content: Card | Note) {
        shown.push(JSON.stringify(content.blocks));
        return answer;
      },
      isIn: (ref, channel) => ref.channel === channel,
      direct: async () => ({ outcome: 'sent' }),
      handOver: async () => ({ outcome: 'sent' }),
      nameOf: async () => null,
      addressesOf: async () => [],
      standingOf: async () => 'here',
      readersOf: async () => 'ours',
    };

    const store = () => createRequestStore(database().knex, random);
    async function hold(times: number) {
      for (let count = 1; count <= times; count += 1) {
        const opened = await store().open(id, ana);
        const held = { type: 'Held', texts: { reason: `Reason ${count} of ${times}` } } as const;
        const events = count === times ? [held] : [held, RESUMED];
        await store().commit(changeOf(id, opened, events, { at: clock.now().toISOString() }));
      }
    }
    const drawnVersion = async () =>
      (await createCardStore(database().knex).find(id, REQUESTS))?.drawnVersion;

    beforeEach(async () => {
      const { knex } = database();
      await knex.raw('truncate outbox, lane, destination');
      shown = [];
      posting = async () => undefined;
      answer = Promise.resolve({ outcome: 'sent', ref: REF });
      id = freshId();
      await store().commit(changeOf(id, null, [registered()], { messages: { cards: [REQUESTS] } }));
      const context = {
        definition: documentSender,
        zone: ZONE,
        words: ENGLISH,
        time: {
          calendar: belgianCalendar([]),
          dayOf: (at: string) => dayIn(ZONE, new Date(at)),
        },
      };
      const deliver = createDeliver({
        context,
        languages: IN_ENGLISH,
        clock,
        gateways: { slack: gateway },
        mail: null,
        cards: createCardStore(knex),
        mails: noMails,
        queries: createRequestQueries(knex),
        history: store(),
        settings: createSettingsStore(knex),
        files: createFileStore(knex),
        paper: {
          make: () => Promise.resolve({ ok: false, why: 'unavailable' }),
          addPage: () => Promise.resolve({ ok: false, why: 'unavailable' }),
        },
        digestOf: async () => null,
        exportOf: async () => null,
        channels: { slack: { requests: REF.channel } },
      });
      worker = atWork({ knex, clock, deliver });
      worker.dispatcher.start();
      await worker.resting();
      expect(await drawnVersion()).toBe(1);
    });
    afterEach(() => worker.dispatcher.stop());

    async function look() {
      clock.move(SECOND);
      worker.timer.pass(SECOND);
      await worker.resting();
    }

    it('is redrawn once for ten changes, and shows the newest', async () => {
      await hold(10);
      await look();
      expect(shown).toHaveLength(1);
      expect(shown[0]).toContain('Reason 10 of 10');
      expect(await drawnVersion()).toBe(20);
    });

    it('is redrawn once more for ten changes that come while it is being redrawn', async () => {
      const first = settled<Delivered>();
      answer = first.promise;
      await hold(1);
      clock.move(SECOND);
      worker.timer.pass(SECOND);
      await until(() => shown.length === 1);
      const opened = await store().open(id, ana);
      await store().commit(changeOf(id, opened, [RESUMED]));
      await hold(10);

      first.resolve({ outcome: 'sent', ref: REF });
      await until(() => shown.length === 2);
      await look();
      await look();

      expect(shown).toHaveLength(2);
      expect(shown[1]).toContain('Reason 10 of 10');
      expect(await drawnVersion()).toBe(22);
    });

    it('stands once when another worker posts it at the same moment: the later one says so', async () => {
      const cards = createCardStore(database().knex);
      const other = { channel: REF.channel, message: 'of the other worker' };
      const posted = await cards.find(id, REQUESTS);
      if (!posted) throw new Error('The card should stand');
      await cards.gone(posted.id);
      posting = async () => void (await cards.drawn(posted.id, other, 2, clock.now()));
      await hold(1);
      await look();
      expect(shown).toEqual([JSON.stringify(postedTwiceNote(id, ENGLISH).blocks)]);
      expect((await cards.find(id, REQUESTS))?.ref).toEqual(other);
    });

    it('is redrawn once when a redraw that failed is tried again after ten changes', async () => {
      answer = Promise.resolve({ outcome: 'later', afterMs: SECOND, reason: said('429') });
      await hold(1);
      await look();
      const opened = await store().open(id, ana);
      await store().commit(changeOf(id, opened, [RESUMED]));
      await hold(10);
      answer = Promise.resolve({ outcome: 'sent', ref: REF });
      await look();
      await look();
      expect(shown).toHaveLength(2);
      expect(shown[1]).toContain('Reason 10 of 10');
    });
  });
});
