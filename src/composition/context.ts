import { belgianCalendar } from '../adapters/time/belgium';
import type { Config } from '../config/config';
import { withDeadlines } from '../core/policy/with-deadlines';
import { documentSender } from '../core/process/document-sender';
import { dayIn } from '../core/terms/zone';
import type { CardContext } from '../view/cards/request-card';
import { wordsIn } from '../view/words';

/** The process with its deadlines and its calendar, in the desk's language. */
export function contextOf({ closures, deadlines, zone, language }: Config): CardContext {
  return {
    definition: withDeadlines(documentSender, deadlines),
    zone,
    words: wordsIn(language),
    time: {
      calendar: belgianCalendar(closures),
      dayOf: (at) => dayIn(zone, new Date(at)),
    },
  };
}
