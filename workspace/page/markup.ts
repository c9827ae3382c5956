import type { RichTextElement, RichTextInline } from '../slack/block-kit/rich-text';
import { decode } from '../slack/visible-text';

type Style = NonNullable<Extract<RichTextInline, { type: 'text' }>['style']>;

const MARKS = { '*': 'bold', _: 'italic', '~': 'strike' } as const;

/**
 * Slack's markup as rich text, where every character is literal. Entities are read after the
 * markup, so that `&lt;!channel&gt;` stays the characters that somebody typed; the renderer from npm
 * reads them before, and would ring the whole channel.
 */
export function readMarkup(source: string): RichTextElement[] {
  const pieces: RichTextElement[] = [];
  for (const [index, part] of source.split('```').entries()) {
    if (index % 2 === 1) {
      const text = decode(part.replace(/^\n|\n$/g, ''));
      if (text !== '') {
        pieces.push({ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] });
      }
      continue;
    }
    pieces.push(...paragraphs(index === 0 ? part : part.replace(/^\n/, '')));
  }
  return pieces;
}

/** Plain text as rich text: nothing in it means anything. */
export function readPlain(source: string): RichTextElement[] {
  const text = decode(source);
  return text === '' ? [] : [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }];
}

/** Lines that start with `>` are a quote, as far as they go. */
function paragraphs(part: string): RichTextElement[] {
  const pieces: RichTextElement[] = [];
  let run: { quoted: boolean; lines: string[] } | undefined;
  const end = (): void => {
    if (run === undefined) return;
    const elements = readInline(run.lines.join('\n'), {});
    if (elements.length === 0) return;
    pieces.push({ type: run.quoted ? 'rich_text_quote' : 'rich_text_section', elements });
  };
  for (const line of part.split('\n')) {
    const quoted = /^(?:>|&gt;)/.test(line);
    const text = quoted ? line.replace(/^(?:>|&gt;) ?/, '') : line;
    if (run?.quoted === quoted) run.lines.push(text);
    else {
      end();
      run = { quoted, lines: [text] };
    }
  }
  end();
  return pieces;
}

const INLINE = new RegExp(
  [
    '<(?<token>[^<>\\n]+)>',
    '`(?<code>[^`\\n]+)`',
    '(?<![\\p{L}\\p{N}*_~])(?<mark>[*_~])(?=\\S)(?<marked>[^\\n]*?\\S)\\k<mark>(?![\\p{L}\\p{N}])',
    '(?<![\\p{L}\\p{N}:]):(?<emoji>[a-z][a-z0-9_+-]*):',
  ].join('|'),
  'gu',
);

function readInline(source: string, style: Style): RichTextInline[] {
  const found: RichTextInline[] = [];
  const styled = Object.keys(style).length > 0 ? { style } : {};
  const literal = (text: string): void => {
    if (text !== '') found.push({ type: 'text', text: decode(text), ...styled });
  };
  let from = 0;
  for (const match of source.matchAll(INLINE)) {
    literal(source.slice(from, match.index));
    from = match.index + match[0].length;
    const { token, code, mark, marked, emoji } = match.groups ?? {};
    if (token !== undefined) found.push(readToken(token, styled));
    else if (code !== undefined) {
      found.push({ type: 'text', text: decode(code), style: { ...style, code: true } });
    } else if (marked !== undefined && (mark === '*' || mark === '_' || mark === '~')) {
      found.push(...readInline(marked, { ...style, [MARKS[mark]]: true }));
    } else if (emoji !== undefined) found.push({ type: 'emoji', name: emoji, ...styled });
  }
  literal(source.slice(from));
  return found;
}

function readToken(token: string, styled: { style?: Style }): RichTextInline {
  const [target = '', label] = token.split('|');
  const kind = target[0];
  const id = target.slice(1);
  if (kind === '@') return { type: 'user', user_id: id, ...styled };
  if (kind === '#') return { type: 'channel', channel_id: id, ...styled };
  if (kind === '!') {
    if (id === 'here' || id === 'channel' || id === 'everyone') {
      return { type: 'broadcast', range: id, ...styled };
    }
    const [what = '', first = '', format = ''] = id.split('^');
    if (what === 'subteam') return { type: 'usergroup', usergroup_id: first, ...styled };
    if (what === 'date' && /^\d+$/.test(first) && format !== '') {
      const fallback = label === undefined ? {} : { fallback: decode(label) };
      return { type: 'date', timestamp: Number(first), format, ...fallback, ...styled };
    }
    return { type: 'text', text: decode(label ?? target), ...styled };
  }
  const text = decode(label ?? target.replace(/^mailto:/, ''));
  return { type: 'link', url: decode(target), text, ...styled };
}
