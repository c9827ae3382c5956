import { expiryCard, expiryNote } from '../../../src/view/reminders/expiry';
import { reminderCard, reminderNote } from '../../../src/view/reminders/reminder-card';
import { CONTEXT } from '../../support/given/one-request';
import { read } from '../../support/given/read';
import {
  certificate,
  configured,
  given,
  movedTo,
  registered,
  renewed,
  tested,
  untilMove,
} from '../../support/given/specification';

describe('a reminder', () => {
  const context = { ...CONTEXT, today: '2026-11-25' };
  const { state } = given([registered]);
  const [open] = state.open;
  if (!open) throw new Error('A registered request waits for the NSSO');
  const first = { state, open, party: 'nsso', threshold: 'after' } as const;
  const other = { ...first, state: { ...state, id: 'DS-2026-0008' } };

  it('of one request says who asks for what, since when, and has the button that does it', () => {
    expect(read(reminderCard([first], context, 0, ['Bo Claes']))).toEqual([
      '# Reminder: DS-2026-0007 · SMALS',
      'Ana Peeters asks for the NSSO’s agreement in principle. Waiting for: NSSO managers, since Mon 16 Nov (7 working days), due Mon 23 Nov: 2 working days over.',
      '(You stand in for Bo Claes.)',
      '[!Agree] [Snooze] [Open DS-2026-0007]',
    ]);
  });
  it('that went up to the admins has nothing to decide', () => {
    expect(read(reminderCard([{ ...first, threshold: 'to-admins' }], context, 0, []))).toEqual([
      '# Escalation: DS-2026-0007 · SMALS',
      'Ana Peeters asks for the NSSO’s agreement in principle. Waiting for: NSSO managers, since Mon 16 Nov (7 working days), due Mon 23 Nov: 2 working days over.',
      '[Open DS-2026-0007]',
    ]);
  });
  it('of several has a row each, and says how many it left out', () => {
    expect(read(reminderCard([first, other], context, 3, []))).toEqual([
      '# 5 requests wait',
      'DS-2026-0007 · SMALS\nAna Peeters asks for the NSSO’s agreement in principle. Waiting for: NSSO managers, since Mon 16 Nov (7 working days), due Mon 23 Nov: 2 working days over.',
      '[!Agree] [Snooze] [Open DS-2026-0007]',
      'DS-2026-0008 · SMALS\nAna Peeters asks for the NSSO’s agreement in principle. Waiting for: NSSO managers, since Mon 16 Nov (7 working days), due Mon 23 Nov: 2 working days over.',
      '[!Agree] [Snooze] [Open DS-2026-0008]',
      '(and 3 more: /ebox list waiting shows them.)',
    ]);
  });
  it('stands in the thread with who was told', () => {
    expect(read(reminderNote([first, { ...first, threshold: 'to-assignee' }], context))).toEqual([
      'Reminder to NSSO managers: SMALS waits for the NSSO’s agreement in principle, due Mon 23 Nov: 2 working days over.',
      'Escalated to Ana Peeters: SMALS waits for the NSSO’s agreement in principle, due Mon 23 Nov: 2 working days over.',
    ]);
  });

  it('of one that nobody is reminded of yet says when it is due', () => {
    const early = reminderNote([{ ...first, threshold: 'before' }], {
      ...context,
      today: '2026-11-19',
    });
    expect(read(early).join()).toContain(
      'waits for the NSSO’s agreement in principle, due Mon 23 Nov.',
    );
  });
});

describe('the end of certificates', () => {
  const context = { ...CONTEXT, now: '2026-12-20T08:00:00.000Z' };
  const live = given([
    ...untilMove,
    movedTo('ACC'),
    certificate('ACC'),
    configured('ACC'),
    tested('ACC'),
    movedTo('PRD'),
    renewed('PRD', '2027-01-15'),
    configured('PRD'),
    { type: 'WentLive', texts: {} },
  ]).state;

  const ends = (environment: 'ACC' | 'PRD', notAfter: string) => ({
    holding: environment,
    environment,
    notAfter,
  });
  const prd = { state: live, endings: [ends('PRD', '2027-01-15T00:00:00.000Z')] } as const;
  const acc = {
    state: { ...live, id: 'DS-2026-0008' },
    endings: [ends('ACC', '2026-12-20T12:00:00.000Z')],
  } as const;

  it('is told with the days left and the buttons that replace one', () => {
    expect(read(expiryCard([prd], context, 0, []))).toEqual([
      '# Certificates end: DS-2026-0007 · SMALS',
      'The PRD certificate ends on Fri 15 Jan 2027, in 25 days.',
      '[!Upload certificate] [Check CSR] [Open DS-2026-0007]',
    ]);
  });
  it('of several has a row each', () => {
    expect(read(expiryCard([prd, acc], context, 1, ['Ana Peeters']))).toEqual([
      '# Certificates of 3 live requests end',
      '(You stand in for Ana Peeters.)',
      'DS-2026-0007 · SMALS\nThe PRD certificate ends on Fri 15 Jan 2027, in 25 days.',
      '[!Upload certificate] [Check CSR] [Open DS-2026-0007]',
      'DS-2026-0008 · SMALS\nThe ACC certificate ends on Sun 20 Dec, within a day.',
      '[!Upload certificate] [Check CSR] [Open DS-2026-0008]',
      '(and 1 more: /ebox digest counts them.)',
    ]);
  });
  it('that is over is told as such in the thread, with the command', () => {
    expect(
      read(
        expiryNote([{ state: live, endings: [ends('ACC', '2026-12-19T12:00:00.000Z')] }], context),
      ),
    ).toEqual([
      'The ACC certificate ended on Sat 19 Dec.',
      '(The next one is sent with /ebox certificate DS-2026-0007.)',
    ]);
  });
});
