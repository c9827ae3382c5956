import { faultNote } from '../../../app/chat/conversation/fault-note';
import type { Logger, Trace } from '../../../app/watching/log';
import type { AckKind, Metrics } from '../../../app/watching/metrics';
import type { Note } from '../../../view/model/model';

/** Slack waits 3 s for an acknowledgement; this leaves it and the network the rest. */
export const PATIENCE_MS = 2_500;
/** A running process ends work that takes longer only when it ends itself; this long it waits then. */
const LAST_CHANCE_MS = 5_000;

/** What came of work within Slack's time: its result, or the promise of one. It never rejects. */
export type Waited<T> =
  { readonly done: true; readonly value: T } | { readonly done: false; readonly later: Promise<T> };

/** Keeps Slack's 3 s, and turns faults into words for the person who waits. */
export class Patience {
  private readonly running = new Set<Promise<unknown>>();

  constructor(
    private readonly log: Logger,
    private readonly trace: Trace,
    private readonly metrics: Pick<Metrics, 'acknowledging'>,
    private readonly patienceMs: number = PATIENCE_MS,
  ) {}

  /** Runs `work`; where it fails, `sorry` makes the answer out of the words to say. */
  wait<T>(doing: AckKind, work: () => Promise<T>, sorry: (note: Note) => T): Promise<Waited<T>> {
    return this.trace.within((reference) => this.waitAs(reference, doing, work, sorry));
  }

  /** Goes on with what comes after the acknowledgement. */
  afterwards(doing: string, work: () => Promise<void>): void {
    this.trace.within((reference) => {
      void this.keep(work().catch((error: unknown) => void this.fault(reference, doing, error)));
    });
  }

  /** Resolves when nothing is under way any more, or when it would take too long. */
  async settled(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, LAST_CHANCE_MS);
    });
    await Promise.race([Promise.allSettled([...this.running]), enough]);
    clearTimeout(timer);
  }

  private async waitAs<T>(
    reference: string,
    doing: AckKind,
    work: () => Promise<T>,
    sorry: (note: Note) => T,
  ): Promise<Waited<T>> {
    const acknowledged = this.metrics.acknowledging('slack', doing);
    let failed = false;
    const result = this.keep(
      work().catch((error: unknown) => {
        failed = true;
        return sorry(this.fault(reference, doing, error));
      }),
    );
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Waited<T>>((resolve) => {
      timer = setTimeout(() => {
        this.log.warn({ doing, ms: this.patienceMs }, 'An answer takes longer than Slack waits');
        resolve({ done: false, later: result });
      }, this.patienceMs);
    });
    const soon = result.then((value): Waited<T> => ({ done: true, value }));
    try {
      const waited = await Promise.race([soon, late]);
      acknowledged(waited.done ? (failed ? 'failed' : 'answered') : 'late');
      return waited;
    } finally {
      clearTimeout(timer);
    }
  }

  private keep<T>(work: Promise<T>): Promise<T> {
    const kept = work.finally(() => this.running.delete(kept));
    this.running.add(kept);
    return kept;
  }

  private fault(reference: string, doing: string, error: unknown): Note {
    this.log.error({ reference, doing, err: error }, 'A request from Slack failed');
    return faultNote(error, reference);
  }
}
