import type { Instant, Language, Person } from '../../../core/terms/terms';
import type { Line, Span } from '../../../view/model/model';
import { wordsIn } from '../../../view/words';
import { cut, isBlank, wellFormed } from '../../chat-kit/literal';
import { BRACES, WITHIN_BRACES } from './literal';
import { asTyped } from './commands';
import type { RichTextBlock, TextRun } from './elements';

export type Style = Omit<TextRun, 'type' | 'text'>;

/** A text's runs: its very characters, whatever they are. Nothing for an empty text. */
export function runs(text: string, style: Style = PLAIN): readonly TextRun[] {
  return runsOf(wellFormed(text), style);
}

/** The same of what was cut, and so is well-formed. */
export function runsOf(text: string, style: Style = PLAIN): readonly TextRun[] {
  // Teams looks for {{DATE(…)}} in each run by itself: with its braces in two runs a typed one stays as typed.
  if (text === '') return [];
  if (!text.includes(BRACES)) return [runOf(text, style)];
  return text
    .split(WITHIN_BRACES)
    .filter((piece) => piece !== '')
    .map((piece) => runOf(piece, style));
}

const PLAIN: Style = {};

/** Most runs are plain, and what has nothing to copy need not be copied. */
function runOf(text: string, style: Style): TextRun {
  return style === PLAIN ? { type: 'TextRun', text } : { type: 'TextRun', text, ...style };
}

/** How long a text may be, the zone for dates that a client can't show in the reader's, and the content's language. */
export interface TextBounds {
  /** Characters of one typed text. */
  readonly most: number;
  readonly zone: string;
  readonly language: Language;
}

/**
 * A sentence of ours as runs, with the commands in it as one types them in Teams. What people typed stands in quotes and facts,
 * and stays as it is.
 */
export function sentenceRuns(
  line: Line,
  bounds: TextBounds,
  style: Style = PLAIN,
): readonly TextRun[] {
  const [only] = line;
  if (typeof only === 'string' && line.length === 1) {
    return runsOf(cut(asTyped(only), bounds.most, bounds.language), style);
  }
  const typed = line.map((span) => (typeof span === 'string' ? asTyped(span) : span));
  return lineRuns(typed, bounds, style);
}

/** A line as runs; neighbouring plain texts become one, because other programs read them. */
export function lineRuns(line: Line, bounds: TextBounds, style: Style = PLAIN): readonly TextRun[] {
  const [only] = line;
  if (only !== undefined && line.length === 1) return spanRuns(only, bounds, style);
  return joined(line).flatMap((span) => spanRuns(span, bounds, style));
}

function joined(line: Line): Line {
  const spans: Span[] = [];
  for (const span of line) {
    const last = spans.at(-1);
    if (typeof span === 'string' && typeof last === 'string') {
      spans[spans.length - 1] = last + span;
    } else {
      spans.push(span);
    }
  }
  return spans;
}

/** One paragraph, or nothing where there is nothing to say. */
export function paragraph(
  inlines: readonly TextRun[],
  rest: Omit<RichTextBlock, 'type' | 'inlines'> = {},
): readonly RichTextBlock[] {
  for (const { text } of inlines) {
    if (!isBlank(text)) return [{ type: 'RichTextBlock', inlines, ...rest }];
  }
  return [];
}

/** The persons that a line asks for something. */
export function mentionedIn(line: Line): readonly Person[] {
  const found: Person[] = [];
  for (const span of line) {
    if (typeof span !== 'string' && 'person' in span && span.mention) found.push(span.person);
  }
  return found;
}

function spanRuns(span: Span, bounds: TextBounds, style: Style): readonly TextRun[] {
  const { most, language } = bounds;
  if (typeof span === 'string') return runsOf(cut(span, most, language), style);
  if ('strong' in span)
    return runsOf(cut(span.strong, most, language), { ...style, weight: 'Bolder' });
  if ('code' in span) {
    return runsOf(cut(asTyped(span.code), most), { ...style, fontType: 'Monospace' });
  }
  if ('person' in span) return runsOf(cut(span.person.name, most), style);
  const shown = dateFunction(span.date);
  return shown === null
    ? runsOf(cut(dateWords(span.date, bounds), most), style)
    : [{ type: 'TextRun', text: shown, ...style }];
}

/**
 * Teams shows it in the reader's zone and language, with the weekday. It knows no milliseconds, and years of four
 * digits only. Source: "Text features" of the Adaptive Cards documentation.
 */
function dateFunction(at: Instant): string | null {
  const time = Date.parse(at);
  if (Number.isNaN(time)) return null;
  const seconds = new Date(time).toISOString().replace(/\.\d{3}Z$/u, 'Z');
  if (!/^\d{4}-/u.test(seconds)) return null;
  return `{{DATE(${seconds},SHORT)}} {{TIME(${seconds})}}`;
}

function dateWords(at: Instant, { zone, language }: TextBounds): string {
  if (Number.isNaN(Date.parse(at))) return at;
  return wordsIn(language).writing.moment(at, zone);
}
