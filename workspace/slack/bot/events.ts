import type { SlackState } from '../state';
import type { BotLink, Sent } from './link';

/** Slack tries an event again at once, after a minute and after five. */
const RETRY_DELAYS_MS = [0, 60_000, 300_000];

/** Tells the bot what happens in its channels, through the Events API. */
export class BotEvents {
  private readonly timers = new Set<NodeJS.Timeout>();
  private closed = false;

  constructor(
    private readonly link: BotLink,
    private readonly state: SlackState,
  ) {}

  /** Sends one event; resolves with the first answer, and goes on trying behind the scenes. */
  async emit(event: Record<string, unknown> & { type: string; event_ts: string }): Promise<Sent> {
    const { teamId, appId, botUserId } = this.state.setting;
    const sent = await this.link.sendJson('event', {
      token: 'unused',
      team_id: teamId,
      context_team_id: teamId,
      context_enterprise_id: null,
      api_app_id: appId,
      event,
      type: 'event_callback',
      event_id: this.state.newId('Ev'),
      event_time: Math.floor(Number(event.event_ts)),
      authorizations: [
        {
          enterprise_id: null,
          team_id: teamId,
          user_id: botUserId,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
    });
    if (!fine(sent)) this.retry(sent, 0);
    return sent;
  }

  /** Slack's first question to a new request URL; resolves with the bot's answer. */
  verifyUrl(challenge: string): Promise<Sent> {
    return this.link.sendJson('event', { token: 'unused', challenge, type: 'url_verification' });
  }

  close(): void {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
  }

  private retry(sent: Sent, attempt: number): void {
    const delay = RETRY_DELAYS_MS[attempt];
    if (delay === undefined || this.closed) return;
    const reason = sent.reply.answered
      ? 'http_error'
      : sent.reply.error === 'operation_timeout'
        ? 'http_timeout'
        : 'connection_failed';
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.link.again(sent.delivery, { number: attempt + 1, reason }).then((reply) => {
        const next = { delivery: sent.delivery, reply };
        if (!fine(next)) this.retry(next, attempt + 1);
      });
    }, delay);
    timer.unref();
    this.timers.add(timer);
  }
}

function fine({ reply }: Sent): boolean {
  return reply.answered && reply.status >= 200 && reply.status < 300;
}
