import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type {
  AddedPage,
  MadePaper,
  PagePair,
  PaperDesk,
  ReadPaper,
  Unmade,
} from '../../app/paper/paper-desk';
import type { Paper } from '../../view/paper/paper';
import {
  HEAD_BYTES,
  MAKE_BUDGET_MS,
  MOST_FORM_BYTES,
  MOST_GROWTH_MIB,
  MOST_HEAP_MIB,
  MOST_WAITING,
  MOST_WAIT_MS,
  READ_BUDGET_MS,
  START_MS,
  WATCH_EVERY_MS,
} from './limits';
import type { PaperJob, PaperMessage, PaperTask } from './protocol';

type GivenUp = Unmade | 'too-big';

type Outcome = Exclude<PaperMessage, { readonly type: 'ready' }> | GivenUp;

const MIB = 1024 * 1024;

interface Waiting {
  readonly task: PaperTask;
  readonly budgetMs: number;
  readonly settle: (outcome: Outcome) => void;
}

/**
 * Makes and reads PDFs in one thread, one after another. It starts with the first of them: most processes never read
 * one. A thread that takes longer than the budget, takes too much memory, or crashes, is ended, and the next file gets a new one.
 */
export class WorkerPaperDesk implements PaperDesk {
  private readonly queue: Waiting[] = [];
  private current: (Waiting & { readonly id: number }) | null = null;
  private worker: Worker | null = null;
  private ready = false;
  private timer: NodeJS.Timeout | null = null;
  private watch: NodeJS.Timeout | null = null;
  private lastId = 0;
  private closed = false;

  /** `workerFile`: the compiled worker, where it does not stand beside this file. */
  constructor(private readonly workerFile = join(__dirname, 'worker.js')) {}

  async make(paper: Paper, at: Date): Promise<MadePaper> {
    return this.made({ type: 'make', paper, at });
  }

  async addPage(bytes: Uint8Array, { within, apart }: PagePair, at: Date): Promise<AddedPage> {
    if (mayTakePage(bytes)) {
      const task = { type: 'add', bytes: Uint8Array.from(bytes), page: within, at } as const;
      const added = await this.ask(task, READ_BUDGET_MS);
      if (typeof added !== 'string' && added.type === 'made') {
        return { ok: true, bytes: Buffer.from(added.bytes), isApart: false };
      }
    }
    const alone = await this.made({ type: 'page', page: apart, at });
    return alone.ok ? { ...alone, isApart: true } : alone;
  }

  private async made(task: PaperTask): Promise<MadePaper> {
    const outcome = await this.ask(task, MAKE_BUDGET_MS);
    if (outcome === 'timeout' || outcome === 'unavailable') return { ok: false, why: outcome };
    return typeof outcome !== 'string' && outcome.type === 'made'
      ? { ok: true, bytes: Buffer.from(outcome.bytes) }
      : { ok: false, why: 'crashed' };
  }

  async read(bytes: Uint8Array, budgetMs = READ_BUDGET_MS): Promise<ReadPaper> {
    if (bytes.length > MOST_FORM_BYTES) return { ok: false, why: 'too-big' };
    // Without these two marks no program takes it for a PDF: no thread is started for it.
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (!file.subarray(0, HEAD_BYTES).includes('%PDF-')) return { ok: false, why: 'not-pdf' };
    if (!file.includes('startxref')) return { ok: false, why: 'broken' };
    if (isSigned(file)) return { ok: false, why: 'signed' };
    const outcome = await this.ask({ type: 'read', bytes: Uint8Array.from(bytes) }, budgetMs);
    if (typeof outcome === 'string') return { ok: false, why: outcome };
    return outcome.type === 'read' ? outcome.read : { ok: false, why: 'broken' };
  }

  async close(): Promise<void> {
    this.closed = true;
    const { worker } = this;
    for (const { settle } of this.queue.splice(0)) settle('unavailable');
    this.end(worker, 'unavailable');
    await worker?.terminate();
  }

