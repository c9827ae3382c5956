import type { Activity } from 'botbuilder';
import express, { type Request, type RequestHandler, type Response } from 'express';
import type { Connection } from '../connect/connection';
import { incomingActivity, type IncomingActivity } from '../inbound/activity';
import { withoutNulls } from '../inbound/without-nulls';
import { isLoopbackHost, isTrustedService } from '../connect/trust';
import { onActivity } from './on-activity';
import type { ListenerParts } from './parts';

/** Bytes of an activity: a message of 28 KB, repeated as HTML, with its mentions, is far below. */
const MOST_BYTES = 256 * 1024;

/** Faults of one body that are logged. */
const MOST_FAULTS = 5;

/** Channels of the Bot Framework whose `aadObjectId` can be believed: elsewhere the client makes it up. */
const CHANNEL = 'msteams';
/** Microsoft's Bot Framework Emulator, taken in anonymous mode only. */
const EMULATOR = 'emulator';

export interface EndpointParts {
  readonly connection: Connection;
  /** Only this tenant's people are heard; null where the bot belongs to several. */
  readonly tenantId: string | null;
  /** Null until the bot has begun to hear. */
  readonly listener: () => ListenerParts | null;
}

/** `POST /api/messages`. Reads the body itself: the app must parse none before. */
export function endpoint(parts: EndpointParts): RequestHandler {
  // No other content type: a page of the web can't send this one to an emulator's bot without being let.
  const json = express.json({ limit: MOST_BYTES, type: 'application/json' });
  return (request, response) => {
    if (parts.connection.loopback && !isOfThisMachine(request)) {
      parts.listener()?.log.warn({}, 'Refused post from another machine');
      return end(response, 403, 'Without an app id the bot hears this machine only.');
    }
    json(request, response, (fault?: unknown) => {
      if (fault !== undefined) {
        const status = statusOf(fault);
        parts.listener()?.log.warn({ status }, 'Unreadable body sent to /api/messages');
        return end(response, status, 'This is no activity.');
      }
      void answer(parts, request, response);
    });
  };
}

/** Nobody proves who they are here: a page of the web that a person looks at may not speak in their name. */
function isOfThisMachine({ hostname, headers: { origin } }: Request): boolean {
  if (!isLoopbackHost(hostname)) return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname);
}

async function answer(parts: EndpointParts, request: Request, response: Response): Promise<void> {
  const listener = parts.listener();
  if (!listener) return end(response, 503, 'The bot is not ready yet.');
  const body = withoutNulls(request.body);
  const read = incomingActivity.safeParse(body);
  if (!read.success || !isActivity(body)) {
    listener.log.warn({ faults: faultsIn(read) }, 'Invalid Teams activity sent to /api/messages');
    return end(response, 400, 'This is no activity.');
  }
  const activity = read.data;
  try {
    let refused: string | null = null;
    const invoked = await parts.connection.turn(
      request.headers.authorization ?? '',
      body,
      async (context) => {
        refused = against(parts, activity);
        if (refused === null) await onActivity(listener, activity, context);
      },
    );
    if (refused !== null) {
      listener.log.warn({ why: refused, channel: activity.channelId }, 'Teams activity refused');
      return end(response, 403, refused);
    }
    response.status(invoked?.status ?? 200);
    if (invoked?.body === undefined) response.end();
    else response.json(invoked.body);
  } catch (error) {
    if (isUnauthorized(error)) {
      listener.log.warn({ why: messageOf(error) }, 'Teams activity refused: invalid token');
      return end(response, 401, 'The token is missing or not valid for this bot.');
    }
    listener.log.error({ err: error }, 'Teams activity failed');
    end(response, 500, 'The bot could not handle this. Nothing was changed.');
  }
}

/** Why an activity with a valid token is not heard, or null. */
function against(
  { connection, tenantId }: EndpointParts,
  activity: IncomingActivity,
): string | null {
  const { channelId, serviceUrl, channelData, conversation } = activity;
  if (channelId !== CHANNEL && !(connection.loopback && channelId === EMULATOR)) {
    return 'Only Microsoft Teams is heard here.';
  }
  if (!isTrustedService(serviceUrl, connection.loopback)) {
    return 'The service address is not one of Microsoft’s.';
  }
  // In a channel that is shared with others the sender's may be another: directory/actors.ts looks at that.
  const tenant = conversation.tenantId ?? channelData?.tenant?.id;
  return tenantId !== null && tenant !== tenantId ? 'This bot belongs to another tenant.' : null;
}

/** The schema has checked all that botbuilder and we read; the rest of the type is optional at Teams. */
function isActivity(body: unknown): body is Activity {
  return incomingActivity.safeParse(body).success;
}

/** The fields that make no sense and why, never what stood in them. */
function faultsIn({ error }: ReturnType<typeof incomingActivity.safeParse>): readonly string[] {
  const found = error?.issues ?? [];
  return found.slice(0, MOST_FAULTS).map(({ path, code }) => `${path.join('.')}: ${code}`);
}

function isUnauthorized(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('statusCode' in error) return error.statusCode === 401;
  // The library passes on what its JWT parser throws at a token that is none.
  return error.name === 'JsonWebTokenError' || error.name === 'TokenExpiredError';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : 'unknown';
}

function statusOf(fault: unknown): number {
  const status = fault instanceof Error && 'status' in fault ? Number(fault.status) : 400;
  return status >= 400 && status < 500 ? status : 400;
}

function end(response: Response, status: number, words: string): void {
  response.status(status).type('text/plain').send(words);
}
