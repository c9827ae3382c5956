import { ROLES, type Account, type Role } from '../../../core/terms/terms';
import { nssoManagers } from '../../people/nsso-managers';
import { nobodyWords } from '../../../view/notes/four-eyes';
import type { PeopleSources } from '../../requests/deps';
import { rolesOf } from '../../requests/perform';
import { onceSaved } from '../../requests/unknown-outcome';
import { allowed } from '../conversation/acting-as';
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
  const { answers, terms, writing } = deps.context.words;
  const { roles } = answers;
  const actor = await allowed(deps, said.person, ['admin'], word);
  if (!actor) {
    return words(roles.onlyAdmin[word]);
  }
  const [person] = said.mentioned;
  if (!person && rest.startsWith('@')) return words(nobodyCalled(rest, deps.context.words));
  const last = rest.split(/\s+/u).at(-1)?.toLowerCase() ?? '';
  const role = ROLES.find((name) => name === last);
  if (!person || !role) {
    return words(roles.how(word, writing.or(ROLES)));
  }
  const change = { person, role, by: actor, at: deps.clock.now(), key: said.key };
  if (word === 'grant') {
    const unreached = await unreachedBy(deps, person);
    if (unreached) return words(deps.context.words.errors.unfit[unreached](person.name));
    const configured = await deps.people.directory.rolesOf(person);
    if (configured.includes(role) || !(await deps.people.settings.grant(change))) {
      return words(roles.hasAlready(person.name, role, terms.role[role]));
    }
    await onceSaved(learnMails(deps.people, person));
    return words(roles.hasNow(person.name, role, terms.role[role]));
  }
  const setting = `ROLE_${role.toUpperCase()}`;
  if (await deps.people.settings.revoke(change)) {
    const left = await onceSaved(rolesLeft(deps.people, person));
    if (left.includes(role)) return words(roles.stillHas(person.name, role, setting));
    const nobody = role === 'nsso' ? await onceSaved(nobodyLeft(deps)) : null;
    return words([roles.gone(person.name, role), ...(nobody ? [nobody] : [])].join(' '));
  }
  return words(roles.notGranted(person.name, role, setting));
}

/** That the last NSSO manager went, for whoever can name another; null while there is one. */
async function nobodyLeft({ people, out, context }: ChatDeps): Promise<string | null> {
  const { accounts, emptyGroups } = await nssoManagers(people, out.platforms);
  if (accounts.length > 0) return null;
  return nobodyWords('no-manager', { managers: 0, emptyGroups }, context.words);
}

async function learnMails({ mails }: PeopleSources, account: Account): Promise<void> {
  if (!(await mails.isAsked(account))) await mails.learn(account);
}

/** The roles that are left to somebody; with the last one, their addresses go. */
async function rolesLeft(people: PeopleSources, account: Account): Promise<readonly Role[]> {
  const left = await rolesOf(people, account);
  if (left.length === 0) await people.mails.forget(account);
  return left;
}
