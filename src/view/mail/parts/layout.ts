import type { Language } from '../../../core/terms/terms';
import type { Fact, Item, Part } from './letter';
import { markup, type Markup } from './markup';

/** A whole mail in reading order, greeting to signature. */
export interface Page {
  readonly language: Language;
  readonly title: string;
  readonly parts: readonly Part[];
  /** The signature, line by line. */
  readonly signature: readonly string[];
}

/** The mail as plain text. Paragraphs are one line each: the reader's client wraps them, commands stay whole. */
export function toText({ language, parts, signature }: Page): string {
  const blocks = parts.map((part) => partAsText(part, language));
  return `${[...blocks, signature.join('\n')].join('\n\n')}\n`;
}

/**
 * The same words as HTML: one column, no image, no link, nothing fetched, and the reader's own colours, so that it
 * reads the same in dark mode and aloud.
 */
export function toHtml({ language, title, parts, signature }: Page): string {
  const body = parts.map((part) => partAsMarkup(part, language));
  const page = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
</head>
<body style="${STYLE.body}">
<div style="${STYLE.column}">
${body}<p>${brokenLines(signature)}</p>
</div>
</body>
</html>
`;
  return page.toString();
}

/** Inline, since mail programs drop style sheets. Grey #767676 keeps a contrast of 4.5 on white and on black. */
const STYLE = {
  body: 'margin:0;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5',
  column: 'max-width:640px;overflow-wrap:anywhere',
  item: 'margin-bottom:8px',
  words: 'white-space:pre-wrap',
  typed: 'margin:16px 0;padding:4px 16px;border-left:4px solid #767676;white-space:pre-wrap',
  copy: 'margin:16px 0;padding:12px;border:1px solid #767676;font-family:Consolas,Menlo,monospace;font-size:14px;white-space:pre-wrap;overflow-wrap:anywhere',
} as const;

function partAsText(part: Part, language: Language): string {
  switch (part.kind) {
    case 'paragraph':
      return set(part.text, language);
    case 'list':
      return part.items.map((item) => itemAsText(item, language)).join('\n');
    case 'facts':
      return part.facts
        .map(
          ({ label, value }) => `- ${set(`${label}${colon(language)}`, language)} ${clean(value)}`,
        )
        .join('\n');
    case 'words':
      return clean(part.text);
    case 'typed':
      return clean(part.text).replace(/^/gm, '> ');
    case 'copy':
      return clean(part.text).replace(/^/gm, '    ');
    default:
      return part satisfies never;
  }
}

function itemAsText({ text, below }: Item, language: Language): string {
  const lines = [text, ...(below ?? [])];
  return `- ${lines.map((line) => set(line, language)).join('\n  ')}`;
}

function partAsMarkup(part: Part, language: Language): Markup {
  switch (part.kind) {
    case 'paragraph':
      return markup`<p>${set(part.text, language)}</p>\n`;
    case 'list':
      return markup`<ul>\n${part.items.map((item) => itemAsMarkup(item, language))}</ul>\n`;
    case 'facts':
      return markup`<ul>\n${part.facts.map((fact) => factAsMarkup(fact, language))}</ul>\n`;
    case 'words':
      return markup`<p dir="auto" style="${STYLE.words}">${clean(part.text)}</p>\n`;
    case 'typed':
      return markup`<blockquote dir="auto" style="${STYLE.typed}">${clean(part.text)}</blockquote>\n`;
    case 'copy':
      return markup`<pre style="${STYLE.copy}">${clean(part.text)}</pre>\n`;
    default:
      return part satisfies never;
  }
}

function itemAsMarkup({ text, below }: Item, language: Language): Markup {
  const lines = [text, ...(below ?? [])].map((line) => set(line, language));
  return markup`<li style="${STYLE.item}">${brokenLines(lines)}</li>\n`;
}

function factAsMarkup({ label, value }: Fact, language: Language): Markup {
  return markup`<li>${set(label + colon(language), language)} <strong>${set(value, language)}</strong></li>\n`;
}

function brokenLines(lines: readonly string[]): readonly Markup[] {
  return lines.map((line, index) => (index === 0 ? markup`${line}` : markup`<br>${line}`));
}

/** A sentence as it is printed: one line, and French punctuation kept with its word. */
function set(sentence: string, language: Language): string {
  const line = clean(sentence).replace(/\s+/gu, ' ').trim();
  return language === 'fr' ? line.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0') : line;
}

function colon(language: Language): string {
  return language === 'fr' ? ' :' : ':';
}

/** Line ends as `\n`, and no character that can't be seen: a terminal, a screen reader and a mail gateway agree on the rest. */
function clean(text: string): string {
  return text
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
}
