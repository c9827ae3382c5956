import type { BusinessClock } from './clock';
import type { Suggestion, Shortcut } from './hint-types';
import type { Mail } from '../mail/mailbox';
import type { Ephemeral, Home, Message, StoredFile, View } from '../slack/model';
import type { SlackState } from '../slack/state';

/** The page shows the latest of a conversation; older ones are for the Web API. */
const MESSAGES_SHOWN = 200;
/** Enough to count what is unread up to the "20+" that the page shows. */
const RECENT_KEPT = 21;

/** A place in the sidebar. */
export interface Place {
  id: string;
  kind: 'channel' | 'dm' | 'home' | 'mail';
  name: string;
  /** A channel's own; what the others are called and for, the page says in its language. */
  purpose: string | null;
  members: number;
  hasBot: boolean;
  /** When others last said something here: the latest timestamps, oldest first. */
  recent: string[];
}

export interface ShownMessage extends Message {
  author: string;
  fromBot: boolean;
  attached: StoredFile[];
  replies: number;
  latestReply: string | null;
}

export interface ShownEphemeral extends Ephemeral {
  author: string;
}

/** All that one person sees at one place, sent to the page whole after every change. */
export interface Screen {
  me: string;
  /** Of this person's client; null where it tells none. */
  locale: string | null;
  place: string;
  bot: { id: string; name: string };
  persons: { id: string; name: string; role: string }[];
  channels: { id: string; name: string }[];
  places: Place[];
  messages: ShownMessage[];
  thread: ShownMessage[];
  ephemerals: ShownEphemeral[];
  modal: View | null;
  /** The home tab as the bot drew it last. */
  home: Home | null;
  mails: Mail[];
  clock: { now: string; offsetMs: number; timeZone: string };
  suggestions: readonly Suggestion[];
  shortcuts: readonly Shortcut[];
}

export interface ScreenSources {
  state: SlackState;
  mails: () => readonly Mail[];
  clock: BusinessClock;
  timeZone: string;
  suggestions: readonly Suggestion[];
  shortcuts: readonly Shortcut[];
}

/** The place of the bot's home tab among the conversations. */
export const HOME_PLACE = 'home';

/** The place of the mail pane among the conversations. */
export const MAIL_PLACE = 'mail';

/**
 * What a person sees at a place, with a thread beside it when one is named. Somebody or somewhere
 * unknown (a page that remembers another cast) means the first person, and their first channel.
 */
export function screenOf(
  sources: ScreenSources,
  asked: string | undefined,
  askedPlace: string | undefined,
  thread: string | undefined,
): Screen {
  const { state, clock, timeZone, suggestions, shortcuts } = sources;
  const { setting } = state;
  const person = state.person(asked ?? '')?.id ?? setting.persons[0]?.id ?? '';
  const mine = state.directMessages(person);
  const known =
    askedPlace === MAIL_PLACE ||
    askedPlace === HOME_PLACE ||
    isOpenTo(state, person, askedPlace ?? '');
  const first = state.channels().find((channel) => channel.members.includes(person));
  const here = known && askedPlace !== undefined ? askedPlace : (first?.id ?? mine);
  const top = state
    .messages(here)
    .filter((one) => one.thread === undefined || one.thread === one.ts)
    .slice(-MESSAGES_SHOWN);
  return {
    me: person,
    locale: state.localeOf(person) ?? null,
    place: here,
    bot: { id: setting.botUserId, name: setting.botName },
    persons: setting.persons.map(({ id, name, role }) => ({ id, name, role })),
    channels: state.channels().map(({ id, name }) => ({ id, name })),
    places: placesOf(sources, person, mine),
    messages: top.map((message) => shown(state, message)),
    thread:
      thread === undefined
        ? []
        : state.thread(here, thread).map((message) => shown(state, message)),
    ephemerals: state
      .ephemerals(person, here)
      .map((one) => ({ ...one, author: state.nameOf(one.user) })),
    home: here === HOME_PLACE ? (state.homeOf(person) ?? null) : null,
    modal: state.stackOf(person).at(-1) ?? null,
    mails: here === MAIL_PLACE ? [...sources.mails()] : [],
    clock: { now: clock.now().toISOString(), offsetMs: clock.offsetMs(), timeZone },
    suggestions,
    shortcuts,
  };
}

function isOpenTo(state: SlackState, person: string, place: string): boolean {
  const conversation = state.conversation(place);
  return conversation !== undefined && state.membersOf(conversation).includes(person);
}

function placesOf(sources: ScreenSources, person: string, mine: string): Place[] {
  const { state } = sources;
  const recentIn = (id: string): string[] =>
    state
      .messages(id)
      .filter((message) => message.user !== person)
      .map((message) => message.ts)
      .slice(-RECENT_KEPT);
  const { botUserId, botName } = state.setting;
  return [
    ...state
      .channels()
      .filter((channel) => channel.members.includes(person))
      .map((channel): Place => ({
        id: channel.id,
        kind: 'channel',
        name: channel.name,
        purpose: channel.purpose,
        members: channel.members.length,
        hasBot: channel.members.includes(botUserId),
        recent: recentIn(channel.id),
      })),
    {
      id: mine,
      kind: 'dm',
      name: botName,
      purpose: null,
      members: 2,
      hasBot: true,
      recent: recentIn(mine),
    },
    {
      id: HOME_PLACE,
      kind: 'home',
      name: botName,
      purpose: null,
      members: 1,
      hasBot: true,
      recent: [],
    },
    {
      id: MAIL_PLACE,
      kind: 'mail',
      name: 'mail',
      purpose: null,
      members: 0,
      hasBot: false,
      // Named like timestamps, so that the page counts them the same way.
      recent: sources
        .mails()
        .slice(-RECENT_KEPT)
        .map((mail) => (new Date(mail.at).getTime() / 1000).toFixed(6)),
    },
  ];
}

function shown(state: SlackState, message: Message): ShownMessage {
  const replies = state.thread(message.channel, message.ts).filter((one) => one.ts !== message.ts);
  return {
    ...message,
    author: state.nameOf(message.user),
    fromBot: message.user === state.setting.botUserId,
    attached: message.files.flatMap((id) => state.file(id) ?? []),
    replies: message.thread === message.ts ? replies.length : 0,
    latestReply: replies.at(-1)?.ts ?? null,
  };
}
