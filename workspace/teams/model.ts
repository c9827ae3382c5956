import { z } from 'zod';

/** What exists in the local Teams. Plain data: it is saved to the state file and shown on the page. */

/** A person as Teams knows them: two ids, one of them for this bot alone. */
export interface TeamsPerson {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  /** For the switcher of the page only: roles are the bot's matter. */
  readonly role: string;
  /** Of the person's client, as Teams tells it (`nl-BE`); without one it tells none. */
  readonly locale?: string;
}

/** What an account is, where it isn't a colleague's: a guest's, invited into the tenant, or another tenant's, in a shared channel. */
export type TeamsAccountKind = 'guest' | 'foreign';

export interface TeamsChannel {
  readonly id: string;
  readonly name: string;
}

/** Teams' own id of a person, towards this bot. */
export function teamsIdOf(person: string): string {
  return `29:${person}`;
}

export const fileSchema = z.object({
  id: z.string(),
  name: z.string(),
  base64: z.string(),
  /** Handed over once it was attached; `gone` when the person deleted it. */
  gone: z.boolean(),
});
export type TeamsFile = z.infer<typeof fileSchema>;

/** A card as it came over the wire and passed the check; its parts are read where they are needed. */
export const cardSchema = z.looseObject({ type: z.literal('AdaptiveCard') });
export type WireCard = z.infer<typeof cardSchema>;

export const messageSchema = z.object({
  id: z.string(),
  conversation: z.string(),
  /** The message that this one stands below, in a channel. */
  below: z.string().nullable(),
  /** A person's id, or `bot`. */
  from: z.string(),
  /** The person who alone sees it with the bot, in a channel. */
  only: z.string().exactOptional(),
  text: z.string(),
  summary: z.string(),
  card: cardSchema.nullable(),
  files: z.array(z.string()),
  /** Counts the bot's updates of it. */
  edits: z.number(),
});
export type TeamsMessage = z.infer<typeof messageSchema>;

/** A dialog before a person: what the bot put into it. */
export interface Dialog {
  readonly title: string;
  readonly card: WireCard;
  /** How it was opened, and so how it is sent in. */
  readonly kind: 'task' | 'extension';
}

export const snapshotSchema = z.object({
  messages: z.array(messageSchema),
  files: z.array(fileSchema),
  /** Conversations that the bot is not in. */
  without: z.array(z.string()),
  /** Persons who have a chat with the bot. */
  chats: z.array(z.string()),
  /** What persons' clients were set to, by person. */
  locales: z.record(z.string(), z.string()).exactOptional(),
});
export type TeamsSnapshot = z.infer<typeof snapshotSchema>;
