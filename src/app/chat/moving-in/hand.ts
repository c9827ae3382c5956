import type { OutgoingBody } from '../../outbox/outbox';
import type { Occasion } from '../conversation/conversation';
import { handOver } from '../conversation/hand-over';
import type { ChatDeps } from '../deps';

/** What a file is that is handed to whoever takes requests over. */
type HandedAs = Extract<OutgoingBody, { readonly kind: 'file' }>['as'];

/** Puts a file of this content on its way to whoever asked. False: their chat system takes no files from us. */
export function hand(
  deps: Pick<ChatDeps, 'out' | 'clock'>,
  asked: Pick<Occasion, 'person' | 'key'>,
  as: HandedAs,
  name: string,
  content: string | Buffer,
): Promise<boolean> {
  const base64 = Buffer.from(content).toString('base64');
  return handOver(deps, asked, { what: `file:${as}`, requestId: null }, (to) => ({
    kind: 'file',
    ...to,
    name,
    base64,
    as,
  }));
}
