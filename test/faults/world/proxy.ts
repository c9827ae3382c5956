import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** How a way behaves. `silent`: nothing gets through in either direction; `deaf`: no answer does; `shut`: no entry. */
export type Way = 'open' | 'silent' | 'deaf' | 'shut';

/** A way to a server that can be blocked without either end noticing. */
export interface Proxy {
  readonly port: number;
  /** Changes the way. Opening it again cuts the connections that lost bytes: neither end could make sense of the rest. */
  set(way: Way): void;
  /** Cuts every connection, now. */
  cut(): void;
  close(): Promise<void>;
}

/** Stands before 127.0.0.1:`to`. */
export async function proxyTo(to: number): Promise<Proxy> {
  let way: Way = 'open';
  const pairs = new Set<Pair>();
  const server = createServer((near) => {
    if (way === 'shut') return void near.destroy();
    const pair: Pair = { near, far: connect(to, '127.0.0.1'), lost: false };
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      near.destroy();
      pair.far.destroy();
    };
    for (const socket of [near, pair.far]) {
      socket.setNoDelay(true);
      socket.on('error', end);
      socket.on('close', end);
    }
    near.on('data', (bytes) => {
      if (way === 'silent') pair.lost = true;
      else pair.far.write(bytes);
    });
    pair.far.on('data', (bytes) => {
      if (way === 'silent' || way === 'deaf') pair.lost = true;
      else near.write(bytes);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const cut = (which: (pair: Pair) => boolean) => {
    for (const { near, far } of [...pairs].filter(which)) {
      near.destroy();
      far.destroy();
    }
  };
  return {
    port: (server.address() as AddressInfo).port,
    set(next) {
      way = next;
      if (next === 'open') cut(({ lost }) => lost);
      if (next === 'shut') cut(() => true);
    },
    cut: () => cut(() => true),
    async close() {
      cut(() => true);
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
  lost: boolean;
}
