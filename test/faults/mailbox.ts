import { setTimeout as wait } from 'node:timers/promises';
import { soon, underLoad, type Fault } from './world/fault';
import type { Written } from './world/mailbox';
import type { World } from './world/world';

/** Times that a bot is killed while mails are taken over. The killed reader's lease has to end before another reads. */
const KILLS = 5;

/** Milliseconds until all mails are taken over: leases of the dead, and a busy machine. */
const TAKEN_MS = 300_000;

/**
 * Milliseconds between two clicks of a person. A mail and a click about one request wait for each other; and what all of
 * them cause in the minutes that the mails take is sent meanwhile: ten times as many leave twenty thousand lines.
 */
const PACE_MS = 1_000;

/** Milliseconds between two kills at most. */
const MOST_PEACE_MS = 300;

/**
 * As many mails as clicks come in while bots are killed, one or both at any moment, and the mail server counts its mails
 * anew in between, twice.
 */
export const mailbox: Fault = {
  name: 'mails while bots are killed and counted anew',
  async play(world, size) {
    const box = world.mailbox;
    if (!box) throw new Error('The bots of this world read no mailbox');
    return await underLoad(
      world,
      size,
      async (_, ids) => {
        const count = size.clicks;
        const before = await known(world);
        const taken = async () => (await known(world)) - before;
        const contacts = await contactsOf(world, ids);
        const numbers = Array.from({ length: count + 1 }, (_one, number) => number);
        const mails = numbers.map((number) => mailOf(ids, contacts, number));
        await box.write(mails.slice(0, count));
        for (let kill = 1; kill <= KILLS; kill += 1) {
          const enough = Math.floor((count * kill) / (KILLS + 2));
          await soon('Mails to be taken over', async () => (await taken()) >= enough, TAKEN_MS);
          await wait(world.chance.below(MOST_PEACE_MS));
          const both = world.chance.below(2) === 0;
          const killed = both ? world.bots().map((_bot, index) => index) : [kill % 2];
          await Promise.all(killed.map((index) => world.kill(index)));
          if (kill === 2) await box.countAnew();
        }
        await soon('All mails to be taken over', async () => (await taken()) >= count, TAKEN_MS);
        // All of them are in the mailbox still: once more they are counted, and nothing may come of it.
        await box.countAnew();
        await box.write(mails.slice(count));
        await soon('The last mail', async () => (await taken()) > count, TAKEN_MS);
        const troubles = await wrong(world, ids, count + 1);
        const told = `${count + 1} mails, ${await taken()} taken over, ${troubles.length} not once; ${KILLS} times SIGKILL, UIDVALIDITY changed twice`;
        return { endedAt: performance.now(), troubles, told };
      },
      PACE_MS,
    );
  },
};

function subjectOf(ids: readonly string[], number: number): string {
  const id = ids[number % ids.length] ?? '';
  return `[${id}] mail ${number} of ${ids[0] ?? ''}`;
}

/** What the requester of one of the requests writes. */
function mailOf(
  ids: readonly string[],
  contacts: ReadonlyMap<string, string>,
  number: number,
): Written {
  return {
    from: contacts.get(ids[number % ids.length] ?? '') ?? '',
    subject: subjectOf(ids, number),
    text: `What stands in mail ${number}.`,
  };
}

async function contactsOf(
  world: World,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await world.look<{ id: string; email: string }>(
    `select id, state->'contact'->>'email' as email from request where id = any($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, email }) => [id, email]));
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
