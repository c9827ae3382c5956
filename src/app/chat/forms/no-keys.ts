import { findSecretInText } from '../../../core/certificate/secret/find';
import type { Person } from '../../../core/terms/terms';
import { noteRefusal } from '../../requests/refusal-log';
import type { Watch } from '../../requests/deps';
import { words } from '../conversation/answers';
import type { ChatService, FieldValue, Reply } from '../conversation/conversation';

/**
 * What is typed is stored for good, posted and mailed, so a private key in it is met before anything else looks at it.
 * Every way into the chat service passes here; files have their own guard, in uploads.
 */
export function keyless(service: ChatService, watch: Watch): ChatService {
  const met = (person: Person) => {
    noteRefusal(watch, person, { code: 'private-key' }, { act: 'type', request: null });
  };
  return {
    press: (pressed) => service.press(pressed),
    // What is searched for is neither stored nor shown to others.
    find: (search) => service.find(search),
    async say(said) {
      if (findSecretInText(said.text) === null) return service.say(said);
      met(said.person);
      return words(KEY_TYPED);
    },
    async registerFrom(source) {
      if (findSecretInText(source.text) === null) return service.registerFrom(source);
      met(source.person);
      return words(KEY_TYPED);
    },
    async submit(submitted) {
      const errors = keysIn(submitted.values);
      if (Object.keys(errors).length === 0) return service.submit(submitted);
      met(submitted.person);
      return { kind: 'field-errors', errors } satisfies Reply;
    },
  };
}

/** What to do with a key that was typed: the message itself stays in the chat until its author takes it away. */
export const KEY_TYPED =
  'This text holds a private key, so nothing of it was stored or passed on. Delete the message or draft that it stands in. Whoever saw it can use the key: have any certificate of this key revoked, make a new key and order again. What I need is the public part alone: the certificate, or the CSR.';

function keysIn(values: Readonly<Record<string, FieldValue>>): Readonly<Record<string, string>> {
  const typed = Object.entries(values).flatMap(([name, value]) =>
    value.kind === 'text' ? [[name, value.text] as const] : [],
  );
  const found = typed.filter(([, text]) => findSecretInText(text) !== null);
  if (found.length > 0) return Object.fromEntries(found.map(([name]) => [name, KEY_TYPED]));
  // Long keys don't fit one field: what was spread over several shows when they stand together.
  const [, second] = typed;
  const together = typed.map(([, text]) => text).join('\n');
  const [last] = typed.slice(-1);
  return second !== undefined && last !== undefined && findSecretInText(together) !== null
    ? { [last[0]]: KEY_TYPED }
    : {};
}
