import { setTimeout as wait } from 'node:timers/promises';
import { soon, underLoad, type Fault } from './world/fault';
import type { World } from './world/world';

/** Bots are killed so often while mails are taken over. The killed one's lease has to end before another reads. */
const KILLS = 2;

/** Milliseconds until all mails are taken over: leases of the dead, and a busy machine. */
const TAKEN_MS = 180_000;

/** Milliseconds between two clicks of a person: a mail and a click about one request wait for each other. */
const PACE_MS = 100;

/** Milliseconds between two kills at most. */
const MOST_PEACE_MS = 300;

/** As many mails as clicks come in while bots are killed, and the mail server counts its mails anew in between. */
export const mailbox: Fault = {
  name: 'mails while bots are killed and counted anew',
  async play(world, size) {
    return await underLoad(
      world,
      size,
      async (_, ids) => {
        const count = size.clicks;
        const before = await known(world);
        const taken = async () => (await known(world)) - before;
        for (let number = 0; number < count; number += 1) await write(world, ids, number);
        for (let kill = 1; kill <= KILLS; kill += 1) {
          const enough = Math.floor((count * kill) / (KILLS + 2));
          await soon('Mails to be taken over', async () => (await taken()) >= enough, TAKEN_MS);
          await wait(world.chance.below(MOST_PEACE_MS));
          await Promise.all(world.bots().map(async (_bot, index) => world.kill(index)));
          if (kill === 1) world.slack.workspace.countMailsAnew();
        }
        await soon('All mails to be taken over', async () => (await taken()) >= count, TAKEN_MS);
        // All of them are in the mailbox still: once more they are counted, and nothing may come of it.
        world.slack.workspace.countMailsAnew();
        await write(world, ids, count);
        await soon('The last mail', async () => (await taken()) > count, TAKEN_MS);
        return { endedAt: performance.now(), troubles: await wrong(world, ids, count + 1) };
      },
      PACE_MS,
    );
  },
};

function subjectOf(ids: readonly string[], number: number): string {
  const id = ids[number % ids.length] ?? '';
  return `[${id}] mail ${number} of ${ids[0] ?? ''}`;
}

/** The requester of one of the requests writes. */
async function write(world: World, ids: readonly string[], number: number): Promise<void> {
  const id = ids[number % ids.length];
  const rows = await world.look<{ email: string }>(
    `select state->'contact'->>'email' as email from request where id = $1`,
    [id],
  );
  await world.slack.workspace.letters.write({
    from: rows[0]?.email ?? '',
    subject: subjectOf(ids, number),
    text: `What stands in mail ${number}.`,
    files: [],
    answers: null,
  });
}

/** Mails that are in the database. */
async function known(world: World): Promise<number> {
  const [row] = await world.look<{ count: number }>(`select count(*)::int as count from mail`);
  return row?.count ?? 0;
}

/** Mails that are not there once, or whose request has not heard of them once. */
async function wrong(
  world: World,
  ids: readonly string[],
  count: number,
): Promise<readonly string[]> {
  const rows = await world.look<{ subject: string; mails: number; events: number }>(
    `select m.content->>'subject' as subject, count(distinct m.id)::int as mails,
       (select count(*)::int from event e where e.request_id = any($1) and e.type = 'MailReceived'
          and e.facts->>'mail' = min(m.id)) as events
     from mail m where m.request_id = any($1) group by m.content->>'subject'`,
    [ids],
  );
  const found = new Map(rows.map((row) => [row.subject, row]));
  return Array.from({ length: count }, (_, number) => subjectOf(ids, number)).flatMap((subject) => {
    const { mails = 0, events = 0 } = found.get(subject) ?? {};
    if (mails === 1 && events === 1) return [];
    return [`“${subject}” was taken over ${mails} times, and stands ${events} times in a history`];
  });
}
