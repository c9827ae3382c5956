import type { Changes } from '../slack/changes';
import type {
  TeamsAccountKind,
  TeamsChannel,
  TeamsFile,
  TeamsMessage,
  TeamsPerson,
  TeamsSnapshot,
  WireCard,
} from './model';

/** Messages kept unless the setting says otherwise; older ones scroll out of a trial workspace. */
const MOST_MESSAGES = 2_000;

/** Milliseconds until Teams deletes what one person alone sees. */
const PRIVATE_LIFE_MS = 24 * 60 * 60 * 1000;

/** The tenant of accounts that are `foreign`. */
const FOREIGN_TENANT = '00000000-0000-4000-8000-0000000e15e0';

export interface TeamsSetting {
  readonly tenantId: string;
  /** The bot's own id at Teams, `28:…`. */
  readonly botId: string;
  readonly botName: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly persons: readonly TeamsPerson[];
  readonly channels: readonly TeamsChannel[];
  readonly mostMessages?: number;
}

/** Everything that is said in the local Teams. */
export class TeamsState {
  /** The directory's mail addresses, by account; nobody has one unless it is set here. */
  readonly mails = new Map<string, string>();
  private messages: TeamsMessage[];
  private readonly files = new Map<string, TeamsFile>();
  /** What persons have set their clients to since the start. */
  private readonly locales = new Map<string, string>();
  private readonly without: Set<string>;
  private readonly chats: Set<string>;
  private readonly deleted = new Set<string>();
  private readonly left = new Set<string>();
  private readonly kinds = new Map<string, TeamsAccountKind>();
  private last = 0;

  constructor(
    readonly setting: TeamsSetting,
    private readonly changes: Changes,
    private readonly now: () => Date,
    snapshot?: TeamsSnapshot,
  ) {
    this.messages = [...(snapshot?.messages ?? [])];
    for (const file of snapshot?.files ?? []) this.files.set(file.id, file);
    this.without = new Set(snapshot?.without ?? []);
    this.chats = new Set(snapshot?.chats ?? []);
    for (const [person, locale] of Object.entries(snapshot?.locales ?? {})) {
      this.locales.set(person, locale);
    }
    this.last = Math.max(0, ...this.messages.map(({ id }) => Number(id)));
  }

  snapshot(): TeamsSnapshot {
    return {
      messages: this.messages,
      files: [...this.files.values()],
      without: [...this.without],
      chats: [...this.chats],
      ...(this.locales.size === 0 ? {} : { locales: Object.fromEntries(this.locales) }),
    };
  }

  /** Makes an account another than a colleague's, or one again. */
  setAccount(id: string, kind: TeamsAccountKind | null): void {
    if (kind) this.kinds.set(id, kind);
    else this.kinds.delete(id);
  }

  /** Null: a colleague's. */
  accountOf(id: string): TeamsAccountKind | null {
    return this.kinds.get(id) ?? null;
  }

  /** The tenant of an account itself. */
  tenantOf(id: string): string {
    return this.accountOf(id) === 'foreign' ? FOREIGN_TENANT : this.setting.tenantId;
  }

  /** Takes somebody out of the team, as an account that is deactivated goes, or lets them in again. */
  setMember(id: string, isIn: boolean): void {
    if (isIn) this.left.delete(id);
    else this.left.add(id);
  }

  /** Who is in the team now. */
  get members(): readonly TeamsPerson[] {
    return this.setting.persons.filter(({ id }) => !this.left.has(id));
  }

  person(id: string): TeamsPerson | undefined {
    return this.setting.persons.find((one) => one.id === id);
  }

  localeOf(id: string): string | undefined {
    return this.locales.get(id) ?? this.person(id)?.locale;
  }

  setLocale(id: string, locale: string): void {
    this.locales.set(id, locale);
    this.changes.announce();
  }

  /** A person's chat with the bot. */
  chatOf(person: string): string {
    return `a:${person}`;
  }

  personOf(conversation: string): TeamsPerson | undefined {
    return this.setting.persons.find(({ id }) => this.chatOf(id) === conversation);
  }

  isChannel(conversation: string): boolean {
    return this.setting.channels.some(({ id }) => id === conversation);
  }

  /** Whether there is such a conversation. */
  exists(conversation: string): boolean {
    if (this.isChannel(conversation)) return true;
    const person = this.personOf(conversation);
    return person !== undefined && this.chats.has(person.id);
  }

  hasBot(conversation: string): boolean {
    return this.exists(conversation) && !this.without.has(conversation);
  }

  setBot(conversation: string, isIn: boolean): void {
    if (isIn) this.without.delete(conversation);
    else this.without.add(conversation);
    this.changes.announce();
  }

  beginChat(person: string): string {
    this.chats.add(person);
    this.changes.announce();
    return this.chatOf(person);
  }

  add(message: Omit<TeamsMessage, 'id' | 'edits'>): TeamsMessage {
    const added = { ...message, id: this.nextId(), edits: 0 };
    this.messages.push(added);
    if (this.messages.length > (this.setting.mostMessages ?? MOST_MESSAGES)) this.messages.shift();
    this.changes.announce();
    return added;
  }

  update(id: string, content: { readonly card: WireCard | null; readonly summary: string }): void {
    this.messages = this.messages.map((one) =>
      one.id === id ? { ...one, ...content, edits: one.edits + 1 } : one,
    );
    this.changes.announce();
  }

  /** A person deletes a message. */
  delete(id: string): void {
    this.deleted.add(id);
    this.messages = this.messages.filter((one) => one.id !== id);
    this.changes.announce();
  }

  /** Teams answers otherwise for a message that was there than for one that never was. */
  wasDeleted(id: string): boolean {
    return this.deleted.has(id);
  }

  message(id: string): TeamsMessage | undefined {
    return this.messages.find((one) => one.id === id);
  }

  /** A conversation's messages, oldest first. */
  messagesIn(conversation: string): readonly TeamsMessage[] {
    return this.messages.filter((one) => one.conversation === conversation);
  }

  /** What one person sees of them. */
  seenBy(person: string, conversation: string): readonly TeamsMessage[] {
    return this.messagesIn(conversation).filter(
      (one) => (one.only === undefined || one.only === person) && this.isShown(one),
    );
  }

  /** What one person alone sees goes from their clients after a day. */
  isShown({ id, only }: TeamsMessage): boolean {
    return only === undefined || Number(id) > this.now().getTime() - PRIVATE_LIFE_MS;
  }

  keep(file: TeamsFile): void {
    this.files.set(file.id, file);
  }

  file(id: string): TeamsFile | undefined {
    return this.files.get(id);
  }

  /** Milliseconds by the workspace's clock, always growing: so are Teams' own. */
  private nextId(): string {
    this.last = Math.max(this.last + 1, this.now().getTime());
    return String(this.last);
  }
}
