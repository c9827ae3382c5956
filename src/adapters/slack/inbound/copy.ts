import { z } from 'zod';
import { id, type PressPayload } from './payloads';

/**
 * The very message that was pressed. What one person alone sees is redrawn for that person; a card that others see,
 * too, is redrawn by delivery for all of them.
 */
export const copy = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shared') }),
  /** The person's home tab. */
  z.object({ kind: z.literal('home') }),
  /** An ephemeral message: only the response_url of a press on it reaches it. */
  z.object({ kind: z.literal('answer'), responseUrl: z.string().nullable() }),
  z.object({
    kind: z.literal('direct'),
    channel: id,
    message: id,
    /** The block of the pressed buttons, where the message has buttons about several requests. */
    entry: id.nullable(),
  }),
]);
export type Copy = z.infer<typeof copy>;

export const SHARED: Copy = { kind: 'shared' };

/** Ids of direct messages; Slack calls such a channel `directmessage` as well. */
const DIRECT = /^D/;

/** Which copy a press came from. */
export function copyOf(given: PressPayload): Copy {
  const { container, channel: named, response_url: responseUrl, message, actions } = given;
  if (given.view?.type === 'home') return { kind: 'home' };
  if (container?.is_ephemeral) return { kind: 'answer', responseUrl: responseUrl ?? null };
  const channel = named?.id ?? container?.channel_id;
  const ts = container?.message_ts ?? message?.ts;
  if (!channel || !ts) return SHARED;
  if (!DIRECT.test(channel) && named?.name !== 'directmessage') return SHARED;
  const several = requestsIn(message?.blocks ?? []).size > 1;
  const entry = several ? (actions[0]?.block_id ?? null) : null;
  return { kind: 'direct', channel, message: ts, entry };
}

const button = z.looseObject({
  value: z.string().nullish(),
  options: z.array(z.looseObject({ value: z.string().nullish() })).nullish(),
});
const withButtons = z.looseObject({ elements: z.array(z.unknown()) });
const about = z.object({ requestId: z.string().min(1) });

/** The requests that the buttons of a message are about. */
function requestsIn(blocks: readonly unknown[]): ReadonlySet<string> {
  const values = blocks.flatMap((block) => {
    const read = withButtons.safeParse(block);
    return read.success ? read.data.elements.flatMap(valuesOf) : [];
  });
  return new Set(values.flatMap(requestIn));
}

function valuesOf(element: unknown): readonly string[] {
  const read = button.safeParse(element);
  if (!read.success) return [];
  const { value, options } = read.data;
  return [value, ...(options ?? []).map((one) => one.value)].flatMap((one) => one ?? []);
}

function requestIn(value: string): readonly string[] {
  try {
    const read = about.safeParse(JSON.parse(value));
    return read.success ? [read.data.requestId] : [];
  } catch {
    return [];
  }
}
