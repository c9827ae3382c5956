import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { codeIn, ConnectorFault, retryAfterMs } from './fault';
import type { Reach } from './reach';

type Given = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4];

/** What botbuilder lets one put in its own client's place. The package that has the types is one of its own. */
type HttpClient = NonNullable<NonNullable<Given>['httpClient']>;
type HttpRequest = Parameters<HttpClient['sendRequest']>[0];
type HttpHeaders = HttpRequest['headers'];

/**
 * How a call asks for a message that one person sees: Teams wants it in the query, which botbuilder's client can't be told.
 * It stays here and is not sent.
 */
const TARGETED_HEADER = 'x-is-targeted-activity';

/** Given to a call of botbuilder's client: the message is for its recipient alone. Source: "Targeted messages" of Teams. */
export const TARGETED = { customHeaders: { [TARGETED_HEADER]: 'true' } } as const;

/** Milliseconds for one call: above what Teams takes on a bad day. Delivery renews its lease meanwhile (delivery/leases.ts). */
const CALL_MS = 10_000;

/**
 * The HTTP client under botbuilder's connector. botbuilder repeats a call that was answered 429 or 500, for up to
 * minutes; here every answer but success is an error that it passes on, and the outbox repeats. No redirect is
 * followed: our token goes to the address that was checked.
 */
export function connectorHttpClient(reach: Reach): HttpClient {
  return {
    async sendRequest(request) {
      const { response, text } = await call(request);
      if (!response.ok) {
        throw new ConnectorFault({
          kind: 'refused',
          status: response.status,
          code: codeIn(text),
          afterMs: retryAfterMs(response.headers.get('retry-after'), Date.now()),
        });
      }
      if (!isJson(text)) throw away('the answer is not Teams’');
      reach.answered();
      const headers = headersOf(response, request.headers);
      return { request, status: response.status, headers, bodyAsText: text };
    },
  };
}

async function call(
  request: HttpRequest,
): Promise<{ readonly response: Response; readonly text: string }> {
  const { method, body } = request;
  const url = new URL(request.url);
  if (request.headers.contains(TARGETED_HEADER)) {
    request.headers.remove(TARGETED_HEADER);
    url.searchParams.set('isTargetedActivity', 'true');
  }
  try {
    const response = await fetch(url, {
      method,
      headers: request.headers.toJson(),
      ...(typeof body === 'string' ? { body } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(CALL_MS),
    });
    return { response, text: await response.text() };
  } catch (error) {
    throw away(whyAway(error));
  }
}

/** In botbuilder's own shape, of which only the request's headers are at hand to copy. */
function headersOf(response: Response, shape: HttpHeaders): HttpHeaders {
  const headers = shape.clone();
  for (const { name } of headers.headersArray()) headers.remove(name);
  for (const [name, value] of response.headers) headers.set(name, value);
  return headers;
}

function away(reason: string): ConnectorFault {
  return new ConnectorFault({ kind: 'away', reason });
}

/** Teams answers in JSON, or with nothing; a proxy in between answers in HTML. */
function isJson(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function whyAway(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if (error.name === 'TimeoutError') return `no answer within ${CALL_MS / 1000} s`;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code || error.message;
}
