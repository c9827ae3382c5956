import type { CardRef } from '../../../app/outbox/cards';
import type { Clock } from '../../../app/time/clock';
import type { Conversation, ConversationStore } from '../../../app/outbox/conversations';
import type {
  ChatGateway,
  Delivered,
  PostKey,
  Readers,
  Standing,
} from '../../../app/outbox/gateway';
import type { Person } from '../../../core/terms/terms';
import type { Card, Note } from '../../../view/model/model';
import { UntrustedService, type Connection } from '../connect/connection';
import { faultOf } from '../connect/fault';
import type { Reach } from '../connect/reach';
import { firstMessage, messageOf, type Outbound } from './message';
import { letIn, type PlaceToName } from './advice';
import { outcomeOf, type Doing } from './outcome';
import type { Asking } from '../directory/asking';
import type { People } from '../directory/people';
import { reference, threadOf, withoutThread, type Reference } from '../inbound/place';

export interface GatewayParts {
  readonly connection: Connection;
  readonly conversations: ConversationStore;
  readonly asking: Pick<Asking, 'readers'>;
  readonly people: People;
  readonly reach: Reach;
  readonly clock: Clock;
  readonly zone: string;
}

/**
 * Teams, as delivery sees it. Teams neither knows a repeated post nor lets a bot read a channel back, so a post whose
 * answer was lost is posted twice (docs/adr/0006).
 */
export class TeamsGateway implements ChatGateway {
  readonly platform = 'teams';

  constructor(private readonly parts: GatewayParts) {}

  async post(
    channel: string,
    content: Card | Note,
    _key: PostKey,
    below?: CardRef,
  ): Promise<Delivered> {
    const place = await this.parts.conversations.find('teams', withoutThread(channel));
    if (!place) return unknownPlace(NOWHERE.channel);
    return this.send(place, content, below);
  }

  async update(ref: CardRef, content: Card | Note): Promise<Delivered> {
    const place = await this.parts.conversations.find('teams', withoutThread(ref.channel));
    if (!place) return unknownPlace(NOWHERE.channel);
    return this.call(place, 'update', async ({ serviceUrl }) => {
      const client = await this.parts.connection.connector(serviceUrl);
      const message = await this.drawn(place, content);
      await client.conversations.updateActivity(ref.channel, ref.message, {
        ...message,
        id: ref.message,
      });
      return ref;
    });
  }

  isIn(ref: CardRef, channel: string): boolean {
    return withoutThread(ref.channel) === withoutThread(channel);
  }

  async direct(person: string, content: Card | Note): Promise<Delivered> {
    const { conversations, people } = this.parts;
    const place = await conversations.personal('teams', person);
    const delivered = await (place ? this.send(place, content) : this.begin(person, content));
    if (delivered.outcome !== 'never' && delivered.outcome !== 'unreachable') return delivered;
    // Who reads this in a list of what was not delivered knows no ids.
    const name = (await people.named(person))?.name ?? person;
    return { ...delivered, reason: { code: 'person', name, why: delivered.reason } };
  }

  /** Teams asks the person first, with a card of its own, which nobody here answers: see app/chat/commands/export.ts. */
  async handOver(): Promise<Delivered> {
    const reason = { code: 'takes-no-file', platform: 'teams' } as const;
    return Promise.resolve({ outcome: 'never', reason });
  }

  standingOf(id: string): Promise<Standing> {
    return this.parts.people.standing(id);
  }

  async readersOf(channel: string): Promise<Readers> {
    const place = await this.parts.conversations.find('teams', withoutThread(channel));
    return place ? await this.parts.asking.readers(place) : 'unknown';
  }

  nameOf(id: string): Promise<Person | null> {
    return this.parts.people.named(id);
  }

  addressesOf(id: string): Promise<readonly string[] | null> {
    return this.parts.people.addresses(id);
  }

  private send(place: Conversation, content: Card | Note, below?: CardRef): Promise<Delivered> {
    return this.call(place, below ? 'answer' : 'post', async (known) => {
      const message = await this.drawn(place, content);
      return place.kind === 'channel' && !below
        ? this.newThread(place, known, message)
        : this.say(place, known, message, below);
    });
  }

