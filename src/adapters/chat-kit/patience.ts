import { faultNote as faultOf } from '../../app/chat/conversation/fault-note';
import { sentenceNote } from '../../view/notes/sentence';
import { within } from '../../app/time/within';
import type { Logger, Trace } from '../../app/watching/log';
import type { AckKind, Metrics } from '../../app/watching/metrics';
import type { Platform } from '../../core/terms/terms';
import type { Words } from '../../view/words';
import type { Note } from '../../view/model/model';

/** A process that stops waits at most this long for what is under way, in milliseconds. */
const LAST_CHANCE_MS = 5_000;
/** And this long for those to be told who wait for what is not done by then; together it is less than main's grace. */
const TELLING_MS = 2_000;

/** The process stops before the work was done: whether it was saved, nobody can say any more. */
class Stopped extends Error {}

/** The part of the time until the acknowledgement after which work counts as slow. */
const SOON = 0.5;

/** What came of work in time: its result, or the promise of one. It never rejects. */
export type Waited<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly later: Promise<T> };

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
  /** What is told after the acknowledgement. */
  private readonly telling = new Set<Promise<unknown>>();
  /** Ends the waiting for work that was acknowledged without its answer. */
  private readonly overdue = new Set<() => void>();

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
      () => ({ done: false, later: this.orStopped(kept) }),
    );
  }

  /** Goes on with what comes after the acknowledgement. Never rejects. */
  afterwards(doing: string, work: () => Promise<void>): Promise<void> {
    return this.options.trace.within((reference) => {
      const told = this.keep(
        work().catch((error: unknown) => {
          this.fault(reference, doing, error);
        }),
      );
      this.telling.add(told);
      return told.finally(() => this.telling.delete(told));
    });
  }

  /** The words for a person whose work failed after it was acknowledged, under the number that the log has for it. */
  sorry(doing: string, error: unknown, words: Words): Note {
    return this.options.trace.within((reference) => {
      this.fault(reference, doing, error);
      return faultNote(error, reference, words);
    });
  }

  /**
   * Resolves when nothing is under way any more. Who waits for what takes longer, a file that is still on its way, is told
   * that the process stops: nobody else would.
   */
  async settled(lastChanceMs = LAST_CHANCE_MS): Promise<void> {
    await within(lastChanceMs, Promise.allSettled([...this.running]), () => []);
    for (const giveUp of this.overdue) giveUp();
    await within(TELLING_MS, Promise.allSettled([...this.telling]), () => []);
  }

  /** The work's result, or its end with the process. */
  private orStopped<T>(work: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const giveUp = () => reject(new Stopped('The process stops'));
      this.overdue.add(giveUp);
      void work.then(resolve, reject).finally(() => this.overdue.delete(giveUp));
    });
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
      const later = this.orStopped(result).catch((error: unknown) => {
        this.fault(reference, doing, error);
        return sorry(error);
      });
      return { done: false, later };
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
    if (error instanceof Stopped) {
      // Nothing broke, and the person is told.
      log.warn({ reference, platform, doing }, 'Stopped before this was done; the person is told');
      return;
    }
    log.error({ reference, platform, doing, err: error }, 'Chat request failed');
  }
}

function faultNote(error: unknown, reference: string, words: Words): Note {
  return error instanceof Stopped
    ? sentenceNote(words.chat.stopped)
    : faultOf(error, reference, words);
}
