import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Inspector, InspectOptions } from '../../app/certificates/inspector';
import { causeOf, type Cause } from '../../app/watching/cause';
import type { Inspection, Refusal } from '../../core/certificate/rule/inspection';
import { MOST_FILE_BYTES } from './asn1/limits';
import { fromJson, type InspectJob, type WorkerData, type WorkerMessage } from './protocol';

/** Reading a file takes a few milliseconds; one that takes this long was made to. */
const BUDGET_MS = 2_000;
/** A thread starts in a tenth of a second; on a busy machine it may take longer, which is not the file's fault. */
const START_MS = 15_000;
/** Files that wait at most: each is 64 KiB at most, and may keep the reader for 2 s. */
export const MOST_WAITING = 100;
/** Parsers need a few MiB; CRLs of the trust folder some hundreds at worst. */
const MOST_HEAP_MIB = 512;

/** What the worker found in the trust folder, for the operator. */
export interface TrustNotice {
  readonly anchors: number;
  /** Each anchor's name, and its last moment as ISO 8601. */
  readonly named: readonly { readonly name: string; readonly until: string }[];
  readonly crls: number;
  readonly problems: readonly string[];
}

/** `started` is false where the reader ended before it had seen any file. */
export interface ReaderFault {
  readonly reason: 'crashed' | 'timeout';
  readonly started: boolean;
  /** The error without its message, which could quote a file. */
  readonly cause: Cause | null;
}

/** Lines of one piece of stderr that are told. */
const MOST_LINES = 30;

/** Lines of stderr that Node writes itself. Others could quote the file at hand. */
const NODES_OWN = /^\s+at |^FATAL ERROR: |^\(node:\d+\) /u;

export interface InspectorOptions {
  /** A folder of PEM and DER files; null: no anchors, so no issuer is checked. */
  readonly trustFolder: string | null;
  /** Told at the start and whenever the folder's files change. */
  readonly onTrust?: (notice: TrustNotice) => void;
  /** Told whenever a reader has come up. */
  readonly onReady?: () => void;
  /** Told when the reader ends by itself or has to be ended. The words never hold anything of a file. */
  readonly onFault?: (fault: ReaderFault) => void;
  /** Told the lines that Node itself wrote to the reader's stderr. */
  readonly onStderr?: (lines: readonly string[]) => void;
  /** The compiled worker, where it does not stand beside this file. */
  readonly workerFile?: string;
}

interface Waiting {
  readonly job: InspectJob;
  readonly budgetMs: number;
  readonly settle: (inspection: Inspection) => void;
}

/**
 * Reads files in one worker thread, one after another. A thread that takes longer than the budget, or crashes, is
 * ended; its file is refused and the next one gets a new thread.
 */
export class WorkerInspector implements Inspector {
  private readonly queue: Waiting[] = [];
  private current: Waiting | null = null;
  private worker: Worker | null = null;
  private ready = false;
  private timer: NodeJS.Timeout | null = null;
  private lastId = 0;
  private closed = false;

  constructor(private readonly options: InspectorOptions) {
    this.start();
  }

  async inspect(bytes: Uint8Array, options: InspectOptions): Promise<Inspection> {
    if (this.closed || this.queue.length >= MOST_WAITING) {
      return refused({ reason: 'busy', waiting: this.queue.length });
    }
    const inspection = await new Promise<Inspection>((settle) => {
      this.lastId += 1;
      const { kind = 'certificate', at, size = bytes.length, budgetMs = BUDGET_MS } = options;
      const { throughout = false } = options;
      const start = new Uint8Array(throughout ? bytes : bytes.subarray(0, MOST_FILE_BYTES));
      const job = { id: this.lastId, bytes: start, size, kind, at: at.getTime() };
      this.queue.push({ job, budgetMs, settle });
      this.next();
    });
    if (isSecret(inspection)) bytes.fill(0);
    return inspection;
  }

