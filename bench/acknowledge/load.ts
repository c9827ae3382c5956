import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** One request as Slack would send it. */
export interface Shot {
  readonly body: string;
}

/** What was measured of some shots. */
export interface Fired {
  /** Milliseconds each. */
  readonly taken: readonly number[];
  readonly seconds: number;
  readonly failed: number;
}

export interface Times {
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
  readonly failed: number;
}

/** Several rounds as one. */
export function summed(rounds: readonly Fired[]): Times {
  const taken = rounds.flatMap((round) => round.taken).sort((a, b) => a - b);
  const seconds = rounds.reduce((sum, round) => sum + round.seconds, 0);
  const at = (share: number) =>
    taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0;
  return {
    p50: at(0.5),
    p99: at(0.99),
    perSecond: taken.length / seconds,
    failed: rounds.reduce((sum, round) => sum + round.failed, 0),
  };
}

/** A signed form, as Slack sends commands and clicks. */
function send(url: URL, secret: string, { body }: Shot, agent: Agent): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': `v0=${signature}`,
        },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Fires all shots, `persons` at once, each person the next shot when the last is acknowledged. */
export async function fire(
  url: URL,
  secret: string,
  shots: readonly Shot[],
  persons: number,
): Promise<Fired> {
  const agent = new Agent({ keepAlive: true, maxSockets: persons });
  const taken: number[] = [];
  const queue = shots.values();
  let failed = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: persons }, async () => {
      for (const shot of queue) {
        const start = performance.now();
        const status = await send(url, secret, shot, agent);
        taken.push(performance.now() - start);
        if (status !== 200) failed += 1;
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return { taken, seconds, failed };
}
