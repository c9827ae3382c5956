import { channelName } from './bot/payloads';
import type { Block, Element, MessageBlock } from './block-kit/blocks';
import { type Filled, type FormContext, stateOf, valueOf } from './form';
import type { Conversation } from './model';
import type { Parts } from './parts';
import type { Origin } from './reply';
import { wireFile, wireHome, wireMessage, wireView } from './wire';

/** Where a button stands. `shown`: the blocks as this person still sees them, if not the latest. */
export type Target =
  | { kind: 'message'; channel: string; ts: string; shown?: readonly MessageBlock[] }
  | { kind: 'ephemeral'; ts: string; shown?: readonly MessageBlock[] }
  | { kind: 'view'; id: string }
  | { kind: 'home' };

interface Place {
  blocks: readonly Block[];
  /** Where a reply would go; a modal has no response_url. */
  origin: Origin | undefined;
  /** The payload's fields on the place. */
  context: Record<string, unknown>;
}

/** What a button's payload says of the place where it stands. */
export function placeOf(parts: Parts, person: string, target: Target, filled: Filled): Place {
  const { state } = parts;
  const form = formContext(parts);
  if (target.kind === 'view') {
    const view = state.view(target.id);
    if (view?.person !== person) throw new Error('This form is closed already.');
    return {
      blocks: view.blocks,
      origin: undefined,
      context: {
        container: { type: 'view', view_id: view.id },
        view: wireView(state, view, stateOf(view.blocks, filled, form)),
      },
    };
  }
  if (target.kind === 'home') {
    const home = state.homeOf(person);
    if (home === undefined) throw new Error('There is no home tab yet.');
    return {
      blocks: home.blocks,
      origin: undefined,
      context: { container: { type: 'view', view_id: home.id }, view: wireHome(state, home) },
    };
  }
  const ephemeral = target.kind === 'ephemeral';
  const found = ephemeral
    ? state.ephemerals(person).find((one) => one.ts === target.ts)
    : state.message(target.channel, target.ts);
  if (found === undefined) throw new Error('This message is gone.');
  const { channel, ts, thread } = found;
  const container = {
    type: 'message',
    message_ts: ts,
    channel_id: channel,
    is_ephemeral: ephemeral,
    ...(thread === undefined ? {} : { thread_ts: thread }),
  };
  const where = conversationOf(parts, channel);
  return {
    blocks: target.shown ?? found.blocks,
    origin: { person, channel, source: { ts, ephemeral } },
    context: {
      container,
      state: { values: stateOf(found.blocks, filled, form) },
      // Slack doesn't hand an ephemeral message back.
      ...(ephemeral
        ? { channel: { id: where.id, name: channelName(where) } }
        : messageContext(parts, channel, ts)),
    },
  };
}

/** What payloads say of a message and its channel. Throws when there is no such message. */
export function messageContext(parts: Parts, channel: string, ts: string): Record<string, unknown> {
  const { state, selfUrl } = parts;
  const message = state.message(channel, ts);
  if (message === undefined) throw new Error('This message is gone.');
  const where = conversationOf(parts, channel);
  return {
    channel: { id: where.id, name: channelName(where) },
    message: wireMessage(state, message, true, selfUrl()),
  };
}

/** The conversation of this id. Throws when there is none. */
export function conversationOf(parts: Parts, channel: string): Conversation {
  const where = parts.state.conversation(channel);
  if (where === undefined) throw new Error(`no conversation ${channel}`);
  return where;
}

/** What a form may refer to. */
export function formContext(parts: Parts): FormContext {
  const { state, bytes, selfUrl } = parts;
  return {
    file: (id) => {
      const stored = state.file(id);
      if (stored === undefined || bytes.get(id) === undefined) return undefined;
      return { stored, wire: wireFile(state, stored, selfUrl()) };
    },
    isPerson: (id) => state.person(id) !== undefined,
    isChannel: (id) => state.conversation(id)?.kind === 'channel',
  };
}

/** One entry of a payload's `actions`, without its ids. Throws on a menu option that isn't there. */
export function actionOf(
  element: Element,
  value: string | readonly string[] | undefined,
  context: FormContext,
): Record<string, unknown> {
  if (element.type === 'button') {
    const { type, text, value: carried, style, url } = element;
    return {
      type,
      text,
      ...(carried === undefined ? {} : { value: carried }),
      ...(style === undefined ? {} : { style }),
      ...(url === undefined ? {} : { url }),
    };
  }
  if (element.type === 'overflow') {
    const chosen = element.options.find((option) => option.value === value);
    if (chosen === undefined) throw new Error(`no option ${String(value)} in the menu`);
    return { type: element.type, selected_option: chosen };
  }
  return { ...valueOf(element, value, context) };
}
