import { z } from 'zod';
import { checkView, type Checked, type Modal } from './block-kit/check';
import type { Reply } from './bot/link';
import type { View } from './model';
import type { SlackState } from './state';
import { closeView, pushView, updateView } from './view-stack';

/** What Slack says in a modal, or beside a button, when the app fails. */
export const TROUBLE = 'We had some trouble connecting. Try again?';

const ackSchema = z.discriminatedUnion('response_action', [
  z.object({
    response_action: z.literal('errors'),
    errors: z.record(z.string(), z.string().min(1)),
  }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
  z.object({ response_action: z.literal('clear') }),
]);

export interface AckTaken {
  errors: Record<string, string>;
  trouble?: string;
}

/** Carries out what the bot answered to a submitted modal; nothing at all closes it. */
export function applyViewAck(
  state: SlackState,
  view: View,
  reply: Reply,
  triggerId: string,
): AckTaken {
  if (!reply.answered) return failed(reply.error);
  if (reply.status !== 200) return failed(`HTTP ${String(reply.status)}`);
  if (reply.body.trim() === '') {
    closeView(state, view);
    return { errors: {} };
  }
  let body: unknown;
  try {
    body = JSON.parse(reply.body);
  } catch {
    return failed('the answer is no JSON');
  }
  const parsed = ackSchema.safeParse(body);
  if (!parsed.success) return failed('unknown response_action');
  const ack = parsed.data;
  const check = (raw: unknown): Checked<Modal> => checkView(raw, () => state.newId('B'));
  switch (ack.response_action) {
    case 'errors':
      return takeErrors(view, ack.errors);
    case 'clear':
      state.setStack(view.person, []);
      return { errors: {} };
    case 'update': {
      const modal = check(ack.view);
      if (!modal.ok) return failed(modal.faults.join('; '));
      updateView(state, view, modal.value);
      return { errors: {} };
    }
    case 'push': {
      const modal = check(ack.view);
      if (!modal.ok) return failed(modal.faults.join('; '));
      return pushView(state, view.person, modal.value, triggerId) === undefined
        ? failed('push_limit_reached')
        : { errors: {} };
    }
  }
}

/** Slack shows errors on input blocks alone, and fails when one is for something else. */
function takeErrors(view: View, errors: Record<string, string>): AckTaken {
  const inputs = new Set(
    view.blocks.flatMap((block) => (block.type === 'input' ? [block.block_id] : [])),
  );
  const stray = Object.keys(errors).find((id) => !inputs.has(id));
  if (Object.keys(errors).length === 0) return failed('errors without an entry');
  return stray === undefined ? { errors } : failed(`an error for ${stray}, which is no input`);
}

function failed(why: string): AckTaken {
  return { errors: {}, trouble: `${TROUBLE} (${why})` };
}