  private async say(
    place: Conversation,
    { serviceUrl }: Reference,
    message: Outbound,
    below?: CardRef,
  ): Promise<CardRef | undefined> {
    const channel =
      below && place.kind === 'channel' ? threadOf(place.id, below.message) : place.id;
    const client = await this.parts.connection.connector(serviceUrl);
    const { id } = await client.conversations.sendToConversation(channel, message);
    return id === undefined ? undefined : { channel, message: id };
  }

  /** A message at the top of a channel is a conversation of its own. Source: "Proactive messages". */
  private async newThread(
    place: Conversation,
    { serviceUrl, tenantId, bot }: Reference,
    message: Outbound,
  ): Promise<CardRef | undefined> {
    const client = await this.parts.connection.connector(serviceUrl);
    const made = await client.conversations.createConversation({
      isGroup: true,
      bot: { id: bot, name: '' },
      channelData: { channel: { id: place.id } },
      ...(tenantId === null ? {} : { tenantId }),
      activity: firstMessage(message),
    });
    const id = made.activityId ?? made.id?.split(';messageid=')[1];
    return id === undefined ? undefined : { channel: threadOf(place.id, id), message: id };
  }

  /** Begins a chat with somebody who never wrote to the bot: Teams allows it where the app is installed for them. */
  private async begin(person: string, content: Card | Note): Promise<Delivered> {
    const { conversations, connection, people, clock } = this.parts;
    const any = await conversations.latest('teams');
    if (!any) return unknownPlace(NOWHERE.personal);
    const asked = { kind: 'personal', reference: await this.nameFor(person, any) } as const;
    return this.call(asked, 'post', async (known) => {
      const client = await connection.connector(known.serviceUrl);
      const user = people.teamsId(person) ?? person;
      const made = await client.conversations.createConversation({
        isGroup: false,
        bot: { id: known.bot, name: '' },
        members: [{ id: user, name: '' }],
        channelData: { tenant: { id: known.tenantId } },
        ...(known.tenantId === null ? {} : { tenantId: known.tenantId }),
      });
      const place: Conversation = {
        id: made.id,
        kind: 'personal',
        person,
        within: null,
        reference: { ...placeless(known), user: people.teamsId(person) },
      };
      await conversations.save('teams', place, clock.now());
      return this.say(place, known, await this.drawn(place, content));
    });
  }

  /** Another chat's reference, for a person's that is begun with it. */
  private async nameFor(person: string, { reference: given }: Conversation): Promise<unknown> {
    const known = reference.safeParse(given);
    const name = (await this.parts.people.named(person))?.name;
    if (!known.success) return given;
    return { ...placeless(known.data), user: null, ...(name === undefined ? {} : { name }) };
  }

  private async drawn(place: Conversation, content: Card | Note): Promise<Outbound> {
    const { people, zone } = this.parts;
    const asked = 'actions' in content && content.actions.length > 0;
    return messageOf(content, { zone, viewers: asked ? await people.viewers(place) : [] });
  }

  private async call(
    place: PlaceToName,
    doing: Doing,
    work: (known: Reference) => Promise<CardRef | undefined>,
  ): Promise<Delivered> {
    const known = reference.safeParse(place.reference);
    if (!known.success) return unknownPlace(place);
    try {
      const ref = await work(known.data);
      return ref ? { outcome: 'sent', ref } : { outcome: 'sent' };
    } catch (error) {
      if (error instanceof UntrustedService) return unknownPlace(place);
      const fault = faultOf(error);
      this.parts.reach.failed(fault);
      return outcomeOf(fault, doing, place);
    }
  }
}

/** What holds for every chat of the bot, of one chat's reference. */
function placeless({
  serviceUrl,
  tenantId,
  bot,
}: Reference): Omit<Reference, 'user' | 'name' | 'team'> {
  return { serviceUrl, tenantId, bot };
}

/** Places of which nothing is known. */
const NOWHERE = {
  channel: { kind: 'channel', reference: null },
  personal: { kind: 'personal', reference: null },
} as const;

function unknownPlace(place: PlaceToName): Delivered {
  return {
    outcome: 'unreachable',
    reason: { code: 'conversation-unknown' },
    advice: letIn(place),
  };
}
