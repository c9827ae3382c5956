import { setTimeout as wait } from 'node:timers/promises';
import { soon, tooSlow, underLoad, type Fault } from './world/fault';

/** Milliseconds between two blows, at most. */
const MOST_PEACE_MS = 120;

/** Ends every session that is in the middle of a statement that changes something, as an administrator would. */
const TERMINATE = `
select pg_terminate_backend(pid) from pg_stat_activity
where application_name = 'ebox-onboarding-bot' and state <> 'idle' and pid <> pg_backend_pid()`;

/** The server cuts sessions in the middle of their transactions. */
export const terminated: Fault = {
  name: 'sessions ended in mid-transaction',
  play: (world, size) =>
    underLoad(world, size, async (load) => {
      const until = performance.now() + size.seconds * 1_000;
      while (performance.now() < until) {
        await world.look(TERMINATE);
        await wait(world.chance.below(MOST_PEACE_MS));
      }
      return { endedAt: performance.now(), troubles: tooSlow(load.clicks) };
    }),
};

/** Every connection is cut from outside, with whatever was on its way. */
export const severed: Fault = {
  name: 'connections cut',
  play: (world, size) =>
    underLoad(world, size, async (load) => {
      const until = performance.now() + size.seconds * 1_000;
      while (performance.now() < until) {
        world.databaseWay.cut();
        await wait(world.chance.below(MOST_PEACE_MS));
      }
      return { endedAt: performance.now(), troubles: tooSlow(load.clicks) };
    }),
};

/** What the database did is done; nobody hears of it. */
export const lostAnswers: Fault = {
  name: 'commits whose answer is lost',
  play: (world, size) =>
    underLoad(world, size, async (load) => {
      const until = performance.now() + size.seconds * 1_000;
      while (performance.now() < until) {
        world.databaseWay.set('deaf');
        const before = load.clicks.length;
        await wait(world.chance.below(MOST_PEACE_MS));
        world.databaseWay.set('open');
        await soon('somebody to be answered again', () => load.clicks.length > before);
      }
      return { endedAt: performance.now(), troubles: tooSlow(load.clicks) };
    }),
};

/** Nothing gets through, and neither end is told: a firewall that forgot, a cable that was pulled. */
export const silence: Fault = {
  name: 'the way to Postgres goes silent',
  play: (world, size) =>
    underLoad(world, size, async (load) => {
      const before = load.clicks.length;
      world.databaseWay.set('silent');
      await wait(size.seconds * 1_000);
      world.databaseWay.set('open');
      const endedAt = performance.now();
      return { endedAt, troubles: tooSlow(load.clicks.slice(before)) };
    }),
};
