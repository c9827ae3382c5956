import { z } from 'zod';
import type { Advice } from '../../view/delivery/advice';
import { TOKEN_FAULTS } from '../../view/delivery/token-fault';
import { said, type Why } from '../../view/delivery/why';
import { canonicalJson } from '../database/json';

/**
 * Reasons and advice as they are kept: JSON, in columns of text. What is no such JSON was written by an older version, or by
 * one that knows more of them; it is shown as it stands.
 */

/** Characters of each text within that are kept: more than any name has, or words that were bounded before. */
const MAX_TEXT = 500;

const platform = z.enum(['slack', 'teams']);
const text = z.string();
const number = z.number();
const inner: z.ZodType<Why> = z.lazy(() => reason);

/** Older versions kept the words alone, and an older one reads no fault of a newer one. */
const fault = z.enum(TOKEN_FAULTS).catch('other');

const quoted = z.object({ code: z.literal('said'), words: text });

const reason = z.discriminatedUnion('code', [
  quoted,
  z.object({
    code: z.enum([
      'outside-hours',
      'not-due',
      'database',
      'conversation-unknown',
      'mail-address',
      'no-mail-password',
      'no-directory',
      'no-directory-mail',
      'gone',
      'no-request',
      'no-card',
      'no-smtp',
    ]),
  }),
  z.object({ code: z.enum(['foreign-host', 'takes-no-file', 'not-connected']), platform }),
  z.object({ code: z.literal('asked-to-wait'), platform, seconds: number }),
  z.object({ code: z.literal('no-answer'), seconds: number }),
  z.object({ code: z.literal('http-status'), platform, method: text, status: number }),
  z.object({ code: z.literal('answered-with'), platform, method: text, error: text }),
  z.object({ code: z.literal('no-sense'), platform, method: text }),
  z.object({ code: z.literal('unreached-for'), platform, method: text, words: text }),
  z.object({ code: z.literal('unreached'), platform, words: text }),
  z.object({
    code: z.literal('account'),
    is: z.enum(['user_disabled', 'user_not_found', 'cannot_dm_bot']),
  }),
  z.object({ code: z.literal('person'), name: text, why: inner }),
  z.object({ code: z.enum(['token', 'credentials', 'week']), why: inner }),
  z.object({ code: z.literal('failed-inside'), times: number, why: inner }),
  z.object({ code: z.literal('teams-status'), status: number, error: text }),
  z.object({
    code: z.enum(['mail-login', 'mail-sender', 'mail-server', 'mail-recipient', 'mail-refused']),
    words: text,
  }),
  z.object({ code: z.literal('no-token'), fault, words: text }),
  z.object({ code: z.literal('mail-token'), host: text.catch(''), fault, words: text }),
  z.object({ code: z.literal('no-file'), name: text }),
  z.object({ code: z.literal('not-made'), name: text }),
  z.object({ code: z.literal('unknown-kind'), kind: text }),
  z.object({ code: z.literal('no-channel'), feed: text }),
]);

const innerAdvice: z.ZodType<Advice> = z.lazy(() => advice);
const place = z.object({
  kind: z.enum(['personal', 'group', 'channel']),
  name: text.nullable(),
  team: text.nullable(),
});

const advice = z.discriminatedUnion('code', [
  quoted,
  z.object({ code: z.enum(['invite', 'ask-admin']), channel: text, bot: text }),
  z.object({ code: z.enum(['archived', 'frozen']), channel: text }),
  z.object({ code: z.literal('scopes'), bot: text }),
  z.object({
    code: z.enum(['app-blocked', 'other-cloud', 'smtp-login', 'mail-from', 'smtp-allow']),
  }),
  z.object({ code: z.literal('mail-oauth'), fault }),
  z.object({ code: z.enum(['person-blocked', 'no-chat']), name: text.nullable() }),
  z.object({ code: z.enum(['may-not-write', 'not-in']), place }),
  z.object({ code: z.literal('add-again'), kind: place.shape.kind }),
  z.object({ code: z.literal('choose'), platform, feed: text }),
  z.object({ code: z.literal('or-choose'), advice: innerAdvice, platform, feed: text }),
  z.object({ code: z.literal('connect'), platform }),
]);

/** A reason for its column. A code that the schema lacks does not compile. */
export function keptWhy(why: z.infer<typeof reason>): string {
  return kept(why);
}

/** An advice for its column, likewise. */
export function keptAdvice(given: z.infer<typeof advice>): string {
  return kept(given);
}

/** A reason out of its column; null where none is known. */
export function whyIn(column: string | null): Why | null {
  return column ? (read(reason, column) ?? said(column)) : null;
}

/** An advice out of its column; null where there is none. */
export function adviceIn(column: string | null): Advice | null {
  return column ? (read(advice, column) ?? said(column)) : null;
}

function kept(value: object): string {
  const bounded: unknown = JSON.parse(
    JSON.stringify(value, (_key, one: unknown) =>
      typeof one === 'string' ? one.slice(0, MAX_TEXT) : one,
    ),
  );
  return canonicalJson(bounded);
}

function read<T>(schema: z.ZodType<T>, column: string): T | null {
  try {
    return schema.safeParse(JSON.parse(column)).data ?? null;
  } catch {
    return null;
  }
}
