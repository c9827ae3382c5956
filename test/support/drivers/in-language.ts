import type { Language } from '../../../src/core/terms/terms';
import { wordsIn } from '../../../src/view/words';
import { spokenIn } from '../languages/spoken';
import type { Driver, Values } from './driver';

const FIELD = wordsIn('en').forms.field;

/**
 * A desk whose people read in another language: what is said in English here is looked for, pressed and chosen in
 * theirs. A requester is written to in it as well. `typed` is told every text that somebody typed themselves.
 */
export function inLanguage(
  desk: Driver,
  language: Language,
  typed: (text: string) => void,
): Driver {
  const { button, field, said } = spokenIn(language);
  const { terms } = wordsIn(language);

  function filled(values: Values): Values {
    return Object.fromEntries(
      Object.entries(values).map(([label, value]) => {
        if (label === FIELD.language) return [field(label), terms.language[language]];
        if (typeof value === 'object' && 'bytes' in value) {
          typed(value.name);
          return [field(label), value];
        }
        if (typeof value === 'string') {
          if (said(value) === value) typed(value);
          return [field(label), said(value)];
        }
        return [field(label), value.map((one) => said(one))];
      }),
    );
  }

  return {
    fill: (who, command, values) => desk.fill(who, command, filled(values)),
    ask: (who, command) => desk.ask(who, command),
    shows: (feed, id, sought) => desk.shows(feed, id, said(sought)),
    labels: (feed, id) => desk.labels(feed, id),
    press: (who, feed, id, label, values) =>
      desk.press(who, feed, id, button(label), values && filled(values)),
    mail: (sought) => desk.mail(sought),
    newest: (organisation) => desk.newest(organisation),
  };
}
