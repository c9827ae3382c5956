import { dueDay, type WorkingTime } from '../../../src/core/policy/deadline';
import { crossingsOf, holdingOf } from '../../../src/core/policy/reminders';
import type { CommandOf } from '../../../src/core/process/commands';
import { documentSender } from '../../../src/core/process/document-sender';
import type { Event, EventOf } from '../../../src/core/process/events';
import type { RequestState } from '../../../src/core/process/state';
import { ana, bo, given, untilKickOff } from '../../support/given/specification';

const plan: CommandOf<'plan-kick-off'> = {
  type: 'plan-kick-off',
  date: '2026-12-08',
  time: '10:00',
  minutes: 60,
  start: '2026-12-08T09:00:00.000Z',
  end: '2026-12-08T10:00:00.000Z',
  place: 'Room 12',
  notes: '',
};
const { type: _type, place: _place, notes: _notes, ...when } = plan;
const planned: EventOf<'KickOffPlanned'> = {
  ...when,
  type: 'KickOffPlanned',
  sequence: 0,
  texts: { place: 'Room 12', notes: '' },
};
const answered = (changes: Partial<EventOf<'KickOffAnswered'>> = {}): Event => ({
  type: 'KickOffAnswered',
  mail: 'm1',
  answer: 'accepted',
  sequence: 0,
  proposed: null,
  texts: { sender: 'jan@smals.example', comment: '' },
  ...changes,
});

const time: WorkingTime = {
  calendar: { isHoliday: () => false },
  dayOf: (at) => at.slice(0, 10),
};

const due = (state: RequestState) => {
  const [open] = state.open;
  return open && dueDay(documentSender, state, open, time);
};

describe('a kick-off', () => {
  it('is planned by staff, and again where anything of it differs, with the next number', () => {
    const first = given([...untilKickOff]).when(plan, ana);
    expect(first.events).toEqual([planned]);
    const later = { ...plan, place: 'Room 13' };
    expect(given([...untilKickOff, planned]).when(later, ana).events).toEqual([
      { ...planned, sequence: 1, texts: { place: 'Room 13', notes: '' } },
    ]);
    expect(given([...untilKickOff, planned]).when(plan, ana).refusal?.code).toBe(
      'nothing-to-correct',
    );
    expect(given([...untilKickOff]).when(plan, bo).refusal?.code).toBe('role-missing');
  });

  it('waits for its day: staff are asked for it a working day later, whenever it is', () => {
    expect(due(given([...untilKickOff]).state)).toBe('2026-11-30');
    expect(due(given([...untilKickOff, planned]).state)).toBe('2026-12-09');
    const onFriday = { ...planned, end: '2026-12-11T10:00:00.000Z' };
    expect(due(given([...untilKickOff, onFriday]).state)).toBe('2026-12-14');
  });

  it('is asked for anew once it is moved, and nobody is reminded before it', () => {
    const before = given([...untilKickOff]).state;
    const after = given([...untilKickOff, planned]).state;
    const holdings = [before, after].map(({ open: [one] }) => one && holdingOf(one));
    expect(new Set(holdings).size).toBe(2);
    const days = crossingsOf(documentSender, after, time).map(({ day }) => day);
    expect(days.every((day) => day > planned.date)).toBe(true);
    expect(days[0]).toBe('2026-12-09');
  });

  it('keeps the requester’s last answer, and none to an earlier invitation', () => {
    const answerOf = (...events: Event[]) =>
      given([...untilKickOff, planned, ...events]).state.kickOff?.answer;
    expect(answerOf(answered())).toEqual({ answer: 'accepted', proposed: null });
    expect(answerOf(answered(), answered({ answer: 'declined' }))?.answer).toBe('declined');
    expect(answerOf(answered(), { ...planned, sequence: 1 })).toBeUndefined();
    expect(answerOf({ ...planned, sequence: 1 }, answered())).toBeUndefined();
  });

  it('is called off under the next number by a skip and by a withdrawal, not once it has begun', () => {
    const skip = { type: 'skip-kick-off', reason: 'x' } as const;
    const withdraw = { type: 'withdraw', reason: 'x' } as const;
    for (const command of [skip, withdraw]) {
      const { kickOff } = given([...untilKickOff, planned]).when(command, ana).state;
      expect(kickOff).toMatchObject({ sequence: 1, cancelled: expect.stringMatching(/^2026/u) });
      const begun = { ...planned, start: '2026-11-16T09:30:00.000Z' };
      expect(given([...untilKickOff, begun]).when(command, ana).state.kickOff).toBeUndefined();
    }
  });

  it('is called off where another one was recorded before its day', () => {
    const record = { type: 'record-kick-off', date: '2026-11-16', notes: '' } as const;
    const { kickOff } = given([...untilKickOff, planned]).when(record, ana).state;
    expect(kickOff).toMatchObject({ sequence: 1, cancelled: expect.stringMatching(/^2026/u) });
    const onItsDay = given([...untilKickOff, planned]).when({ ...record, date: planned.date }, ana);
    expect(onItsDay.state.kickOff).toBeUndefined();
  });

  it('is over once it is recorded: a withdrawal calls nothing off any more', () => {
    const recorded: Event = { type: 'KickOffRecorded', date: '2026-12-08', texts: { notes: '' } };
    const { state } = given([...untilKickOff, planned, recorded]);
    expect(state.kickOff).toBeUndefined();
    const withdrawn = given([...untilKickOff, planned, recorded]).when(
      { type: 'withdraw', reason: 'x' },
      ana,
    );
    expect(withdrawn.state.kickOff).toBeUndefined();
  });
});
