import express, { type Request, type Response, type Router } from 'express';
import type { Faults } from '../slack/api/faults';
import { teamsIdOf } from './model';
import { allowed, create, send, update } from './posting';
import { Refusal } from './refusal';
import type { TeamsState } from './state';

/** The side of Teams that a bot calls: Microsoft's connector, as far as bots use it, with its errors. */

/** Calls that make something. */
const CREATING: ReadonlySet<string> = new Set(['create', 'send', 'target']);

/** One call of the bot, for tests. */
export interface ConnectorCall {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** For one person alone. */
  readonly isTargeted: boolean;
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
  const path = ['/v3/conversations/:id/activities', '/v3/conversations/:id/activities/:activity'];
  router.post(path, (request, response) =>
    answer(parts, isTargeted(request) ? 'target' : 'send', request, response, () =>
      send(state, idIn(request), request.body, isTargeted(request)),
    ),
  );
  router.put('/v3/conversations/:id/activities/:activity', (request, response) =>
    answer(parts, 'update', request, response, () => update(state, request, isTargeted(request))),
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
  record({ method, path: request.path, body: sent, isTargeted: isTargeted(request) });
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
    response.status(CREATING.has(method) ? 201 : 200).json(work());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refuse(response, error);
  }
}

function refuse(response: Response, { status, code, message }: Refusal): void {
  response.status(status).json({ error: { code, message } });
}

/** Whether the message is for one person alone. */
function isTargeted(request: Request): boolean {
  return request.query['isTargetedActivity'] === 'true';
}

function idIn(request: Request): string {
  return String(request.params['id']);
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
