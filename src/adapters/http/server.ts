import { createServer, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { whyNotListening } from './cannot-listen';

/** Milliseconds that open requests get to end when the process stops; a balancer has turned away by then. */
const CLOSE_GRACE_MS = 5_000;

/** What one connection may cost. Chat systems send small requests at once; who doesn't is broken or means harm. */
export interface ServerBounds {
  /** Milliseconds until all headers are there. */
  readonly headersMs: number;
  /** Milliseconds until the whole request is there. */
  readonly requestMs: number;
  /** Milliseconds between two looks at the two above. */
  readonly lookMs: number;
  /** Open connections; the next is closed at once. */
  readonly connections: number;
}

/** A file of 25 MB on the loopback, a payload of some KB elsewhere: both take a fraction of these times. */
export const SERVER_BOUNDS: ServerBounds = {
  headersMs: 10_000,
  requestMs: 30_000,
  lookMs: 2_000,
  connections: 1_000,
};

/** Milliseconds an idle connection stays open: longer than a balancer keeps it (60 s is usual), so that it closes first. */
const KEEP_ALIVE_MS = 65_000;

/** Bytes of all headers. Microsoft's tokens take about 2 KB. */
const MOST_HEADER_BYTES = 16 * 1024;

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves the app.
 * @throws CannotListen when the port is taken, or isn't ours to take.
 */
export async function listen(
  app: Express,
  port: number,
  host: string,
  bounds: ServerBounds = SERVER_BOUNDS,
): Promise<Listening> {
  const options: ServerOptions = {
    headersTimeout: bounds.headersMs,
    requestTimeout: bounds.requestMs,
    connectionsCheckingInterval: bounds.lookMs,
    keepAliveTimeout: KEEP_ALIVE_MS,
    maxHeaderSize: MOST_HEADER_BYTES,
  };
  const server: Server = createServer(options, app);
  server.maxConnections = bounds.connections;
  await new Promise<void>((resolve, reject) => {
    const fail = (error: Error) => reject(whyNotListening(error, port, host));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });
  return { port: portOf(server.address()), close: () => close(server) };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port');
  return address.port;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const grace = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
  await closed;
  clearTimeout(grace);
}
