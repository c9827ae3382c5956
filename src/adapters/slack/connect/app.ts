import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt';
import type { Trace } from '../../../app/ports/log';

/**
 * Bolt's app, but for one thing: it acknowledges an event before anybody has looked at it, and what a person wrote in
 * a direct message would be lost with the process. Here the acknowledgement comes last, for commands and clicks by
 * their listeners, for events when these are done. And everything that is heard gets its number in the log, by
 * whatever way it came.
 */
export class AckLastApp extends App {
  constructor(
    options: AppOptions,
    private readonly trace: Trace,
  ) {
    super(options);
  }

  override processEvent(event: ReceiverEvent): Promise<void> {
    return this.trace.within(() => this.acknowledgeLast(event));
  }

  private async acknowledgeLast(event: ReceiverEvent): Promise<void> {
    if (!isEvent(event.body)) return await super.processEvent(event);
    await super.processEvent({ ...event, ack: () => Promise.resolve() });
    await event.ack();
  }
}

function isEvent(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'event' in body;
}
