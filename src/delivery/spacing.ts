/**
 * Milliseconds between two messages in a chat channel. Slack takes "no more than one message per second per channel"
 * (docs.slack.dev/apis/web-api/rate-limits); Teams about as much in one conversation.
 */
const CHAT_SPACING_MS = 1_000;

/** Milliseconds that a lane rests after a message. Mail servers set their own pace. */
export function spacingMs(lane: string): number {
  return lane.startsWith('mail:') ? 0 : CHAT_SPACING_MS;
}
