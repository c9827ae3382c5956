import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** A proxy as offices have them: it opens tunnels, and forwards nothing else. */
export interface ConnectProxy {
  readonly port: number;
  /** `host:port` of each tunnel that was asked for, oldest first. */
  readonly tunnels: string[];
  /** The login that came with each. */
  readonly logins: (string | undefined)[];
  /** Bytes that went through, both ways. */
  passed(): number;
  close(): Promise<void>;
}

/** Starts one whose tunnels all end on this machine: `portOf` says where a name is served, or null for nowhere. */
export async function startConnectProxy(
  portOf: (host: string) => number | null,
): Promise<ConnectProxy> {
  const tunnels: string[] = [];
  const logins: (string | undefined)[] = [];
  const sockets = new Set<Socket>();
  let passed = 0;
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connection', (socket) => keep(socket));
  server.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
    const target = request.url ?? '';
    tunnels.push(target);
    logins.push(request.headers['proxy-authorization']);
    const port = portOf(target.replace(/:\d+$/u, ''));
    if (port === null) return void client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const upstream = keep(connect(port, '127.0.0.1'));
    upstream.once('connect', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    for (const side of [client, upstream]) {
      side.on('data', (chunk: Buffer) => (passed += chunk.length));
      side.on('close', () => [client, upstream].forEach((one) => one.destroy()));
    }
    return undefined;
  });

  function keep(socket: Socket): Socket {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    return socket;
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    tunnels,
    logins,
    passed: () => passed,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
