import { teamsIdOf, type Dialog, type WireCard } from './model';
import { refreshFor } from './reading';
import type { Teams } from './teams';

/** The page shows the latest of a conversation. */
const MESSAGES_SHOWN = 200;

export interface TeamsPlace {
  readonly id: string;
  readonly kind: 'channel' | 'chat';
  readonly name: string;
  readonly hasBot: boolean;
}

export interface TeamsShown {
  readonly id: string;
  readonly below: string | null;
  readonly author: string;
  readonly fromBot: boolean;
  /** Nobody else but the bot sees it. */
  readonly onlyMe: boolean;
  readonly text: string;
  readonly summary: string;
  readonly card: WireCard | null;
  /** Whether this person gets a card of their own; it is asked for once for each drawing. */
  readonly hasOwn: boolean;
  readonly edits: number;
  readonly files: readonly string[];
}

/** All that one person sees at one place, sent to the page whole after every change. */
export interface TeamsScreen {
  readonly me: string;
  /** Of this person's client; null where it tells none. */
  readonly locale: string | null;
  readonly persons: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string;
  }[];
  readonly place: string;
  readonly places: readonly TeamsPlace[];
  readonly botName: string;
  readonly messages: readonly TeamsShown[];
  readonly dialog: Dialog | null;
}

export function teamsScreen(teams: Teams, person?: string, place?: string): TeamsScreen {
  const { setting } = teams.state;
  const [first] = setting.persons;
  const me = setting.persons.find(({ id }) => id === person) ?? first;
  if (!me) throw new Error('The local Teams has no persons');
  const chat = teams.state.chatOf(me.id);
  const places: readonly TeamsPlace[] = [
    ...setting.channels.map(({ id, name }) => ({
      id,
      kind: 'channel' as const,
      name,
      hasBot: teams.state.hasBot(id),
    })),
    { id: chat, kind: 'chat', name: setting.botName, hasBot: true },
  ];
  const here = places.find(({ id }) => id === place)?.id ?? places[0]?.id ?? chat;
  return {
    me: me.id,
    locale: teams.state.localeOf(me.id) ?? null,
    persons: setting.persons.map(({ id, name, role }) => ({ id, name, role })),
    place: here,
    places,
    botName: setting.botName,
    messages: shownIn(teams, me.id, here),
    dialog: teams.as(me.id).dialog,
  };
}

function shownIn(teams: Teams, me: string, place: string): readonly TeamsShown[] {
  return teams.state
    .seenBy(me, place)
    .slice(-MESSAGES_SHOWN)
    .map(({ id, below, from, only, text, summary, card, edits, files }) => ({
      id,
      below,
      author:
        from === 'bot' ? teams.state.setting.botName : (teams.state.person(from)?.name ?? from),
      fromBot: from === 'bot',
      onlyMe: only !== undefined,
      text,
      summary,
      card,
      hasOwn: card !== null && refreshFor(card, teamsIdOf(me)) !== null,
      edits,
      files: files.map((file) => teams.state.file(file)?.name ?? file),
    }));
}
