import { z } from 'zod';
import type { Readers } from '../../../app/outbox/gateway';
import type { Api } from '../api/api';

/** What `conversations.info` tells of who is in a channel. */
export const sharing = z.object({
  /** Shared with another workspace or organisation by Slack Connect. */
  is_ext_shared: z.boolean().optional(),
  /** Offered to another one, which only has to accept. */
  is_pending_ext_shared: z.boolean().optional(),
});

const conversation = z.object({ channel: sharing });

/** Whether people of another organisation read a channel, or will once they accept. */
export function isShared({
  is_ext_shared: is,
  is_pending_ext_shared: willBe,
}: z.infer<typeof sharing>): boolean {
  return is === true || willBe === true;
}

/** Who reads a channel, as Slack tells; in Enterprise Grid all workspaces of the organisation are ours. */
export async function readersOf(api: Api, channel: string): Promise<Readers> {
  const found = await api.call('conversations.info', { channel }, conversation);
  if (!found.ok) return 'unknown';
  return isShared(found.value.channel) ? 'others' : 'ours';
}
