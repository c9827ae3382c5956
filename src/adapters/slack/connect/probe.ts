import type { Reach } from '../api/reach';
import type { Names } from '../directory/names';

/** How long an outage may stand in /readyz after its end, when nobody else calls Slack. */
const PERIOD_MS = 30_000;

/** Asks Slack who we are until it has told, and again whenever it was away. Keeps nobody waiting. */
export class Probe {
  private timer: NodeJS.Timeout | undefined;
  private stopped = true;

  constructor(
    private readonly names: Names,
    private readonly reach: Reach,
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
    const needed = this.names.botId() === null || !this.reach.now().ok;
    void (needed ? this.names.learn() : Promise.resolve(true)).then(() => {
      if (this.stopped) return;
      this.timer = setTimeout(() => this.look(), PERIOD_MS);
      this.timer.unref();
    });
  }
}
