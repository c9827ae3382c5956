import { ROLES } from '../../../core/terms/terms';
import { enumerate, ROLE } from '../../../view/model/words';
import { noteRefusal } from '../../requests/refusal-log';
import { actingAs } from '../conversation/acting-as';
import { unfitWords } from '../../../view/notes/unfit';
import { unreachedBy } from '../conversation/fit';
import { words } from '../conversation/answers';
import { nobodyCalled } from '../conversation/nobody-called';
import type { Reply, Words } from '../conversation/conversation';
import type { ChatDeps } from '../deps';

/** `grant @person role` and `revoke @person role`: an admin's. */
export async function administer(
  deps: ChatDeps,
  said: Words,
  word: 'grant' | 'revoke',
  rest: string,
): Promise<Reply> {
  const actor = await actingAs(deps.people, said.person, ['admin']);
  if (!actor) {
    noteRefusal(deps.watch, said.person, { code: 'role-missing' }, { act: word, request: null });
    return words(`Only an admin can ${word} roles. Nothing was changed.`);
  }
  const [person] = said.mentioned;
  if (!person && rest.startsWith('@')) return words(nobodyCalled(rest));
  const last = rest.split(/\s+/u).at(-1)?.toLowerCase() ?? '';
  const role = ROLES.find((name) => name === last);
  if (!person || !role) {
    return words(
      `Type /ebox ${word} @person role, with one of ${enumerate(ROLES, 'or')} as the role.`,
    );
  }
  const change = { person, role, by: actor, at: deps.clock.now(), key: said.key };
  if (word === 'grant') {
    const unreached = await unreachedBy(deps, person);
    if (unreached) return words(unfitWords(person.name, unreached));
    const configured = await deps.people.directory.rolesOf(person);
    if (configured.includes(role) || !(await deps.people.settings.grant(change))) {
      return words(`${person.name} has the role ${role} (${ROLE[role]}) already.`);
    }
    return words(`${person.name} has the role ${role} (${ROLE[role]}) now.`);
  }
  if (await deps.people.settings.revoke(change)) {
    const left = (await deps.people.directory.rolesOf(person)).includes(role);
    return words(
      left
        ? `The grant is gone, but ${person.name} still has the role ${role} from the configuration (ROLE_${role.toUpperCase()}).`
        : `${person.name} no longer has the role ${role}.`,
    );
  }
  return words(
    `${person.name} was not granted the role ${role} in chat. A role of the configuration (ROLE_${role.toUpperCase()}) is taken away there.`,
  );
}
