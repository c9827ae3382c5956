import type { Checkup } from '../../../app/doctor/checkup';
import type { ConversationStore } from '../../../app/outbox/conversations';
import type { Feed } from '../../../app/settings/settings-store';
import { ok, warning, wrong, type Finding } from '../../../view/doctor/finding';
import type { Connection } from '../connect/connection';
import type { Asking } from '../directory/asking';
import { tokenAdvice } from '../../../view/delivery/token-words';
import type { Why } from '../../../view/delivery/why';
import { whyWords } from '../../../view/delivery/why-words';
import { faultOf, whyOf } from '../connect/fault';
import { reference, withoutThread } from '../inbound/place';

export interface CheckupParts {
  readonly connection: Connection;
  readonly conversations: Pick<ConversationStore, 'latest' | 'shared' | 'find' | 'personal'>;
  readonly asking: Pick<Asking, 'readers'>;
}

/** Places that are named: a desk has a handful. */
const MOST_PLACES = 20;

/** Teams, looked at as the bot uses it: it asks for the members of places that the bot is in, and writes nowhere. */
export function teamsCheckup({ connection, conversations, asking }: CheckupParts): Checkup {
  /** Why the members of a place can't be read; null where they can. */
  async function refusal(id: string, given: unknown): Promise<Why | null> {
    const known = reference.safeParse(given);
    if (!known.success) return { code: 'conversation-unknown' };
    try {
      const client = await connection.connector(known.data.serviceUrl);
      await client.conversations.getConversationPagedMembers(id);
      return null;
    } catch (error) {
      return whyOf(faultOf(error));
    }
  }

  async function answers(): Promise<Finding> {
    const place = await conversations.latest('teams');
    if (!place) {
      return warning(
        'teams',
        (words) => words.said.teamsNowhere,
        (words) => words.todo.teamsNowhere,
      );
    }
    const reason = await refusal(place.id, place.reference);
    return reason === null ? ok('teams', (words) => words.said.teamsToken) : refused(reason);
  }

  /** Where the app is installed, as far as it has been heard of. */
  async function places(): Promise<readonly Finding[]> {
    const found = await conversations.shared('teams', MOST_PLACES);
    if (found.length === 0) return [];
    const names = found.map((place) => reference.safeParse(place.reference).data?.name ?? place.id);
    return [ok('teams', (words) => words.said.teamsPlaces(names.join(', ')))];
  }

  async function channel(feed: Feed, id: string): Promise<Finding> {
    const place = await conversations.find('teams', withoutThread(id));
    const known = reference.safeParse(place?.reference);
    const name = (known.success ? known.data.name : null) ?? id;
    const reason = place
      ? await refusal(place.id, place.reference)
      : ({ code: 'conversation-unknown' } as const);
    if (place && reason === null && (await asking.readers(place)) === 'others') {
      return wrong(
        'channels',
        (words) => words.said.feedShared(name, feed),
        (words) => words.todo.feedShared,
      );
    }
    return reason === null
      ? ok('channels', (words) => words.said.feed(name, feed))
      : wrong(
          'channels',
          (words, all) => words.said.feedUnknown(name, feed, whyWords(reason, all)),
          (words) => words.todo.invite,
        );
  }

  return {
    platform: 'teams',
    async connection() {
      const anonymous = connection.loopback
        ? [
            warning(
              'teams',
              (words) => words.said.teamsAnonymous,
              (words) => words.todo.teamsAnonymous,
            ),
          ]
        : [];
      return [...anonymous, await answers(), ...(await places())];
    },
    clock: () => Promise.resolve([]),
    channel,
    drawings: () => Promise.resolve([]),
    findsChat: async (account) => (await conversations.personal('teams', account)) !== null,
  };
}

/** Teams does not do what it is asked: for want of a token, or else as it says. */
function refused(why: Why): Finding {
  if (why.code !== 'no-token') {
    return wrong(
      'teams',
      (words, all) => words.said.teamsRefused(whyWords(why, all)),
      (words) => words.todo.teamsRefused,
    );
  }
  return wrong(
    'teams',
    (words, all) => words.said.teamsRefused(all.delivery.why.noToken(why.words)),
    (words, all) => tokenAdvice(why.fault, 'teams', all) || words.todo.later,
  );
}
