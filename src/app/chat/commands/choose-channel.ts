import type { Person, Role } from '../../../core/terms/terms';
import { channelLane } from '../../outbox/lanes';
import type { ChatDeps } from '../deps';
import { within } from '../../time/within';
import { noteRefusal } from '../../requests/refusal-log';
import { FEEDS, type Feed } from '../../settings/settings-store';
import { onceSaved } from '../../requests/unknown-outcome';
import { allowed } from '../conversation/acting-as';
import { words } from '../conversation/answers';
import type { Reply, Words } from '../conversation/conversation';

/** Who chooses channels. */
const CHOOSERS: readonly Role[] = ['admin', 'staff'];

/**
 * Milliseconds that the words wait for the chat system to say who reads the channel, of the 3 s that Slack leaves them.
 * Where it doesn't say, the feed is given all the same, and `doctor` looks again.
 */
const READERS_PATIENCE_MS = 1_500;

/**
 * `channel requests|approvals|digest`: this channel gets that feed, and the one that had it is told. Only an admin moves
 * the NSSO's: its managers would be asked where they don't look. Where people of other organisations read along, nobody
 * makes a channel a feed's: they would be shown every request.
 */
export async function chooseChannel(deps: ChatDeps, said: Words, rest: string): Promise<Reply> {
  const { answers, writing } = deps.context.words;
  const told = answers.channel;
  const actor = await allowed(deps, said.person, CHOOSERS, 'channel');
  if (!actor) return words(told.onlyStaff);
  const feed: Feed | undefined = FEEDS.find((name) => name === rest.toLowerCase());
  if (!feed) {
    return words(told.how(writing.or(FEEDS)));
  }
  const { platform, channel, kind } = said.here;
  if (kind !== 'channel') {
    return words(told.noChannel[feed]);
  }
  const readers = await within(
    READERS_PATIENCE_MS,
    deps.readersOf({ platform, channel }),
    () => 'unknown' as const,
  );
  if (readers === 'others') return words(told.shared);
  const before =
    (await deps.people.settings.channelOf(platform, feed)) ??
    deps.out.channels[platform]?.[feed] ??
    null;
  const moves = before !== null && before !== channel;
  if (moves && feed === 'approvals' && actor.role !== 'admin') {
    const refusal = { code: 'role-missing' } as const;
    noteRefusal(deps.watch, said.person, refusal, { act: 'channel', request: null });
    return words(told.onlyAdminMoves);
  }
  const at = deps.clock.now();
  await deps.people.settings.chooseChannel({ platform, feed, channel, by: actor, at });
  if (moves) {
    const farewell = deps.out.post({
      lane: channelLane(platform, before),
      key: `moved:${said.key}`,
      requestId: null,
      body: {
        kind: 'notice',
        place: { platform, feed },
        channel: before,
        card: { tells: 'moved', by: personOf(actor), feed },
      },
      urgency: 'decision',
      at,
    });
    await onceSaved(farewell);
  }
  deps.out.committed();
  return words(told.gets[feed]);
}

/** The account and its name, without the role in which it acted. */
function personOf({ platform, id, name }: Person): Person {
  return { platform, id, name };
}
