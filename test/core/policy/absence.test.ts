import { faultOf, reachable, type Absence } from '../../../src/core/policy/absence';
import type { Person, Role } from '../../../src/core/terms/terms';
import { ana, bo, luc, nadia } from '../../support/given/specification';

const TODAY = '2026-11-19';

function away(person: Person, from: string, until: string, standIn: Person): Absence {
  return { person, from, until, standIn };
}

const wanted = away(bo, '2026-11-23', '2026-11-27', nadia);
const nsso: readonly Role[] = ['nsso'];

function fault(
  absence: Absence,
  known: readonly Absence[] = [],
  roles: { absent: readonly Role[]; standIn: readonly Role[] } = { absent: nsso, standIn: nsso },
) {
  return faultOf(absence, known, roles, TODAY);
}

describe('an absence', () => {
  it('can be noted for days to come, today included', () => {
    expect(fault(wanted)).toBeNull();
    expect(fault(away(bo, TODAY, TODAY, nadia))).toBeNull();
  });

  it.each([
    [
      'that ends before it starts',
      away(bo, '2026-11-27', '2026-11-23', nadia),
      'ends-before-it-starts',
    ],
    ['that is over', away(bo, '2026-11-10', '2026-11-18', nadia), 'over'],
    ['more than a year ahead', away(bo, '2027-11-01', '2027-11-20', nadia), 'too-far'],
    [
      'in which one stands in for oneself',
      away(bo, '2026-11-23', '2026-11-27', bo),
      'own-stand-in',
    ],
  ])('%s is refused', (_, absence, code) => {
    expect(fault(absence)).toMatchObject({ code });
  });

  it('needs a stand-in who has all roles of the absent person, for standing in gives none', () => {
    const roles = { absent: ['staff', 'nsso'], standIn: ['staff'] } as const;
    expect(fault(wanted, [], roles)).toEqual({ code: 'stand-in-lacks-role', roles: ['nsso'] });
  });

  it('is for people with a role that decides something', () => {
    expect(fault(wanted, [], { absent: ['admin'], standIn: [] })).toEqual({ code: 'no-role' });
  });

  it('may not overlap another of the same person, not even by a day', () => {
    const other = away(bo, '2026-11-27', '2026-11-30', luc);
    expect(fault(wanted, [other])).toEqual({ code: 'overlap', other });
    expect(fault(wanted, [away(bo, '2026-11-28', '2026-11-30', luc)])).toBeNull();
    expect(fault(wanted, [away(ana, '2026-11-23', '2026-11-27', luc)])).toBeNull();
  });

  it('may not lead back to the absent person, however many stand in between', () => {
    const circle = [
      away(nadia, '2026-11-20', '2026-11-24', luc),
      away(luc, '2026-11-24', '2026-11-24', bo),
    ];
    expect(fault(wanted, circle)).toMatchObject({ code: 'circle', through: [nadia, luc] });
  });

  it('is no circle where the stand-ins are not away on one and the same day', () => {
    const apart = [
      away(nadia, '2026-11-20', '2026-11-23', luc),
      away(luc, '2026-11-24', '2026-11-24', bo),
    ];
    expect(fault(wanted, apart)).toBeNull();
  });
});

describe('what is meant for somebody', () => {
  const absences = [wanted, away(nadia, '2026-11-25', '2026-11-25', luc)];

  it.each([
    ['2026-11-20', bo],
    ['2026-11-23', nadia],
    ['2026-11-25', luc],
    ['2026-11-27', nadia],
    ['2026-11-28', bo],
  ])('goes on %s to whoever is there', (day, there) => {
    expect(reachable(bo, absences, day)).toMatchObject({ id: there.id });
  });
});
