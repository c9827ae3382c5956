import { dutyAgainstNssoWord } from '../../core/decision/duties';
import type { Audience } from '../../core/policy/thresholds';
import type { Definition } from '../../core/process/definition';
import type { OpenTask, RequestState } from '../../core/process/state';
import { isSamePerson, ROLE_OF, type Account, type Party } from '../../core/terms/terms';
import { recipientOf, type People, type Recipient } from './people';

/**
 * Who holds the ball for a task now. A certificate that waits for a decision on its warnings waits for staff, though
 * the task is the requester's: the requester has sent it.
 */
export function holderOf(definition: Definition, state: RequestState, open: OpenTask): Party {
  const party = definition.tasks[open.task]?.party ?? 'staff';
  const pending = open.environment && state.environments[open.environment]?.pending;
  const warned = open.task === 'certificate' && pending && pending.verdict === 'warnings';
  return warned ? 'staff' : party;
}

/**
 * The name of the person that a request is assigned to, or else of who registered it, where nothing reaches them any more:
 * their account or their role is gone. Null: they are there.
 */
export function lostOwner(
  { assignee, registered }: RequestState,
  { holders }: Pick<People, 'holders'>,
): string | null {
  const owner = assignee ?? registered.by;
  const isThere = Object.values(holders).some((role) =>
    role.some((account) => isSamePerson(account, owner)),
  );
  return isThere ? null : owner.name;
}

/** The persons that an audience means for a request; the requester, who is told by mail, is not among them. */
export function recipientsOf(
  audience: Audience,
  state: RequestState,
  party: Party,
  people: People,
): readonly Recipient[] {
  const meant = accountsOf(audience, state, party, people);
  const recipients = meant.map((account) => recipientOf(account, people));
  if (party !== 'nsso' || audience === 'assignee' || audience === 'admins') return recipients;
  const able = recipients.filter(({ account }) => dutyAgainstNssoWord(state, account) === null);
  return able.length > 0 ? able : recipients;
}

function accountsOf(
  audience: Audience,
  state: RequestState,
  party: Party,
  { holders }: People,
): readonly Account[] {
  const role = holders[ROLE_OF[party]];
  const { assignee, registered } = state;
  switch (audience) {
    case 'holder': {
      if (party === 'requester') return [];
      const own = assignee && role.find((account) => isSamePerson(account, assignee));
      return own ? [own] : able(role, state, party);
    }
    case 'assignee': {
      const known = Object.values(holders).flat();
      const own = assignee ?? registered.by;
      const found = known.find((account) => isSamePerson(account, own));
      if (found) return [found];
      // Staff can give it to somebody else.
      return holders.staff.length > 0 ? holders.staff : role;
    }
    case 'role':
      return able(role, state, party);
    case 'admins':
      return holders.admin.length > 0 ? holders.admin : role;
    default:
      return audience satisfies never;
  }
}

/** Without those whom a duty keeps from doing it, as long as anybody is left. */
function able(role: readonly Account[], state: RequestState, party: Party): readonly Account[] {
  if (party !== 'nsso') return role;
  const free = role.filter((account) => dutyAgainstNssoWord(state, account) === null);
  return free.length > 0 ? free : role;
}
