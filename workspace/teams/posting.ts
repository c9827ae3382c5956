import type { Request } from 'express';
import { z } from 'zod';
import { faultsOf, MOST_BYTES } from './card-check';
import { cardSchema, teamsIdOf, type TeamsMessage } from './model';
import { Refusal } from './refusal';
import type { TeamsState } from './state';

/** Messages of the bot, as Teams takes them or refuses them. */

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

const activity = z.looseObject({
  type: z.literal('message'),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  attachments: z
    .array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() }))
    .nullish(),
});

const recipient = z.looseObject({ recipient: z.looseObject({ id: z.string().min(1) }) });

const conversation = z.looseObject({
  isGroup: z.boolean().optional(),
  members: z.array(z.looseObject({ id: z.string() })).optional(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).optional() }).optional(),
  activity: activity.optional(),
  tenantId: z.string().optional(),
});

export function create(state: TeamsState, request: Request): object {
  const read = conversation.safeParse(request.body);
  if (!read.success) throw new Refusal(400, 'BadSyntax', 'Invalid conversation parameters');
  const { channelData, activity: first, members: asked = [], isGroup } = read.data;
  const channel = channelData?.channel?.id;
  if (channel !== undefined) {
    if (!first) throw new Refusal(400, 'BadArgument', 'A new thread needs an activity');
    const { id } = post(state, channel, null, first);
    return { id: `${channel};messageid=${id}`, activityId: id };
  }
  const person = state.setting.persons.find((one) =>
    asked.some(({ id }) => id === one.id || id === teamsIdOf(one.id)),
  );
  if (isGroup || !person) throw new Refusal(404, 'UserNotFound', 'No such user in the tenant');
  return { id: state.beginChat(person.id) };
}

export function send(state: TeamsState, id: string, body: unknown, isTargeted: boolean): object {
  const [base = '', thread] = id.split(';messageid=');
  const message = post(state, base, thread ?? null, body, isTargeted);
  return { id: message.id };
}

export function update(state: TeamsState, request: Request, isTargeted: boolean): object {
  const base = String(request.params['id']).split(';')[0] ?? '';
  allowed(state, base);
  const id = String(request.params['activity']);
  const before = state.message(id);
  if (state.wasDeleted(id)) throw new Refusal(403, 'ServiceError', 'The message was deleted');
  if (before?.conversation !== base || before.from !== 'bot') {
    throw new Refusal(404, 'ActivityNotFoundInConversation', 'The activity is not there');
  }
  if ((before.only !== undefined) !== isTargeted) {
    throw new Refusal(400, 'BadArgument', 'The visibility of a message cannot be changed');
  }
  if (isTargeted && recipient.safeParse(request.body).success) {
    throw new Refusal(400, 'BadArgument', 'The recipient of a message cannot be changed');
  }
  if (isTargeted && !state.isShown(before)) {
    throw new Refusal(404, 'ActivityNotFoundInConversation', 'The activity is not there');
  }
  const { card, summary } = content(request.body);
  state.update(id, { card, summary });
  return { id };
}

function post(
  state: TeamsState,
  base: string,
  below: string | null,
  body: unknown,
  isTargeted = false,
): TeamsMessage {
  allowed(state, base);
  const only = isTargeted ? recipientOf(state, base, body) : null;
  const { card, summary, text } = content(body);
  return state.add({
    conversation: base,
    below: state.isChannel(base) ? below : null,
    from: 'bot',
    text,
    summary,
    card,
    files: [],
    ...(only === null ? {} : { only }),
  });
}

/** Who alone sees a message: somebody of the conversation, in one of several. Source: "Targeted messages". */
function recipientOf(state: TeamsState, base: string, body: unknown): string {
  if (!state.isChannel(base)) {
    throw new Refusal(
      400,
      'BadArgument',
      'Targeted messages are not supported in one-on-one chats',
    );
  }
  const read = recipient.safeParse(body);
  if (!read.success) throw new Refusal(400, 'BadArgument', 'A targeted message needs a recipient');
  const found = state.members.find(({ id }) => teamsIdOf(id) === read.data.recipient.id);
  if (!found) throw new Refusal(400, 'BadArgument', 'The recipient is not in the conversation');
  return found.id;
}

/** Refuses what is none of the bot's. */
export function allowed(state: TeamsState, base: string): void {
  if (!state.exists(base)) throw new Refusal(404, 'ConversationNotFound', 'Conversation not found');
  if (!state.hasBot(base)) {
    throw new Refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation');
  }
}

function content(body: unknown): Pick<TeamsMessage, 'card' | 'summary' | 'text'> {
  if (Buffer.byteLength(JSON.stringify(body) ?? '', 'utf8') > MOST_BYTES) {
    throw new Refusal(413, 'MessageSizeTooBig', 'Message size too large');
  }
  const read = activity.safeParse(body);
  if (!read.success) throw new Refusal(400, 'BadSyntax', 'Activity resulted into multiple errors');
  const { text, summary, attachments } = read.data;
  const [only, ...more] = attachments ?? [];
  if (!only || more.length > 0 || only.contentType !== ADAPTIVE) {
    throw new Refusal(400, 'BadArgument', 'One Adaptive Card a message is taken here');
  }
  const faults = faultsOf(only.content);
  if (faults.length > 0)
    throw new Refusal(400, 'BadArgument', `Invalid card: ${faults.join('; ')}`);
  return { card: cardSchema.parse(only.content), summary: summary ?? '', text: text ?? '' };
}
