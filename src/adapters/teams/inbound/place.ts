import { z } from 'zod';
import type { Here } from '../../../app/chat/conversation/conversation';
import type { Conversation } from '../../../app/outbox/conversations';
import type { PlaceName } from '../../../view/delivery/advice';
import { localeOf, type IncomingActivity } from './activity';

/** What Teams wants back with a message of ours: stored as it is, and read with care. */
export const reference = z.object({
  serviceUrl: z.string(),
  tenantId: z.string().nullable(),
  /** The bot's own id there. */
  bot: z.string(),
  /** The person's id there, in a personal chat. */
  user: z.string().nullable(),
  /** What the person, channel or group chat is called: it outlives the process. */
  name: z.string().nullish(),
  /** The locale of the person's client, in a personal chat. */
  locale: z.string().nullish(),
  /** What a channel's team is called. */
  team: z.string().nullish(),
});
export type Reference = z.infer<typeof reference>;

/** The place where something was said, as it is stored. */
export function placeOf(activity: IncomingActivity): Conversation {
  const { conversation, channelData, from, recipient, serviceUrl } = activity;
  const kind = kindOf(activity);
  const kept: Reference = {
    serviceUrl,
    tenantId: conversation.tenantId ?? channelData?.tenant?.id ?? null,
    bot: recipient.id,
    user: kind === 'personal' ? from.id : null,
    ...named('name', kind === 'personal' ? from.name : nameIn(activity)),
    ...named('team', kind === 'channel' ? channelData?.team?.name : undefined),
    ...named('locale', kind === 'personal' ? localeOf(activity) : undefined),
  };
  return {
    id: withoutThread(conversation.id),
    kind,
    person: kind === 'personal' ? (from.aadObjectId ?? null) : null,
    within: kind === 'channel' ? (channelData?.team?.id ?? null) : null,
    reference: kept,
  };
}

/** Most activities of a place leave out what it is called: what was heard before stays, as does the locale. */
export function withNamesOf(place: Conversation, before: Conversation | null): Conversation {
  const [now, then] = [
    reference.safeParse(place.reference),
    reference.safeParse(before?.reference ?? null),
  ];
  if (!now.success || !then.success) return place;
  const kept: Reference = {
    ...now.data,
    ...named('name', now.data.name ?? then.data.name),
    ...named('team', now.data.team ?? then.data.team),
    ...named('locale', now.data.locale ?? then.data.locale),
  };
  return { ...place, reference: kept };
}

/** What is known of what a place is called, for whoever reads of it. */
export function called(place: Pick<Conversation, 'kind' | 'reference'>): PlaceName {
  const { kind } = place;
  const team = reference.safeParse(place.reference).data?.team;
  return { kind, name: nameOf(place), team: kind === 'channel' ? (team ?? null) : null };
}

/** What a person, channel or group chat is called; null where nobody said. */
export function nameOf(place: Pick<Conversation, 'reference'>): string | null {
  return reference.safeParse(place.reference).data?.name ?? null;
}

function nameIn({ conversation, channelData }: IncomingActivity): string | undefined {
  // A channel's conversation may be its thread: its name is in channelData.
  return channelData?.channel?.name ?? (channelData?.team ? undefined : conversation.name);
}

/** Characters of a name that are kept: Teams takes 50 for a channel's and 256 for a person's. */
const MOST_NAME = 256;

function named(key: 'name' | 'team' | 'locale', name: string | null | undefined): object {
  const said = [...(name?.trim() ?? '')].slice(0, MOST_NAME).join('');
  return said === '' ? {} : { [key]: said };
}

/** The same, for the chat service. What was said to the bot alone is answered to that person alone. */
export function hereOf({ id, kind }: Conversation, isPrivate = false): Here {
  return {
    platform: 'teams',
    channel: id,
    kind,
    ...(kind === 'personal' || isPrivate ? {} : { isOverheard: true }),
  };
}

/** Teams names a thread after the channel: `19:…@thread.tacv2;messageid=1700000000000`. */
export function withoutThread(id: string): string {
  return id.split(';')[0] ?? id;
}

/** The thread below a message of a channel. */
export function threadOf(channel: string, message: string): string {
  return `${withoutThread(channel)};messageid=${message}`;
}

function kindOf({ conversation, channelData }: IncomingActivity): Conversation['kind'] {
  if (conversation.conversationType === 'personal') return 'personal';
  const channel = conversation.conversationType === 'channel' || channelData?.team !== undefined;
  return channel ? 'channel' : 'group';
}
