import type { Changes } from './changes';
import {
  type Home,
  type AccountKind,
  type Channel,
  type Conversation,
  type Ephemeral,
  type Message,
  type Person,
  SLACKBOT,
  type StoredFile,
  type UserGroup,
  type View,
} from './model';
import type { Snapshot } from './snapshot';
import { Timestamps } from './timestamps';

/** A local trial needs no more; the oldest messages of a conversation go first. */
const MESSAGES_PER_CONVERSATION = 5_000;
/** Ephemeral messages are forgotten like Slack forgets them on a reload. */
const EPHEMERALS_KEPT = 500;

/** Who and what the workspace starts with, and who the bot is. */
export interface Setting {
  teamId: string;
  teamDomain: string;
  teamName: string;
  appId: string;
  botId: string;
  botUserId: string;
  botName: string;
  persons: readonly Person[];
  channels: readonly Channel[];
  userGroups: readonly UserGroup[];
  /** What the bot's token may do, as Slack tells it with each answer. Unset: it tells nothing. */
  scopes?: readonly string[];
}

/** Everything that Slack would know: who is where, what was said, what is open before whom. */
export class SlackState {
  /** The directory's mail addresses, by account; nobody has one unless it is set here. */
  readonly mails = new Map<string, string>();
  readonly timestamps: Timestamps;
  readonly views = new Map<string, View[]>();
  private readonly homes = new Map<string, Home>();
  /** What persons have set their clients to since the start. */
  private readonly locales = new Map<string, string>();
  private readonly conversations = new Map<string, Conversation>();
  private readonly said = new Map<string, Message[]>();
  private readonly fileCards = new Map<string, StoredFile>();
  private readonly kinds = new Map<string, AccountKind>();
  private whispered: Ephemeral[] = [];
  private count: number;

  constructor(
    readonly setting: Setting,
    readonly changes: Changes,
    now: () => Date,
    snapshot?: Snapshot,
  ) {
    const everybody = [...setting.persons.map((person) => person.id), setting.botUserId];
    for (const channel of setting.channels) {
      const known = snapshot?.channels.find((one) => one.id === channel.id);
      const members = known?.members ?? everybody;
      this.conversations.set(channel.id, { kind: 'channel', ...channel, members });
    }
    for (const dm of snapshot?.dms ?? []) this.conversations.set(dm.id, { kind: 'dm', ...dm });
    for (const message of snapshot?.messages ?? []) this.of(message.channel).push(message);
    for (const file of snapshot?.files ?? []) this.fileCards.set(file.id, file);
    for (const [person, locale] of Object.entries(snapshot?.locales ?? {})) {
      this.locales.set(person, locale);
    }
    this.count = snapshot?.count ?? 0;
    this.timestamps = new Timestamps(now, snapshot?.lastTs);
  }

  /** A fresh id with Slack's letter before it. */
  newId(prefix: string): string {
    this.count += 1;
    return `${prefix}${String(this.count).padStart(10, '0')}`;
  }

  /** Makes an account another than a colleague's, or one again. */
  setAccount(id: string, kind: AccountKind | null): void {
    if (kind) this.kinds.set(id, kind);
    else this.kinds.delete(id);
  }

  /** Null: a colleague's. */
  accountOf(id: string): AccountKind | null {
    return this.kinds.get(id) ?? null;
  }

  person(id: string): Person | undefined {
    return this.setting.persons.find((person) => person.id === id);
  }

  localeOf(id: string): string | undefined {
    return this.locales.get(id) ?? this.person(id)?.locale;
  }

  setLocale(id: string, locale: string): void {
    this.locales.set(id, locale);
    this.changes.announce();
  }

  /** What to call a user, person or bot. */
  nameOf(id: string): string {
    if (id === this.setting.botUserId) return this.setting.botName;
    if (id === SLACKBOT) return 'Slackbot';
    return this.person(id)?.name ?? id;
  }

  conversation(id: string): Conversation | undefined {
    return this.conversations.get(id);
  }

  channels(): Extract<Conversation, { kind: 'channel' }>[] {
    return [...this.conversations.values()].filter((one) => one.kind === 'channel');
  }

  /** The person's direct messages with the bot, opened when first asked for. */
  directMessages(person: string): string {
    const id = `D${person.slice(1)}`;
    if (!this.conversations.has(id)) {
      this.conversations.set(id, { kind: 'dm', id, person });
      this.changes.announce();
    }
    return id;
  }

