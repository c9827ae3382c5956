import express from 'express';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Milliseconds between two messages in a channel. Source: docs.slack.dev/apis/web-api/rate-limits, with no burst. */
export const LIMIT_MS = 1_000;

/** A Slack that takes a message a second in each channel and not a millisecond sooner, and answers 429 otherwise. */
export interface Platform {
  readonly apiUrl: string;
  /** Milliseconds since the process began at which each message was taken, by channel. */
  taken(): ReadonlyMap<string, readonly number[]>;
  /** How often it answered 429. */
  refused(): number;
  close(): void;
}

/** `answerMs`: milliseconds from the moment at which a message counts until it is answered. */
export async function platform(answerMs: number): Promise<Platform> {
  const taken = new Map<string, number[]>();
  let refused = 0;
  const app = express().use(express.json(), express.urlencoded({ extended: false }));
  app.post('/api/:method', (request, response) => {
    const { channel } = request.body as { readonly channel?: string };
    if (request.params.method !== 'chat.postMessage' || channel === undefined) {
      return void response.json({ ok: true, messages: [] });
    }
    const now = performance.now();
    const times = taken.get(channel) ?? [];
    const last = times.at(-1);
    if (last !== undefined && now - last < LIMIT_MS) {
      refused += 1;
      return void response
        .status(429)
        .set('retry-after', '1')
        .json({ ok: false, error: 'ratelimited' });
    }
    taken.set(channel, [...times, now]);
    const ts = `1700000000.${String(times.length).padStart(6, '0')}`;
    setTimeout(() => response.json({ ok: true, ts, channel }), answerMs);
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    taken: () => taken,
    refused: () => refused,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
