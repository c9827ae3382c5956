import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PARSE_BUDGET_MS } from './limits';
import type { Parsed } from './parse';
import type { ParseJob, ParserMessage } from './protocol';

/**
 * A thread starts in a tenth of a second, and loads what it needs in another; on a busy machine it may take longer, which is
 * not the mail's fault.
 */
const START_MS = 15_000;

/** Ten times the largest mail: its bytes, its parts decoded, and room for the parser's own. */
const MOST_HEAP_MIB = 256;

/** Why a mail could not be read. `unavailable`: the thread does not start, which is not the mail's fault. */
export type Unread = 'refused' | 'timeout' | 'crashed' | 'unavailable';

export type ParseOutcome =
  | { readonly ok: true; readonly parsed: Parsed }
  | { readonly ok: false; readonly why: Unread };

interface Waiting {
  readonly id: number;
  readonly settle: (outcome: ParseOutcome) => void;
  /** Gives the mail its time anew, and a start's beside it. */
  readonly extend: () => void;
}

/** Reads mails in a worker thread, one at a time. A thread that takes longer than its budget, or crashes, is ended. */
export class MailParser {
  private worker: Worker | null = null;
  private starting: Promise<boolean> | null = null;
  private current: Waiting | null = null;
  private lastId = 0;

  /** `workerFile`: the compiled worker, where it does not stand beside this file. */
  constructor(private readonly workerFile = join(__dirname, 'worker.js')) {}

  /** Reads one mail; its bytes are given away. To be called again only when the last call has ended. */
  async parse(raw: Uint8Array<ArrayBuffer>): Promise<ParseOutcome> {
    if (!(await this.up())) return { ok: false, why: 'unavailable' };
    const { worker } = this;
    if (!worker) return { ok: false, why: 'unavailable' };
    return await new Promise<ParseOutcome>((resolve) => {
      const id = (this.lastId += 1);
      const within = (milliseconds: number) =>
        setTimeout(() => this.end(worker, 'timeout'), milliseconds);
      let timer = within(PARSE_BUDGET_MS);
      this.current = {
        id,
        extend: () => {
          clearTimeout(timer);
          timer = within(START_MS + PARSE_BUDGET_MS);
        },
        settle: (outcome) => {
          clearTimeout(timer);
          resolve(outcome);
        },
      };
      const job: ParseJob = { id, raw };
      worker.postMessage(job, [raw.buffer]);
    });
  }

  async close(): Promise<void> {
    const { worker } = this;
    if (worker) this.end(worker, 'crashed');
    await worker?.terminate();
  }

  private async up(): Promise<boolean> {
    if (!this.worker) this.starting = this.start();
    return (await this.starting) ?? false;
  }

  private start(): Promise<boolean> {
    const worker = new Worker(this.workerFile, {
      // Only what is needed to read: no environment, so no credentials; its output could quote a mail.
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MIB },
    });
    this.worker = worker;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.end(worker, 'crashed');
        resolve(false);
      }, START_MS);
      const over = () => {
        clearTimeout(timer);
        this.end(worker, 'crashed');
        resolve(false);
      };
      worker.on('error', over);
      worker.on('exit', over);
      worker.on('message', (message: ParserMessage) => {
        if (message.type === 'ready') {
          clearTimeout(timer);
          resolve(true);
        } else if (worker === this.worker) this.onAnswer(message);
      });
    });
  }

  private onAnswer(message: Exclude<ParserMessage, { readonly type: 'ready' }>): void {
    const { current } = this;
    if (current?.id !== message.id) return;
    if (message.type === 'loading') {
      current.extend();
      return;
    }
    this.current = null;
    current.settle(
      message.type === 'read'
        ? { ok: true, parsed: message.parsed }
        : { ok: false, why: 'refused' },
    );
  }

  /** Ends a thread for good; the next mail gets a new one. */
  private end(worker: Worker, why: Unread): void {
    if (worker !== this.worker) return;
    this.worker = null;
    void worker.terminate();
    const { current } = this;
    this.current = null;
    current?.settle({ ok: false, why });
  }
}
