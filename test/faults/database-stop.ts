import { setTimeout as wait } from 'node:timers/promises';
import { soon, tooSlow, underLoad, type Fault } from './world/fault';
import type { World } from './world/world';

/** What the issue has people told; or that others were faster, three times, before it stopped. */
const WORDS = /can't save just now, nothing was changed|Others are changing/iu;

/** Milliseconds in which the issue has people told, whatever their chat allows. */
const ANSWER_MS = 3_000;

/** Milliseconds between two clicks of a person who is told again and again that it doesn't work. */
const PACE_MS = 100;

/** Milliseconds in which /readyz notices, either way. */
const NOTICE_MS = 10_000;

/** Postgres ends as in a crash, stays away, and comes back. */
export const databaseStop: Fault = {
  name: 'Postgres stopped and restarted',
  play: (world, { requests, clicks, seconds }) =>
    underLoad(
      world,
      { requests, clicks, seconds },
      async (load) => {
        const before = load.clicks.length;
        await world.cluster.stop('immediate');
        const gone = performance.now();
        await soon('/readyz to turn red', () => everyBotIs(world, 503), NOTICE_MS);
        await wait(Math.max(0, seconds * 1_000 - (performance.now() - gone)));
        await world.cluster.start();
        const endedAt = performance.now();
        await soon('/readyz to turn green', () => everyBotIs(world, 200), NOTICE_MS);
        const during = load.clicks.slice(before).filter(({ at }) => at < endedAt);
        const refused = during.filter(({ answer }) => answer === 'unchanged');
        return {
          endedAt,
          troubles: [
            ...tooSlow(during, { slack: ANSWER_MS, teams: ANSWER_MS }),
            ...(refused.length === 0 ? ['Nobody was told that nothing was changed'] : []),
            ...refused
              .filter(({ said, prompt }) => !(prompt && WORDS.test(said)))
              .map(({ said, prompt }) => `Told ${prompt ? 'at once' : 'late'}: ${said}`),
          ],
        };
      },
      PACE_MS,
    ),
};

async function everyBotIs(world: World, status: number): Promise<boolean> {
  const answers = await Promise.all(
    world.bots().map(({ port }) => fetch(`http://127.0.0.1:${port}/readyz`)),
  );
  return answers.every((answer) => answer.status === status);
}
