import type { Language } from '../../../src/core/terms/terms';
import { wordsIn, type Words } from '../../../src/view/words';

/** What stands on the screen in a language where English has these words; what is no word of the bot's stays. */
export interface Spoken {
  /** On a button. */
  readonly button: Said;
  /** Above a field. */
  readonly field: Said;
  /** What can be chosen in a field, and in a text. */
  readonly said: Said;
}

type Said = (english: string) => string;

const english = wordsIn('en');

/** Reads the journey, which names buttons, fields and sentences in English, in another language. */
export function spokenIn(language: Language): Spoken {
  const words = wordsIn(language);
  const buttons = new Map([
    ...paired(english.acts.label, words.acts.label),
    ...paired(english.acts.look, words.acts.look),
  ]);
  const fields = new Map(paired(english.forms.field, words.forms.field));
  const exact = new Map([
    ...paired(english.terms.recipient, words.terms.recipient),
    ...Object.entries(words.terms.steps),
    ['Live since', cutAtMark(words.cards.endedOn(words.terms.outcome.live, MARK), 0)],
    ['confirm the formal request', cutAtMark(words.process.validationQuestion(MARK), 1)],
    ['access given', words.cards.testAccess],
  ]);
  const patterns = patternsOf(words);
  return {
    button(label) {
      const [, to] = /^Move to (\w+)$/u.exec(label) ?? [];
      return to === undefined ? (buttons.get(label) ?? label) : words.acts.moveTo(to);
    },
    field: (label) => fields.get(label) ?? label,
    said(text) {
      const known = exact.get(text);
      if (known !== undefined) return known;
      for (const [pattern, say] of patterns) {
        const parts = pattern.exec(text);
        if (parts) return say(parts.slice(1), (one) => exact.get(one) ?? one);
      }
      return text;
    },
  };
}

type Say = (parts: readonly string[], exact: Said) => string;

function patternsOf(words: Words): readonly (readonly [RegExp, Say])[] {
  const { cards, process, terms } = words;
  const events = new Map(paired(english.process.event, process.event));
  const parties = new Map(paired(english.terms.party, terms.party));
  const roles = new Map(paired(english.terms.role, terms.role));
  return [
    [
      /^Waiting for: (.+)$/u,
      ([party = '']) =>
        cutAtMark(
          cards.standing(true, cards.heldSince(parties.get(party) ?? party, MARK, null)),
          0,
        ),
    ],
    [
      /^(\w+): certificate ✔$/u,
      ([environment = '']) => `${environment}: ${cutAtMark(cards.certificateUntil(MARK), 0)}`,
    ],
    [
      /^configuration (\d) of (\d)$/u,
      ([done, total]) => cards.configured(Number(done), Number(total)),
    ],
    [/^in (\w+)$/u, ([environment = '']) => cutAtMark(cards.inEnvironment(MARK, environment), 1)],
    [
      /^(.+) in (INT|ACC|PRD)$/u,
      ([step = '', environment = ''], exact) => cards.inEnvironment(exact(step), environment),
    ],
    [
      /^([^()]+) \((.+)\) (.+)$/u,
      ([name = '', role = '', event = '']) =>
        `${name} (${roles.get(role) ?? role}) ${events.get(event) ?? event}`,
    ],
    [
      /^(\p{Lu}\S+ .+) (agreed in principle)$/u,
      ([name = '', event = '']) => `${name} ${events.get(event) ?? event}`,
    ],
  ];
}

/** Stands for what isn't looked for. */
const MARK = '⟦⟧';

function cutAtMark(text: string, piece: number): string {
  return (text.split(MARK)[piece] ?? '').trim();
}

function paired(
  from: Readonly<Record<string, string>>,
  to: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] {
  return Object.entries(from).map(([name, text]) => [text, to[name] ?? text] as const);
}
