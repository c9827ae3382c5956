import { elementsOf } from './block-kit/reading';
import type { BotLink, Sent } from './bot/link';
import { interaction, messageEvent, slashCommand } from './bot/payloads';
import { builtInCommand } from './built-in';
import { type Filled, refusedByClient, stateOf } from './form';
import { SLACKBOT, type StoredFile } from './model';
import type { Parts } from './parts';
import {
  actionOf,
  conversationOf,
  formContext,
  messageContext,
  placeOf,
  type Target,
} from './place';
import { applyReply } from './reply';
import type { ResponseUrls } from './response-urls';
import { typedText } from './typed-text';
import { applyViewAck, TROUBLE } from './view-ack';
import { closeView } from './view-stack';
import { wireHome, wireMessage, wireView } from './wire';

/** What came of something that a person did. */
export interface Outcome {
  /** The request to the bot and its answer; undefined where Slack needed nobody. */
  sent: Sent | undefined;
  /** The right to open a modal that went along. */
  triggerId: string | undefined;
  /** What Slack tells the person because the bot failed. */
  trouble?: string;
  /** Errors on the fields of a modal, by block id. */
  errors: Record<string, string>;
}

export interface Press {
  blockId: string;
  actionId: string;
  /** The chosen option's value, date or id; absent for a button. */
  value?: string | readonly string[];
  /** What else stands filled in on a modal. */
  filled?: Filled;
}

/** Everything a person can do in the workspace, in ids; whoever the person is, they may. */
export class Gestures {
  constructor(
    private readonly parts: Parts,
    private readonly link: BotLink,
    private readonly urls: ResponseUrls,
  ) {}

  /** Types a slash command, as typed: `/ebox show DS-2026-0001`. Throws on what is no command. */
  async command(person: string, channel: string, typed: string): Promise<Outcome> {
    const { state, triggers } = this.parts;
    const match = /^(\/[\w-]+)(?:\s+([\s\S]*))?$/.exec(typed.trim());
    if (match === null) throw new Error(`not a slash command: ${typed}`);
    const [, command = '', text = ''] = match;
    const where = conversationOf(this.parts, channel);
    if (builtInCommand(this.parts, person, where, command, text)) return nothingSent();
    const triggerId = triggers.issue(person);
    const origin = { person, channel };
    const sent = await this.link.sendForm(
      'command',
      slashCommand(state, {
        person,
        where,
        command,
        text: typedText(state, text, true),
        triggerId,
        responseUrl: this.urls.issue(origin),
      }),
    );
    const trouble = this.takeCommandAck(sent, origin, command);
    return { sent, triggerId, errors: {}, ...(trouble === undefined ? {} : { trouble }) };
  }

  /** Says something in a channel or to the bot; the bot hears direct messages and mentions. */
  async say(
    person: string,
    channel: string,
    typed: string,
    more: { thread?: string; files?: readonly string[] } = {},
  ): Promise<Outcome> {
    const { state, events, selfUrl } = this.parts;
    const where = conversationOf(this.parts, channel);
    const { thread, files = [] } = more;
    const parent = thread === undefined ? undefined : state.message(channel, thread);
    if (parent !== undefined && parent.thread === undefined) {
      state.replace({ ...parent, thread: parent.ts });
    }
    const message = state.add({
      channel,
      user: person,
      text: typedText(state, typed, false),
      blocks: [],
      files: [...files],
      ...(parent === undefined ? {} : { thread: parent.thread ?? parent.ts }),
    });
    const { botUserId } = state.setting;
    const isForBot =
      where.kind === 'dm' ||
      (where.members.includes(botUserId) && message.text.includes(`<@${botUserId}>`));
    if (!isForBot) return nothingSent();
    const wire = wireMessage(state, message, true, selfUrl());
    const sent = await events.emit(messageEvent(state, message, wire));
    return { sent, triggerId: undefined, errors: {}, ...troubleOf(sent) };
  }

  /** Opens the bot's home tab: the bot is told each time, and draws it when it likes. */
  async openHome(person: string): Promise<Outcome> {
    const { state, events } = this.parts;
    const home = state.homeOf(person);
    const sent = await events.emit({
      type: 'app_home_opened',
      user: person,
      channel: state.directMessages(person),
      tab: 'home',
      event_ts: state.timestamps.next(),
      ...(home === undefined ? {} : { view: wireHome(state, home) }),
    });
    return { sent, triggerId: undefined, errors: {}, ...troubleOf(sent) };
  }

