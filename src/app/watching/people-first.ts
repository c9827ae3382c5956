/**
 * Milliseconds after somebody did something in which work that nobody waits for steps back: who clicks clicks again. A desk
 * that clicks all day takes over two to four mails a second all the same.
 */
const STEP_BACK_MS = 250;

/**
 * Lets people go before a backlog: on two cores a mail that is taken over makes the click beside it wait. Whoever works at
 * a backlog rests between two pieces of it while people are at work, and goes on all the same: best when somebody was
 * just answered, for they read before they click again.
 */
export class PeopleFirst {
  private last = -Infinity;
  private waiting: (() => void)[] = [];

  /** `now`: milliseconds on a clock that never goes back. */
  constructor(private readonly now: () => number) {}

  /** To be called as often as somebody does something. */
  readonly seen = (): void => {
    this.last = this.now();
  };

  /** To be called when they have their answer. */
  readonly done = (): void => {
    for (const go of this.waiting.splice(0)) go();
  };

  /** Resolves when the next one has an answer. */
  readonly answered = (): Promise<void> =>
    new Promise((resolve) => {
      this.waiting.push(resolve);
    });

  /** Milliseconds to rest before the next piece: 0 where nobody did anything of late, at most a quarter of a second. */
  readonly restMs = (): number => Math.max(0, this.last + STEP_BACK_MS - this.now());
}
