import { SHOWN_KEPT_MS } from '../../../src/app/chat/forms/shown-forms';
import { createShownForms } from '../../../src/storage/requests/shown-forms';
import { purge } from '../../../src/storage/retention/purge';
import { onEveryDatabase } from '../../support/databases/on-every-database';

const AT = new Date('2026-11-23T09:00:00Z');
const [OWN, OTHER] = ['a'.repeat(64), 'b'.repeat(64)];

onEveryDatabase((database) => {
  describe('what forms say', () => {
    it('is shown once, whichever process is asked', async () => {
      const { knex } = database();
      const [one, another] = [createShownForms(knex), createShownForms(knex)];
      expect(await one.wasShown(OWN, AT)).toBe(false);
      expect(await another.wasShown(OWN, AT)).toBe(true);
      expect(await another.wasShown(OTHER, AT)).toBe(false);
      expect(await one.wasShown(OTHER, AT)).toBe(true);
    });

    it('is shown to somebody who presses twice at once by one of the two', async () => {
      const { knex } = database();
      const key = 'c'.repeat(64);
      const both = await Promise.all(
        [createShownForms(knex), createShownForms(knex)].map((one) => one.wasShown(key, AT)),
      );
      expect(both.sort()).toEqual([false, true]);
    });

    it('is forgotten after a day', async () => {
      const { knex } = database();
      const key = 'd'.repeat(64);
      const shown = createShownForms(knex);
      await shown.wasShown(key, AT);
      await purge(knex, new Date(AT.getTime() + SHOWN_KEPT_MS));
      expect(await shown.wasShown(key, AT)).toBe(true);
      await purge(knex, new Date(AT.getTime() + SHOWN_KEPT_MS + 1));
      expect(await shown.wasShown(key, AT)).toBe(false);
    });
  });
});
