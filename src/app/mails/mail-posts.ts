import type { KeptMail } from '../../core/mail/kept';
import type { Platform } from '../../core/terms/terms';
import { feedLane } from '../outbox/lanes';
import type { Outbox } from '../outbox/outbox';

/** Draws the card of a mail that belongs to no request, in the requests channel of each chat system. */
export function mailCardPosts(
  platforms: readonly Platform[],
  { id, version }: KeptMail,
  at: Date,
): readonly Parameters<Outbox['post']>[0][] {
  return platforms.map((platform) => ({
    lane: feedLane(platform, 'requests'),
    key: `mail-card:${id}:none:${version}:${at.getTime()}:${platform}`,
    requestId: null,
    body: { kind: 'mail-card', platform, mailId: id },
    urgency: 'decision',
    at,
  }));
}
