import type { Activities } from './activities';
import { seenIn, type BotAnswer, type Result, type Seen, type TeamsLink } from './link';
import {
  teamsIdOf,
  type Dialog,
  type TeamsMessage,
  type TeamsPerson,
  type WireCard,
} from './model';
import { buttonNamed, filled, type Typed } from './filling';
import { buttonsOf, refreshFor, type Button } from './reading';
import type { TeamsState } from './state';

export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What came of something said: the bot's HTTP answer, and its messages since. */
export interface Said {
  readonly answer: BotAnswer;
  readonly messages: readonly TeamsMessage[];
}

export interface MemberParts {
  readonly state: TeamsState;
  readonly link: TeamsLink;
  readonly activities: Activities;
  /** Where a file of this id can be fetched. */
  readonly fileUrl: (id: string) => string;
  readonly newId: () => string;
}

/** A person at work in Teams, driven by what stands on the screen: labels, names, words. */
export class TeamsMember {
  /** The dialog before this person, if any. */
  dialog: Dialog | null = null;
  private readonly own = new Map<string, { readonly edits: number; readonly card: WireCard }>();

  constructor(
    readonly person: TeamsPerson,
    private readonly parts: MemberParts,
  ) {}

  /** Sets the person's client to a language, e.g. `nl-BE`. */
  setLocale(locale: string): void {
    this.parts.state.setLocale(this.person.id, locale);
  }

  /** The person's chat with the bot, begun when it is first needed. */
  get chat(): string {
    const { state } = this.parts;
    const chat = state.chatOf(this.person.id);
    return state.exists(chat) ? chat : state.beginChat(this.person.id);
  }

  /** Writes to the bot in personal chat. */
  async write(text: string, files: readonly Upload[] = []): Promise<Said> {
    const kept = files.map((file) => this.upload(file));
    const ids = kept.map(({ id }) => id);
    return await this.speak(this.chat, null, ids, {
      text: escaped(text),
      attachments: kept.map(({ id, name }) => ({
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name,
        content: { downloadUrl: this.parts.fileUrl(id), uniqueId: id, fileType: 'bin' },
      })),
    });
  }

  /** Mentions the bot in a channel, at its top or below a message; other persons by `@Name`. */
  async mention(
    channel: string,
    text: string,
    options: { readonly below?: string; readonly persons?: readonly TeamsPerson[] } = {},
  ): Promise<Said> {
    const { botId, botName } = this.parts.state.setting;
    const marks = (options.persons ?? []).map(({ id, name }) => ({
      type: 'mention',
      text: `<at>${escaped(name)}</at>`,
      // Teams leaves the Entra id of mentioned persons out.
      mentioned: { id: teamsIdOf(id), name },
    }));
    const bot = {
      type: 'mention',
      text: `<at>${botName}</at>`,
      mentioned: { id: botId, name: botName },
    };
    const marked = marks.reduce(
      (said, { text: mark, mentioned }) => said.replace(`@${escaped(mentioned.name)}`, () => mark),
      escaped(text),
    );
    return await this.speak(channel, options.below ?? null, [], {
      text: `${bot.text} ${marked}\n`,
      entities: [bot, ...marks],
    });
  }

  /** Says something to the bot alone, where others are too: a slash command. At the top of a channel. */
  async slash(channel: string, text: string): Promise<Said> {
    const { botId, botName } = this.parts.state.setting;
    const recipient = { id: botId, name: botName, isTargeted: true };
    return await this.speak(channel, null, [], { text: escaped(text), recipient });
  }

  /** The card that this person sees: their own where the bot gives one, else everybody's. */
  async see(message: TeamsMessage): Promise<WireCard> {
    const newest = this.parts.state.message(message.id) ?? message;
    if (!newest.card) throw new Error(`Message ${message.id} has no card`);
    const before = this.own.get(newest.id);
    if (before?.edits === newest.edits) return before.card;
    const ask = refreshFor(newest.card, teamsIdOf(this.person.id));
    if (!ask) return newest.card;
    const seen = await this.execute(newest, ask, {}, 'automatic');
    return seen.kind === 'card' ? seen.card : newest.card;
  }

  /** Presses the button with this label on what this person sees, with what they typed into its card. */
  async press(message: TeamsMessage, label: string, typed: Typed = {}): Promise<Seen> {
    return await this.pressOn(message, await this.see(message), label, typed);
  }

  /** Presses a button of a card as it was seen before. */
  async pressOn(
    message: TeamsMessage,
    card: WireCard,
    label: string,
    typed: Typed = {},
  ): Promise<Seen> {
    const button = buttonNamed(card, label);
    const inputs = button.withInputs ? filled(card, typed) : {};
    if (typeof inputs === 'string') return { kind: 'words', words: inputs };
    if (button.type === 'Action.Execute') return await this.execute(message, button, inputs);
    return await this.open(message, { ...button.data, ...inputs });
  }

