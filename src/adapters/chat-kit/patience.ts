import { faultNote } from '../../app/chat/conversation/fault-note';
import { within } from '../../app/time/within';
import type { Logger, Trace } from '../../app/watching/log';
import type { AckKind, Metrics } from '../../app/watching/metrics';
import type { Platform } from '../../core/terms/terms';
import type { Words } from '../../view/words';
import type { Note } from '../../view/model/model';

/** A process that stops waits at most this long for what is under way, in milliseconds. */
const LAST_CHANCE_MS = 5_000;

/** The part of the time until the acknowledgement after which work counts as slow. */
const SOON = 0.5;

/** What came of work in time: its result, or the promise of one. It never rejects. */
export type Waited<T> =
  { readonly done: true; readonly value: T } | { readonly done: false; readonly later: Promise<T> };

export interface PatienceOptions {
  readonly platform: Platform;
  /** Milliseconds until the chat system is acknowledged without the answer. */
  readonly patienceMs: number;
  readonly log: Logger;
  readonly trace: Trace;
  readonly metrics: Pick<Metrics, 'acknowledging'>;
}

/** Acknowledges in a chat system's time and answers later where that is needed; faults become words for the person. */
export class Patience {
  private readonly running = new Set<Promise<unknown>>();

  constructor(private readonly options: PatienceOptions) {}

  /** Runs `work`; where it fails, `sorry` makes the answer out of the words to say, which are in the person's language. */
  wait<T>(
    doing: AckKind,
    work: () => Promise<T>,
    sorry: (note: Note) => T,
    words: Words,
  ): Promise<Waited<T>> {
    const { trace } = this.options;
    return trace.within((reference) =>
      this.waitAs(reference, doing, work, (error) => sorry(faultNote(error, reference, words))),
    );
  }

  /**
   * What came of work within `wait`, some time before the acknowledgement is due: for an answer of its own to what takes
   * longer. The work goes on either way. Rejects where the work fails in time.
   */
  soon<T>(work: Promise<T>): Promise<Waited<T>> {
    const kept = this.keep(work);
    return within(
      this.options.patienceMs * SOON,
      kept.then((value): Waited<T> => ({ done: true, value })),
      () => ({ done: false, later: kept }),
    );
  }

  /** Goes on with what comes after the acknowledgement. Never rejects. */
  afterwards(doing: string, work: () => Promise<void>): Promise<void> {
    return this.options.trace.within((reference) =>
      this.keep(
        work().catch((error: unknown) => {
          this.fault(reference, doing, error);
        }),
      ),
    );
  }

  /** The words for a person whose work failed after it was acknowledged, under the number that the log has for it. */
  sorry(doing: string, error: unknown, words: Words): Note {
    return this.options.trace.within((reference) => {
      this.fault(reference, doing, error);
      return faultNote(error, reference, words);
    });
  }

  /** Resolves when nothing is under way any more, or when it would take too long. */
  async settled(): Promise<void> {
    await within(LAST_CHANCE_MS, Promise.allSettled([...this.running]), () => []);
  }

  private async waitAs<T>(
    reference: string,
    doing: AckKind,
    work: () => Promise<T>,
    sorry: (error: unknown) => T,
  ): Promise<Waited<T>> {
    const { platform, patienceMs, metrics, log } = this.options;
    const acknowledged = metrics.acknowledging(platform, doing);
    let failed = false;
    const result = this.keep(
      work().catch((error: unknown) => {
        failed = true;
        this.fault(reference, doing, error);
        return sorry(error);
      }),
    );
    const soon = result.then((value): Waited<T> => ({ done: true, value }));
    const waited = await within(patienceMs, soon, (): Waited<T> => {
      log.warn({ platform, doing, ms: patienceMs }, 'Answer is late: acknowledged without it');
      return { done: false, later: result };
    });
    acknowledged(waited.done ? (failed ? 'failed' : 'answered') : 'late');
    return waited;
  }

  private keep<T>(work: Promise<T>): Promise<T> {
    const kept = work.finally(() => this.running.delete(kept));
    this.running.add(kept);
    return kept;
  }

  private fault(reference: string, doing: string, error: unknown): void {
    const { platform, log } = this.options;
    log.error({ reference, platform, doing, err: error }, 'Chat request failed');
  }
}
