import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

/**
 * A process, told from every other. A pid alone is not enough: it is given again, and in two containers both may be
 * 1. Where there is no /proc (macOS, Windows) the last three are null.
 */
export interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When it started, in clock ticks since the machine's. */
  readonly started: string | null;
  /** The machine's start, a random id made anew each time. */
  readonly boot: string | null;
  /** The namespace in which its pid counts: one for each container. */
  readonly namespace: string | null;
}

export const ownerSchema = z.object({
  pid: z.int().positive(),
  host: z.string(),
  started: z.string().nullable(),
  boot: z.string().nullable(),
  namespace: z.string().nullable(),
});

/** This process. */
export function thisProcess(): Owner {
  return {
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
    boot: orNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    namespace: orNull(() => readlinkSync('/proc/self/ns/pid')),
  };
}

/**
 * Whether an owner still runs, as far as that can be told from here: not of one in another container or machine, nor
 * where a running pid may have been given to somebody else.
 */
export function isRunning(owner: Owner): boolean | 'unknown' {
  const self = thisProcess();
  if (self.namespace !== null && owner.namespace !== null) {
    const here = owner.boot === self.boot && owner.namespace === self.namespace;
    return here ? startOf(owner.pid) === owner.started : 'unknown';
  }
  return owner.host === self.host && !exists(owner.pid) ? false : 'unknown';
}

/** The 22nd field of /proc/PID/stat; the second, the command's name, may hold blanks and parentheses. */
function startOf(pid: number): string | null {
  const stat = orNull(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is somebody else's, and it is there.
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM';
  }
}

function orNull(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}
