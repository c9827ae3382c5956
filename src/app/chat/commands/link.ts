import { ROLES, type Account, type Actor } from '../../../core/terms/terms';
import { SYSTEM } from '../../../view/notes/systems';
import type { Notification } from '../../outbox/notification';
import { personLane } from '../../outbox/lanes';
import { CODE_HOLDS_MS } from '../../people/links';
import { onceSaved } from '../../requests/unknown-outcome';
import type { ChatDeps } from '../deps';
import { digestOf, makeCode } from './link-code';
import { actingAs, allowed } from '../conversation/acting-as';
import { words } from '../conversation/answers';
import type { Reply, Words } from '../conversation/conversation';

/** `link`: a code; `link CODE`: this account and the one that asked for it become one human's. */
export async function link(deps: ChatDeps, said: Words, typed: string): Promise<Reply> {
  // Somebody without a role could otherwise have a role's messages follow them.
  const actor = await allowed(deps, said.person, ROLES, 'link');
  if (!actor) {
    return words(deps.context.words.answers.link.noRole);
  }
  return typed === '' ? offer(deps, said) : take(deps, said, actor, typed);
}

async function offer(deps: ChatDeps, { person, here }: Words): Promise<Reply> {
  const told = deps.context.words.answers.link;
  if (here.isOverheard) return words(told.overheard);
  const other = await deps.people.links.linkedTo(person);
  if (other) return words(told.already(SYSTEM[other.platform]));
  const code = makeCode(deps.random);
  await deps.people.links.offer({ digest: digestOf(code), by: person, at: deps.clock.now() });
  return words(told.code(code, CODE_HOLDS_MS / 60_000));
}

async function take(deps: ChatDeps, said: Words, actor: Actor, typed: string): Promise<Reply> {
  const told = deps.context.words.answers.link;
  const key = `link:${said.key}`;
  const at = deps.clock.now();
  const taken = await deps.people.links.take({ digest: digestOf(typed), by: actor, at, key });
  if (!taken.ok) return words(told.fault[taken.fault]);
  const { other } = taken;
  const { name, platform } = actor;
  await onceSaved(tell(deps, other, key, at, { tells: 'linked', by: name, platform }));
  return words(told.linked(other.name, SYSTEM[other.platform]));
}

/** `unlink`: each account is a human's of its own again. */
export async function unlink(deps: ChatDeps, { person, key }: Words): Promise<Reply> {
  // Whoever has lost their roles may still end a link.
  const actor = (await actingAs(deps.people, person, ROLES)) ?? {
    ...person,
    role: 'none' as const,
  };
  const at = deps.clock.now();
  const other = await deps.people.links.undo(actor, at);
  if (!other) return words(deps.context.words.answers.link.notLinked);
  const { name, platform } = person;
  await onceSaved(
    tell(deps, other, `unlink:${key}`, at, { tells: 'unlinked', by: name, platform }),
  );
  return words(deps.context.words.answers.link.unlinked(SYSTEM[other.platform]));
}

/** The other account is told too: it may be somebody else's hand. By a key, so that a command that comes twice tells once. */
async function tell(
  deps: ChatDeps,
  to: Account,
  key: string,
  at: Date,
  notification: Notification,
): Promise<void> {
  const { platform, id } = to;
  if (!deps.out.platforms.includes(platform)) return;
  await deps.out.post({
    lane: personLane(to),
    key,
    requestId: null,
    body: { kind: 'direct', platform, person: id, card: notification },
    urgency: 'decision',
    at,
  });
  deps.out.committed();
}
