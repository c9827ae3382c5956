import { offered, offeredTo, permit } from '../../../src/core/decision/offers';
import { audienceOf, THRESHOLDS } from '../../../src/core/policy/thresholds';
import type { ActName } from '../../../src/core/process/commands';
import { documentSender, type DocumentSenderTask } from '../../../src/core/process/document-sender';
import type { Event } from '../../../src/core/process/events';
import type { RequestState } from '../../../src/core/process/state';
import { ENVIRONMENTS, type Environment, type Role } from '../../../src/core/terms/terms';
import { approvalCard } from '../../../src/view/cards/approval-card';
import { stateActions } from '../../../src/view/cards/request-card';
import { actions } from '../../../src/view/model/buttons';
import type { Action } from '../../../src/view/model/model';
import { reminderCard, type ReminderContext } from '../../../src/view/reminders/reminder-card';
import {
  agreed,
  asked,
  certificate,
  configured,
  confirmed,
  formal,
  given,
  movedTo,
  registered,
  skipped,
  tested,
  ticked,
  validated,
} from '../../support/given/specification';
import { ENGLISH } from '../../support/words';

const context: ReminderContext = {
  definition: documentSender,
  zone: 'Europe/Brussels',
  words: ENGLISH,
  time: { calendar: { isHoliday: () => false }, dayOf: (at) => at.slice(0, 10) },
  today: '2026-11-25',
};
const ALL_DONE = documentSender.checklist.map(({ name }) => name);
/** A mail's buttons stand on the mail; the request's card goes on with its task. */
const wrote: Event = {
  type: 'MailReceived',
  mail: 'mail-1',
  from: 'person',
  texts: { sender: 'jan@smals.example', subject: 'x', text: 'x' },
};
const held: Event = { type: 'Held', texts: { reason: 'x' } };
const live: Event = { type: 'WentLive', texts: {} };
const refused: Event = { type: 'RequestRefused', texts: { reason: 'x' } };
const withdrawn: Event = { type: 'Withdrawn', texts: { reason: 'x' } };

/** Who carries a task on. */
const READER: Readonly<Record<DocumentSenderTask, Role>> = {
  agreement: 'nsso',
  answer: 'staff',
  'kick-off': 'staff',
  'formal-request': 'staff',
  'technical-validation': 'staff',
  'formal-validation': 'nsso',
  certificate: 'staff',
  configuration: 'ebox',
  tests: 'staff',
  move: 'staff',
  'go-live': 'staff',
  mail: 'staff',
};

interface Row {
  readonly name: string;
  readonly state: RequestState;
  /** What stands out in the requests channel; null for nothing. */
  readonly channel: ActName | null;
  /** By open task, what its own party presses. */
  readonly tasks: Readonly<Partial<Record<DocumentSenderTask, ActName>>>;
  /** What stands out for staff where no task of theirs is open. */
  readonly staff?: ActName;
}

function row(
  name: string,
  events: readonly Event[],
  channel: ActName | null,
  tasks: Row['tasks'] = {},
  staff?: ActName,
): Row {
  const { state } = given(events);
  return { name, state, channel, tasks, ...(staff ? { staff } : {}) };
}

const toConfirmation = [registered, agreed, skipped, formal, validated];

/** Up to an environment's beginning. */
const BEGUN: Readonly<Record<Environment, readonly Event[]>> = {
  INT: [...toConfirmation, confirmed],
  ACC: [...toConfirmation, confirmed, ...done('INT'), movedTo('ACC')],
  PRD: [
    ...toConfirmation,
    confirmed,
    ...done('INT'),
    movedTo('ACC'),
    ...done('ACC'),
    movedTo('PRD'),
  ],
};

function done(environment: 'INT' | 'ACC'): readonly Event[] {
  return [certificate(environment), configured(environment), tested(environment)];
}

function rowsOf(environment: Environment): readonly Row[] {
  const begun = BEGUN[environment];
  const sent = [...begun, certificate(environment)];
  const ready = [...sent, configured(environment)];
  const lastTask = environment === 'PRD' ? 'go-live' : 'tests';
  const last = environment === 'PRD' ? 'go-live' : 'tests-conclusive';
  const upload = 'upload-certificate';
  const at = (name: string) => `${environment}: ${name}`;
  return [
    row(at('nothing done'), begun, upload, { certificate: upload, configuration: 'configure' }),
    row(at('warned'), [...begun, certificate(environment, 'warnings')], 'accept-warnings', {
      certificate: 'accept-warnings',
      configuration: 'configure',
    }),
    row(at('certificate refused'), [...begun, certificate(environment, 'rejected')], upload, {
      certificate: upload,
      configuration: 'configure',
    }),
    row(at('configured first'), [...begun, configured(environment)], upload, {
      certificate: upload,
    }),
    row(at('certificate accepted'), sent, 'configure', { configuration: 'configure' }),
    row(at('all ticked'), [...sent, ticked(environment, ...ALL_DONE)], 'configuration-ok', {
      configuration: 'configuration-ok',
    }),
    row(
      at('a replacement warned of'),
      [...sent, certificate(environment, 'warnings')],
      'configure',
      { configuration: 'configure' },
    ),
    row(at('ready'), ready, last, { [lastTask]: last }),
    row(at('ready, replaced'), [...ready, certificate(environment)], last, { [lastTask]: last }),
    row(
      at('ready, a replacement refused'),
      [...ready, certificate(environment, 'rejected')],
      last,
      {
        [lastTask]: last,
      },
    ),
    row(
      at('ready, a replacement warned of'),
      [...ready, certificate(environment, 'warnings')],
      last,
      {
        [lastTask]: last,
      },
    ),
    ...(environment === 'PRD'
      ? []
      : [row(at('tested'), [...ready, tested(environment)], 'move-on', { move: 'move-on' })]),
    row(at('held'), [...sent, held], 'resume', {}, 'resume'),
  ];
}

