import { ROLES, type Actor, type Role } from '../../../core/terms/terms';
import { enumerate, ROLE } from '../../../view/model/words';
import { noteRefusal } from '../../requests/refusal-log';
import { rolesOf } from '../../requests/perform';
import { FEEDS, type Feed } from '../../settings/desk-store';
import { words } from '../conversation/answers';
import { nobodyCalled } from '../conversation/nobody-called';
import type { Reply, Words } from '../conversation/conversation';
import type { DeskDeps } from '../../requests/deps';

/** `grant @person role` and `revoke @person role`: an admin's. */
export async function administer(
  deps: DeskDeps,
  said: Words,
  word: 'grant' | 'revoke',
  rest: string,
): Promise<Reply> {
  const actor = await actingAs(deps, said, word, ['admin']);
  if (!actor) return words(`Only an admin can ${word} roles. Nothing was changed.`);
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
    const configured = await deps.directory.rolesOf(person);
    if (configured.includes(role) || !(await deps.settings.grant(change))) {
      return words(`${person.name} has the role ${role} (${ROLE[role]}) already.`);
    }
    return words(`${person.name} has the role ${role} (${ROLE[role]}) now.`);
  }
  if (await deps.settings.revoke(change)) {
    const left = (await deps.directory.rolesOf(person)).includes(role);
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

/** `channel requests|approvals|digest`: this channel gets that feed. */
export async function chooseChannel(deps: DeskDeps, said: Words, rest: string): Promise<Reply> {
  const roles: readonly Role[] = ['admin', 'staff'];
  const actor = await actingAs(deps, said, 'channel', roles);
  if (!actor) return words('Only staff or an admin can choose the channels. Nothing was changed.');
  const feed: Feed | undefined = FEEDS.find((name) => name === rest.toLowerCase());
  if (!feed)
    return words(`Type /ebox channel and one of ${enumerate(FEEDS, 'or')}, in the channel itself.`);
  const { platform, channel } = said.here;
  await deps.settings.chooseChannel({ platform, feed, channel, by: actor, at: deps.clock.now() });
  deps.committed();
  return words(
    `This channel gets ${FEED_WORDS[feed]} from now on. Cards that stand elsewhere stay there and are kept up to date. If I am not a member yet, invite me.`,
  );
}

const FEED_WORDS: Readonly<Record<Feed, string>> = {
  requests: 'the requests’ cards',
  approvals: 'what the NSSO is asked',
  digest: 'the daily digest',
};

async function actingAs(
  deps: DeskDeps,
  { person }: Words,
  act: 'grant' | 'revoke' | 'channel',
  needed: readonly Role[],
): Promise<Actor | null> {
  const roles = await rolesOf(deps, person);
  const role = needed.find((candidate) => roles.includes(candidate));
  if (role) return { ...person, role };
  noteRefusal(deps, person, { code: 'role-missing' }, { act, request: null });
  return null;
}
