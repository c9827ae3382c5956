import { z } from 'zod';

/** What Teams sends, as far as we read it. Everything else in an activity is left alone. */

/** Characters of an id at Teams; its own have about a hundred and fifty. */
const MOST_ID = 1_000;
/** Printable and without blanks: what else comes is none of Teams', and no database should see it. */
const id = z
  .string()
  .max(MOST_ID)
  .regex(/^[\x21-\x7e]+$/u);

/** What nothing depends on: an optional field that makes no sense counts as absent, and the rest is heard. */
function whereItMakesSense<T extends z.ZodType>(one: T) {
  return one.optional().catch(undefined);
}

/** The entries of a list that make sense. */
function thoseThatMakeSense<T extends z.ZodType>(one: T) {
  return whereItMakesSense(
    z.array(z.unknown()).transform((all) =>
      all.flatMap((each): z.output<T>[] => {
        const read = one.safeParse(each);
        return read.success ? [read.data] : [];
      }),
    ),
  );
}

const account = z.object({
  /** Teams' own id of an account, for this bot alone: `29:…`, or `28:…` for a bot. */
  id,
  name: whereItMakesSense(z.string()),
  /** The account's id in Entra: what we know persons by. A GUID, whose case means nothing. */
  aadObjectId: whereItMakesSense(id.transform((guid) => guid.toLowerCase())),
  /** `user` or `bot`, where Teams says so. */
  role: whereItMakesSense(z.string()),
  /** The tenant of the account itself, where Teams says so: in a shared channel it may be another than the channel's. */
  tenantId: whereItMakesSense(id),
});

/** Of the person's client, e.g. `fr-BE`; characters of IETF's longest without extensions. */
const locale = z.string().regex(/^[A-Za-z0-9_-]{1,35}$/u);

/** Messages tell it twice: by itself, and among what is told of the client. */
const clientInfo = z.object({ type: z.literal('clientInfo'), locale });

const attachment = z.object({
  contentType: z.string(),
  name: whereItMakesSense(z.string()),
  content: z.unknown().optional(),
});

const mention = z.object({
  type: z.literal('mention'),
  text: whereItMakesSense(z.string()),
  mentioned: account,
});

export const incomingActivity = z.looseObject({
  type: z.string().min(1).max(MOST_ID),
  id: whereItMakesSense(id),
  channelId: z.string().min(1),
  serviceUrl: z.url(),
  from: account,
  /** `isTargeted`: nobody else in the place sees the message. */
  recipient: account.extend({ isTargeted: whereItMakesSense(z.boolean()) }),
  conversation: z.looseObject({
    id,
    /** `personal`, `groupChat` or `channel`. */
    conversationType: whereItMakesSense(z.string()),
    tenantId: whereItMakesSense(id),
    /** What a group chat is called, where it has a name. */
    name: whereItMakesSense(z.string()),
  }),
  channelData: whereItMakesSense(
    z.looseObject({
      tenant: whereItMakesSense(z.looseObject({ id })),
      // Named when the bot comes or goes, and rarely else.
      team: whereItMakesSense(z.looseObject({ id, name: whereItMakesSense(z.string()) })),
      channel: whereItMakesSense(z.looseObject({ id, name: whereItMakesSense(z.string()) })),
    }),
  ),
  replyToId: whereItMakesSense(id),
  name: whereItMakesSense(z.string()),
  /** Of an installationUpdate: `add` or `remove`. */
  action: whereItMakesSense(z.string()),
  locale: whereItMakesSense(locale),
  text: whereItMakesSense(z.string()),
  value: z.unknown().optional(),
  attachments: thoseThatMakeSense(attachment),
  entities: whereItMakesSense(z.array(z.unknown())),
  membersAdded: thoseThatMakeSense(account),
  membersRemoved: thoseThatMakeSense(account),
});
export type IncomingActivity = z.infer<typeof incomingActivity>;
export type Account = z.infer<typeof account>;
export type Mention = z.infer<typeof mention>;

/** How ids of bots begin at Teams. */
const BOT_ID = '28:';

/** Whether a bot did it, we ourselves or another: nobody answers them. */
export function isByBot({ from, recipient }: IncomingActivity): boolean {
  return from.id === recipient.id || from.id.startsWith(BOT_ID) || from.role === 'bot';
}

/** The mentions of a message, in order; other entities are read over. */
export function mentionsOf({ entities = [] }: IncomingActivity): readonly Mention[] {
  return entities.flatMap((entity) => {
    const read = mention.safeParse(entity);
    return read.success ? [read.data] : [];
  });
}

/** The locale of the client that something was done in; null where Teams doesn't tell it: it does so with messages. */
export function localeOf({ locale: told, entities = [] }: IncomingActivity): string | null {
  if (told !== undefined) return told;
  const read = entities.map((entity) => clientInfo.safeParse(entity));
  return read.find(({ success }) => success)?.data?.locale ?? null;
}

/** `adaptiveCard/action`. */
export const cardAction = z.object({
  action: z.object({ verb: whereItMakesSense(z.string()), data: z.unknown().optional() }),
});

/** `task/fetch` and `task/submit`. */
export const task = z.object({ data: z.unknown().optional() });

/** `composeExtension/fetchTask` and `composeExtension/submitAction`. */
export const extensionAction = z.object({
  commandId: z.string(),
  data: z.unknown().optional(),
  messagePayload: z
    .object({
      body: z
        .object({ content: z.string().nullish(), contentType: z.string().nullish() })
        .nullish(),
      subject: z.string().nullish().catch(null),
      attachments: z.array(z.unknown()).nullish().catch(null),
    })
    .nullish(),
});

export type ExtensionAction = z.infer<typeof extensionAction>;

/** `composeExtension/query`. */
export const extensionQuery = z.object({
  commandId: z.string(),
  parameters: thoseThatMakeSense(
    z.object({ name: z.string(), value: z.unknown().optional() }),
  ).transform((all) => all ?? []),
});

/** What a button that is about a request carries; the chat service reads the rest. */
export const aboutRequest = z.object({ requestId: id });

/** A file that was sent in personal chat. */
export const fileDownload = z.object({ downloadUrl: z.url() });
export const FILE_DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';
