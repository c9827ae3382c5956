import { readFile, rename, writeFile } from 'node:fs/promises';

/** Changes come in bursts; one write a burst is enough, as `flush` runs at the end. */
const QUIET_MS = 200;
/** A large state is written less often, so that writing takes a tenth of the time at most. */
const REST_PER_WRITE = 9;

/**
 * Private keys never reach the disk, and a person may paste one into a message: what looks like one
 * is blanked before it is written. In JSON a line's end is the two characters `\n`.
 */
const PRIVATE_KEY =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|(?="))/gs;

/** A JSON file that is replaced as a whole, so that a crash leaves the old or the new one. */
export class StateFile {
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private lastWriteMs = 0;

  constructor(
    private readonly path: string,
    private readonly content: () => unknown,
    private readonly complain: (what: string) => void,
  ) {}

  /** The parsed content, or undefined when there is none; throws what reading or parsing throws. */
  static async read(path: string): Promise<unknown> {
    let text: string;
    try {
      text = await readFile(path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
    return JSON.parse(text);
  }

  /** Writes soon. */
  touch(): void {
    const rest = Math.max(QUIET_MS, this.lastWriteMs * REST_PER_WRITE);
    this.timer ??= setTimeout(() => void this.flush(), rest);
  }

  /** Writes now, after whatever is being written. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  private async write(): Promise<void> {
    const began = performance.now();
    const text = JSON.stringify(this.content()).replace(PRIVATE_KEY, '[private key removed]');
    const beside = `${this.path}.new`;
    try {
      await writeFile(beside, text, { mode: 0o600 });
      await rename(beside, this.path);
      this.lastWriteMs = performance.now() - began;
    } catch (error) {
      // The workspace goes on in memory; only the next start would miss something.
      this.complain(`the workspace's state can't be written: ${String(error)}`);
    }
  }
}
