import type { Conversation, Message } from '../model';
import type { Parts } from '../parts';
import { microsOf } from '../timestamps';
import { secondsOf, wireMessage } from '../wire';
import { type Answer, ok, refuse } from './answer';
import type { Arguments } from './arguments';
import { openTo } from './chat';

const DEFAULT_PAGE = 100;
const LARGEST_PAGE = 999;

export function history(args: Arguments, parts: Parts): Answer {
  const where = openTo(args.text('channel'), parts);
  if (!where.ok) return where.failure;
  const messages = parts.state
    .messages(where.value.id)
    .filter((one) => one.thread === undefined || one.thread === one.ts)
    .filter(within(args))
    .toReversed();
  return page(messages, args, parts);
}

export function replies(args: Arguments, parts: Parts): Answer {
  const where = openTo(args.text('channel'), parts);
  if (!where.ok) return where.failure;
  const root = args.text('ts') ?? '';
  const [first, ...answers] = parts.state.thread(where.value.id, root);
  if (first === undefined) return refuse('thread_not_found');
  // Slack always hands the first message over, whatever the bounds.
  return page([first, ...answers.filter(within(args))], args, parts);
}

export function open(args: Arguments, parts: Parts): Answer {
  const { state } = parts;
  if (args.has('channel')) {
    const known = state.conversation(args.text('channel') ?? '');
    return known === undefined ? refuse('channel_not_found') : ok({ channel: { id: known.id } });
  }
  const users = (args.text('users') ?? '').split(',').filter((id) => id !== '');
  const [user, ...others] = users;
  if (user === undefined) return refuse('users_list_not_supplied');
  if (state.person(user) === undefined) return refuse('user_not_found');
  if (state.accountOf(user) === 'deactivated') return refuse('user_disabled');
  if (state.accountOf(user) === 'bot') return refuse('cannot_dm_bot');
  // The bot never needs a group conversation; say so rather than make up half of one.
  if (others.length > 0) return refuse('method_not_supported_for_channel_type');
  return ok({ channel: { id: state.directMessages(user) } });
}

export function info(args: Arguments, parts: Parts): Answer {
  const conversation = parts.state.conversation(args.text('channel') ?? '');
  return conversation === undefined
    ? refuse('channel_not_found')
    : ok({ channel: wireConversation(conversation, parts) });
}

export function members(args: Arguments, parts: Parts): Answer {
  const conversation = parts.state.conversation(args.text('channel') ?? '');
  if (conversation === undefined) return refuse('channel_not_found');
  return ok({
    members: parts.state.membersOf(conversation),
    response_metadata: { next_cursor: '' },
  });
}

export function join(args: Arguments, parts: Parts): Answer {
  const { state } = parts;
  const conversation = state.conversation(args.text('channel') ?? '');
  if (conversation === undefined) return refuse('channel_not_found');
  if (conversation.kind === 'dm') return refuse('method_not_supported_for_channel_type');
  const { botUserId } = state.setting;
  const joined = state.setMember(conversation.id, botUserId, true);
  if (joined) announceJoin(parts, conversation.id, botUserId);
  return ok({
    channel: wireConversation(conversation, parts),
    ...(joined ? {} : { warning: 'already_in_channel' }),
  });
}

/** Tells the bot that somebody, perhaps itself, is in a channel from now on. */
export function announceJoin(parts: Parts, channel: string, user: string, inviter?: string): void {
  void parts.events.emit({
    type: 'member_joined_channel',
    user,
    channel,
    channel_type: 'C',
    team: parts.state.setting.teamId,
    ...(inviter === undefined ? {} : { inviter }),
    event_ts: parts.state.timestamps.next(),
  });
}

function within(args: Arguments): (message: Message) => boolean {
  const oldest = microsOf(args.text('oldest') ?? '0');
  const latest = args.has('latest') ? microsOf(args.text('latest') ?? '') : Infinity;
  const inclusive = args.flag('inclusive');
  return ({ ts }) => {
    const at = microsOf(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  };
}

function page(messages: readonly Message[], args: Arguments, parts: Parts): Answer {
  const limit = Math.min(args.count('limit', DEFAULT_PAGE), LARGEST_PAGE);
  const from = args.has('cursor') ? messages.findIndex((one) => one.ts === args.text('cursor')) : 0;
  if (from < 0) return refuse('invalid_cursor');
  const next = messages[from + limit];
  return ok({
    messages: messages
      .slice(from, from + limit)
      .map((one) =>
        wireMessage(parts.state, one, args.flag('include_all_metadata'), parts.selfUrl()),
      ),
    has_more: next !== undefined,
    response_metadata: { next_cursor: next?.ts ?? '' },
  });
}

function wireConversation(conversation: Conversation, parts: Parts): Record<string, unknown> {
  const { state } = parts;
  const [first] = state.messages(conversation.id);
  const created = first === undefined ? 0 : secondsOf(first.ts);
  if (conversation.kind === 'dm') {
    return { id: conversation.id, created, is_im: true, user: conversation.person };
  }
  return {
    id: conversation.id,
    name: conversation.name,
    name_normalized: conversation.name,
    created,
    is_channel: true,
    is_im: false,
    is_private: false,
    is_archived: false,
    is_ext_shared: conversation.members.some((id) => state.accountOf(id) === 'stranger'),
    is_pending_ext_shared: false,
    is_member: conversation.members.includes(state.setting.botUserId),
    num_members: conversation.members.length,
    purpose: { value: conversation.purpose, creator: '', last_set: 0 },
    topic: { value: '', creator: '', last_set: 0 },
  };
}