  /** Opens a dialog with these very data. */
  async open(message: TeamsMessage, data: object): Promise<Seen> {
    return this.before('task', await this.invoke(message, 'task/fetch', { data }));
  }

  /** Sends the dialog in that stands before this person. */
  async submit(typed: Typed = {}): Promise<Seen> {
    const { dialog } = this;
    if (!dialog) throw new Error(`${this.person.name} has no dialog before them`);
    const [send] = buttonsOf(dialog.card);
    if (!send) throw new Error('The dialog has nothing to send');
    const inputs = filled(dialog.card, typed);
    if (typeof inputs === 'string') return { kind: 'words', words: inputs };
    return await this.sendDialog(dialog, { ...send.data, ...inputs });
  }

  /** Sends these very data as a dialog. */
  async sendDialog({ kind }: Pick<Dialog, 'kind'>, data: object): Promise<Seen> {
    const name = kind === 'task' ? 'task/submit' : 'composeExtension/submitAction';
    const value = kind === 'task' ? { data } : { data, commandId: 'registerRequest' };
    return this.before(kind, await this.invoke(null, name, value));
  }

  /** The message action, on a message of a chat: its HTML, and who wrote it. */
  async messageAction(commandId: string, html: string, author: string): Promise<Seen> {
    const value = {
      commandId,
      commandContext: 'message',
      messagePayload: {
        body: { contentType: 'html', content: html },
        from: { user: { displayName: author } },
        linkToMessage: 'https://teams.microsoft.com/l/message/x',
      },
    };
    return this.before('extension', await this.invoke(null, 'composeExtension/fetchTask', value));
  }

  /** The search of the message extension. */
  async search(text: string): Promise<Seen> {
    const parameters = [
      text === '' ? { name: 'initialRun', value: 'true' } : { name: 'query', value: text },
    ];
    const value = { commandId: 'findRequest', parameters, queryOptions: { skip: 0, count: 25 } };
    return await this.invoke(null, 'composeExtension/query', value);
  }

  /** Chooses one of what was found. */
  async choose({ tap }: Pick<Result, 'tap'>): Promise<Seen> {
    return await this.invoke(null, 'composeExtension/selectItem', tap);
  }

  /** Any invoke, as it stands. */
  async invoke(message: TeamsMessage | null, name: string, value: unknown): Promise<Seen> {
    const { link, activities } = this.parts;
    const conversation = message ? threadOf(message, this.parts.state) : this.chat;
    const activity = activities.by(this.person, conversation, {
      type: 'invoke',
      name,
      value,
      ...(message ? { replyToId: message.id } : {}),
    });
    return seenIn(name, await link.send(activity));
  }

  /** Presses with these very data, as a forged card would. */
  async execute(
    message: TeamsMessage,
    button: Pick<Button, 'verb' | 'data'>,
    inputs: object = {},
    trigger: 'manual' | 'automatic' = 'manual',
  ): Promise<Seen> {
    const { verb, data } = button;
    const seen = await this.invoke(message, 'adaptiveCard/action', {
      action: { type: 'Action.Execute', verb, data: { ...data, ...inputs } },
      trigger,
    });
    const newest = this.parts.state.message(message.id);
    if (seen.kind === 'card' && newest) {
      this.own.set(message.id, { edits: newest.edits, card: seen.card });
    }
    return seen;
  }

  private before(kind: Dialog['kind'], seen: Seen): Seen {
    this.dialog = seen.kind === 'dialog' ? { title: seen.title, card: seen.card, kind } : null;
    return seen;
  }

  private upload({ name, bytes }: Upload) {
    const file = { id: this.parts.newId(), name, base64: bytes.toString('base64'), gone: false };
    this.parts.state.keep(file);
    return file;
  }

  private async speak(
    conversation: string,
    below: string | null,
    files: readonly string[],
    content: object,
  ): Promise<Said> {
    const { state, link, activities } = this.parts;
    const text = 'text' in content ? String(content.text) : '';
    const mine = state.add({
      conversation,
      below,
      from: this.person.id,
      text: typed(text.replace(/<\/?at>/gu, (mark) => (mark === '<at>' ? '@' : ''))).trim(),
      summary: '',
      card: null,
      files: [...files],
      ...('recipient' in content ? { only: this.person.id } : {}),
    });
    const place = state.isChannel(conversation)
      ? `${conversation};messageid=${below ?? mine.id}`
      : conversation;
    const activity = activities.by(this.person, place, { type: 'message', ...content });
    const answer = await link.send({ ...activity, id: mine.id });
    const since = Number(mine.id);
    const messages = state
      .seenBy(this.person.id, conversation)
      .filter(({ id, from }) => from === 'bot' && Number(id) > since);
    return { answer, messages };
  }
}

/** Teams hands over what was typed with its markup escaped. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function typed(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function threadOf({ conversation, below, id }: TeamsMessage, state: TeamsState): string {
  return state.isChannel(conversation) ? `${conversation};messageid=${below ?? id}` : conversation;
}
