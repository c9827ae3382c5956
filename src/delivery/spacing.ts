/**
 * Milliseconds between two messages in a chat channel. Slack takes "no more than one message per second per channel"
 * (docs.slack.dev/apis/web-api/rate-limits); Teams about as much in one conversation.
 * Two more, because clocks here count in whole ones: a platform that counts finer saw the message before up to one later.
 */
const CHAT_SPACING_MS = 1_002;

/** Milliseconds that a lane rests after a message. Mail servers set their own pace. */
export function spacingMs(lane: string): number {
  return lane.startsWith('mail:') ? 0 : CHAT_SPACING_MS;
}
