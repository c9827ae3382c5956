import { soon, tooSlow, underLoad, type Fault } from './world/fault';
import type { World } from './world/world';

/** Clicks that people try in vain before there is room again. */
const REFUSALS = 10;

/** Milliseconds between two clicks of a person. */
const PACE_MS = 50;

/** Milliseconds in which the pages that Postgres has at hand are used up. */
const FULL_MS = 30_000;

/**
 * The disk that Postgres keeps the bots' tables on has no byte left. Where no disk may be mounted, the database says
 * of itself what it says then.
 */
export const fullDisk: Fault = {
  name: 'a full disk under Postgres',
  play: (world, size) =>
    underLoad(
      world,
      size,
      async (load) => {
        const before = load.clicks.length;
        await fill(world);
        const refused = () =>
          load.clicks.slice(before).filter(({ answer }) => answer === 'unchanged');
        await soon('clicks to be refused', () => refused().length >= REFUSALS, FULL_MS);
        await free(world);
        const endedAt = performance.now();
        return { endedAt, troubles: tooSlow(load.clicks.slice(before)) };
      },
      PACE_MS,
    ),
};

const REFUSE = `
create function refuse() returns trigger language plpgsql as
$$ begin raise exception 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
create trigger full_disk before insert on event for each statement execute function refuse()`;

async function fill({ disk, look }: World): Promise<void> {
  if (disk) await disk.fill();
  else await look(REFUSE);
}

async function free({ disk, look }: World): Promise<void> {
  if (disk) await disk.free();
  else await look('drop function refuse cascade');
}