  /** Presses a button or chooses from a menu. Throws when there is no such element. */
  async press(person: string, target: Target, press: Press): Promise<Outcome> {
    const { state, triggers } = this.parts;
    const { blocks, context, origin } = placeOf(this.parts, person, target, press.filled ?? {});
    const block = blocks.find((one) => one.block_id === press.blockId);
    const element = (block === undefined ? [] : elementsOf(block)).find(
      (one) => one.element.action_id === press.actionId,
    )?.element;
    if (element === undefined) throw new Error('This message has changed since. Look at it again.');
    const triggerId = triggers.issue(person);
    const sent = await this.link.sendForm('interaction', {
      payload: JSON.stringify({
        ...interaction(state, 'block_actions', person),
        ...context,
        trigger_id: triggerId,
        ...(origin === undefined ? {} : { response_url: this.urls.issue(origin) }),
        actions: [
          {
            ...actionOf(element, press.value, formContext(this.parts)),
            block_id: press.blockId,
            action_id: press.actionId,
            action_ts: state.timestamps.next(),
          },
        ],
      }),
    });
    return { sent, triggerId, errors: {}, ...troubleOf(sent) };
  }

  /** Submits a modal, as Slack's client does: it refuses by itself what can't be right. */
  async submit(person: string, viewId: string, filled: Filled): Promise<Outcome> {
    const { state, triggers } = this.parts;
    const view = state.view(viewId);
    if (view?.person !== person) throw new Error('This form is closed already.');
    const context = formContext(this.parts);
    const errors = refusedByClient(view, filled, context);
    if (Object.keys(errors).length > 0) return { sent: undefined, triggerId: undefined, errors };
    const triggerId = triggers.issue(person);
    const sent = await this.link.sendForm('interaction', {
      payload: JSON.stringify({
        ...interaction(state, 'view_submission', person),
        trigger_id: triggerId,
        view: wireView(state, view, stateOf(view.blocks, filled, context)),
        response_urls: [],
      }),
    });
    return { sent, triggerId, ...applyViewAck(state, view, sent.reply, triggerId) };
  }

  /** Closes a modal by its button, the cross or Escape. */
  async close(person: string, viewId: string): Promise<Outcome> {
    const { state } = this.parts;
    const view = state.view(viewId);
    if (view?.person !== person) return nothingSent();
    if (view.clear_on_close) state.setStack(person, []);
    else closeView(state, view);
    if (!view.notify_on_close) return nothingSent();
    const sent = await this.link.sendForm('interaction', {
      payload: JSON.stringify({
        ...interaction(state, 'view_closed', person),
        view: wireView(state, view),
        is_cleared: view.clear_on_close,
      }),
    });
    return { sent, triggerId: undefined, errors: {} };
  }

  /** Runs a shortcut, on a message when one is named and from the composer otherwise. */
  async shortcut(
    person: string,
    callbackId: string,
    on?: { channel: string; ts: string },
  ): Promise<Outcome> {
    const { state, triggers } = this.parts;
    const triggerId = triggers.issue(person);
    const common = { callback_id: callbackId, trigger_id: triggerId };
    const payload =
      on === undefined
        ? { ...interaction(state, 'shortcut', person), ...common }
        : {
            ...interaction(state, 'message_action', person),
            ...common,
            ...messageContext(this.parts, on.channel, on.ts),
            message_ts: on.ts,
            response_url: this.urls.issue({ person, channel: on.channel }),
          };
    const sent = await this.link.sendForm('interaction', {
      payload: JSON.stringify({ ...payload, action_ts: state.timestamps.next() }),
    });
    return { sent, triggerId, errors: {}, ...troubleOf(sent) };
  }

  /** Uploads a file; it is only there, until a form or message takes it along. */
  upload(person: string, name: string, content: Buffer, mimetype: string): StoredFile {
    const { state, bytes } = this.parts;
    const created = new Date(Number(state.timestamps.next()) * 1000).toISOString();
    const file = {
      id: state.newId('F'),
      name,
      mimetype,
      size: content.length,
      user: person,
      created,
    };
    state.addFile(file);
    bytes.put(file.id, content);
    return file;
  }

  private takeCommandAck(
    { reply }: Sent,
    origin: { person: string; channel: string },
    command: string,
  ): string | undefined {
    const { state } = this.parts;
    const failed = (error: string): string => {
      const text = `${command} failed with the error "${error}"`;
      const { person, channel } = origin;
      state.whisper({ channel, to: person, user: SLACKBOT, text, blocks: [] });
      return text;
    };
    if (!reply.answered) return failed(reply.error);
    if (reply.status >= 500) return failed('http_service_error');
    if (reply.status !== 200) return failed('http_client_error');
    if (reply.body === '') return undefined;
    let body: unknown = { text: reply.body };
    if (reply.contentType.startsWith('application/json')) {
      try {
        body = JSON.parse(reply.body);
      } catch {
        return failed('invalid_command_response');
      }
    }
    const failure = applyReply(state, body, origin);
    return failure === undefined ? undefined : failed('invalid_command_response');
  }
}

function troubleOf({ reply }: Sent): { trouble?: string } {
  if (!reply.answered) return { trouble: `${TROUBLE} (${reply.error})` };
  return reply.status === 200 ? {} : { trouble: `${TROUBLE} (HTTP ${String(reply.status)})` };
}

function nothingSent(): Outcome {
  return { sent: undefined, triggerId: undefined, errors: {} };
}
