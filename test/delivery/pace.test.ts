import { createPace } from '../../src/delivery/pace';
import type { Delivered } from '../../src/app/outbox/gateway';
import { createOutbox } from '../../src/storage/outbox/outbox-store';
import { createDispatcher } from '../../src/delivery/dispatcher';
import { reminderLane } from '../../src/app/outbox/lanes';
import { onPostgres } from '../support/databases/on-every-database';
import { random } from '../support/given/changes';
import { until } from '../support/until';
import { post } from '../support/delivery/at-work';
import { said } from '../../src/view/delivery/why';

const LANE = 'slack:requests';

/** Slack's, and two milliseconds for clocks that count in whole ones. */
const SECOND = 1_002;

describe('the rest of a place', () => {
  it('is a second after a message in chat, and none after a mail', () => {
    const pace = createPace();
    expect(pace.restMs(LANE, 'sent', 5)).toBe(SECOND);
    expect(pace.restMs('mail:a@example.be', 'sent', 5)).toBe(0);
  });

  it('is none where nothing was sent', () => {
    const pace = createPace();
    expect(pace.restMs(LANE, 'nothing', 5)).toBe(0);
    expect(pace.restMs(LANE, 'rest', 5)).toBe(0);
  });

  it.each(['later', 'unreachable', 'gone', 'never', 'threw'] as const)(
    'is a whole second after “%s”, which the platform may have counted',
    (outcome) => {
      const pace = createPace();
      for (let count = 0; count < 50; count += 1) pace.restMs(LANE, 'sent', 400);
      expect(pace.restMs(LANE, outcome, 400)).toBe(SECOND);
    },
  );

  describe('once a platform’s answers are known', () => {
    function after(...took: readonly number[]) {
      const pace = createPace();
      for (const one of took) pace.restMs(LANE, 'sent', one);
      return pace;
    }

    it('is shorter by most of the quickest one, so that its time is not lost', () => {
      const pace = after(150, ...Array<number>(31).fill(300));
      expect(pace.restMs(LANE, 'sent', 200)).toBe(SECOND - 0.75 * 200);
    });

    it('is never under half a second, and never over a second', () => {
      expect(after(...Array<number>(32).fill(30_000)).restMs(LANE, 'sent', 30_000)).toBe(
        SECOND / 2,
      );
      expect(after(...Array<number>(32).fill(-9_000)).restMs(LANE, 'sent', 1)).toBe(SECOND);
    });

    it('is whole again at the first quick answer, and for another platform', () => {
      const pace = after(...Array<number>(32).fill(200));
      expect(pace.restMs('teams:requests', 'sent', 200)).toBe(SECOND);
      expect(pace.restMs(LANE, 'sent', 0)).toBe(SECOND);
    });
  });
});

describe('two processes at one platform that enforces its pace', () => {
  /** A fifth of Slack's second: the same rule, and a test that takes as much less. */
  const SPACING_MS = 200;

  onPostgres((database) => {
    it('bring what waits in lanes of shared channels, and are never refused', async () => {
      const { knex } = database();
      const lanes = ['slack:A', reminderLane('slack:A'), 'slack:B', reminderLane('slack:B')];
      for (const lane of lanes) await post(knex, new Date(), lane, '1', '2', '3', '4');
      const last = new Map<string, number>();
      let [taken, refused] = [0, 0];
      const deliver = async ({ lane }: { readonly lane: string }): Promise<Delivered> => {
        const channel = lane.slice(0, 'slack:A'.length);
        const now = Date.now();
        if (now - (last.get(channel) ?? 0) < SPACING_MS) {
          refused += 1;
          return { outcome: 'later', afterMs: SPACING_MS, reason: said('429') };
        }
        last.set(channel, now);
        taken += 1;
        return { outcome: 'sent' };
      };
      const quiet = () => undefined;
      const both = [1, 2].map(() =>
        createDispatcher({
          outbox: createOutbox(knex, random),
          clock: { now: () => new Date() },
          random,
          log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
          spacing: () => SPACING_MS,
          deliver,
          onUnreachable: async () => undefined,
          onReachable: async () => undefined,
          onDead: async () => undefined,
        }),
      );
      for (const one of both) one.start();
      await until(() => taken === lanes.length * 4);
      await Promise.all(both.map((one) => one.stop()));
      expect(refused).toBe(0);
    });
  });
});
