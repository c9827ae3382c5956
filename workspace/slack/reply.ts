import { z } from 'zod';
import { type Failure, refuse } from './api/answer';
import { LIMITS } from './block-kit/limits';
import { checkContent } from './content';
import type { SlackState } from './state';

/** What a bot may send to a response_url, or answer to a slash command. */
const replySchema = z.object({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
});

/** Where a reply goes: to whom, in which channel, and about which message. */
export interface Origin {
  person: string;
  channel: string;
  /** The message whose button was pressed. */
  source?: { ts: string; ephemeral: boolean };
}

/** Carries a reply out; undefined when all went well, otherwise why Slack takes nothing of it. */
export function applyReply(state: SlackState, raw: unknown, origin: Origin): Failure | undefined {
  const parsed = replySchema.safeParse(raw);
  if (!parsed.success) return refuse('invalid_payload');
  const reply = parsed.data;
  if (reply.delete_original) return removeSource(state, origin);
  const checked = checkContent(
    { text: reply.text, blocks: reply.blocks, maxText: LIMITS.messageText, bound: false },
    () => state.newId('B'),
  );
  if (!checked.ok) return checked.failure;
  const { content } = checked;
  const { source, channel, person } = origin;
  if (reply.replace_original && source !== undefined) {
    return replaceSource(state, origin, content);
  }
  const thread = reply.thread_ts;
  const user = state.setting.botUserId;
  if (thread !== undefined && state.message(channel, thread) === undefined) {
    return refuse('thread_not_found');
  }
  const place = { channel, user, ...content, ...(thread === undefined ? {} : { thread }) };
  if (reply.response_type === 'in_channel') state.add({ ...place, files: [] });
  else state.whisper({ ...place, to: person });
  return undefined;
}

function removeSource(state: SlackState, { source, channel }: Origin): Failure | undefined {
  if (source === undefined) return refuse('message_not_found');
  if (source.ephemeral) state.removeEphemeral(source.ts);
  else state.remove(channel, source.ts);
  return undefined;
}

function replaceSource(
  state: SlackState,
  { source, channel }: Origin,
  content: Parameters<SlackState['replaceEphemeral']>[1],
): Failure | undefined {
  if (source === undefined) return refuse('message_not_found');
  if (source.ephemeral) {
    state.replaceEphemeral(source.ts, content);
    return undefined;
  }
  const message = state.message(channel, source.ts);
  if (message === undefined) return refuse('message_not_found');
  state.replace({ ...message, ...content, edited: state.timestamps.next() });
  return undefined;
}
