import type { Language } from '../../../src/core/terms/terms';
import { wordsIn } from '../../../src/view/words';

/** A sentence of a catalogue, with marks in the place of its arguments. */
export interface Sentence {
  /** Where it stands: `cards.list.title.mine`. */
  readonly path: string;
  readonly text: string;
  /** Its arguments that make no difference to what is said. */
  readonly unused: readonly number[];
}

/** What is no sentence: how a language writes, and what the mails' tests look at. */
const APART = new Set(['language', 'writing', 'findings', 'steps']);

/** Everything that chat says in a language. */
export function sentencesIn(language: Language): readonly Sentence[] {
  return Object.entries(wordsIn(language)).flatMap(([name, value]) => within(name, value));
}

function within(path: string, value: unknown): readonly Sentence[] {
  if (APART.has(path.split('.').at(-1) ?? '')) return [];
  if (typeof value === 'string') return [{ path, text: value, unused: [] }];
  if (typeof value === 'function')
    return [said(path, value.length, (given) => flat(Reflect.apply(value, null, given)))];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} says nothing`);
  return Object.entries(value).flatMap(([name, one]) => within(`${path}.${name}`, one));
}

/** Stands for any argument: a text, a person, a moment; a number that is many; a truth. */
function mark(index: number, name = `⟦${index}⟧`): object {
  return Object.assign(new String(name), { name });
}

function said(path: string, arity: number, call: (given: readonly unknown[]) => string): Sentence {
  const given = Array.from({ length: arity }, (_, index) => mark(index));
  const text = call(given);
  const unused = given.flatMap((_, index) =>
    [mark(index, 'another'), false, ''].every(
      (other) => call(given.map((one, at) => (at === index ? other : one))) === text,
    )
      ? [index]
      : [],
  );
  return { path, text, unused };
}

function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) throw new Error('Neither a text nor a line');
  return value.map((span: unknown) => spanOf(span)).join('');
}

function spanOf(span: unknown): string {
  if (typeof span === 'string') return span;
  if (typeof span !== 'object' || span === null) throw new Error('No span');
  const [first] = Object.values(span);
  if (typeof first === 'object' && first !== null && 'name' in first) return String(first.name);
  return String(first);
}
