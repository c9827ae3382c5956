import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { Inbox } from '../inbox';
import { createSession } from './session';

/** Characters of a command line; none of a reader's is near it. */
const MAX_LINE = 64 * 1024;

/**
 * The bot's mailbox on the loopback, over IMAP4rev1 (RFC 3501) with IDLE: as much as a reader of one folder asks for. What
 * it doesn't know it refuses, as a server does.
 */
export class ImapServer {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  constructor(inbox: Inbox) {
    this.server = createServer((socket) => {
      this.sockets.add(socket);
      const session = createSession(
        inbox,
        (text) => socket.write(text),
        () => socket.destroy(),
      );
      let rest = '';
      socket.setEncoding('utf8');
      socket.on('data', (chunk: string) => {
        const lines = `${rest}${chunk}`.split('\r\n');
        rest = lines.pop() ?? '';
        for (const line of lines) if (session.hear(line) === 'over') socket.end();
        if (rest.length > MAX_LINE) socket.destroy();
      });
      // A reader that breaks off, as a killed bot does, ends its own connection alone.
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        session.close();
        this.sockets.delete(socket);
      });
      session.greet();
    });
  }

  /** Listens on a free port of 127.0.0.1. */
  async listen(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  /** Where to read, with a user and a password that nobody checks: `imap://desk:desk@127.0.0.1:PORT`. */
  get url(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening yet');
    return `imap://desk:desk@127.0.0.1:${String(address.port)}`;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}
