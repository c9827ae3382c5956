import { setTimeout as wait } from 'node:timers/promises';
import { underLoad, type Fault } from './world/fault';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The mail server is away for a day of the bots' clock, while requests are registered that write to somebody. */
export const mailDown: Fault = {
  name: 'the mail server down for a day',
  async play(world, size) {
    const { mail } = world.slack.workspace;
    world.mailWay.set('shut');
    try {
      const early = mail.all().length;
      const played = await underLoad(world, size, async () => {
        // In one jump: while the bots disagree on the time, they take each other's leases for old ones.
        world.bots().forEach((_, index) => world.setClock(index, DAY_MS));
        await wait(size.seconds * 1_000);
        const troubles = mail.all().length > early ? ['Mail came through a closed door'] : [];
        world.mailWay.set('open');
        return { endedAt: performance.now(), troubles };
      });
      return played;
    } finally {
      world.mailWay.set('open');
    }
  },
};
