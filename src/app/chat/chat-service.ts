import type {
  ChatService,
  FieldValue,
  Occasion,
  Submitted,
  Words,
} from './conversation/conversation';
import type { Person } from '../../core/terms/terms';
import { clean } from './forms/clean';
import { keyless } from './forms/no-keys';
import type { ChatDeps } from './deps';
import { find } from './actions/look';
import { press } from './actions/press';
import { say } from './commands/say';
import { registerFrom, submit } from './actions/submit';

/** Names in chat are short; a longer one is cut before it is stored. */
const MAX_NAME = 100;

/** The chat service on these stores and ports. */
export function createChatService(deps: ChatDeps): ChatService {
  const service: ChatService = {
    say: (words) => say(deps, named(typed(words))),
    press: (pressed) => press(deps, named(pressed)),
    submit: (submitted) => submit(deps, named(filled(submitted))),
    registerFrom: (source) => registerFrom(deps, named(source)),
    find: (search) => find(deps, named({ ...search, text: clean(search.text) })),
  };
  return keyless(service, deps.watch);
}

function named<T extends Occasion>(occasion: T): T {
  return { ...occasion, person: tidy(occasion.person) };
}

/** What is searched for or compared goes to the database as it is: the same characters as in forms. */
function typed(words: Words): Words {
  return { ...words, text: clean(words.text), mentioned: words.mentioned.map(tidy) };
}

function filled(submitted: Submitted): Submitted {
  const entries = Object.entries(submitted.values).map(
    ([name, value]): readonly [string, FieldValue] =>
      value.kind === 'person' ? [name, { ...value, person: tidy(value.person) }] : [name, value],
  );
  return { ...submitted, values: Object.fromEntries(entries) };
}

/** A person's name is typed by that person: it is cleaned and bounded like any other line. */
function tidy(person: Person): Person {
  const name = clean(clean(person.name).trim().slice(0, MAX_NAME)).replace(/\s+/gu, ' ');
  return { ...person, name: name || person.id };
}
