import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import express, { type Request, type Response, type Router } from 'express';
import type { Parts } from '../parts';
import { type Answer, refuse } from './answer';
import { type Arguments, argumentsOf } from './arguments';
import type { Faults, Trouble } from './faults';
import { METHODS } from './methods';

/** Far above what any call of the bot needs; a message is at most 50 blocks. */
const BODY_LIMIT = '2mb';
/** Calls remembered for tests and for the curious. */
const CALLS_KEPT = 10_000;
const POSTING = new Set(['chat.postMessage', 'chat.postEphemeral', 'chat.update']);

/** One call that the bot made, and what became of it. */
export interface Call {
  method: string;
  args: Record<string, unknown>;
  /** The HTTP status, or what became of the answer. */
  status: number | 'hung' | 'lost';
  answer: Answer | undefined;
}

export class CallLog {
  private readonly kept: Call[] = [];

  add(call: Call): void {
    this.kept.push(call);
    if (this.kept.length > CALLS_KEPT) this.kept.shift();
  }

  /** All calls, oldest first; of one method when it is named. */
  all(method?: string): readonly Call[] {
    return method === undefined ? this.kept : this.kept.filter((call) => call.method === method);
  }

  clear(): void {
    this.kept.length = 0;
  }
}

export interface ApiOptions {
  parts: Parts;
  botToken: string;
  faults: Faults;
  calls: CallLog;
}

/** `POST /:method`, to be mounted where SLACK_API_URL points. */
export function apiRouter({ parts, botToken, faults, calls }: ApiOptions): Router {
  const router = express.Router();
  router.post('/:method', express.raw({ type: () => true, limit: BODY_LIMIT }), (req, res) => {
    const method = req.params['method'];
    const args = readArguments(req);
    if (args === undefined) {
      res.json(refuse('invalid_json'));
      return;
    }
    const trouble = faults.next(method);
    const { scopes } = parts.state.setting;
    if (scopes) res.set('x-oauth-scopes', scopes.join(','));
    const run = (): Answer => answerTo(method, args, tokenOf(req, args), botToken, parts);
    const log = (status: Call['status'], answer?: Answer): void => {
      calls.add({ method, args: args.withoutToken(), status, answer });
      parts.state.changes.announce();
    };
    if (trouble !== undefined) {
      makeTrouble(trouble, res, faults, run, log);
      return;
    }
    const wait = POSTING.has(method) ? faults.secondsToWait(args.text('channel') ?? '') : 0;
    if (wait > 0) {
      log(429);
      rateLimit(res, wait);
      return;
    }
    const answer = run();
    log(200, answer);
    res.json(answer);
  });
  return router;
}

/** Whether a request carries the bot's token. */
export function bearsToken(req: IncomingMessage, botToken: string): boolean {
  return sameSecret(bearerOf(req) ?? '', botToken);
}

function answerTo(
  method: string,
  args: Arguments,
  token: string | undefined,
  botToken: string,
  parts: Parts,
): Answer {
  const run = METHODS.get(method);
  if (run === undefined) return refuse('unknown_method');
  if (token === undefined) return refuse('not_authed');
  if (!sameSecret(token, botToken)) return refuse('invalid_auth');
  return run(args, parts);
}

function makeTrouble(
  trouble: Trouble,
  res: Response,
  faults: Faults,
  run: () => Answer,
  log: (status: Call['status'], answer?: Answer) => void,
): void {
  switch (trouble.kind) {
    case 'ratelimited':
      log(429);
      rateLimit(res, trouble.retryAfterSeconds);
      return;
    case 'status':
      log(trouble.status);
      res.status(trouble.status).type('text').send('upstream connect error');
      return;
    case 'error': {
      const answer = refuse(trouble.error);
      log(200, answer);
      res.json(answer);
      return;
    }
    case 'rubbish':
      log(200);
      res.type('html').send('<html><body>Slack is having trouble</body></html>');
      return;
    case 'hang':
      log('hung');
      faults.hang(() => res.destroy());
      return;
    case 'lost-answer':
      log('lost', run());
      res.destroy();
  }
}

function rateLimit(res: Response, seconds: number): void {
  res.status(429).set('retry-after', String(seconds)).json(refuse('ratelimited'));
}

function readArguments(req: Request): Arguments | undefined {
  const body: unknown = req.body;
  try {
    return argumentsOf(
      Buffer.isBuffer(body) ? body : Buffer.alloc(0),
      req.headers['content-type'] ?? '',
    );
  } catch {
    return undefined;
  }
}

function tokenOf(req: Request, args: Arguments): string | undefined {
  return bearerOf(req) ?? args.text('token');
}

function bearerOf(req: IncomingMessage): string | undefined {
  return /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1];
}

function sameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
