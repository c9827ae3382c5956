import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { UnusableCall } from './options';

/** As much of a file as is looked at: the inspector's own bound. */
const MOST_READ_BYTES = 64 * 1024;

export interface Input {
  /** The file, or its first 64 KiB. */
  readonly bytes: Buffer;
  /** Bytes of the whole file. */
  readonly size: number;
}

/** Reads a file, but never more than 64 KiB and one byte of it. Throws an UnusableCall where it can't be read. */
export function readInput(path: string): Input {
  try {
    const file = openSync(path, 'r');
    try {
      const status = fstatSync(file);
      if (status.isDirectory()) throw new UnusableCall(`${path} is a folder, not a file.`);
      const bytes = readStart(file);
      return {
        bytes: bytes.subarray(0, MOST_READ_BYTES),
        size: Math.max(bytes.length, status.isFile() ? status.size : 0),
      };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw unusable(path, error);
  }
}

/** One byte more than is looked at, so that a pipe, which has no size, is known to be too long. */
function readStart(file: number): Buffer {
  const bytes = Buffer.alloc(MOST_READ_BYTES + 1);
  let length = 0;
  while (length < bytes.length) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

/** Throws an UnusableCall where a folder of trust anchors can't be listed. */
export function requireFolder(path: string): void {
  try {
    readdirSync(path);
  } catch (error) {
    throw unusable(path, error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it is not a folder',
};

function unusable(path: string, error: unknown): UnusableCall {
  if (error instanceof UnusableCall) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : code;
  return new UnusableCall(`${path} can’t be read: ${String(reason)}.`);
}
