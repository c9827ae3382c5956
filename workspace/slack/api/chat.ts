import { z } from 'zod';
import { LIMITS } from '../block-kit/limits';
import { checkContent, type Content } from '../content';
import type { Conversation, Message, Metadata } from '../model';
import type { Parts } from '../parts';
import { wireEphemeral, wireMessage } from '../wire';
import { type Answer, type Failure, ok, refuse } from './answer';
import type { Arguments } from './arguments';

const metadataSchema = z.object({
  event_type: z.string().min(1).max(255),
  event_payload: z.record(z.string(), z.json()),
});

/** `{}` takes a message's metadata away; leaving the argument out keeps it. */
const NO_METADATA: Metadata = { event_type: '', event_payload: {} };

type Found<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** The conversation that is named, which the bot must be in; a person's id means their DM. */
export function openTo(named: string | undefined, parts: Parts): Found<Conversation> {
  const { state } = parts;
  const id =
    named === undefined || state.person(named) === undefined ? named : state.directMessages(named);
  const conversation = state.conversation(id ?? '');
  if (conversation === undefined) return { ok: false, failure: refuse('channel_not_found') };
  if (!state.membersOf(conversation).includes(state.setting.botUserId)) {
    return { ok: false, failure: refuse('not_in_channel') };
  }
  return { ok: true, value: conversation };
}

export function postMessage(args: Arguments, parts: Parts): Answer {
  const { state } = parts;
  const where = openTo(args.text('channel'), parts);
  if (!where.ok) return where.failure;
  const content = contentOf(args, parts, LIMITS.messageText);
  if (!content.ok) return content.failure;
  const metadata = metadataOf(args);
  if (!metadata.ok) return metadata.failure;
  const thread = args.text('thread_ts');
  let root: string | undefined;
  if (thread !== undefined) {
    const parent = state.message(where.value.id, thread);
    if (parent === undefined) return refuse('thread_not_found');
    if (parent.thread === undefined) state.replace({ ...parent, thread });
    root = parent.thread ?? thread;
  }
  const message = state.add({
    channel: where.value.id,
    user: state.setting.botUserId,
    ...content.value,
    files: [],
    ...(root === undefined ? {} : { thread: root }),
    ...(metadata.value === undefined || metadata.value === NO_METADATA
      ? {}
      : { metadata: metadata.value }),
  });
  return ok({ channel: message.channel, ts: message.ts, message: wire(parts, message) });
}

export function update(args: Arguments, parts: Parts): Answer {
  const { state } = parts;
  const own = ownMessage(args, parts, 'cant_update_message');
  if (!own.ok) return own.failure;
  const content = contentOf(args, parts, LIMITS.updateText);
  if (!content.ok) return content.failure;
  const metadata = metadataOf(args);
  if (!metadata.ok) return metadata.failure;
  const { metadata: before, ...rest } = own.value;
  const after = metadata.value ?? before;
  const message: Message = {
    ...rest,
    text: content.value.text,
    // Slack keeps the old blocks where the call names none, and removes them for an empty list.
    blocks: args.has('blocks') ? content.value.blocks : rest.blocks,
    ...(after === undefined || after === NO_METADATA ? {} : { metadata: after }),
    edited: state.timestamps.next(),
  };
  state.replace(message);
  return ok({
    channel: message.channel,
    ts: message.ts,
    text: message.text,
    message: wire(parts, message),
  });
}

export function remove(args: Arguments, parts: Parts): Answer {
  const own = ownMessage(args, parts, 'cant_delete_message');
  if (!own.ok) return own.failure;
  parts.state.remove(own.value.channel, own.value.ts);
  return ok({ channel: own.value.channel, ts: own.value.ts });
}

export function postEphemeral(args: Arguments, parts: Parts): Answer {
  const { state } = parts;
  const where = openTo(args.text('channel'), parts);
  if (!where.ok) return where.failure;
  const to = args.text('user') ?? '';
  if (!state.membersOf(where.value).includes(to)) return refuse('user_not_in_channel');
  const content = contentOf(args, parts, LIMITS.messageText);
  if (!content.ok) return content.failure;
  const thread = args.text('thread_ts');
  const ephemeral = state.whisper({
    channel: where.value.id,
    to,
    user: state.setting.botUserId,
    ...content.value,
    ...(thread === undefined ? {} : { thread }),
  });
  return ok(wireEphemeral(state, ephemeral));
}

function contentOf(args: Arguments, parts: Parts, maxText: number): Found<Content> {
  let blocks: unknown;
  try {
    blocks = args.has('blocks') ? args.object('blocks') : undefined;
  } catch {
    return { ok: false, failure: refuse('invalid_blocks_format') };
  }
  const text = args.text('text');
  const checked = checkContent({ text, blocks, maxText, bound: true }, () =>
    parts.state.newId('B'),
  );
  return checked.ok ? { ok: true, value: checked.content } : checked;
}

function metadataOf(args: Arguments): Found<Metadata | undefined> {
  if (!args.has('metadata')) return { ok: true, value: undefined };
  const invalid = { ok: false, failure: refuse('invalid_metadata_format') } as const;
  let given: unknown;
  try {
    given = args.object('metadata');
  } catch {
    return invalid;
  }
  if (JSON.stringify(given).length > LIMITS.metadataBytes) {
    return { ok: false, failure: refuse('metadata_too_large') };
  }
  if (JSON.stringify(given) === '{}') return { ok: true, value: NO_METADATA };
  const parsed = metadataSchema.safeParse(given);
  return parsed.success ? { ok: true, value: parsed.data } : invalid;
}

function ownMessage(args: Arguments, parts: Parts, denial: string): Found<Message> {
  const where = openTo(args.text('channel'), parts);
  if (!where.ok) return where;
  const message = parts.state.message(where.value.id, args.text('ts') ?? '');
  if (message === undefined) return { ok: false, failure: refuse('message_not_found') };
  return message.user === parts.state.setting.botUserId
    ? { ok: true, value: message }
    : { ok: false, failure: refuse(denial) };
}

function wire(parts: Parts, message: Message): Record<string, unknown> {
  return wireMessage(parts.state, message, true, parts.selfUrl());
}
