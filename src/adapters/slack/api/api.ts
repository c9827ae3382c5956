import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  type WebClient,
  type WebClientOptions,
} from '@slack/web-api';
import { z } from 'zod';
import type { Logger } from '../../../app/watching/log';
import { slackLogger } from './log';
import type { Method } from './methods';
import type { Reach } from './reach';

/** Slack usually answers in 200 ms; after this a delivery is better tried again than waited for. */
const CALL_TIMEOUT_MS = 10_000;

/** Codes by which Slack says that the fault is its own and passes. Source: the "Common errors" of every method. */
const PASSING = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'external_channel_migrating',
]);

/**
 * Why a call came to nothing. `limited`: too many calls. `away`: no answer, or none that makes sense; it may have
 * been carried out all the same. `refused`: Slack's error code, and what it says about it.
 */
export type Failure =
  | { readonly kind: 'limited'; readonly afterMs: number }
  | { readonly kind: 'away'; readonly reason: string }
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string };

export type Called<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Slack's Web API with outcomes as values: it never throws. */
export interface Api {
  call<T>(method: Method, args: Record<string, unknown>, answer: z.ZodType<T>): Promise<Called<T>>;
}

/** No retries of its own: the outbox retries, and a person who waits is better told. */
export function clientOptions(apiUrl: string, log: Logger): WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    timeout: CALL_TIMEOUT_MS,
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: slackLogger(log),
  };
}

export function createApi(client: WebClient, reach: Reach): Api {
  return {
    async call(method, args, answer) {
      try {
        const raw = await client.apiCall(method, args);
        reach.answered();
        const parsed = answer.safeParse(raw);
        if (parsed.success) return { ok: true, value: parsed.data };
        return failed({ kind: 'away', reason: `Slack's answer to ${method} makes no sense` });
      } catch (error) {
        const failure = failureOf(error, method);
        if (failure.kind === 'away') reach.away(failure.reason);
        else if (failure.kind === 'refused') reach.refused(failure.code);
        return failed(failure);
      }
    },
  };
}

/** One line on what went wrong, for a log or an operator. */
export function reasonOf(failure: Failure): string {
  switch (failure.kind) {
    case 'limited':
      return `Slack asks to wait ${Math.ceil(failure.afterMs / 1000)} s`;
    case 'away':
      return failure.reason;
    case 'refused':
      return failure.detail === '' ? failure.code : `${failure.code}: ${failure.detail}`;
    default:
      return failure satisfies never;
  }
}

function failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}

function failureOf(error: unknown, method: Method): Failure {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'limited', afterMs: Math.max(0, error.retryAfter) * 1000 };
  }
  if (error instanceof WebAPIHTTPError) {
    return { kind: 'away', reason: `Slack answered ${method} with HTTP ${error.statusCode}` };
  }
  if (error instanceof WebAPIPlatformError) return refusalOf(error, method);
  const words = error instanceof Error ? error.message : String(error);
  return { kind: 'away', reason: `Slack can't be reached for ${method}: ${words}` };
}

function refusalOf({ data }: WebAPIPlatformError, method: Method): Failure {
  const code: unknown = data.error;
  // An answer that is no JSON arrives as an error with the whole body as its code.
  if (typeof code !== 'string' || !/^[a-z0-9_.]{1,80}$/.test(code)) {
    return { kind: 'away', reason: `Slack's answer to ${method} makes no sense` };
  }
  if (PASSING.has(code)) return { kind: 'away', reason: `Slack answered ${method} with ${code}` };
  const said = [...(data.response_metadata?.messages ?? []), ...blockErrors(data)];
  return { kind: 'refused', code, detail: said.join('; ') };
}

/** What `blocks.validate` finds: where, and what. Source: its page on docs.slack.dev. */
const found = z.object({
  errors: z.array(z.object({ pointer: z.string().optional(), message: z.string().optional() })),
});

function blockErrors(data: unknown): readonly string[] {
  const read = found.safeParse(data);
  if (!read.success) return [];
  return read.data.errors.map(({ pointer = '', message = '' }) => `${pointer} ${message}`.trim());
}
