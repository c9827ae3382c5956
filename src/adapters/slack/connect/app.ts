import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt';
import type { Logger, Trace } from '../../../app/watching/log';
import { isReadable } from '../inbound/readable';

/**
 * Bolt's app, but for three things. It acknowledges an event before anybody has looked at it, and what a person wrote
 * in a direct message would be lost with the process: here the acknowledgement comes last, for commands and clicks by
 * their listeners, for events when these are done. What has no listener, or makes no sense, it leaves without an
 * answer until Slack gives up, or answers with a 500: here it is acknowledged at once, and told in the log. And
 * everything that is heard gets its number in the log, by whatever way it came.
 */
export class AckLastApp extends App {
  constructor(
    options: AppOptions,
    private readonly log: Logger,
    private readonly trace: Trace,
  ) {
    super(options);
  }

  override processEvent(event: ReceiverEvent): Promise<void> {
    return this.trace.within(() => this.acknowledgeLast(event));
  }

  private async acknowledgeLast(event: ReceiverEvent): Promise<void> {
    if (!isReadable(event.body)) return await this.leave(event, null);
    let acknowledged = false;
    try {
      await super.processEvent({
        ...event,
        ack: async (answer) => {
          if (isEvent(event.body)) return;
          acknowledged = true;
          await this.acknowledge(event, answer);
        },
      });
    } catch (error) {
      // Listeners end in the app's error handler: what comes here is Bolt's own stumbling over a payload.
      if (!acknowledged) return await this.leave(event, error);
      throw error;
    }
    if (isEvent(event.body)) return await this.acknowledge(event);
    if (!acknowledged) await this.leave(event, null);
  }

  /**
   * Bolt ends a request that nobody acknowledged in 3 s with a 404. The decision that came later stands all the same,
   * and what its listener does next (the private answer, above all) is worth more now, not less.
   */
  private async acknowledge({ ack }: ReceiverEvent, answer?: AckAnswer): Promise<void> {
    try {
      await ack(answer);
    } catch (error) {
      if (!isSentAlready(error)) throw error;
      this.log.warn({}, 'Slack payload acknowledged too late');
    }
  }

  private async leave({ ack }: ReceiverEvent, error: unknown): Promise<void> {
    this.log.warn({ err: error }, 'Unrecognised Slack payload acknowledged and ignored');
    await ack();
  }
}

type AckAnswer = Parameters<ReceiverEvent['ack']>[0];

function isSentAlready(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return error.code === 'ERR_HTTP_HEADERS_SENT';
}

function isEvent(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'event' in body;
}
