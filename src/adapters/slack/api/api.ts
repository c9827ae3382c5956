import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  type WebClient,
  type WebClientOptions,
} from '@slack/web-api';
import { z } from 'zod';
import type { Logger } from '../../../app/watching/log';
import { bounded, said, type Why } from '../../../view/delivery/why';
import { whyWords } from '../../../view/delivery/why-words';
import { english } from '../../../view/words/en';
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
  | { readonly kind: 'away'; readonly why: Why }
  | { readonly kind: 'refused'; readonly code: string; readonly detail: string };

export type Called<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

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
        return failed(noSense(method));
      } catch (error) {
        const failure = failureOf(error, method);
        if (failure.kind === 'away') reach.away(reasonOf(failure));
        else if (failure.kind === 'refused') reach.refused(failure.code);
        return failed(failure);
      }
    },
  };
}

/** One line on what went wrong, in English: for a log. */
export function reasonOf(failure: Failure): string {
  return whyWords(whyOf(failure), english);
}

/** What went wrong, for whoever reads what was not delivered. */
export function whyOf(failure: Failure): Why {
  switch (failure.kind) {
    case 'limited': {
      const seconds = Math.ceil(failure.afterMs / 1000);
      return { code: 'asked-to-wait', platform: 'slack', seconds };
    }
    case 'away':
      return failure.why;
    case 'refused':
      return said(failure.detail === '' ? failure.code : `${failure.code}: ${failure.detail}`);
    default:
      return failure satisfies never;
  }
}

function away(why: Why): Failure {
  return { kind: 'away', why };
}

function noSense(method: Method): Failure {
  return away({ code: 'no-sense', platform: 'slack', method });
}

function failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}

function failureOf(error: unknown, method: Method): Failure {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'limited', afterMs: Math.max(0, error.retryAfter) * 1000 };
  }
  if (error instanceof WebAPIHTTPError) {
    return away({ code: 'http-status', platform: 'slack', method, status: error.statusCode });
  }
  if (error instanceof WebAPIPlatformError) return refusalOf(error, method);
  const words = error instanceof Error ? error.message : String(error);
  return away({ code: 'unreached-for', platform: 'slack', method, words: bounded(words) });
}

function refusalOf({ data }: WebAPIPlatformError, method: Method): Failure {
  const code: unknown = data.error;
  // An answer that is no JSON arrives as an error with the whole body as its code.
  if (typeof code !== 'string' || !/^[a-z0-9_.]{1,80}$/.test(code)) {
    return noSense(method);
  }
  if (PASSING.has(code)) {
    return away({ code: 'answered-with', platform: 'slack', method, error: code });
  }
  const told = [...(data.response_metadata?.messages ?? []), ...blockErrors(data)];
  return { kind: 'refused', code, detail: told.join('; ') };
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