  private ask(task: PaperTask, budgetMs: number): Promise<Outcome> {
    if (this.closed || this.queue.length >= MOST_WAITING) return Promise.resolve('unavailable');
    return new Promise((resolve) => {
      let late: NodeJS.Timeout | undefined;
      const waiting: Waiting = {
        task,
        budgetMs,
        settle: (outcome) => {
          clearTimeout(late);
          resolve(outcome);
        },
      };
      // What is sent can wait for its turn; somebody waits for what is read.
      if (task.type === 'read') {
        late = setTimeout(() => this.giveUp(waiting), budgetMs + MOST_WAIT_MS);
      }
      this.queue.push(waiting);
      this.next();
    });
  }

  /** A file whose time is over, wherever it is: still in the queue, or in the thread since too short a while. */
  private giveUp(waiting: Waiting): void {
    const place = this.queue.indexOf(waiting);
    if (place >= 0) {
      this.queue.splice(place, 1);
      waiting.settle('unavailable');
    } else if (this.current?.settle === waiting.settle) this.end(this.worker, 'timeout');
  }

  private next(): void {
    if (this.current !== null) return;
    if (this.queue.length === 0) {
      // An idle thread does not keep the process alive.
      this.worker?.unref();
      return;
    }
    if (this.worker === null) this.start();
    if (!this.ready) return;
    const waiting = this.queue.shift();
    const { worker } = this;
    if (!waiting || !worker) return;
    this.lastId += 1;
    this.current = { ...waiting, id: this.lastId };
    worker.ref();
    this.arm(worker, waiting.budgetMs);
    if ('bytes' in waiting.task) this.watchMemory(worker);
    const job: PaperJob = { ...waiting.task, id: this.lastId };
    worker.postMessage(job, 'bytes' in job ? [job.bytes.buffer] : []);
  }

  private start(): void {
    const worker = new Worker(this.workerFile, {
      // Only what is needed to read: no environment, so no credentials; its output could quote a form.
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MIB },
    });
    this.worker = worker;
    this.ready = false;
    worker.on('message', (message: PaperMessage) => {
      if (worker === this.worker) this.onAnswer(message);
    });
    worker.on('error', () => this.end(worker, 'crashed'));
    worker.on('exit', () => this.end(worker, 'crashed'));
    this.arm(worker, START_MS);
  }

  private onAnswer(message: PaperMessage): void {
    if (message.type === 'ready') {
      this.ready = true;
      this.disarm();
      this.next();
      return;
    }
    const { current } = this;
    if (current?.id !== message.id) return;
    this.disarm();
    this.current = null;
    current.settle(message);
    this.next();
  }

  private arm(worker: Worker, milliseconds: number): void {
    this.disarm();
    this.timer = setTimeout(() => this.end(worker, 'timeout'), milliseconds);
  }

  /** Bytes that a file unpacks to are outside the heap that a thread is limited to: only the process' growth shows them. */
  private watchMemory(worker: Worker): void {
    const most = process.memoryUsage.rss() + MOST_GROWTH_MIB * MIB;
    this.watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) this.end(worker, 'too-big');
    }, WATCH_EVERY_MS);
  }

  private disarm(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.watch !== null) clearInterval(this.watch);
    this.timer = null;
    this.watch = null;
  }

  /** Ends a thread for good. A file it had is given up; one that never got ready gives up the file at the head. */
  private end(worker: Worker | null, why: GivenUp): void {
    if (worker === null || worker !== this.worker) return;
    this.disarm();
    this.worker = null;
    void worker.terminate();
    const failed = this.current ?? (this.ready ? undefined : this.queue.shift());
    const reason = this.ready ? why : 'unavailable';
    this.ready = false;
    this.current = null;
    failed?.settle(reason);
    if (!this.closed) this.next();
  }
}

/** A signature covers ranges of the file's bytes, and says which: no program signs without these letters. */
function isSigned(file: Buffer): boolean {
  return file.includes('/ByteRange');
}

function mayTakePage(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const isPdf = file.subarray(0, HEAD_BYTES).includes('%PDF-') && file.includes('startxref');
  return isPdf && !isSigned(file);
}