  async close(): Promise<void> {
    this.closed = true;
    const waiting = this.queue.splice(0);
    for (const { settle } of waiting) settle(refused({ reason: 'busy', waiting: waiting.length }));
    const { worker } = this;
    this.finish({ reason: 'busy', waiting: 0 });
    this.worker = null;
    await worker?.terminate();
  }

  private start(): void {
    const data: WorkerData = { trustFolder: this.options.trustFolder };
    const worker = new Worker(this.options.workerFile ?? join(__dirname, 'worker.js'), {
      workerData: data,
      // Only what is needed to read: no environment, so no credentials; of its output only Node's own lines are told.
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MIB },
    });
    this.worker = worker;
    this.ready = false;
    worker.on('message', (message: WorkerMessage) => {
      if (worker === this.worker) this.onMessage(message);
    });
    worker.stderr.setEncoding('utf8').on('data', (text: string) => {
      const lines = text.split('\n').filter((line) => NODES_OWN.test(line));
      if (lines.length > 0) this.options.onStderr?.(lines.slice(0, MOST_LINES));
    });
    worker.on('error', (error) => {
      this.replace(worker, { reason: 'crashed' }, causeOf(error));
    });
    worker.on('exit', () => {
      this.replace(worker, { reason: 'crashed' });
    });
    // An idle reader does not keep the process alive; a file that waits does.
    if (this.queue.length === 0) worker.unref();
    this.arm(START_MS);
  }

  private onMessage(message: WorkerMessage): void {
    switch (message.type) {
      case 'trust':
        this.options.onTrust?.(message);
        return;
      case 'ready':
        this.ready = true;
        this.options.onReady?.();
        this.disarm();
        this.next();
        return;
      case 'done':
        if (this.current?.job.id !== message.id) return;
        this.settle(fromJson(message.inspection));
        this.next();
    }
  }

  private next(): void {
    const { worker } = this;
    if (worker === null) {
      if (!this.closed && this.queue.length > 0) this.start();
      return;
    }
    if (this.queue.length > 0 || this.current !== null) worker.ref();
    if (!this.ready || this.current !== null) return;
    const waiting = this.queue.shift();
    if (waiting === undefined) {
      worker.unref();
      return;
    }
    this.current = waiting;
    this.arm(waiting.budgetMs);
    worker.postMessage(waiting.job, [waiting.job.bytes.buffer]);
  }

  /** The budget of the file at hand, or of the start. */
  private arm(milliseconds: number): void {
    this.disarm();
    const { worker } = this;
    this.timer = setTimeout(() => {
      if (worker !== null) this.replace(worker, { reason: 'timeout', milliseconds });
    }, milliseconds);
    if (this.current === null && this.queue.length === 0) this.timer.unref();
  }

  private disarm(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  /** Ends a thread for good and refuses the file it had. A new one starts with the next file. */
  private replace(
    worker: Worker,
    refusal: Extract<Refusal, { reason: 'crashed' | 'timeout' }>,
    cause: Cause | null = null,
  ): void {
    if (worker !== this.worker) return;
    this.worker = null;
    const wasReady = this.ready;
    this.options.onFault?.({ reason: refusal.reason, started: wasReady, cause });
    this.ready = false;
    void worker.terminate();
    // A thread that never got ready would fail for every file: the one at the head is told, not left to wait.
    if (!wasReady) this.current ??= this.queue.shift() ?? null;
    this.finish(wasReady ? refusal : { reason: 'unavailable' });
    this.next();
  }

  private settle(inspection: Inspection): void {
    this.disarm();
    const { current } = this;
    this.current = null;
    current?.settle(inspection);
  }

  private finish(refusal: Refusal): void {
    this.settle(refused(refusal));
  }
}

function refused(refusal: Refusal): Inspection {
  return { outcome: 'refused', refusal };
}

function isSecret(inspection: Inspection): boolean {
  if (inspection.outcome !== 'refused') return false;
  const { reason } = inspection.refusal;
  return reason === 'private-key' || reason === 'keystore';
}
