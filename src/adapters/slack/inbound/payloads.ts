import { z } from 'zod';

/** What Slack sends, as far as we read it. Everything else in a payload is left alone. */

/** Characters of an id, a trigger or a timestamp: Slack's own have some thirty. */
const MOST_ID = 255;

/** Printable and without blanks: what else comes is none of Slack's, and no database should see it. */
export const id = z
  .string()
  .max(MOST_ID)
  .regex(/^[\x21-\x7e]+$/u);

/** Slack writes `null` where it has nothing to say, as well as leaving a field out. */
const text = z
  .string()
  .nullish()
  .transform((said) => said ?? '');

function many<T extends z.ZodType>(one: T) {
  return z
    .array(one)
    .nullish()
    .transform((all) => all ?? []);
}

const user = z.object({
  id,
  name: z.string().nullish(),
  username: z.string().nullish(),
});

export const file = z.object({
  id,
  name: z.string().nullish(),
  size: z.number().int().nonnegative().nullish(),
  url_private_download: z.string().nullish(),
  /** It lies in a drive elsewhere, and Slack holds a link alone. */
  is_external: z.boolean().nullish(),
});

export const command = z.object({
  text,
  user_id: id,
  user_name: z.string().nullish(),
  channel_id: id,
  channel_name: z.string().nullish(),
  trigger_id: id,
  response_url: z.string(),
});

export const press = z.object({
  user,
  trigger_id: id,
  response_url: z.string().nullish(),
  channel: z.object({ id, name: z.string().nullish() }).nullish(),
  container: z
    .object({
      type: z.string().nullish(),
      is_ephemeral: z.boolean().nullish(),
      channel_id: id.nullish(),
      message_ts: id.nullish(),
      thread_ts: id.nullish(),
    })
    .nullish(),
  view: z.object({ type: z.string().nullish() }).nullish(),
  message: z.object({ ts: id.nullish(), blocks: z.array(z.unknown()).nullish() }).nullish(),
  actions: z
    .array(
      z.object({
        block_id: id.nullish(),
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
    private_metadata: text,
    blocks: many(z.object({ type: z.string(), block_id: z.string().nullish() })),
    state: z
      .object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .nullish()
      .transform((state) => state ?? { values: {} }),
  }),
});

export const messageShortcut = z.object({
  callback_id: z.string(),
  user,
  trigger_id: id,
  response_url: z.string().nullish(),
  channel: z.object({ id }),
  message: z.looseObject({
    ts: id,
  }),
});

export const message = z.object({
  channel: id,
  channel_type: z.string().nullish(),
  user: id,
  text,
  ts: id,
  thread_ts: id.nullish(),
  subtype: z.string().nullish(),
  bot_id: z.string().nullish(),
  edited: z.unknown().optional(),
  files: many(file),
});

export const homeOpened = z.object({ user: id, tab: z.string().nullish() });

export const joined = z.object({ channel: id, user: id });

/** Around an event: names the bot it was meant for. */
export const envelope = z.object({
  authorizations: z
    .array(z.object({ user_id: z.string().nullish(), is_bot: z.boolean().nullish() }))
    .nullish(),
});

export type User = z.infer<typeof user>;
export type FileShape = z.infer<typeof file>;
export type CommandPayload = z.infer<typeof command>;
export type PressPayload = z.infer<typeof press>;
export type SubmissionPayload = z.infer<typeof submission>;
export type ShortcutPayload = z.infer<typeof messageShortcut>;
export type MessagePayload = z.infer<typeof message>;