const liveEvents = [...BEGUN.PRD, certificate('PRD'), configured('PRD'), live];
const ROWS: readonly Row[] = [
  row('registered', [registered], 'agree', { agreement: 'agree' }),
  row('registered, and somebody wrote', [registered, wrote], 'agree', { agreement: 'agree' }),
  row('asked', [registered, asked], 'answer', { answer: 'answer' }),
  row('agreed', [registered, agreed], 'record-kick-off', { 'kick-off': 'record-kick-off' }),
  row('met', [registered, agreed, skipped], 'record-form', { 'formal-request': 'record-form' }),
  row('form recorded', toConfirmation.slice(0, -1), 'validate', {
    'technical-validation': 'validate',
  }),
  row('validated', toConfirmation, 'confirm', { 'formal-validation': 'confirm' }),
  row('held early', [registered, held], 'resume', {}, 'resume'),
  ...ENVIRONMENTS.flatMap(rowsOf),
  row('live', liveEvents, null),
  row(
    'live, warned',
    [...liveEvents, certificate('ACC', 'warnings')],
    'accept-warnings',
    {},
    'accept-warnings',
  ),
  row('refused', [registered, refused], null),
  row('withdrawn', [registered, withdrawn], null),
];

function primary(buttons: readonly Action[]): readonly string[] {
  return buttons.filter(({ tone }) => tone === 'primary').map(({ press }) => press.act);
}

/** Somebody with this role who has nothing to do with any request. */
function somebody(role: Role) {
  return { person: { platform: 'slack', id: `U-${role}`, name: role }, roles: [role] } as const;
}

function tasksOf({ tasks }: Row): readonly (readonly [DocumentSenderTask, ActName])[] {
  return Object.keys(READER).flatMap((name) => {
    const task = isTask(name) ? name : null;
    const act = task && tasks[task];
    return task && act ? [[task, act] as const] : [];
  });
}

function isTask(name: string): name is DocumentSenderTask {
  return Object.hasOwn(READER, name);
}

describe('the button that stands out', () => {
  it('is looked at in every task, wherever it exists', () => {
    const seen = new Set(
      ROWS.flatMap(({ state }) => state.open.map((one) => `${one.task} ${one.environment ?? ''}`)),
    );
    const all = Object.entries(documentSender.tasks).flatMap(([task, { environments }]) =>
      (environments ?? ['']).map((environment) => `${task} ${environment}`),
    );
    expect([...seen].sort()).toEqual(all.sort());
  });

  it.each(ROWS)('in the requests channel is the open task’s: $name', ({ state, channel }) => {
    expect(primary(stateActions(state, context))).toEqual(channel ? [channel] : []);
  });

  describe.each(['staff', 'nsso', 'ebox', 'admin'] as const)('for %s', (role) => {
    it.each(ROWS)('is that of their own task, or none: $name', (one) => {
      const { person, roles } = somebody(role);
      const acts = offeredTo(documentSender, one.state, person, roles);
      const own = tasksOf(one).flatMap(([task, act]) => (READER[task] === role ? [act] : []));
      const expected = role === 'staff' && one.staff ? [one.staff] : own;
      expect(primary(actions(documentSender, one.state, acts, ENGLISH))).toEqual(expected);
    });
  });

  it.each(ROWS)('in the approvals channel is the NSSO’s: $name', (one) => {
    const own = tasksOf(one).flatMap(([task, act]) => (READER[task] === 'nsso' ? [act] : []));
    expect(primary(approvalCard(one.state, context).actions)).toEqual(own);
  });

  it.each(ROWS)('leaves a certificate’s replacement to the overflow menu: $name', ({ state }) => {
    const upload = stateActions(state, context).find(
      ({ press }) => press.act === 'upload-certificate',
    );
    const replaces =
      state.ended === null && !state.open.some((open) => open.task === 'certificate');
    expect(upload?.aside ?? false).toBe(upload !== undefined && replaces);
  });
});

describe('a reminder', () => {
  const cases = ROWS.flatMap((one) =>
    tasksOf(one).flatMap(([task, act]) =>
      THRESHOLDS.map(({ name: threshold }) => ({ ...one, task, act, threshold })),
    ),
  );

  it.each(cases)(
    'has the button of its own task, which its reader may press: $name, $task, $threshold',
    ({ state, task, act, threshold }) => {
      const open = state.open.find((candidate) => candidate.task === task);
      if (!open) throw new Error(`${task} is not open`);
      const { party } = documentSender.tasks[task];
      const card = reminderCard([{ state, open, party, threshold }], context, 0, []);
      const audience = audienceOf(threshold);
      const reader =
        audience === 'assignee' ? 'staff' : audience === 'admins' ? 'admin' : READER[task];
      expect(primary(card.actions)).toEqual(reader === READER[task] ? [act] : []);
      const { person, roles } = somebody(reader);
      const pressed = offered(documentSender, state).filter((name) =>
        card.actions.some(({ press }) => press.act === name),
      );
      for (const name of pressed) {
        expect(permit(documentSender, state, name, person, roles)).toMatchObject({ ok: true });
      }
    },
  );
});
