import { personLane } from '../../outbox/lanes';
import type { OutgoingBody } from '../../outbox/outbox';
import type { Occasion } from '../conversation/conversation';
import type { ChatDeps } from '../deps';

/** What a file is that is handed to whoever takes requests over. */
type HandedAs = Extract<OutgoingBody, { readonly kind: 'file' }>['as'];

/** Puts a file on its way to whoever asked, in a direct message. False: their chat system takes no files from us. */
export async function hand(
  deps: Pick<ChatDeps, 'out' | 'clock'>,
  { person, key }: Pick<Occasion, 'person' | 'key'>,
  as: HandedAs,
  name: string,
  content: string | Buffer,
): Promise<boolean> {
  const { platform, id } = person;
  if (platform !== 'slack') return false;
  const base64 = Buffer.from(content).toString('base64');
  await deps.out.post({
    lane: personLane(person),
    key: `file:${as}:${key}`,
    requestId: null,
    body: { kind: 'file', platform, person: id, name, base64, as },
    urgency: 'decision',
    at: deps.clock.now(),
  });
  deps.out.committed();
  return true;
}
