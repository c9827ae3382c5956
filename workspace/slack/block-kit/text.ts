import { z } from 'zod';

/**
 * Slack hands texts back with `&`, `<` and `>` of plain text as entities, whatever was sent
 * (bolt-python#513), and leaves entities alone that are there already.
 */
export function escapePlain(text: string): string {
  return escapeAmpersands(text).replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Markup keeps its control characters; only a bare ampersand becomes an entity. */
export function escapeAmpersands(text: string): string {
  return text.replace(/&(?!(?:amp|lt|gt);)/g, '&amp;');
}

/** A `plain_text` object of 1 to `max` characters, as Slack hands it back. */
export function plainText(max: number) {
  return z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max).transform(escapePlain),
    emoji: z.boolean().default(true),
  });
}

/** A `mrkdwn` object of 1 to `max` characters, as Slack hands it back. */
export function markupText(max: number) {
  return z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max).transform(escapeAmpersands),
    verbatim: z.boolean().default(false),
  });
}

/** Either kind of text object. */
export function anyText(max: number) {
  return z.discriminatedUnion('type', [plainText(max), markupText(max)]);
}

export type PlainText = z.infer<ReturnType<typeof plainText>>;
export type AnyText = z.infer<ReturnType<typeof anyText>>;
