import { offeredTo, permit } from '../../../src/core/decision/offers';
import { documentSender } from '../../../src/core/process/document-sender';
import type { Event } from '../../../src/core/process/events';
import { ROLES, type Role } from '../../../src/core/terms/terms';
import {
  ana,
  asked,
  certificate,
  configured,
  given,
  kim,
  luc,
  movedTo,
  registered,
  tested,
  untilConfirmation,
  untilForm,
  untilInt,
  untilKickOff,
  untilMove,
  untilTests,
  untilValidation,
} from '../../support/given/specification';

const ready: readonly Event[] = [
  ...untilMove,
  movedTo('ACC'),
  certificate('ACC'),
  configured('ACC'),
  tested('ACC'),
  movedTo('PRD'),
  certificate('PRD'),
  configured('PRD'),
];
const because = { reason: 'x' };

/** Of any open request: staff may do this. */
const MAIL: Event = {
  type: 'MailReceived',
  mail: 'mail-1',
  from: 'person',
  texts: { sender: 'jan@smals.example', subject: 'x', text: 'x' },
};

const DESK = 'assign correct hold note snooze withdraw write';

/**
 * Who may do what, written by hand from docs/domain.md, "The ten steps", and never taken from the code: staff move it on,
 * the NSSO gives its word, the e-Box team configures, admins see to it that somebody has it. Everybody with a role may note.
 */
const MAY: readonly (readonly [
  string,
  readonly Event[],
  Readonly<Partial<Record<Role, string>>>,
])[] = [
  ['registered', [registered], { staff: DESK, nsso: 'agree ask note refuse snooze' }],
  ['asked for information', [registered, asked], { staff: `answer ${DESK}` }],
  [
    'agreed in principle',
    untilKickOff,
    { staff: `plan-kick-off record-kick-off skip-kick-off ${DESK}` },
  ],
  ['before the formal request', untilForm, { staff: `record-form ${DESK}` }],
  ['before the validation', untilValidation, { staff: `send-back validate ${DESK}` }],
  [
    'before the confirmation',
    untilConfirmation,
    { staff: DESK, nsso: 'confirm send-back note snooze' },
  ],
  [
    'in INT',
    untilInt,
    { staff: `check-csr upload-certificate ${DESK}`, ebox: 'configure note snooze' },
  ],
  [
    'before the tests',
    untilTests,
    { staff: `record-test-access tests-conclusive upload-certificate ${DESK}` },
  ],
  ['before the move', untilMove, { staff: `move-on ${DESK}` }],
  ['ready for PRD', ready, { staff: `go-live upload-certificate ${DESK}` }],
  [
    'live',
    [...ready, { type: 'WentLive', texts: {} }],
    { staff: 'check-csr correct upload-certificate note write', admin: 'note' },
  ],
  [
    'registered, and somebody wrote',
    [registered, MAIL],
    { staff: `${DESK} mail-done reply wrong-request`, nsso: 'agree ask note refuse snooze' },
  ],
  [
    'live, and somebody wrote',
    [...ready, { type: 'WentLive', texts: {} }, MAIL],
    {
      staff: 'check-csr correct mail-done note reply upload-certificate write wrong-request',
      admin: 'note',
    },
  ],
  [
    'on hold',
    [registered, { type: 'Held', texts: because }],
    { staff: 'assign correct note resume withdraw write' },
  ],
  [
    'refused',
    [registered, { type: 'RequestRefused', texts: because }],
    { staff: 'note write', admin: 'note' },
  ],
  [
    'withdrawn',
    [...untilInt, { type: 'Withdrawn', texts: because }],
    { staff: 'note write', admin: 'note' },
  ],
];

/** Of an open request, where the table says nothing else. */
const OTHERS: Readonly<Record<Role, string>> = {
  staff: DESK,
  nsso: 'note',
  ebox: 'note',
  admin: 'assign note',
};

const sorted = (words: string) => words.split(' ').sort();

describe.each(MAY)('of a request that is %s', (_, events, may) => {
  const { state } = given(events);

  it.each(ROLES)('%s may do what the table says, and nothing else', (role) => {
    const offered = [...offeredTo(documentSender, state, kim, [role])].sort();
    expect(offered).toEqual(sorted(may[role] ?? OTHERS[role]));
  });

  it('a guest may do nothing', () => {
    expect(offeredTo(documentSender, state, kim, [])).toEqual([]);
  });
});

describe('the NSSO’s word', () => {
  const word = (
    events: readonly Event[],
    act: 'agree' | 'ask' | 'refuse' | 'confirm',
    by: typeof ana,
  ) => permit(documentSender, given(events).state, act, by, ['staff', 'nsso']);

  it.each(['agree', 'refuse'] as const)(
    '%s is not given by whoever registered the request',
    (act) => {
      expect(word([registered], act, ana)).toEqual({
        ok: false,
        refusal: { code: 'own-request', because: 'registered' },
      });
      expect(word([registered], act, luc)).toEqual({ ok: true, role: 'nsso' });
    },
  );

  it('confirm is not given by whoever validated technically', () => {
    expect(word(untilConfirmation, 'confirm', ana)).toMatchObject({ ok: false });
    expect(word(untilConfirmation, 'confirm', kim)).toEqual({ ok: true, role: 'nsso' });
  });
});
