import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What a picture was drawn from, and the picture itself, each by its SHA-256. */
const kept = z.strictObject({ drawnFrom: z.string(), picture: z.string() });

/** The record that stands beside the pictures of a guide, by their names. */
export const pictureRecord = z.record(z.string(), kept);
export type PictureRecord = z.infer<typeof pictureRecord>;

export const RECORD_FILE = 'record.json';

/** Ids and values behind what people see: they are other ones each time. */
const UNSEEN: ReadonlySet<string> = new Set(['block_id', 'action_id', 'value', 'callback_id']);

/**
 * The SHA-256 of what the bot sent, as far as people see it: every word, label and choice, but not the time of day, which
 * is that of the making.
 */
export function drawnFrom(blocks: unknown): string {
  const text = JSON.stringify(blocks, (key, value: unknown) =>
    UNSEEN.has(key) ? undefined : value,
  );
  return sha256(text.replace(/<!date\^\d+/gu, '<!date').replace(/\b\d{2}:\d{2}\b/gu, 'hh:mm'));
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
