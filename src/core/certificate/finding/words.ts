import type { ENGLISH } from './english';

/**
 * Words of findings are sayings: the key of a phrase and the values it speaks of. Core says them in English;
 * view/findings says the same in the requester's language.
 */
export type PhraseKey = keyof typeof ENGLISH;

/** What stands in a phrase's braces: plain, another saying, or a list of them. */
export type Value = string | number | Saying | readonly Value[];

export interface Saying {
  readonly key: PhraseKey;
  readonly values: Readonly<Record<string, Value>>;
}

/** Plain text that reads the same in every language, a saying, or nothing. */
export type Said = string | Saying | null;

/** One language's phrases. A language that lacks one does not compile. */
export type Texts = Readonly<Record<PhraseKey, string>>;

type Slots<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | Slots<Rest>
  : never;

type ValuesFor<Key extends PhraseKey> = [Slots<(typeof ENGLISH)[Key]>] extends [never]
  ? []
  : [Readonly<Record<Slots<(typeof ENGLISH)[Key]>, Value>>];

/** Makes a saying; its values are exactly the slots of the English phrase. */
export function say<Key extends PhraseKey>(key: Key, ...values: ValuesFor<Key>): Saying {
  return { key, values: values[0] ?? {} };
}

const SLOT = /\{([a-zA-Z]+)\}/g;

/** Longest piece of a file's own text that is repeated in a finding, in characters. */
const SHOWN_CHARACTERS = 200;

/** Longest list in a sentence: a hostile file can hold thousands of extensions. */
const LISTED_ITEMS = 12;

/** C0, C1, invisible and direction characters: they can't be seen, and would steer a terminal or a chat. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029\u115f\u1160\u3164\uffa0\p{Co}\p{Cs}]/gu;

const PLAIN = /^[\x20-\x7e]*$/;

/** Text from a file, made safe to show: unseen characters as `⟨U+200B⟩`, and cut at 200 characters. */
export function shown(text: string): string {
  if (text.length <= SHOWN_CHARACTERS && PLAIN.test(text)) return text;
  const start = [...text.slice(0, SHOWN_CHARACTERS * 2 + 2)];
  const cut =
    start.length > SHOWN_CHARACTERS ? `${start.slice(0, SHOWN_CHARACTERS).join('')}…` : text;
  return cut.replace(UNSEEN, (character) => `⟨${codePoint(character)}⟩`);
}

/** The code point of a character as Unicode writes it: `U+0435`. */
export function codePoint(character: string): string {
  const value = character.codePointAt(0) ?? 0;
  return `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
}

function valueText(value: Value, texts: Texts): string {
  if (typeof value === 'string') return shown(value);
  if (typeof value === 'number') return String(value);
  if ('key' in value) return sayingText(value, texts);
  const items = value.slice(0, LISTED_ITEMS).map((one) => valueText(one, texts));
  return (value.length > LISTED_ITEMS ? [...items, '…'] : items).join(', ');
}

function sayingText(saying: Saying, texts: Texts): string {
  // A finding stored by another version may hold a phrase that this one doesn't have.
  const text = Object.hasOwn(texts, saying.key) ? texts[saying.key] : saying.key;
  return text.replace(SLOT, (_, slot: string) => {
    const value = saying.values[slot];
    return value === undefined ? '' : valueText(value, texts);
  });
}

/** The text of what is said in one language; null stays null. */
export function textOf(said: Said, texts: Texts): string | null {
  if (said === null) return null;
  return typeof said === 'string' ? shown(said) : sayingText(said, texts);
}

/** A saying with every text from the file already made safe to show, and so short enough to store. */
export function storable(said: Said): Said {
  if (said === null) return null;
  return typeof said === 'string' ? shown(said) : storableSaying(said);
}

function storableSaying({ key, values }: Saying): Saying {
  const entries = Object.entries(values).map(
    ([slot, value]) => [slot, storableValue(value)] as const,
  );
  return { key, values: Object.fromEntries(entries) };
}

function storableValue(value: Value): Value {
  if (typeof value === 'string') return shown(value);
  if (typeof value === 'number') return value;
  if ('key' in value) return storableSaying(value);
  // One more than is listed, so that a later reading still ends it with an ellipsis.
  return value.slice(0, LISTED_ITEMS + 1).map(storableValue);
}
