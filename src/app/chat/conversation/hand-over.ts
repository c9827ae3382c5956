import type { Account } from '../../../core/terms/terms';
import { personLane } from '../../outbox/lanes';
import type { OutgoingBody } from '../../outbox/outbox';
import type { ChatDeps } from '../deps';
import type { Occasion } from './conversation';

/** What becomes a file when it is sent. */
type Handed = Extract<
  OutgoingBody,
  { readonly kind: 'export' | 'blank-form' | 'mail-text' | 'file' }
>;

/** Whether a person's chat system takes files from us: Teams asks each person first, with a card of its own. */
export function takesFiles({ platform }: Account): boolean {
  return platform === 'slack';
}

/**
 * Puts a file on its way to whoever asked, in a direct message; the same press or command puts it there once. `what`
 * tells it from another file that one press causes. False: their chat system takes none.
 */
export async function handOver(
  { out, clock }: Pick<ChatDeps, 'out' | 'clock'>,
  { person, key }: Pick<Occasion, 'person' | 'key'>,
  { what, requestId }: { readonly what: string; readonly requestId: string | null },
  bodyTo: (to: Pick<Handed, 'platform' | 'person'>) => Handed,
): Promise<boolean> {
  if (!takesFiles(person)) return false;
  await out.post({
    lane: personLane(person),
    key: `${what}:${key}`,
    requestId,
    body: bodyTo({ platform: person.platform, person: person.id }),
    urgency: 'decision',
    at: clock.now(),
  });
  out.committed();
  return true;
}
