import { z } from 'zod';
import type { CardRef } from '../../../app/outbox/cards';
import type { PostKey } from '../../../app/outbox/gateway';
import type { Api, Failure } from '../api/api';

/** Slack's clock and ours may differ: look a little further back. */
const SKEW_MS = 60 * 1000;
/** Slack recommends at most 200 a page (docs.slack.dev/apis/web-api/pagination). */
const PAGE = 200;
/** 2,000 messages since the first try: no channel of ours has so many before a post is tried again. */
const MOST_PAGES = 10;

const page = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) })
        .optional()
        .catch(undefined),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().default('') }).optional(),
});

/**
 * Whether a post arrived before. `absent`: it didn't, was never tried, or we may not look: post it. `unknown`: Slack
 * didn't say this time, and posting now might say it twice.
 */
export type Before =
  | { readonly kind: 'found'; readonly ref: CardRef }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly failure: Failure };

/** Looks for a post by its key among the messages since it was first tried. */
export async function findPosted(
  api: Api,
  channel: string,
  { key, triedSince }: PostKey,
  eventType: string,
  below?: CardRef,
): Promise<Before> {
  if (!triedSince) return { kind: 'absent' };
  const since = {
    channel,
    oldest: String((triedSince.getTime() - SKEW_MS) / 1000),
    include_all_metadata: true,
    limit: PAGE,
  };
  let cursor = '';
  for (let n = 0; n < MOST_PAGES; n += 1) {
    const from = cursor === '' ? since : { ...since, cursor };
    const found = below
      ? await api.call('conversations.replies', { ...from, ts: below.message }, page)
      : await api.call('conversations.history', from, page);
    if (!found.ok) {
      // A missing scope must not keep the message back: better twice than never.
      return found.failure.kind === 'refused'
        ? { kind: 'absent' }
        : { kind: 'unknown', failure: found.failure };
    }
    const match = found.value.messages.find(
      ({ metadata }) => metadata?.event_type === eventType && metadata.event_payload['key'] === key,
    );
    if (match) return { kind: 'found', ref: { channel, message: match.ts } };
    cursor = found.value.response_metadata?.next_cursor ?? '';
    if (cursor === '') break;
  }
  return { kind: 'absent' };
}
