import { z } from 'zod';
import { copy as copySchema, SHARED, type Copy } from '../inbound/copy';
import { LIMIT } from './limits';

/** Where a form was opened: what follows is said there, and shown on that copy. */
export interface FormOrigin {
  /** Null where Slack doesn't tell. */
  readonly channel: string | null;
  /** Absent: one that others see, too, or none at all. */
  readonly copy?: Copy;
}

const metadata = z.object({
  purpose: z.unknown(),
  channel: z.string().nullable(),
  copy: copySchema.catch(SHARED),
});

/** What a modal keeps for its submission: ids and a version. A purpose that would not fit is none of ours. */
export function metadataOf(purpose: unknown, origin: FormOrigin): string {
  const { channel } = origin;
  // A copy that others see is redrawn without us: nothing needs to be kept of it.
  const copy = origin.copy && origin.copy.kind !== 'shared' ? { copy: origin.copy } : {};
  const whole = JSON.stringify({ purpose, channel, ...copy });
  return whole.length <= LIMIT.metadata
    ? whole
    : JSON.stringify({ purpose: null, channel, ...copy });
}

/** Reads it back; it came over the wire, so anything can stand there. Garbage gives a purpose nobody knows. */
export function readMetadata(text: string): Required<FormOrigin> & { readonly purpose: unknown } {
  try {
    const { purpose, channel, copy } = metadata.parse(JSON.parse(text));
    return { purpose, channel, copy };
  } catch {
    return { purpose: null, channel: null, copy: SHARED };
  }
}
