import type { Language } from '../../core/terms/terms';
import { dayIn } from '../../core/terms/zone';
import type { Card, Form, Note } from '../../view/model/model';
import type { CardContext } from '../../view/cards/request-card';
import { wordsOn } from '../../view/words';

/** What is drawn with, with the words of a language as they are said now. */
export function speaking(context: CardContext, language: Language, now: Date): CardContext {
  return { ...context, words: wordsOn(language, dayIn(context.zone, now)) };
}

/**
 * Says of content in which language it is, for the few words that renderers add: dates, `Cancel`, what was cut. What says
 * so already is left as it is: the answer to whoever just chose another language.
 */
export function marked<Content extends Card | Note | Form>(
  content: Content,
  language: Language,
): Content {
  return content.language === undefined ? { ...content, language } : content;
}
