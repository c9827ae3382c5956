import { z } from 'zod';
import type { Conversation } from '../../../app/outbox/conversations';
import type { Readers } from '../../../app/outbox/gateway';
import type { Logger } from '../../../app/watching/log';
import type { Person } from '../../../core/terms/terms';
import type { Connection } from '../connect/connection';
import { faultOf, reasonOf } from '../connect/fault';
import { reference } from '../inbound/place';

/** Members that Teams gives at once ("Get Teams specific context": 200 unless told otherwise, at most 500). */
const PAGE = 500;
/** Pages read of one channel: role holders beyond the first 1,700 members press Refresh themselves. */
const MOST_PAGES = 4;
/** A 404 that speaks of the place, and so says nothing of the member. */
const PLACE_GONE = /^ConversationNotFound|^BotNotInConversationRoster/u;

/** An account as a place's members show it. */
export interface Member {
  readonly teamsId: string;
  readonly person: Person;
  /** What the directory has: mail, and the name to sign in with. Unset: nobody asked. */
  readonly addresses?: readonly string[];
  /** Whether the account is a guest's, or of another tenant. Unset: nobody asked. */
  readonly isOutside?: boolean;
}

/** What a place's members say of an account. */
export type Membership = 'here' | 'outside' | 'none' | 'unknown';

const member = z.object({
  id: z.string(),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  // Teams has called it so in rosters for years.
  objectId: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  // `user`, `guest`, or `anonymous` in a meeting.
  userRole: z.string().nullish(),
});

const page = z.object({
  members: z
    .array(member)
    .nullish()
    .transform((all) => all ?? []),
  continuationToken: z
    .string()
    .nullish()
    .transform((token) => token || undefined),
});

/** What Teams tells of the members of places, each time anew. Whoever asks often remembers it: people.ts. */
export class Asking {
  constructor(
    private readonly connection: Connection,
    private readonly log: Logger,
  ) {}

  /** A member of a place by either id; null where Teams doesn't tell. */
  async member(place: Conversation, teamsId: string): Promise<Member | null> {
    try {
      const client = await this.client(place);
      if (!client) return null;
      const read = member.safeParse(
        await client.conversations.getConversationMember(place.id, teamsId),
      );
      return read.success ? memberOf(read.data, place) : null;
    } catch (error) {
      this.log.warn({ reason: reasonOf(faultOf(error)) }, 'Failed to look up Teams name');
      return null;
    }
  }

  /** What an account is in a place now; `unknown` where Teams doesn't tell. */
  async membership(place: Conversation, id: string): Promise<Membership> {
    try {
      const client = await this.client(place);
      if (!client) return 'unknown';
      const read = member.safeParse(await client.conversations.getConversationMember(place.id, id));
      return read.success && isOutside(read.data, place) ? 'outside' : 'here';
    } catch (error) {
      const fault = faultOf(error);
      const isNot =
        fault.kind === 'refused' && fault.status === 404 && !PLACE_GONE.test(fault.code);
      return isNot ? 'none' : 'unknown';
    }
  }

  /** Null where Teams doesn't tell: the last list goes on, and the card is drawn all the same. */
  async members(place: Conversation): Promise<readonly Member[] | null> {
    try {
      const client = await this.client(place);
      if (!client) return null;
      const found: Member[] = [];
      let continuationToken: string | undefined;
      for (let turn = 0; turn < MOST_PAGES; turn += 1) {
        const answer = await (continuationToken === undefined
          ? client.conversations.getConversationPagedMembers(place.id)
          : client.conversations.getConversationPagedMembers(place.id, {
              pageSize: PAGE,
              continuationToken,
            }));
        const read = page.safeParse(answer);
        if (!read.success) return null;
        found.push(...read.data.members.flatMap((one) => memberOf(one, place) ?? []));
        continuationToken = read.data.continuationToken;
        if (continuationToken === undefined) break;
      }
      return found;
    } catch (error) {
      this.log.warn(
        { reason: reasonOf(faultOf(error)), channel: place.id },
        'Failed to read Teams channel members: nobody gets a card of their own there until it works',
      );
      return null;
    }
  }

  /** Who reads a place: guests, and members of other tenants in a channel that is shared, are others. */
  async readers(place: Conversation): Promise<Readers> {
    const members = await this.members(place);
    if (!members) return 'unknown';
    return members.some((one) => one.isOutside) ? 'others' : 'ours';
  }

  private async client(place: Conversation) {
    const read = reference.safeParse(place.reference);
    return read.success ? await this.connection.connector(read.data.serviceUrl) : null;
  }
}

/** How the sign-in name of a guest is made from their own: `kim_elsewhere.example#EXT#@ours.onmicrosoft.com`. */
const GUEST_NAME = '#EXT#';

/** Whether an account is no colleague's: a guest's, or of another tenant, in a channel that is shared with it. */
function isOutside(
  { tenantId, userRole, userPrincipalName }: z.infer<typeof member>,
  place: Conversation,
): boolean {
  if (userRole && /^(?:guest|anonymous)$/iu.test(userRole)) return true;
  if (userPrincipalName?.toUpperCase().includes(GUEST_NAME)) return true;
  const ours = reference.safeParse(place.reference).data?.tenantId;
  return Boolean(ours && tenantId && tenantId.toLowerCase() !== ours.toLowerCase());
}

function memberOf(given: z.infer<typeof member>, place: Conversation): Member | null {
  const entra = (given.aadObjectId || given.objectId)?.toLowerCase();
  if (!entra) return null;
  const names = [given.name, given.userPrincipalName, given.email];
  const name = names.map((one) => one?.trim() ?? '').find((one) => one !== '') ?? entra;
  const addresses = [given.email, given.userPrincipalName].flatMap((one) => one || []);
  const person: Person = { platform: 'teams', id: entra, name };
  return { teamsId: given.id, person, addresses, isOutside: isOutside(given, place) };
}

/** An account that nobody has named yet is called by its id. */
export function hasName({ id, name }: Person): boolean {
  return name.toLowerCase() !== id;
}
