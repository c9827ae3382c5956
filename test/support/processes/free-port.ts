import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Systems hand 32,768 (Linux) or 49,152 (IANA's, macOS) and up to outgoing connections. A port from there that was free
 * when it was asked for may be somebody's by the time that its server starts, or starts again.
 */
const HANDED_OUT_FROM = 32_768;

/** Below are the ports that a machine's own services are known by. */
const FIRST = 10_000;

/** A machine has some ten services up here: twenty misses in a row mean that something else is wrong. */
const MOST_TRIES = 20;

/**
 * A port of 127.0.0.1 for a server that is told its port before it listens, and that keeps it over restarts.
 * What can be asked on which port it listens, had better listen on 0.
 * @throws {Error} when it meets no free one.
 */
export async function freePort(random: () => number = Math.random): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const port = FIRST + Math.floor(random() * (HANDED_OUT_FROM - FIRST));
    if (await isFree(port)) return port;
  }
  throw new Error(`No port from ${FIRST} to ${HANDED_OUT_FROM - 1} of 127.0.0.1 seems to be free`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
