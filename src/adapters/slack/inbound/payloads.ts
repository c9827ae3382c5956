import { z } from 'zod';

/** What Slack sends, as far as we read it. Everything else in a payload is left alone. */

/** Characters of an id, a trigger or a timestamp: Slack's own have some thirty. */
const MOST_ID = 255;

/** Printable and without blanks: what else comes is none of Slack's, and no database should see it. */
export const id = z
  .string()
  .max(MOST_ID)
  .regex(/^[\x21-\x7e]+$/u);

const user = z.object({
  id,
  name: z.string().optional(),
  username: z.string().optional(),
});

export const file = z.object({
  id,
  name: z.string().nullish(),
  size: z.number().int().nonnegative().optional(),
  url_private_download: z.string().optional(),
});

export const command = z.object({
  text: z.string().default(''),
  user_id: id,
  user_name: z.string().optional(),
  channel_id: id,
  trigger_id: id,
  response_url: z.string(),
});

export const press = z.object({
  user,
  trigger_id: id,
  response_url: z.string().optional(),
  channel: z.object({ id }).optional(),
  container: z
    .object({
      is_ephemeral: z.boolean().default(false),
      channel_id: id.optional(),
      message_ts: id.optional(),
      thread_ts: id.optional(),
    })
    .optional(),
  actions: z
    .array(
      z.object({
        value: z.string().nullish(),
        selected_option: z.object({ value: z.string().nullish() }).nullish(),
      }),
    )
    .min(1),
});

export const submission = z.object({
  user,
  view: z.object({
    id,
    private_metadata: z.string().default(''),
    blocks: z.array(z.object({ type: z.string(), block_id: z.string().optional() })).default([]),
    state: z
      .object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .default({ values: {} }),
  }),
});

export const messageShortcut = z.object({
  callback_id: z.string(),
  user,
  trigger_id: id,
  response_url: z.string().optional(),
  channel: z.object({ id }),
  team: z.object({ domain: z.string().optional() }).nullish(),
  message: z.object({
    text: z.string().default(''),
    user: id.optional(),
    username: z.string().optional(),
    ts: id,
  }),
});

export const message = z.object({
  channel: id,
  channel_type: z.string().optional(),
  user: id,
  text: z.string().default(''),
  ts: id,
  thread_ts: id.optional(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  edited: z.unknown().optional(),
  files: z.array(file).default([]),
});

export const joined = z.object({ channel: id, user: id });

/** Around an event: names the bot it was meant for. */
export const envelope = z.object({
  authorizations: z
    .array(z.object({ user_id: z.string(), is_bot: z.boolean().optional() }))
    .optional(),
});

export type User = z.infer<typeof user>;
export type FileShape = z.infer<typeof file>;
export type CommandPayload = z.infer<typeof command>;
export type PressPayload = z.infer<typeof press>;
export type SubmissionPayload = z.infer<typeof submission>;
export type ShortcutPayload = z.infer<typeof messageShortcut>;
export type MessagePayload = z.infer<typeof message>;
