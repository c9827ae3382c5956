/** Characters that Slack would read as markup, kept from meaning anything. */

/**
 * Whether `plain_text` shows these very characters. Slack escapes it by itself, but leaves what looks like an entity
 * alone (slackapi/bolt-python#513), so that a typed `&amp;` would come out as `&`. Rich text has no such doubt.
 */
export function isPlain(text: string): boolean {
  return !/&(?:[a-z]+|#\d+|#x[0-9a-f]+);/i.test(text);
}
