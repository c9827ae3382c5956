import express, { type Request, type Response, type Router } from 'express';
import { z } from 'zod';
import type { Faults } from '../slack/api/faults';
import { faultsOf, MOST_BYTES } from './card-check';
import { cardSchema, teamsIdOf, type TeamsMessage } from './model';
import type { TeamsState } from './state';

/** The side of Teams that a bot calls: Microsoft's connector, as far as bots use it, with its errors. */

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

const activity = z.looseObject({
  type: z.literal('message'),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  attachments: z
    .array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() }))
    .nullish(),
});

const conversation = z.looseObject({
  isGroup: z.boolean().optional(),
  members: z.array(z.looseObject({ id: z.string() })).optional(),
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).optional() }).optional(),
  activity: activity.optional(),
  tenantId: z.string().optional(),
});

/** One call of the bot, for tests. */
export interface ConnectorCall {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Thrown by a handler: Teams' own shape of an error. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface ConnectorParts {
  readonly state: TeamsState;
  readonly faults: Faults;
  readonly record: (call: ConnectorCall) => void;
}

/** Serves `v3/…`. What a call does, by method and path, as in the Bot Framework's REST reference. */
export function connectorRouter(parts: ConnectorParts): Router {
  const router = express.Router();
  router.use(express.json({ limit: '1mb' }));
  const { state } = parts;

  router.post('/v3/conversations', (request, response) =>
    answer(parts, 'create', request, response, () => create(state, request)),
  );
  router.post('/v3/conversations/:id/activities', (request, response) =>
    answer(parts, 'send', request, response, () => send(state, idIn(request), request.body)),
  );
  router.post('/v3/conversations/:id/activities/:activity', (request, response) =>
    answer(parts, 'send', request, response, () => send(state, idIn(request), request.body)),
  );
  router.put('/v3/conversations/:id/activities/:activity', (request, response) =>
    answer(parts, 'update', request, response, () => update(state, request)),
  );
  router.get('/v3/conversations/:id/pagedmembers', (request, response) =>
    answer(parts, 'members', request, response, () => ({ members: members(state, idIn(request)) })),
  );
  router.get('/v3/conversations/:id/members/:member', (request, response) =>
    answer(parts, 'member', request, response, () => {
      const wanted = String(request.params['member']);
      const found = members(state, idIn(request)).find(
        ({ id, objectId }) => id === wanted || objectId === wanted,
      );
      if (!found) throw new Refusal(404, 'MemberNotFoundInConversation', 'Member not found');
      return found;
    }),
  );
  router.use((request, response) => {
    refuse(response, new Refusal(404, 'NotFound', `${request.method} ${request.path} is not here`));
  });
  return router;
}

function answer(
  { faults, record }: ConnectorParts,
  method: string,
  request: Request,
  response: Response,
  work: () => object,
): void {
  const sent: unknown = request.body;
  record({ method, path: request.path, body: sent });
  const trouble = faults.next(method);
  switch (trouble?.kind) {
    case 'ratelimited':
      response.setHeader('Retry-After', String(trouble.retryAfterSeconds));
      return refuse(response, new Refusal(429, 'Throttled', 'Too many requests'));
    case 'status':
      return refuse(response, new Refusal(trouble.status, 'ServiceError', 'Trouble on purpose'));
    case 'error':
      return refuse(
        response,
        new Refusal(trouble.status ?? 403, trouble.error, 'Trouble on purpose'),
      );
    case 'rubbish':
      return void response.status(200).type('text/html').send('<html>a proxy</html>');
    case 'hang':
      return faults.hang(() => response.destroy());
    case 'lost-answer':
      work();
      return void response.destroy();
    case undefined:
      break;
    default:
      return trouble satisfies never;
  }
  try {
    response.status(method === 'create' || method === 'send' ? 201 : 200).json(work());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refuse(response, error);
  }
}

function refuse(response: Response, { status, code, message }: Refusal): void {
  response.status(status).json({ error: { code, message } });
}

function idIn(request: Request): string {
  return String(request.params['id']);
}

function create(state: TeamsState, request: Request): object {
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

function send(state: TeamsState, id: string, body: unknown): object {
  const [base = '', thread] = id.split(';messageid=');
  const message = post(state, base, thread ?? null, body);
  return { id: message.id };
}

function update(state: TeamsState, request: Request): object {
  const base = idIn(request).split(';')[0] ?? '';
  allowed(state, base);
  const id = String(request.params['activity']);
  const before = state.message(id);
  if (state.wasDeleted(id)) throw new Refusal(403, 'ServiceError', 'The message was deleted');
  if (before?.conversation !== base || before.from !== 'bot') {
    throw new Refusal(404, 'ActivityNotFoundInConversation', 'The activity is not there');
  }
  const { card, summary } = content(request.body);
  state.update(id, { card, summary });
  return { id };
}

function post(state: TeamsState, base: string, below: string | null, body: unknown): TeamsMessage {
  allowed(state, base);
  const { card, summary, text } = content(body);
  return state.add({
    conversation: base,
    below: state.isChannel(base) ? below : null,
    from: 'bot',
    text,
    summary,
    card,
    files: [],
  });
}

function allowed(state: TeamsState, base: string): void {
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

/** Everybody who has not left is in every channel; a chat has its person. */
function members(state: TeamsState, id: string) {
  const base = id.split(';')[0] ?? '';
  allowed(state, base);
  const alone = state.personOf(base);
  const persons = alone ? [alone] : state.members;
  return persons.map(({ id: objectId, name }) => {
    const email = state.mails.get(objectId);
    const isGuest = state.accountOf(objectId) === 'guest';
    return {
      id: teamsIdOf(objectId),
      objectId,
      name,
      tenantId: state.tenantOf(objectId),
      userRole: isGuest ? 'guest' : 'user',
      ...(email === undefined ? {} : { email }),
      ...(isGuest ? { userPrincipalName: `${objectId}#EXT#@ours.onmicrosoft.com` } : {}),
    };
  });
}
