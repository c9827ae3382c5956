/** For fields that Slack reads as markup although we ask it not to, and for what isn't markup among what is. */
export function escaped(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
