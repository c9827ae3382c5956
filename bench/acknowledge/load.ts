import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** One request as Slack would send it. */
export interface Shot {
  readonly body: string;
}

/** What the person of this number sends. */
export type Aim = (person: number) => Shot;

/** Who is shot at: the processes in turn, as a balancer would. */
export interface Target {
  readonly ports: readonly number[];
  readonly secret: string;
}

/** What was measured of some shots. */
export interface Fired {
  /** Milliseconds each. */
  readonly taken: readonly number[];
  readonly seconds: number;
  /** Answered with anything but 200, or not at all. */
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

/** Fires all shots, `persons` at once, each person the next shot when the last is acknowledged. */
export async function fire(
  { ports, secret }: Target,
  aims: readonly Aim[],
  persons: number,
): Promise<Fired> {
  const agent = new Agent({ keepAlive: true, maxSockets: persons });
  const urls = ports.map((port) => new URL(`http://127.0.0.1:${port}/slack/events`));
  const taken: number[] = [];
  const queue = aims.entries();
  let failed = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: persons }, async (_, person) => {
      for (const [index, aim] of queue) {
        const shot = aim(person);
        const start = performance.now();
        const status = await send(urls[index % urls.length], secret, shot, agent);
        taken.push(performance.now() - start);
        if (status !== 200) failed += 1;
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return { taken, seconds, failed };
}

/** Sends a signed form, as Slack sends commands and clicks. Gives the status, or null when there is no answer. */
function send(
  url: URL | undefined,
  secret: string,
  { body }: Shot,
  agent: Agent,
): Promise<number | null> {
  if (!url) throw new Error('There is no process to shoot at');
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return new Promise((resolve) => {
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
        response.on('end', () => resolve(response.statusCode ?? null));
        response.on('error', () => resolve(null));
      },
    );
    sent.on('error', () => resolve(null));
    sent.end(body);
  });
}
