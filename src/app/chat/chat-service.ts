import type {
  ChatService,
  FieldValue,
  Occasion,
  Submitted,
  Words,
} from './conversation/conversation';
import type { Language, Person } from '../../core/terms/terms';
import { dayIn } from '../../core/terms/zone';
import { marked, speaking } from '../languages/speaking';
import { markedReply, markedSearch } from './conversation/marked-reply';
import { clean } from '../fields/clean';
import { keyless } from './forms/no-keys';
import type { ChatDeps } from './deps';
import { home } from './actions/home';
import { find } from './actions/look';
import { press } from './actions/press';
import { say } from './commands/say';
import { registerFrom } from './actions/register-from';
import { submit } from './actions/submit';

/** Names in chat are short; a longer one is cut before it is stored. */
const MAX_NAME = 100;

/** The chat service on these stores and ports. */
export function createChatService(deps: ChatDeps): ChatService {
  /** The language is asked for once: everything that is said to the person is in it. */
  async function to<T>(
    { person }: Occasion,
    answer: (deps: ChatDeps) => Promise<T>,
    mark: (said: T, language: Language) => T,
  ): Promise<T> {
    const language = await deps.languages.ofPerson(person);
    const now = deps.clock.now();
    const context = {
      ...speaking(deps.context, language, now),
      askedOn: dayIn(deps.context.zone, now),
    };
    return mark(await answer({ ...deps, context }), language);
  }
  const service: ChatService = {
    say: (said) => to(said, (own) => say(own, named(typed(said))), markedReply),
    press: (pressed) => to(pressed, (own) => press(own, named(pressed)), markedReply),
    submit: (sent) => to(sent, (own) => submit(own, named(filled(sent))), markedReply),
    home: (occasion) =>
      to(
        occasion,
        (own) => home(own, named(occasion).person),
        (card, language) => marked(card, language),
      ),
    registerFrom: (source) => to(source, (own) => registerFrom(own, named(source)), markedReply),
    find: (search) =>
      to(search, (own) => find(own, named({ ...search, text: clean(search.text) })), markedSearch),
  };
  return keyless(service, deps);
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
