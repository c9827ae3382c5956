import { createHmac } from 'node:crypto';

/** Slack gives an app this long to acknowledge. */
export const ACK_TIMEOUT_MS = 3_000;
/** Enough to send any delivery of a test again. */
const DELIVERIES_KEPT = 1_000;

/** One signed request to the bot, kept so that it can be sent again as it was. */
export interface Delivery {
  id: number;
  kind: 'command' | 'interaction' | 'event';
  contentType: 'application/json' | 'application/x-www-form-urlencoded';
  body: string;
}

/** How the bot answered, or what Slack says when it didn't. */
export type Reply =
  | { answered: true; status: number; contentType: string; body: string; ms: number }
  | { answered: false; error: 'operation_timeout' | 'dispatch_failed'; ms: number };

export interface LinkOptions {
  /** Where the bot listens, without a path; asked at each delivery, for ports known late. */
  botUrl: () => string;
  signingSecret: string;
  ackTimeoutMs: number;
  /** Real milliseconds: signatures and time limits never follow the business clock. */
  realNow: () => number;
}

/** The wire from Slack to the bot: signed as Slack signs, timed as Slack times. */
export class BotLink {
  private readonly sent: Delivery[] = [];
  private readonly running = new Set<AbortController>();
  private count = 0;

  constructor(private readonly options: LinkOptions) {}

  /** The latest deliveries, oldest first. */
  deliveries(): readonly Delivery[] {
    return this.sent;
  }

  /** Sends a form: a slash command, or an interaction with its JSON in `payload`. */
  sendForm(kind: Delivery['kind'], fields: Record<string, string>): Promise<Sent> {
    const body = new URLSearchParams(fields).toString();
    return this.first({ kind, contentType: 'application/x-www-form-urlencoded', body });
  }

  sendJson(kind: Delivery['kind'], payload: unknown): Promise<Sent> {
    const body = JSON.stringify(payload);
    return this.first({ kind, contentType: 'application/json', body });
  }

  /** Sends the same bytes again, freshly signed, with Slack's retry headers when `retry` counts. */
  async again(delivery: Delivery, retry?: { number: number; reason: string }): Promise<Reply> {
    const { botUrl, signingSecret, ackTimeoutMs, realNow } = this.options;
    const timestamp = String(Math.floor(realNow() / 1000));
    const base = `v0:${timestamp}:${delivery.body}`;
    const signature = createHmac('sha256', signingSecret).update(base).digest('hex');
    const abort = new AbortController();
    this.running.add(abort);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      abort.abort();
    }, ackTimeoutMs);
    const began = performance.now();
    const spent = (): number => performance.now() - began;
    try {
      const response = await fetch(`${botUrl()}/slack/events`, {
        method: 'POST',
        redirect: 'manual',
        signal: abort.signal,
        body: delivery.body,
        headers: {
          'content-type': delivery.contentType,
          'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
          'x-slack-request-timestamp': timestamp,
          'x-slack-signature': `v0=${signature}`,
          ...(retry === undefined
            ? {}
            : {
                'x-slack-retry-num': String(retry.number),
                'x-slack-retry-reason': retry.reason,
              }),
        },
      });
      const body = await response.text();
      const contentType = response.headers.get('content-type') ?? '';
      return { answered: true, status: response.status, contentType, body, ms: spent() };
    } catch {
      // The reason is one of two for the person who waits: too slow, or not there.
      return {
        answered: false,
        error: late ? 'operation_timeout' : 'dispatch_failed',
        ms: spent(),
      };
    } finally {
      clearTimeout(timer);
      this.running.delete(abort);
    }
  }

  /** Gives up on whatever is under way. */
  close(): void {
    for (const abort of this.running) abort.abort();
  }

  private async first(request: Omit<Delivery, 'id'>): Promise<Sent> {
    this.count += 1;
    const delivery = { id: this.count, ...request };
    this.sent.push(delivery);
    if (this.sent.length > DELIVERIES_KEPT) this.sent.shift();
    return { delivery, reply: await this.again(delivery) };
  }
}

export interface Sent {
  delivery: Delivery;
  reply: Reply;
}
