import type { Desk, Occasion } from './conversation';
import { clean } from '../forms/clean';
import type { DeskDeps } from './deps';
import { press } from './press';
import { say } from './say';
import { registerFrom, submit } from './submit';

/** Names in chat are short; a longer one is cut before it is stored. */
const MAX_NAME = 100;

/** The desk on these stores and ports. */
export function createDesk(deps: DeskDeps): Desk {
  return {
    say: (words) => say(deps, named(words)),
    press: (pressed) => press(deps, named(pressed)),
    submit: (submitted) => submit(deps, named(submitted)),
    registerFrom: (source) => registerFrom(deps, named(source)),
  };
}

/** A person's name is typed by that person: it is cleaned and bounded like any other text. */
function named<T extends Occasion>(occasion: T): T {
  const name = clean(occasion.person.name).trim().slice(0, MAX_NAME);
  return { ...occasion, person: { ...occasion.person, name: name || occasion.person.id } };
}
