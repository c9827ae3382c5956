import { z } from 'zod';

/** What Bolt matches listeners by; it calls text methods on whatever stands there. */
const word = z.string();
const something = z.looseObject({});

/**
 * What Bolt itself reads of a body, before any listener of ours looks at it. Everything else in it is left to the
 * listeners' own schemas.
 */
const body = z.looseObject({
  event: z.looseObject({ type: word }).optional(),
  command: word.optional(),
  actions: z
    .array(z.looseObject({ action_id: word, block_id: word }))
    .min(1)
    .optional(),
  callback_id: word.optional(),
  view: z.looseObject({ type: word, callback_id: word }).optional(),
  channel: something.optional(),
});

/** Types whose listeners are found by a part that must be there. */
const NEEDS: Readonly<Record<string, string>> = {
  view_submission: 'view',
  view_closed: 'view',
  block_actions: 'actions',
  shortcut: 'callback_id',
  message_action: 'callback_id',
};

/** Whether Bolt can find the listeners of a body without stumbling over it. */
export function isReadable(given: unknown): boolean {
  const read = body.safeParse(given);
  if (!read.success) return false;
  const { type } = read.data;
  const needed = typeof type === 'string' ? NEEDS[type] : undefined;
  return needed === undefined || read.data[needed] !== undefined;
}
