import type { Language } from '../../../core/terms/terms';
import { LIMIT } from './limits';
import { missing } from '../../chat-kit/literal';
import type { AdaptiveCard, Element } from './elements';
import { paragraph, runs } from './text';

/** How long each typed text may be, from all that a form takes down to a line; the first that fits is used. */
const LENGTHS = [8_000, 3_000, 1_500, 700, 300, 120] as const;

/**
 * A card in at most LIMIT.cardBytes. Where it is too large its long texts are cut evenly, each saying so; if that is
 * not enough, what stands last is left out, and a line says how much.
 */
export function fitted(draw: (most: number) => AdaptiveCard, language: Language): AdaptiveCard {
  const lengths: readonly number[] = LENGTHS;
  for (const most of lengths) {
    const card = draw(most);
    if (fits(card)) return card;
  }
  return shortened(draw(LENGTHS[LENGTHS.length - 1] ?? 0), language);
}

/**
 * A form in as many bytes: what stands above its fields is cut first, and what stands in them only when nothing else
 * helps, because it is sent in again. Of what is above, nothing is left (`intro` 0) where it is many small things.
 */
export function fittedForm(
  draw: (most: { readonly intro: number; readonly values: number }) => AdaptiveCard,
): AdaptiveCard {
  const least = LENGTHS[LENGTHS.length - 1] ?? 0;
  const tries = [
    ...LENGTHS.map((intro) => ({ intro, values: Infinity })),
    ...LENGTHS.map((values) => ({ intro: least, values })),
  ];
  for (const most of tries) {
    const card = draw(most);
    if (bytesOf(card) <= LIMIT.cardBytes) return card;
  }
  return draw({ intro: 0, values: least });
}

/** Most cards are far from the limit: what they take at most is known without writing them. */
function fits(card: AdaptiveCard): boolean {
  return bytesAtMost(card) <= LIMIT.cardBytes || bytesOf(card) <= LIMIT.cardBytes;
}

/** Of one character as JSON in UTF-8: `\\u0000`. */
const BYTES_A_CHARACTER = 6;
/** What stands around the texts of an element, a run and a button: all names, ids and values that we give one. */
const BYTES_AROUND = { element: 100, run: 150, action: 700 } as const;

/** At least as many bytes as the card takes, found without writing it. */
export function bytesAtMost({
  body,
  actions = [],
  fallbackText,
  refresh,
  msteams,
}: AdaptiveCard): number {
  let most = bytesAround(fallbackText, BYTES_AROUND.action);
  for (const element of body) most += elementAtMost(element);
  for (const { title, data } of actions) {
    // What a list is of was typed.
    most += 'list' in data ? LIMIT.cardBytes : bytesAround(title, BYTES_AROUND.action);
  }
  return most + (refresh ? bytesOf(refresh) : 0) + (msteams ? bytesOf(msteams) : 0);
}

function elementAtMost(element: Element): number {
  if (element.type !== 'RichTextBlock') return bytesOf(element);
  let most: number = BYTES_AROUND.element;
  for (const { text } of element.inlines) most += bytesAround(text, BYTES_AROUND.run);
  return most;
}

function bytesAround(text: string, around: number): number {
  return text.length * BYTES_A_CHARACTER + around;
}

/** What Teams counts. */
export function bytesOf(value: object): number {
  return Buffer.byteLength(JSON.stringify(value), 'utf8');
}

function shortened(card: AdaptiveCard, language: Language): AdaptiveCard {
  let kept = card.body.length;
  let shorter = card;
  while (kept > 0 && bytesOf(shorter) > LIMIT.cardBytes) {
    // One by one: what fits stays.
    kept -= 1;
    const left = card.body.slice(kept).reduce((sum, element) => sum + charactersOf(element), 0);
    const note = paragraph(runs(missing(left, language), { size: 'Small', isSubtle: true }));
    shorter = { ...card, body: [...card.body.slice(0, kept), ...note] };
  }
  return shorter;
}

/** The characters that an element shows. */
function charactersOf(element: Element): number {
  switch (element.type) {
    case 'Chart.HorizontalBar':
      return charactersOf(element.fallback);
    case 'RichTextBlock':
      return element.inlines.reduce((sum, { text }) => sum + text.length, 0);
    case 'Container':
      return element.items.reduce((sum, item) => sum + charactersOf(item), 0);
    case 'ColumnSet':
      return element.columns
        .flatMap(({ items }) => items)
        .reduce((sum, item) => sum + charactersOf(item), 0);
    case 'TextBlock':
      return element.text.length;
    case 'ActionSet':
      return element.actions.reduce((sum, { title }) => sum + title.length, 0);
    default:
      return element.label.length;
  }
}
