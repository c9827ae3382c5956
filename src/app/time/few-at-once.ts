/** Lets at most so many pieces of work run at once; the others wait for their turn, in the order they came. */
export class FewAtOnce {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** `most`: 1 or more. */
  constructor(private readonly most: number) {}

  /** Runs the work when its turn comes; rejects with what it rejects with. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    // Whoever ends hands its place to the next, so that nobody who comes later gets ahead.
    if (this.running >= this.most) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
