import { findSecretInText } from '../../../core/certificate/secret/find';
import type { Person } from '../../../core/terms/terms';
import { noteRefusal } from '../../requests/refusal-log';
import type { ChatDeps } from '../deps';
import { wordsIn } from '../../../view/words';
import { fieldsWithKeys } from '../../fields/keys';
import { words } from '../conversation/answers';
import type { ChatService, FieldValue, Reply } from '../conversation/conversation';

/**
 * What is typed is stored for good, posted and mailed, so a private key in it is met before anything else looks at it.
 * Every way into the chat service passes here; files have their own guard, in uploads.
 */
export function keyless(
  service: ChatService,
  { watch, languages }: Pick<ChatDeps, 'watch' | 'languages'>,
): ChatService {
  const told = async (person: Person) =>
    wordsIn(await languages.ofPerson(person)).errors.privateKey;
  const met = (person: Person) => {
    noteRefusal(watch, person, { code: 'private-key' }, { act: 'type', request: null });
  };
  return {
    press: (pressed) => service.press(pressed),
    home: (occasion) => service.home(occasion),
    // What is searched for is neither stored nor shown to others.
    find: (search) => service.find(search),
    async say(said) {
      if (findSecretInText(said.text) === null) return service.say(said);
      met(said.person);
      return words(await told(said.person));
    },
    async registerFrom(source) {
      if (findSecretInText(source.text) === null) return service.registerFrom(source);
      met(source.person);
      return words(await told(source.person));
    },
    async submit(submitted) {
      const fields = keysIn(submitted.values);
      if (fields.length === 0) return service.submit(submitted);
      met(submitted.person);
      const sentence = await told(submitted.person);
      const errors = Object.fromEntries(fields.map((name) => [name, sentence]));
      return { kind: 'field-errors', errors } satisfies Reply;
    },
  };
}

/** The fields that hold a key. */
function keysIn(values: Readonly<Record<string, FieldValue>>): readonly string[] {
  const typed = Object.entries(values).flatMap(([name, value]) =>
    value.kind === 'text' ? [[name, value.text] as const] : [],
  );
  return fieldsWithKeys(typed);
}
