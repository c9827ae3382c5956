import { agendaOf } from '../../../src/app/requests/derived-dates';
import { documentSender } from '../../../src/core/process/document-sender';
import {
  agreed,
  certificate,
  given,
  registered,
  untilInt,
} from '../../support/given/specification';

const deps = {
  definition: documentSender,
  time: { calendar: { isHoliday: () => false }, dayOf: (at: string) => at.slice(0, 10) },
};
const FRIDAY = '2026-11-20T10:00:00.000Z';

describe('what a change means in days', () => {
  const before = given([registered]).state;

  it('has the first day on which somebody may be reminded', () => {
    expect(agendaOf(deps, null, before, FRIDAY).remindOn).toBe('2026-11-19');
  });

  it('tells how many working days a finished task took', () => {
    const after = given([registered, agreed]).state;
    expect(agendaOf(deps, before, after, FRIDAY).finished).toEqual([
      { holding: 'agreement::2026-11-16T08:00:00.000Z', step: 2, workingDays: 4 },
    ]);
  });

  it('counts no task that ended undone with its request', () => {
    const withdrawn = given([registered, { type: 'Withdrawn', texts: { reason: 'x' } }]).state;
    expect(agendaOf(deps, before, withdrawn, FRIDAY)).toEqual({
      remindOn: null,
      finished: [],
      certificates: [],
    });
  });

  it('has the last day of a certificate from when it counts', () => {
    const ordered = given(untilInt).state;
    const accepted = given([...untilInt, certificate('INT')]).state;
    expect(agendaOf(deps, ordered, accepted, FRIDAY).certificates).toEqual([
      { environment: 'INT', endsOn: '2028-11-03' },
    ]);
    expect(agendaOf(deps, accepted, accepted, FRIDAY).certificates).toEqual([]);
  });
});
