import { faultWords } from '../../../app/desk/fault-words';
import type { Randomness } from '../../../app/ports/clock';
import type { Logger } from '../../../app/ports/log';
import type { Note } from '../../../view/model';
import { noteOf } from './words';

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
    private readonly random: Randomness,
    private readonly patienceMs: number = PATIENCE_MS,
  ) {}

  /** Runs `work`; where it fails, `sorry` makes the answer out of the words to say. */
  async wait<T>(
    doing: string,
    work: () => Promise<T>,
    sorry: (note: Note) => T,
  ): Promise<Waited<T>> {
    const result = this.keep(work().catch((error: unknown) => sorry(this.fault(doing, error))));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Waited<T>>((resolve) => {
      timer = setTimeout(() => {
        this.log.warn({ doing, ms: this.patienceMs }, 'An answer takes longer than Slack waits');
        resolve({ done: false, later: result });
      }, this.patienceMs);
    });
    const soon = result.then((value): Waited<T> => ({ done: true, value }));
    try {
      return await Promise.race([soon, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Goes on with what comes after the acknowledgement. */
  afterwards(doing: string, work: () => Promise<void>): void {
    void this.keep(work().catch((error: unknown) => void this.fault(doing, error)));
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

  private keep<T>(work: Promise<T>): Promise<T> {
    const kept = work.finally(() => this.running.delete(kept));
    this.running.add(kept);
    return kept;
  }

  private fault(doing: string, error: unknown): Note {
    const reference = this.random.uuid().slice(0, 8);
    this.log.error({ reference, doing, err: error }, 'A request from Slack failed');
    return noteOf(faultWords(error, reference));
  }
}
