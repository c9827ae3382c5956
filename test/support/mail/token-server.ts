import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** The client that the server knows. */
export const CLIENT = { id: 'the-bot', secret: 'secret-of-the-bot' };

export interface TokenServer {
  readonly url: string;
  /** Where a mail server asks whether a token holds (RFC 7662). */
  readonly introspection: string;
  /** Tokens that were given, oldest first. */
  readonly given: readonly string[];
  /** Seconds that the next tokens hold. */
  holds(seconds: number): void;
  /** The mail server takes none of those given so far. */
  takeBack(): void;
  /** Answers so in place of a token; null: with tokens again. */
  answer(instead: { readonly status: number; readonly body: object } | null): void;
  close(): Promise<void>;
}

/** Gives tokens by client credentials, as Microsoft's server does, on loopback. `user`: whose mailbox they open. */
export async function startTokenServer(user: string): Promise<TokenServer> {
  const given: string[] = [];
  const held = new Set<string>();
  let seconds = 3600;
  let instead: { readonly status: number; readonly body: object } | null = null;

  function grant(form: URLSearchParams): { status: number; body: object } {
    if (instead) return instead;
    if (form.get('grant_type') !== 'client_credentials') {
      return { status: 400, body: { error: 'unsupported_grant_type' } };
    }
    if (form.get('client_id') !== CLIENT.id || form.get('client_secret') !== CLIENT.secret) {
      return { status: 401, body: { error: 'invalid_client' } };
    }
    const token = `token-${given.length + 1}`;
    given.push(token);
    held.add(token);
    return {
      status: 200,
      body: { token_type: 'Bearer', access_token: token, expires_in: seconds },
    };
  }

  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const form = new URLSearchParams(body);
      const active = held.has(form.get('token') ?? '');
      const answer =
        request.url === '/introspect'
          ? { status: 200, body: { active, username: user } }
          : grant(form);
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer.body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/token`,
    introspection: `http://127.0.0.1:${port}/introspect`,
    given,
    holds(next) {
      seconds = next;
    },
    takeBack() {
      held.clear();
    },
    answer(next) {
      instead = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
