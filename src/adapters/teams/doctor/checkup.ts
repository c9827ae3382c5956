import type { Checkup } from '../../../app/doctor/checkup';
import type { ConversationStore } from '../../../app/outbox/conversations';
import type { Feed } from '../../../app/settings/settings-store';
import { ok, warning, wrong, type Finding } from '../../../view/doctor/finding';
import type { Connection } from '../connect/connection';
import type { Asking } from '../directory/asking';
import { faultOf, reasonOf } from '../connect/fault';
import { reference, withoutThread } from '../inbound/place';

export interface CheckupParts {
  readonly connection: Connection;
  readonly conversations: Pick<ConversationStore, 'latest' | 'find' | 'personal'>;
  readonly asking: Pick<Asking, 'readers'>;
}

/** Teams, looked at as the bot uses it: it asks for the members of places that the bot is in, and writes nowhere. */
export function teamsCheckup({ connection, conversations, asking }: CheckupParts): Checkup {
  /** Why the members of a place can't be read; null where they can. */
  async function refusal(id: string, given: unknown): Promise<string | null> {
    const known = reference.safeParse(given);
    if (!known.success) return 'Teams has not told where it is';
    try {
      const client = await connection.connector(known.data.serviceUrl);
      await client.conversations.getConversationPagedMembers(id);
      return null;
    } catch (error) {
      return reasonOf(faultOf(error));
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
    return reason === null
      ? ok('teams', (words) => words.said.teamsToken)
      : wrong(
          'teams',
          (words) => words.said.teamsRefused(reason),
          (words) => words.todo.teamsRefused,
        );
  }

  async function channel(feed: Feed, id: string): Promise<Finding> {
    const place = await conversations.find('teams', withoutThread(id));
    const known = reference.safeParse(place?.reference);
    const name = (known.success ? known.data.name : null) ?? id;
    const reason = place
      ? await refusal(place.id, place.reference)
      : 'Teams has not told the bot about it';
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
          (words) => words.said.feedUnknown(name, feed, reason),
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
      return [...anonymous, await answers()];
    },
    clock: () => Promise.resolve([]),
    channel,
    drawings: () => Promise.resolve([]),
    findsChat: async (account) => (await conversations.personal('teams', account)) !== null,
  };
}
