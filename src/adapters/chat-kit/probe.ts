/** How long an outage may stand in /readyz after its end when nobody else calls the chat system, in milliseconds. */
const PERIOD_MS = 30_000;

/** Asks a chat system whether it is there for as long as that is needed. Keeps neither a caller nor the process waiting. */
export class Probe {
  private timer: NodeJS.Timeout | undefined;
  private stopped = true;

  /** `ask` never rejects; what it learns it notes itself. */
  constructor(
    private readonly isNeeded: () => boolean,
    private readonly ask: () => Promise<unknown>,
  ) {}

  start(): void {
    this.stopped = false;
    this.look();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private look(): void {
    if (this.stopped) return;
    void (this.isNeeded() ? this.ask() : Promise.resolve()).then(() => {
      if (this.stopped) return;
      this.timer = setTimeout(() => this.look(), PERIOD_MS);
      this.timer.unref();
    });
  }
}
