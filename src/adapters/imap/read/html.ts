import { convert } from 'html-to-text';
import { MAX_HTML, MAX_HTML_OPEN, MAX_NESTING } from './limits';

/** What a mail program would show, as text: no pictures, and of links their words. */
export function textOfHtml(html: string): string {
  return convert(shallow(html.slice(0, MAX_HTML)), {
    wordwrap: false,
    limits: { maxInputLength: MAX_HTML, maxDepth: MAX_NESTING * 10 },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false } },
      { selector: 'h3', options: { uppercase: false } },
    ],
  });
}

/** Elements that hold nothing, and are never closed (HTML, 13.1.2). */
const VOID: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** The HTML up to where more is open than any mail opens: its reader takes the square of that. */
function shallow(html: string): string {
  let open = 0;
  for (const { 1: close, 2: name = '', index } of html.matchAll(
    /<(\/?)([a-z][a-z\d:-]{0,30})/giu,
  )) {
    if (VOID.has(name.toLowerCase())) continue;
    open = close === '/' ? Math.max(0, open - 1) : open + 1;
    if (open > MAX_HTML_OPEN) return html.slice(0, index);
  }
  return html;
}
