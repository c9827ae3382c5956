/** A message of a chat as plain text: Teams hands it over as HTML. Nothing of it is ever shown as HTML. */
export function textOfHtml(html: string): string {
  return withoutCode(html.slice(0, MOST_HTML))
    .replace(/<(?:br|hr)\s*\/?>|<\/(?:p|div|li|tr|h[1-6]|blockquote|pre)>/giu, '\n')
    .replace(/<[/!]?[a-z][^<>]*>/giu, '')
    .replace(ENTITY, (whole, name: string) => entity(whole, name))
    .replace(/[\t\u00a0]/gu, ' ')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** The characters that entities stand for, once; everything else as it is. */
export function unescapedHtml(text: string): string {
  return text.replace(ENTITY, (whole, name: string) => entity(whole, name));
}

const ENTITY = /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]+);/giu;

const CODE = /<(\/?)(?:style|script)\b[^<>]*>/giu;

/** Leaves styles and scripts out, in one pass: looking for the end of each anew can keep the process busy for seconds. */
function withoutCode(html: string): string {
  let kept = '';
  let from = 0;
  let inside = false;
  for (const { index, 0: tag, 1: slash } of html.matchAll(CODE)) {
    const closes = slash === '/';
    if (inside && closes) {
      from = index + tag.length;
      inside = false;
    } else if (!inside && !closes) {
      kept += html.slice(from, index);
      from = index;
      inside = true;
    }
  }
  return kept + html.slice(from);
}

/** Characters: a message in Teams has 28 KB at the most. */
const MOST_HTML = 100_000;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function entity(whole: string, name: string): string {
  const lower = name.toLowerCase();
  if (!lower.startsWith('#')) return NAMED[lower] ?? whole;
  const code = lower.startsWith('#x') ? parseInt(lower.slice(2), 16) : Number(lower.slice(1));
  const isCharacter = code > 0 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff);
  return isCharacter ? String.fromCodePoint(code) : whole;
}
