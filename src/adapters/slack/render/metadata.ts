import { z } from 'zod';
import type { FormPurpose } from '../../../view/model/model';
import { LIMIT } from './limits';

/** Where a form was opened: what follows is said there. Null where Slack doesn't tell. */
export interface FormOrigin {
  readonly channel: string | null;
}

const metadata = z.object({ purpose: z.unknown(), channel: z.string().nullable() });

/** What a modal keeps for its submission. A source that would not fit is left out: it is only a link. */
export function metadataOf(purpose: FormPurpose, { channel }: FormOrigin): string {
  const whole = JSON.stringify({ purpose, channel });
  if (whole.length <= LIMIT.metadata) return whole;
  const { act } = purpose;
  return JSON.stringify({ purpose: act === 'register' ? { act } : null, channel });
}

/** Reads it back; it came over the wire, so anything can stand there. Garbage gives a purpose nobody knows. */
export function readMetadata(text: string): FormOrigin & { readonly purpose: unknown } {
  try {
    const found = metadata.parse(JSON.parse(text));
    return { purpose: found.purpose, channel: found.channel };
  } catch {
    return { purpose: null, channel: null };
  }
}
