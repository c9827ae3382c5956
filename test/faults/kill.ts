import { setTimeout as wait } from 'node:timers/promises';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { shows } from '../../workspace/testing';
import { underLoad, type Fault } from './world/fault';
import { untilTaken } from './world/persons';
import type { World } from './world/world';

/** The longest pause between a bot's start and its next end, in milliseconds; the shortest is none. */
const MOST_PEACE_MS = 600;

/** Requests about which two managers decide at the same moment. */
const DECISIONS = 3;

/** One bot or the other is killed at any moment, again and again, until enough clicks are answered. */
export const kill: Fault = {
  name: 'SIGKILL at any moment',
  async play(world, size) {
    const disputed = await world.register(DECISIONS);
    const played = await underLoad(world, size, async (load) => {
      const decided = Promise.all(disputed.map((id) => decideTwice(world, id)));
      while (load.clicks.length < size.clicks) {
        await wait(world.chance.below(MOST_PEACE_MS));
        await world.kill(world.chance.below(world.bots().length));
      }
      await decided;
      return { endedAt: performance.now(), troubles: [] };
    });
    return {
      ...played,
      ids: [...played.ids, ...disputed],
      troubles: await undecided(world, disputed),
    };
  },
};

/** Two managers press the same button at once, each until Slack's request is acknowledged. */
async function decideTwice({ slack }: World, id: string): Promise<void> {
  const engine = slack.workspace.slack;
  const card = await engine.waitFor(
    () => engine.messages(CHANNELS.approvals.id).find((message) => shows(message, `${id} · `)),
    `the card of ${id}`,
    CARD_MS,
  );
  await Promise.all(
    [CAST.bo, CAST.nadia].map(async (who) =>
      untilTaken(engine, await engine.as(who.id).press(card, 'Agree')),
    ),
  );
}

/** A card waits for the lease of a bot that was killed while it posted. */
const CARD_MS = 90_000;

/** Both presses were acknowledged: one of them counts, and one only. */
async function undecided(world: World, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await world.look<{ id: string; times: number }>(
    `select r.id, count(e.version)::int as times
     from request r left join event e on e.request_id = r.id and e.type = 'AgreedInPrinciple'
     where r.id = any($1) group by r.id`,
    [ids],
  );
  return rows
    .filter(({ times }) => times !== 1)
    .map(({ id, times }) => `${id} was agreed to ${times} times`);
}
