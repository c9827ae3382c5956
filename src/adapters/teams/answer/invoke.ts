import type { Card, Note, Press } from '../../../view/model/model';
import { LIMIT } from '../render/limits';
import { plain } from '../render/literal';
import { cardBelow, cardOf, noteCard, type Surface } from '../render/card';
import { asTyped } from '../render/commands';
import type { AdaptiveCard } from '../render/elements';
import { plainWords } from './words';

/** The answers that Teams takes to an invoke: what one person sees next. Bodies as the Teams documentation has them. */

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

/** Answer to `adaptiveCard/action`: a card for this person in the place of the one that was pressed, or words. */
export type ActionAnswer =
  | { readonly statusCode: 200; readonly type: typeof ADAPTIVE; readonly value: AdaptiveCard }
  | {
      readonly statusCode: 200;
      readonly type: 'application/vnd.microsoft.activity.message';
      readonly value: string;
    };

/** Answer to `task/fetch`, `task/submit` and their kin: a dialog, words, or (empty) the dialog closes. */
export interface DialogAnswer {
  readonly task?:
    | { readonly type: 'continue'; readonly value: Dialog }
    | { readonly type: 'message'; readonly value: string };
}

interface Dialog {
  readonly title: string;
  readonly width: 'medium';
  readonly height: 'medium' | 'large';
  readonly card: { readonly contentType: typeof ADAPTIVE; readonly content: AdaptiveCard };
}

export function showCard(card: AdaptiveCard): ActionAnswer {
  return { statusCode: 200, type: ADAPTIVE, value: card };
}

/** A note: as words beside the card where it is one line, else in the card's place with the way back. */
export function showNote(note: Note, back: Press | null, surface: Surface): ActionAnswer {
  const words = plainWords(note);
  return words === null
    ? showCard(noteCard(note, back, surface))
    : {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: plain(asTyped(words), LIMIT.notice),
      };
}

/** A note above the newest card. */
export function showBelow(note: Note, card: Card, surface: Surface): ActionAnswer {
  return showCard(cardBelow(note, card, surface));
}

export function closeDialog(): DialogAnswer {
  return {};
}

export function dialogWords(note: Note): DialogAnswer {
  return { task: { type: 'message', value: plain(asTyped(note.summary), LIMIT.notice) } };
}

export function dialog(title: string, card: AdaptiveCard, height: Dialog['height']): DialogAnswer {
  return {
    task: {
      type: 'continue',
      value: {
        title: plain(title, LIMIT.dialogTitle),
        width: 'medium',
        height,
        card: { contentType: ADAPTIVE, content: card },
      },
    },
  };
}

/** Words in a dialog. A dialog has no buttons that act, so a card is shown without its own. */
export function dialogNote(content: Note | Card, zone: string): DialogAnswer {
  const shown = 'title' in content ? { ...content, actions: [] } : content;
  return dialog('e-Box', cardOf(shown, { zone, viewers: [] }), 'medium');
}
