import { recipientsOf } from '../../../src/app/reminders/audience';
import type { People } from '../../../src/app/reminders/people';
import type { Humans } from '../../../src/core/terms/human';
import type { Account } from '../../../src/core/terms/terms';
import { changeOf, registered } from '../../support/given/changes';

const SLACK: Account = { platform: 'slack', id: 'UNADIA' };
const TEAMS: Account = { platform: 'teams', id: 'nadia' };
const OTHER: Account = { platform: 'slack', id: 'UBO' };

function linkedAs(usedLast: Account): Humans {
  const linked = [
    { account: SLACK, others: [TEAMS], usedLast },
    { account: TEAMS, others: [SLACK], usedLast },
  ];
  return { linked, counted: linked };
}

function peopleWith(humans: Humans, nsso: readonly Account[]): People {
  return {
    today: '2026-11-30',
    absences: [],
    humans,
    holders: { admin: [], staff: [], nsso, ebox: [] },
  };
}

/** By UANA, a third human. */
const { state } = changeOf('DS-2026-0001', null, [registered()]);

describe('a reminder', () => {
  it.each([SLACK, TEAMS])('reaches a human once, in the chat used last: $platform', (usedLast) => {
    const told = recipientsOf(
      'role',
      state,
      'nsso',
      peopleWith(linkedAs(usedLast), [SLACK, TEAMS]),
    );
    expect(told).toEqual([{ account: usedLast, inPlaceOf: null }]);
  });

  it('stays with the account that has the task’s role, where the other has not', () => {
    const told = recipientsOf('role', state, 'nsso', peopleWith(linkedAs(TEAMS), [SLACK]));
    expect(told).toEqual([{ account: SLACK, inPlaceOf: null }]);
  });

  it('follows an assignee to their other account', () => {
    const people = peopleWith(linkedAs(TEAMS), [SLACK, TEAMS, OTHER]);
    const told = recipientsOf(
      'holder',
      { ...state, assignee: { ...SLACK, name: 'Nadia' } },
      'nsso',
      people,
    );
    expect(told).toEqual([{ account: TEAMS, inPlaceOf: null }]);
  });

  it('of the NSSO’s task goes past the human who registered the request with another account', () => {
    const registrant = { ...state.registered.by, platform: 'slack' as const };
    const counted = [
      { account: TEAMS, others: [{ platform: registrant.platform, id: registrant.id }] },
    ];
    const told = recipientsOf(
      'role',
      state,
      'nsso',
      peopleWith({ linked: [], counted }, [TEAMS, OTHER]),
    );
    expect(told).toEqual([{ account: OTHER, inPlaceOf: null }]);
  });
});
