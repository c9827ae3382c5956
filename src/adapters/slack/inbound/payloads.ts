import { z } from 'zod';

/** What Slack sends, as far as we read it. Everything else in a payload is left alone. */

const user = z.object({
  id: z.string().min(1),
  name: z.string().optional(),
  username: z.string().optional(),
});

export const file = z.object({
  id: z.string().min(1),
  name: z.string().nullish(),
  size: z.number().int().nonnegative().optional(),
  url_private_download: z.string().optional(),
});

export const command = z.object({
  text: z.string().default(''),
  user_id: z.string().min(1),
  user_name: z.string().optional(),
  channel_id: z.string().min(1),
  trigger_id: z.string().min(1),
  response_url: z.string(),
});

export const press = z.object({
  user,
  trigger_id: z.string().min(1),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
  container: z
    .object({
      is_ephemeral: z.boolean().default(false),
      channel_id: z.string().optional(),
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
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
    id: z.string().min(1),
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
  trigger_id: z.string().min(1),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string() }),
  team: z.object({ domain: z.string().optional() }).nullish(),
  message: z.object({
    text: z.string().default(''),
    user: z.string().optional(),
    username: z.string().optional(),
    ts: z.string(),
  }),
});

export const message = z.object({
  channel: z.string().min(1),
  channel_type: z.string().optional(),
  user: z.string().min(1),
  text: z.string().default(''),
  ts: z.string().min(1),
  thread_ts: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  edited: z.unknown().optional(),
  files: z.array(file).default([]),
});

export const joined = z.object({ channel: z.string().min(1), user: z.string().min(1) });

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
