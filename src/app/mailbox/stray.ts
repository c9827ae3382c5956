import type { KeptMail } from '../../core/mail/kept';
import { feedLane } from '../outbox/lanes';
import type { ChatDeps } from '../chat/deps';
import { mailCardPosts } from '../mails/mail-posts';
import type { MailStore } from '../requests/mail-store';

/** Mails of no request within the minute that get a card each; what is more is a burst, and no flood in the channel. */
export const MOST_A_MINUTE = 10;

const MINUTE_MS = 60_000;

type Posts = Parameters<MailStore['takeOver']>[2];

/** What a mail that belongs to no request causes: its card, or one notice for a burst. A machine's causes nothing. */
export async function strayPosts(
  { requests: { mails }, out: { platforms }, clock }: Pick<ChatDeps, 'requests' | 'out' | 'clock'>,
  mail: KeptMail,
): Promise<Posts> {
  if (mail.kind === 'machine') return [];
  const at = clock.now();
  const before = await mails.strayingSince(new Date(at.getTime() - MINUTE_MS));
  if (before < MOST_A_MINUTE) return mailCardPosts(platforms, mail, at);
  // Known by the minute: however many follow, it is said once.
  const minute = Math.floor(at.getTime() / MINUTE_MS);
  return platforms.map((platform) => ({
    lane: feedLane(platform, 'requests'),
    key: `mail-burst:${minute}:${platform}`,
    requestId: null,
    body: {
      kind: 'notice',
      place: { platform, feed: 'requests' },
      card: { tells: 'mail-burst', most: MOST_A_MINUTE },
    },
    urgency: 'decision',
    at,
  }));
}
