import { z } from 'zod';
import { sharing } from '../directory/readers';

/** What `auth.test` tells of the token; the library puts the header with its scopes beside it. */
export const identity = z.object({
  user: z.string().default(''),
  team: z.string().default(''),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});
export type Identity = z.infer<typeof identity>;

/** A channel of `conversations.info`. */
export const channelInfo = z.object({
  channel: sharing.extend({
    name: z.string().optional(),
    is_member: z.boolean().default(false),
    is_archived: z.boolean().default(false),
  }),
});
