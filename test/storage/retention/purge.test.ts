import { createOutbox } from '../../../src/storage/outbox/outbox-store';
import { createRequestStore } from '../../../src/storage/requests/request-store';
import { purge } from '../../../src/storage/retention/purge';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { DAY, settableClock } from '../../support/time';
import { ana, changeOf, freshId, random, registered } from '../../support/given/changes';
import { said } from '../../../src/view/delivery/why';

const clock = settableClock();

describe('retention', () => {
  onEveryDatabase((database) => {
    it('forgets handled keys after 30 days and sent messages after 90, and nothing else', async () => {
      const { knex } = database();
      const store = createRequestStore(knex, random);
      const outbox = createOutbox(knex, random);
      const id = freshId();
      const mail = (key: string) => ({
        key,
        mail: {
          to: key,
          language: 'en' as const,
          subject: '',
          text: '',
          html: '',
          attachments: [],
        },
      });
      const messages = { mails: [mail('sent'), mail('dead'), mail('waits')] };
      const at = clock.now().toISOString();
      await store.commit(changeOf(id, null, [registered()], { key: 'click', at, messages }));
      for (const claim of await outbox.claim(clock.now(), DAY, 2)) {
        if (claim.message.key === 'sent') await outbox.done(claim, clock.now(), 0);
        else await outbox.dead(claim, clock.now(), said('refused'));
      }
      const states = () => knex('outbox').orderBy('key').pluck('key');
      const handledAt = async () => (await store.open(id, ana, 'click')).handledAt;

      clock.move(30 * DAY);
      await expect(purge(knex, clock.now())).resolves.toEqual({ handled: 0, sent: 0 });
      await expect(handledAt()).resolves.toBe(1);

      clock.move(1);
      await expect(purge(knex, clock.now())).resolves.toEqual({ handled: 1, sent: 0 });
      await expect(handledAt()).resolves.toBeNull();
      await expect(states()).resolves.toEqual(['dead', 'sent', 'waits']);

      clock.move(60 * DAY);
      await expect(purge(knex, clock.now())).resolves.toEqual({ handled: 0, sent: 1 });
      await expect(states()).resolves.toEqual(['dead', 'waits']);
      await expect(store.history(id)).resolves.toHaveLength(1);
    });

    it('removes a thousand at a time', async () => {
      const { knex } = database();
      await knex.raw(
        `insert into handled (key, request_id, version, at) select n, 'r', 1, ? from generate_series(1, 1500) n`,
        [new Date(0)],
      );
      await expect(purge(knex, clock.now())).resolves.toMatchObject({ handled: 1000 });
      await expect(purge(knex, clock.now())).resolves.toMatchObject({ handled: 500 });
    });
  });
});
