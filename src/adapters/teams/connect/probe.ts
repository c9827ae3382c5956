import type { ConversationStore } from '../../../app/outbox/conversations';
import { Probe } from '../../chat-kit/probe';
import { reference } from '../inbound/place';
import type { Connection } from './connection';
import { faultOf } from './fault';
import type { Reach } from './reach';

/** Looks whether Teams is there until it is, and again whenever it was away. */
export function teamsProbe(
  connection: Connection,
  conversations: ConversationStore,
  reach: Reach,
): Probe {
  return new Probe(
    () => !reach.now().ok,
    () => look(connection, conversations, reach),
  );
}

/** Asks for the members of the place heard from last. Before the app was installed there is nobody to ask. */
async function look(
  connection: Connection,
  conversations: ConversationStore,
  reach: Reach,
): Promise<void> {
  try {
    const place = await conversations.latest('teams');
    const known = place && reference.safeParse(place.reference);
    if (!place || !known?.success) return reach.nobodyYet();
    const client = await connection.connector(known.data.serviceUrl);
    await client.conversations.getConversationPagedMembers(place.id);
  } catch (error) {
    reach.failed(faultOf(error));
  }
}
