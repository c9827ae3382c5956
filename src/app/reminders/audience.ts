import { dutyAgainstNssoWord } from '../../core/decision/duties';
import type { Audience } from '../../core/policy/thresholds';
import type { Definition } from '../../core/process/definition';
import type { OpenTask, RequestState } from '../../core/process/state';
import { countedWith, isOneOf, linkedWith, usedLastOf, type Humans } from '../../core/terms/human';
import { isSamePerson, ROLE_OF, type Account, type Party, type Role } from '../../core/terms/terms';
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
  { assignee, registered, takenOver }: RequestState,
  { holders, humans }: Pick<People, 'holders' | 'humans'>,
): string | null {
  // Whoever took it over, perhaps from the command line, did not register it.
  if (takenOver && !assignee) return null;
  const owner = assignee ?? registered.by;
  const isThere = ofHuman(Object.values(holders).flat(), owner, humans) !== undefined;
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
  const told = oncePerHuman(recipients, people.holders[roleOf(audience, party)], people);
  if (party !== 'nsso' || audience === 'assignee' || audience === 'admins') return told;
  const able = told.filter(({ account }) => isFree(state, account, people));
  return able.length > 0 ? able : told;
}

function roleOf(audience: Audience, party: Party): Role {
  return audience === 'admins' ? 'admin' : ROLE_OF[party];
}

/**
 * Each human once, in the chat that they used last. Of their accounts only those with the role count, where one has it:
 * a reminder carries the button of its task, and roles are the account's.
 */
function oncePerHuman(
  recipients: readonly Recipient[],
  role: readonly Account[],
  { humans, holders }: People,
): readonly Recipient[] {
  const anybody = Object.values(holders).flat();
  const told = recipients.map(({ account, inPlaceOf }): Recipient => {
    const last = usedLastOf(humans, account);
    const isAsGood = isOneOf(role, last) || (!isOneOf(role, account) && isOneOf(anybody, last));
    return { account: isAsGood ? last : account, inPlaceOf };
  });
  return told.filter(
    (one, index) =>
      told.findIndex(
        (other) => isSamePerson(one.account, other.account) && one.inPlaceOf === other.inPlaceOf,
      ) === index,
  );
}

function isFree(state: RequestState, account: Account, { humans }: People): boolean {
  return dutyAgainstNssoWord(state, countedWith(humans, account)) === null;
}

function accountsOf(
  audience: Audience,
  state: RequestState,
  party: Party,
  people: People,
): readonly Account[] {
  const { holders, humans } = people;
  const role = holders[ROLE_OF[party]];
  const { assignee, registered } = state;
  switch (audience) {
    case 'holder': {
      if (party === 'requester') return [];
      const own = assignee && ofHuman(role, assignee, humans);
      return own ? [own] : able(role, state, party, people);
    }
    case 'assignee': {
      const known = Object.values(holders).flat();
      const own = assignee ?? registered.by;
      const found = ofHuman(known, own, humans);
      if (found) return [found];
      // Staff can give it to somebody else.
      return holders.staff.length > 0 ? holders.staff : role;
    }
    case 'role':
      return able(role, state, party, people);
    case 'admins':
      return holders.admin.length > 0 ? holders.admin : role;
    default:
      return audience satisfies never;
  }
}

/** This very account among some, or else another of its human's. */
function ofHuman(
  accounts: readonly Account[],
  account: Account,
  humans: Humans,
): Account | undefined {
  const own = linkedWith(humans, account);
  return (
    accounts.find((one) => isSamePerson(one, account)) ?? accounts.find((one) => isOneOf(own, one))
  );
}

/** Without those whom a duty keeps from doing it, as long as anybody is left. */
function able(
  role: readonly Account[],
  state: RequestState,
  party: Party,
  people: People,
): readonly Account[] {
  if (party !== 'nsso') return role;
  const free = role.filter((account) => isFree(state, account, people));
  return free.length > 0 ? free : role;
}
