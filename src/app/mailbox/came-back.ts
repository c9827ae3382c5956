import type { KeptMail } from '../../core/mail/kept';
import type { RequestState } from '../../core/process/state';
import { dayIn } from '../../core/terms/zone';
import type { Direct } from '../outbox/messages';
import type { ChatDeps } from '../chat/deps';
import { reachOn } from '../requests/reach';

/**
 * Tells whoever looks after a request that a mail to its requester came back: the ball is theirs from then on, for the
 * requester doesn't know of it. A mail that is still being tried is nobody's to mend.
 */
export async function cameBackTo(
  deps: Pick<ChatDeps, 'people' | 'out' | 'context' | 'clock'>,
  { id, kind, reasons }: KeptMail,
  { id: requestId, assignee, registered }: RequestState,
): Promise<readonly Direct[]> {
  const bounced = reasons.find((one) => one.reason === 'bounced');
  if (kind !== 'bounce' || !bounced?.final) return [];
  const owner = assignee ?? registered.by;
  if (!deps.out.platforms.includes(owner.platform)) return [];
  const reach = await reachOn(deps, dayIn(deps.context.zone, deps.clock.now()));
  const { to } = reach(owner);
  const { recipient, words } = bounced;
  return [
    { to, card: { tells: 'came-back', requestId, recipient, words }, key: `mail-came-back:${id}` },
  ];
}
