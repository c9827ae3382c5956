import { SocketModeReceiver } from '@slack/bolt';
import { within } from '../../../app/time/within';
import type { Logger } from '../../../app/watching/log';
import { clientOptions } from '../api/api';
import { slackLogger } from '../api/log';

type SocketSettings = ConstructorParameters<typeof SocketModeReceiver>[0];

/** What the library opens its web socket with: the global one is not asked. */
export type Dispatcher = NonNullable<SocketSettings['dispatcher']>;

/** The first try again comes at once: Slack renews a connection every few hours and says so by closing it. */
const FIRST_DELAY_MS = 100;
/** An outage is over for us within this. */
const LONGEST_DELAY_MS = 30_000;
/** The end of the process waits this long for a connection that is just being made. */
const LAST_ATTEMPT_MS = 2_000;

export interface SocketOptions {
  readonly appToken: string;
  readonly apiUrl: string;
  readonly log: Logger;
  /** The way to Slack where it isn't straight. */
  readonly dispatcher: Dispatcher | null;
}

/**
 * Socket mode: events come through a connection that we open. The library's own reconnecting throws where nobody
 * catches it when Slack can't be reached (SocketModeClient.delayReconnectAttempt in @slack/socket-mode 3), which ends
 * the process: so we do it.
 */
export class SocketLink {
  readonly receiver: SocketModeReceiver;
  private readonly log: Logger;
  private timer: NodeJS.Timeout | undefined;
  private delayMs = FIRST_DELAY_MS;
  private stopped = true;
  private attempt: Promise<void> = Promise.resolve();

  constructor({ appToken, apiUrl, log, dispatcher }: SocketOptions) {
    this.log = log;
    this.receiver = new SocketModeReceiver({
      appToken,
      autoReconnectEnabled: false,
      ...(dispatcher ? { dispatcher } : {}),
      logger: slackLogger(log),
      installerOptions: { clientOptions: clientOptions(apiUrl, log) },
    });
    this.receiver.client.on('connected', () => {
      this.delayMs = FIRST_DELAY_MS;
    });
    this.receiver.client.on('disconnected', () => this.retry());
  }

  /** Begins to connect, and stays at it; returns at once. */
  start(): void {
    this.stopped = false;
    this.connect();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    // The library would go on connecting after its end, and keep timers of a connection that it broke off.
    await within(LAST_ATTEMPT_MS, this.attempt, () => undefined);
    await this.receiver.stop();
  }

  private connect(): void {
    this.attempt = this.receiver.client.start().then(
      () => (this.stopped ? this.receiver.stop() : undefined),
      (error: unknown) => {
        this.log.warn({ err: error }, 'Slack socket connection failed, retrying');
        this.retry();
      },
    );
  }

  private retry(): void {
    if (this.stopped || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.connect();
    }, this.delayMs);
    this.delayMs = Math.min(this.delayMs * 2, LONGEST_DELAY_MS);
  }
}
