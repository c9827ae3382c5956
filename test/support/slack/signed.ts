import { createHmac } from 'node:crypto';
import { SECRET } from './harness';

export interface SignedOptions {
  readonly secret?: string;
  /** Seconds since 1970. */
  readonly timestamp?: number;
  readonly contentType?: string;
  readonly path?: string;
}

/** Sends a body to the bot as Slack would, signed. */
export function signed(url: string, body: string, options: SignedOptions = {}): Promise<Response> {
  return fetch(`${url}${options.path ?? '/slack/events'}`, {
    method: 'POST',
    body,
    headers: signatureOf(body, options),
  });
}

/** The headers with which Slack would send this body. */
export function signatureOf(body: string, options: SignedOptions = {}): Record<string, string> {
  const timestamp = String(options.timestamp ?? Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', options.secret ?? SECRET)
    .update(`v0:${timestamp}:${body}`)
    .digest('hex');
  return {
    'content-type': options.contentType ?? 'application/json',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
}

/** An event in its envelope. */
export function eventBody(event: object, bot = 'UEBOXBOT01'): string {
  return JSON.stringify({
    type: 'event_callback',
    team_id: 'T0LOCAL001',
    event_id: 'Ev1',
    event_time: 1,
    event,
    authorizations: [{ team_id: 'T0LOCAL001', enterprise_id: null, user_id: bot, is_bot: true }],
  });
}

/** A form whose field `payload` holds an interaction. */
export function interactionBody(payload: unknown): string {
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

export const FORM_TYPE = 'application/x-www-form-urlencoded';
