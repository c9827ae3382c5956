import type { Actor, Role } from '../../../core/terms/terms';
import type { Note } from '../../../view/model/model';
import { enumerate } from '../../../view/model/words';
import { channelLane } from '../../outbox/lanes';
import type { ChatDeps } from '../deps';
import { noteRefusal } from '../../requests/refusal-log';
import { FEEDS, type Feed } from '../../settings/settings-store';
import { actingAs } from '../conversation/acting-as';
import { words } from '../conversation/answers';
import type { Reply, Words } from '../conversation/conversation';

/** Who chooses channels. */
const CHOOSERS: readonly Role[] = ['admin', 'staff'];

const FEED_WORDS: Readonly<Record<Feed, string>> = {
  requests: 'the requests’ cards',
  approvals: 'what the NSSO is asked',
  digest: 'the daily digest',
};

/**
 * `channel requests|approvals|digest`: this channel gets that feed, and the one that had it is told. Only an admin moves
 * the NSSO's: its managers would be asked where they don't look.
 */
export async function chooseChannel(deps: ChatDeps, said: Words, rest: string): Promise<Reply> {
  const actor = await actingAs(deps.people, said.person, CHOOSERS);
  if (!actor) {
    noteRefusal(
      deps.watch,
      said.person,
      { code: 'role-missing' },
      { act: 'channel', request: null },
    );
    return words('Only staff or an admin can choose the channels. Nothing was changed.');
  }
  const feed: Feed | undefined = FEEDS.find((name) => name === rest.toLowerCase());
  if (!feed) {
    return words(`Type /ebox channel and one of ${enumerate(FEEDS, 'or')}, in the channel itself.`);
  }
  const { platform, channel, kind } = said.here;
  if (kind !== 'channel') {
    return words(
      `This is no channel, so it can’t get ${FEED_WORDS[feed]}. Nothing was changed. Type /ebox channel ${feed} in the channel that shall get them.`,
    );
  }
  const before =
    (await deps.people.settings.channelOf(platform, feed)) ??
    deps.out.channels[platform]?.[feed] ??
    null;
  const moves = before !== null && before !== channel;
  if (moves && feed === 'approvals' && actor.role !== 'admin') {
    noteRefusal(
      deps.watch,
      said.person,
      { code: 'role-missing' },
      { act: 'channel', request: null },
    );
    return words(
      'Only an admin can move what the NSSO is asked to another channel. Nothing was changed.',
    );
  }
  const at = deps.clock.now();
  await deps.people.settings.chooseChannel({ platform, feed, channel, by: actor, at });
  if (moves) {
    await deps.out.post({
      lane: channelLane(platform, before),
      key: `moved:${said.key}`,
      requestId: null,
      body: {
        kind: 'notice',
        place: { platform, feed },
        channel: before,
        card: movedNote(actor, feed),
      },
      urgency: 'decision',
      at,
    });
  }
  deps.out.committed();
  return words(
    `This channel gets ${FEED_WORDS[feed]} from now on. Cards that stand elsewhere stay there and are kept up to date. If I am not a member yet, invite me.`,
  );
}

/** What the channel reads that a feed was taken from. */
function movedNote(by: Actor, feed: Feed): Note {
  const rest = ` moved ${FEED_WORDS[feed]} from here to another channel. Cards that stand here stay and are kept up to date. To have them here again: /ebox channel ${feed}.`;
  return {
    blocks: [{ kind: 'line', line: [{ person: by, mention: false }, rest] }],
    summary: `${by.name}${rest}`,
  };
}
