import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be spoiled: `hang` swallows what is said, `cut` ends what there is and refuses the new. */
export type Way = 'open' | 'hang' | 'cut';

export interface Proxy {
  readonly port: number;
  make(way: Way): void;
  close(): Promise<void>;
}

export async function proxyTo(host: string, port: number): Promise<Proxy> {
  let way: Way = 'open';
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((client) => {
    if (way === 'cut') {
      client.destroy();
      return;
    }
    const upstream = connect(port, host);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [upstream, client] as const]) {
      from.on('data', (chunk: Buffer) => {
        if (way === 'open') to.write(chunk);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        to.destroy();
        pairs.delete(pair);
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  const cut = () => {
    for (const [client, upstream] of pairs) {
      client.destroy();
      upstream.destroy();
    }
  };
  return {
    port: address.port,
    make(next) {
      // What was swallowed is lost for good: those connections can only end.
      if (way === 'hang' || next === 'cut') cut();
      way = next;
    },
    async close() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
