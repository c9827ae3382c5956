import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** RFC 6455, as much of it as Slack's socket mode needs: short text frames, ping, close. */

const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;
/** RFC 6455, 1.3. */
const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

export interface Connection {
  /** Texts that the other side sent, oldest first. */
  readonly received: string[];
  send(text: string): void;
  /** Says goodbye, as Slack does when it renews a connection. */
  close(): void;
  /** Resolves when the connection is gone. */
  readonly closed: Promise<void>;
  /** Resolves with the next text. */
  next(): Promise<string>;
}

/** Takes web sockets on a server; `onConnection` is called for each. */
export function acceptWebSockets(server: Server, onConnection: (one: Connection) => void): void {
  server.on('upgrade', (request, socket: Duplex) => {
    const key = request.headers['sec-websocket-key'] ?? '';
    const accept = createHash('sha1').update(`${key}${GUID}`).digest('base64');
    socket.write(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
        `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    onConnection(connectionOn(socket));
  });
}

function connectionOn(socket: Duplex): Connection {
  const received: string[] = [];
  const waiting: ((text: string) => void)[] = [];
  let buffered = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    buffered = Buffer.concat([buffered, chunk]);
    for (let frame = frameIn(buffered); frame; frame = frameIn(buffered)) {
      buffered = buffered.subarray(frame.size);
      if (frame.opcode === PING) socket.write(framed(PONG, frame.payload));
      if (frame.opcode === CLOSE) socket.end(framed(CLOSE, frame.payload));
      if (frame.opcode !== TEXT) continue;
      const text = frame.payload.toString('utf8');
      received.push(text);
      waiting.shift()?.(text);
    }
  });
  return {
    received,
    closed: new Promise((resolve) => socket.on('close', () => resolve())),
    send: (text) => socket.write(framed(TEXT, Buffer.from(text))),
    close: () => socket.write(framed(CLOSE, Buffer.from([0x03, 0xe8]))),
    next: () => new Promise((resolve) => waiting.push(resolve)),
  };
}

function framed(opcode: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head = length < 126 ? Buffer.from([0x80 | opcode, length]) : Buffer.alloc(4);
  if (length >= 126) {
    head.writeUInt8(0x80 | opcode, 0);
    head.writeUInt8(126, 1);
    head.writeUInt16BE(length, 2);
  }
  return Buffer.concat([head, payload]);
}

/** The first whole frame; those of a client are always masked. */
function frameIn(bytes: Buffer): { opcode: number; payload: Buffer; size: number } | null {
  if (bytes.length < 2) return null;
  const short = (bytes[1] ?? 0) & 0x7f;
  const extended = short === 126 ? 2 : short === 127 ? 8 : 0;
  const at = 2 + extended + 4;
  if (bytes.length < at) return null;
  const length =
    short === 126
      ? bytes.readUInt16BE(2)
      : short === 127
        ? Number(bytes.readBigUInt64BE(2))
        : short;
  if (bytes.length < at + length) return null;
  const mask = bytes.subarray(at - 4, at);
  const payload = Buffer.from(bytes.subarray(at, at + length)).map(
    (byte, n) => byte ^ (mask[n % 4] ?? 0),
  );
  return { opcode: (bytes[0] ?? 0) & 0x0f, payload: Buffer.from(payload), size: at + length };
}
