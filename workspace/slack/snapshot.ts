import { z } from 'zod';
import { messageBlock } from './block-kit/blocks';

const ts = z.string().regex(/^\d{1,10}\.\d{6}$/);

/** Stored blocks were checked when they came in, and always have an id. */
const block = messageBlock.transform((value, context) => {
  if (value.block_id === undefined) {
    context.addIssue('a stored block without an id');
    return z.NEVER;
  }
  return { ...value, block_id: value.block_id };
});

/** What the workspace writes to its file and reads back at the next start. */
export const snapshotSchema = z.object({
  version: z.literal(1),
  lastTs: ts,
  /** What persons' clients were set to, by person. */
  locales: z.record(z.string(), z.string()).exactOptional(),
  count: z.int().min(0),
  channels: z.array(z.object({ id: z.string(), members: z.array(z.string()) })),
  dms: z.array(z.object({ id: z.string(), person: z.string() })),
  messages: z.array(
    z.object({
      channel: z.string(),
      ts,
      user: z.string(),
      text: z.string(),
      blocks: z.array(block),
      thread: ts.exactOptional(),
      metadata: z
        .object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) })
        .exactOptional(),
      files: z.array(z.string()),
      edited: ts.exactOptional(),
    }),
  ),
  files: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      mimetype: z.string(),
      size: z.int().min(0),
      user: z.string(),
      created: z.string(),
    }),
  ),
});

export type Snapshot = z.infer<typeof snapshotSchema>;
