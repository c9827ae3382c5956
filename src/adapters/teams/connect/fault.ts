import { z } from 'zod';
import { tokenFault, type TokenFault } from '../../../view/delivery/token-fault';
import { bounded, type Why } from '../../../view/delivery/why';
import { whyWords } from '../../../view/delivery/why-words';
import { english } from '../../../view/words/en';

/** What went wrong with a call to Teams. */
export type Fault =
  /** Teams answered, and did not do it. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      /** Teams' own word for it, e.g. `BotNotInConversationRoster`; empty where it gave none. */
      readonly code: string;
      /** How long to wait, in milliseconds, where Teams said so. */
      readonly afterMs: number | null;
    }
  /** Nobody answered in time, or what answered was not Teams. */
  | { readonly kind: 'away'; readonly reason: string }
  /** We got no token from Microsoft to call Teams with. */
  | { readonly kind: 'token'; readonly fault: TokenFault; readonly reason: string };

/** Thrown by our HTTP client inside botbuilder's, whose own retries end at an error it doesn't know. */
export class ConnectorFault extends Error {
  constructor(readonly fault: Fault) {
    super(reasonOf(fault));
    this.name = 'ConnectorFault';
  }
}

/** A fault in English, for a log. */
export function reasonOf(fault: Fault): string {
  return whyWords(whyOf(fault), english);
}

/** A fault, for whoever reads what was not delivered. */
export function whyOf(fault: Fault): Why {
  switch (fault.kind) {
    case 'refused':
      return { code: 'teams-status', status: fault.status, error: fault.code };
    case 'away':
      return { code: 'unreached', platform: 'teams', words: bounded(fault.reason) };
    case 'token':
      return { code: 'no-token', fault: fault.fault, words: bounded(fault.reason) };
    default:
      return fault satisfies never;
  }
}

/** The fault behind whatever botbuilder threw: what is none of ours comes from the way to a token. */
export function faultOf(error: unknown): Fault {
  if (error instanceof ConnectorFault) return error.fault;
  const reason = error instanceof Error ? error.message : String(error);
  return {
    kind: 'token',
    fault: ON_THE_WAY.test(reason) ? 'away' : tokenFault(OAUTH.exec(reason)?.[0] ?? '', reason),
    // A login page or a long document is no reason.
    reason: reason.split('\n')[0]?.slice(0, 200) ?? '',
  };
}

/** How the library and Node say that Microsoft's server for tokens was not reached. */
const ON_THE_WAY = /\b(?:network_error|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT)\b/u;

/** The errors of RFC 6749, 5.2, in the library's sentence. */
const OAUTH = /\b(?:invalid_client|unauthorized_client)\b/u;

const body = z.object({ error: z.object({ code: z.string() }) });

/** Teams' word for a refusal, out of the body of its answer. */
export function codeIn(text: string): string {
  try {
    const read = body.safeParse(JSON.parse(text));
    return read.success ? read.data.error.code.slice(0, 100) : '';
  } catch {
    return '';
  }
}

/** `Retry-After` in milliseconds: seconds, or a moment. Source: RFC 9110 10.2.3. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header) * 1000;
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}