  membersOf(conversation: Conversation): readonly string[] {
    return conversation.kind === 'channel'
      ? conversation.members
      : [conversation.person, this.setting.botUserId];
  }

  /** Whether this changed anything. */
  setMember(channel: string, user: string, present: boolean): boolean {
    const conversation = this.conversations.get(channel);
    if (conversation?.kind !== 'channel') return false;
    const was = conversation.members.includes(user);
    if (was === present) return false;
    conversation.members = present
      ? [...conversation.members, user]
      : conversation.members.filter((member) => member !== user);
    this.changes.announce();
    return true;
  }

  /** All messages of a conversation, threads included, oldest first. */
  messages(channel: string): readonly Message[] {
    return this.said.get(channel) ?? [];
  }

  message(channel: string, ts: string): Message | undefined {
    return this.said.get(channel)?.find((message) => message.ts === ts);
  }

  /** A thread's first message and its answers, oldest first. */
  thread(channel: string, ts: string): readonly Message[] {
    return this.messages(channel).filter((one) => one.ts === ts || one.thread === ts);
  }

  add(message: Omit<Message, 'ts'>): Message {
    const stored = { ...message, ts: this.timestamps.next() };
    const list = this.of(message.channel);
    list.push(stored);
    if (list.length > MESSAGES_PER_CONVERSATION) list.shift();
    this.changes.announce();
    return stored;
  }

  replace(message: Message): void {
    const list = this.of(message.channel);
    const at = list.findIndex((one) => one.ts === message.ts);
    if (at >= 0) list[at] = message;
    this.changes.announce();
  }

  remove(channel: string, ts: string): void {
    const list = this.of(channel);
    const at = list.findIndex((one) => one.ts === ts);
    if (at >= 0) list.splice(at, 1);
    this.changes.announce();
  }

  whisper(ephemeral: Omit<Ephemeral, 'ts'>): Ephemeral {
    const stored = { ...ephemeral, ts: this.timestamps.next() };
    this.whispered = [...this.whispered.slice(1 - EPHEMERALS_KEPT), stored];
    this.changes.announce();
    return stored;
  }

  replaceEphemeral(ts: string, change: Pick<Ephemeral, 'text' | 'blocks'>): void {
    this.whispered = this.whispered.map((one) => (one.ts === ts ? { ...one, ...change } : one));
    this.changes.announce();
  }

  removeEphemeral(ts: string): void {
    this.whispered = this.whispered.filter((one) => one.ts !== ts);
    this.changes.announce();
  }

  /** What one person alone was told, oldest first; in one channel or everywhere. */
  ephemerals(to: string, channel?: string): readonly Ephemeral[] {
    return this.whispered.filter(
      (one) => one.to === to && (channel === undefined || one.channel === channel),
    );
  }

  ephemeral(ts: string): Ephemeral | undefined {
    return this.whispered.find((one) => one.ts === ts);
  }

  file(id: string): StoredFile | undefined {
    return this.fileCards.get(id);
  }

  addFile(file: StoredFile): void {
    this.fileCards.set(file.id, file);
  }

  /** The modals open before a person, the topmost last. */
  stackOf(person: string): readonly View[] {
    return this.views.get(person) ?? [];
  }

  view(id: string): View | undefined {
    for (const stack of this.views.values()) {
      const found = stack.find((view) => view.id === id);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The home tab that the bot drew for a person. */
  homeOf(person: string): Home | undefined {
    return this.homes.get(person);
  }

  setHome(home: Home): void {
    this.homes.set(home.person, home);
    this.changes.announce();
  }

  setStack(person: string, stack: View[]): void {
    this.views.set(person, stack);
    this.changes.announce();
  }

  /** What must outlive the process: modals and ephemeral messages don't, as in Slack. */
  snapshot(): Snapshot {
    const conversations = [...this.conversations.values()];
    return {
      version: 1,
      lastTs: this.timestamps.latest(),
      count: this.count,
      channels: this.channels().map(({ id, members }) => ({ id, members })),
      dms: conversations.flatMap((one) =>
        one.kind === 'dm' ? [{ id: one.id, person: one.person }] : [],
      ),
      messages: [...this.said.values()].flat(),
      files: [...this.fileCards.values()],
      ...(this.locales.size === 0 ? {} : { locales: Object.fromEntries(this.locales) }),
    };
  }

  private of(channel: string): Message[] {
    const list = this.said.get(channel) ?? [];
    this.said.set(channel, list);
    return list;
  }
}
