import type { Language, Person } from '../../../core/terms/terms';
import type { Block, Card, Line, LookName, Note, Press } from '../../../view/model/model';
import { wordsIn } from '../../../view/words';
import { LIMIT } from './limits';
import { cut } from '../../chat-kit/literal';
import { plain } from './literal';
import { cardActions, openAction } from './actions';
import { asTyped } from './commands';
import { elementsOf } from './blocks';
import type { AdaptiveCard, CardAction, Element, Mention } from './elements';
import { fitted } from './fit';
import { mentionedIn, paragraph, runs } from './text';

/** How a card is drawn. */
export interface Surface {
  /** IANA name; for dates that a client can't show in the reader's zone. */
  readonly zone: string;
  /** Teams ids of those who get a card of their own, at most LIMIT.viewers. */
  readonly viewers: readonly string[];
}

export const SCHEMA = 'http://adaptivecards.io/schemas/adaptive-card.json';

/** Persons whom one card can ask for something; there are never more role holders in a message. */
const MOST_MENTIONS = 10;

/** A card or note as Teams takes it, whatever its length. */
export function cardOf(content: Card | Note, surface: Surface): AdaptiveCard {
  const own = 'actions' in content ? ownOf(content) : undefined;
  return drawn(content, surface, own, []);
}

/** A card in another's place. One that is no request's own (a history) gets the way back to it. */
export function cardInPlace(card: Card, back: Press | null, surface: Surface): AdaptiveCard {
  const own = ownOf(card);
  const extra = back && !own && !card.own ? [wayBack(back, card)] : [];
  return drawn(card, surface, own, extra);
}

/** What a person reads first, above a card of theirs: why nothing was done, or what was. */
export function cardBelow(note: Note, card: Card, surface: Surface): AdaptiveCard {
  const blocks: readonly Block[] = [
    ...note.blocks,
    { kind: 'divider' },
    { kind: 'heading', text: card.title },
  ];
  const whole: Card = {
    ...card,
    title: '',
    summary: note.summary,
    blocks: [...blocks, ...card.blocks],
  };
  return cardOf(whole, surface);
}

/** A note in a card's place, with the way back to the card. */
export function noteCard(note: Note, back: Press | null, surface: Surface): AdaptiveCard {
  return drawn(note, surface, undefined, back ? [wayBack(back, note)] : []);
}

function wayBack(back: Press, from: Card | Note): CardAction {
  return openAction(back, wordsIn(languageOf(from)).acts.back);
}

/** What a locked phone shows. */
export function summaryOf({ summary }: Pick<Card | Note, 'summary'>): string {
  return plain(asTyped(summary), LIMIT.summary);
}

/** A request's card is the one with `History` on it: only such a card is another for each person. */
function ownOf({ actions, own = 'open' }: Card): Own | undefined {
  const about = actions.find(({ press }) => press.act === 'history');
  return about && { press: about.press, look: own };
}

/** How a reader comes to a card of their own: a press about the request, and the look that draws it. */
interface Own {
  readonly press: Press;
  readonly look: LookName;
}

function languageOf({ language = 'en' }: Card | Note): Language {
  return language;
}

function drawn(
  content: Card | Note,
  { zone, viewers }: Surface,
  own: Own | undefined,
  extra: readonly CardAction[],
): AdaptiveCard {
  const language = languageOf(content);
  return fitted((most) => draw(content, { zone, viewers, language, most, own, extra }), language);
}

interface Drawing extends Surface {
  readonly language: Language;
  readonly most: number;
  readonly own: Own | undefined;
  readonly extra: readonly CardAction[];
}

function draw(content: Card | Note, how: Drawing): AdaptiveCard {
  const { blocks } = content;
  const title = 'title' in content ? titleOf(content.title, how) : [];
  const actions = 'actions' in content ? cardActions(content.actions) : [];
  const mentions = mentionsIn(blocks);
  const body = [...title, ...elementsOf(blocks, how), ...mentionLine(mentions)];
  const all = how.extra.length === 0 ? actions : [...actions, ...how.extra];
  return {
    type: 'AdaptiveCard',
    $schema: SCHEMA,
    version: '1.5',
    fallbackText: summaryOf(content),
    body: body.length > 0 ? body : paragraph(runs(summaryOf(content))),
    ...(all.length > 0 ? { actions: all } : {}),
    ...(how.own ? { refresh: refreshOf(how.own, how) } : {}),
    ...(mentions.length > 0 ? { msteams: { entities: mentions } } : {}),
  };
}

function titleOf(title: string, { most, language }: Drawing): readonly Element[] {
  return paragraph(runs(cut(title, most, language), { weight: 'Bolder', size: 'Large' }));
}

/** With an empty list Teams refreshes for nobody by itself, and offers it in the message's menu. */
function refreshOf({ press, look }: Own, { language, viewers }: Drawing) {
  return {
    action: openAction(press, wordsIn(language).acts.refresh, look),
    userIds: viewers.slice(0, LIMIT.viewers),
  };
}

function mentionsIn(blocks: readonly Block[]): readonly Mention[] {
  const persons: Person[] = [];
  for (const block of blocks) {
    for (const line of linesOf(block)) persons.push(...mentionedIn(line));
  }
  return persons.flatMap(mentionOf).slice(0, MOST_MENTIONS);
}

/** The lines of a block that ask persons for something. */
function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'line':
    case 'small':
      return [block.line];
    case 'list':
      return block.items;
    default:
      return [];
  }
}

/** A name stands in markdown here, so only letters of it are kept; without any the person is not notified. */
function mentionOf({ platform, id, name }: Person): readonly Mention[] {
  const safe = cut(name.replace(/[^\p{L}\p{N} .'’-]/gu, '').trim(), LIMIT.label);
  if (platform !== 'teams' || safe === '') return [];
  return [{ type: 'mention', text: `<at>${safe}</at>`, mentioned: { id, name: safe } }];
}

function mentionLine(mentions: readonly Mention[]): readonly Element[] {
  if (mentions.length === 0) return [];
  const text = mentions.map((mention) => mention.text).join(' ');
  return [{ type: 'TextBlock', text, wrap: true, size: 'Small', spacing: 'Small' }];
}
