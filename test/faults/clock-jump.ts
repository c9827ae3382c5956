import { setTimeout as wait } from 'node:timers/promises';
import { tooSlow, underLoad, type Fault } from './world/fault';

const HOUR_MS = 60 * 60 * 1_000;

/** Where a clock jumps to, by hours from the machine's. The bots never agree on the time. */
const JUMPS: readonly (readonly [number, number])[] = [
  [24, 0],
  [24, 24],
  [23, 24],
  [0, -1],
  [-1, 0],
];

/** The clock of one bot or the other jumps forward by a day, and back. */
export const clockJump: Fault = {
  name: 'a clock that jumps by hours and a day',
  play: (world, size) =>
    underLoad(world, size, async (load) => {
      const set = (hours: readonly number[]) =>
        hours.forEach((hour, index) => world.setClock(index, hour * HOUR_MS));
      for (const hours of JUMPS) {
        set(hours);
        await wait((size.seconds * 1_000) / JUMPS.length);
      }
      set([0, 0]);
      return { endedAt: performance.now(), troubles: tooSlow(load.clicks) };
    }),
};
