import { buttonsOf, cardSchema, checkBlocks, faultsOf, labelsOf } from '../../workspace/testing';
import { messageOf } from '../../src/adapters/slack/render/message';
import { cardOf } from '../../src/adapters/teams/render/card';
import type { Reply } from '../../src/app/chat/conversation/conversation';
import type { RequestAct } from '../../src/core/process/commands';
import { documentSender } from '../../src/core/process/document-sender';
import type { Event } from '../../src/core/process/events';
import { actsOf, offeredTo, permit, type Permission } from '../../src/core/decision/offers';
import { ROLES, type Person, type Role } from '../../src/core/terms/terms';
import { isMailAct } from '../../src/view/model/acts';
import { actions } from '../../src/view/model/buttons';
import { approvalCard } from '../../src/view/cards/approval-card';
import type { Card } from '../../src/view/model/model';
import { refusalWords } from '../../src/view/notes/refused/refusals';
import { requestCard } from '../../src/view/cards/request-card';
import {
  agreed,
  ana,
  asked,
  certificate,
  configured,
  given,
  kim,
  movedTo,
  registered,
  tested,
  ticked,
  untilConfirmation,
  untilForm,
  untilInt,
  untilMove,
  untilTests,
  untilValidation,
} from '../support/given/specification';
import { CONTEXT, serviceOn, FILLED } from '../support/given/one-request';

/**
 * Every button × every role × every step: offered exactly when the core allows it, refused by the core when forged. That
 * the core allows the right things is told by a table of its own: test/core/decision/permissions.test.ts. What a button
 * reads and whether it opens a form stand here as the contract has them.
 */

const all = documentSender.checklist.map(({ name }) => name);
const untilPrd: readonly Event[] = [
  ...untilMove,
  movedTo('ACC'),
  certificate('ACC'),
  configured('ACC'),
  tested('ACC'),
  movedTo('PRD'),
];
const ready: readonly Event[] = [...untilPrd, certificate('PRD'), configured('PRD')];
const held: Event = { type: 'Held', texts: { reason: 'Summer' } };
const live: Event = { type: 'WentLive', texts: {} };
const refused: Event = { type: 'RequestRefused', texts: { reason: 'No' } };
const withdrawn: Event = { type: 'Withdrawn', texts: { reason: 'No' } };

const STATES: readonly (readonly [string, readonly Event[]])[] = [
  ['registered', [registered]],
  ['asked for information', [registered, asked]],
  ['agreed in principle', [registered, agreed]],
  ['before the formal request', untilForm],
  ['before the validation', untilValidation],
  ['before the confirmation', untilConfirmation],
  ['in INT', untilInt],
  ['held by its warnings', [...untilInt, certificate('INT', 'warnings', 'SUBJECT_L')]],
  ['refused its certificate', [...untilInt, certificate('INT', 'rejected', 'KEY_SIZE')]],
  ['configured, but not said so', [...untilInt, ticked('INT', ...all)]],
  ['before the tests', untilTests],
  ['before the move', untilMove],
  ['in PRD', untilPrd],
  ['ready for PRD', ready],
  ['on hold', [registered, held]],
  ['on hold in INT', [...untilInt, held]],
  ['live', [...ready, live]],
  ['refused', [registered, refused]],
  ['withdrawn', [...untilInt, withdrawn]],
];

const WHO: readonly {
  readonly who: string;
  readonly person: Person;
  readonly roles: readonly Role[];
}[] = [
  { who: 'a guest', person: kim, roles: [] },
  ...ROLES.map((role) => ({ who: `a person who is ${role}`, person: kim, roles: [role] })),
  { who: 'a person who is staff and nsso', person: kim, roles: ['staff', 'nsso'] },
  { who: 'who registered it and is staff and nsso', person: ana, roles: ['staff', 'nsso'] },
];

/** The acts of the NSSO's own card. Source: docs of issue 4 and the contract: what it is asked for. */
const NSSO_CARD: readonly RequestAct[] = ['agree', 'ask', 'refuse', 'confirm', 'send-back'];

/** Acts about a mail stand on the mail: test/e2e/mailbox-once.dovecot.test.ts. */
const ACTS: readonly RequestAct[] = actsOf(documentSender).flatMap((act) =>
  isMailAct(act) ? [] : [act],
);

/** What each button reads, and whether a form opens for it. Contract. */
const BUTTONS: Readonly<Record<RequestAct, readonly [label: string, 'form' | 'at once']>> = {
  agree: ['Agree', 'at once'],
  ask: ['Ask for information', 'form'],
  answer: ['Answer', 'form'],
  refuse: ['Refuse', 'form'],
  'record-kick-off': ['Record kick-off', 'form'],
  'plan-kick-off': ['Plan kick-off', 'form'],
  'skip-kick-off': ['Skip kick-off', 'form'],
  'record-form': ['Record formal request', 'form'],
  validate: ['Validate', 'at once'],
  confirm: ['Confirm', 'at once'],
  'send-back': ['Send back', 'form'],
  'check-csr': ['Check CSR', 'form'],
  'upload-certificate': ['Upload certificate', 'form'],
  'accept-warnings': ['Accept with warnings', 'form'],
  configure: ['Configure', 'form'],
  'configuration-ok': ['Configuration OK', 'at once'],
  'record-test-access': ['Record test access', 'form'],
  'tests-conclusive': ['Tests conclusive', 'form'],
  'move-on': ['Move to ACC', 'at once'],
  'go-live': ['Go live', 'at once'],
  snooze: ['Snooze', 'form'],
  hold: ['Hold', 'form'],
  resume: ['Resume', 'at once'],
  write: ['Write', 'form'],
  note: ['Note', 'form'],
  correct: ['Correct', 'form'],
  assign: ['Assign', 'form'],
  withdraw: ['Withdraw', 'form'],
};

/** The acts whose form takes a file: what their forms do with one is told in the tests of uploads. */
const WITH_A_FILE: readonly RequestAct[] = ['record-form', 'check-csr', 'upload-certificate'];

describe.each(STATES)('a request that is %s', (_, events) => {
  const { state } = given(events);
  const may = (act: RequestAct, person: Person, roles: readonly Role[]): Permission =>
    permit(documentSender, state, act, person, roles);
  const allowed = (person: Person, roles: readonly Role[]): readonly RequestAct[] =>
    ACTS.filter((act) => may(act, person, roles).ok);
  const toSomebody = ACTS.filter((act) => ROLES.some((role) => may(act, kim, [role]).ok));
  const nssoIsAsked = state.open.some(({ task }) =>
    ['agreement', 'formal-validation'].includes(task),
  );

  it('offers everybody in Slack what the core allows somebody', () => {
    expect(slackLabels(requestCard(state, CONTEXT))).toEqual(labels(toSomebody));
    const ofNsso = toSomebody.filter((act) => nssoIsAsked && NSSO_CARD.includes(act));
    expect(slackLabels(approvalCard(state, CONTEXT))).toEqual(
      ofNsso.length > 0 ? labels(ofNsso) : [],
    );
  });

  it.each(WHO)('offers $who in Teams exactly what the core allows them', ({ person, roles }) => {
    const mine = offeredTo(documentSender, state, person, roles);
    const own = requestCard(state, CONTEXT, actions(documentSender, state, mine, CONTEXT.words));
    expect(teamsActs(own)).toEqual(sorted([...allowed(person, roles), 'history']));
    const ofNsso = toSomebody.filter((act) => nssoIsAsked && NSSO_CARD.includes(act));
    const ofMine = allowed(person, roles).filter((act) => ofNsso.includes(act));
    expect(teamsActs(approvalCard(state, CONTEXT, mine))).toEqual(
      ofNsso.length > 0 ? sorted([...ofMine, 'history']) : [],
    );
  });

  it.each(WHO)('obeys $who in what is offered, and refuses what is forged', async (one) => {
    const { person, roles } = one;
    const outcomes = new Map<string, string>();
    const expected = new Map<string, string>();
    for (const act of ACTS) {
      const hasForm = BUTTONS[act][1] === 'form';
      const permission = may(act, person, roles);
      const words = permission.ok ? null : refusalWords(permission.refusal, CONTEXT);
      const payload = { act, requestId: state.id, version: state.version };
      const pressed = serviceOn(state, roles);
      const reply = await pressed.desk.press({ person, key: `press ${act}`, payload });
      outcomes.set(act, `${told(reply)}, ${pressed.committed.length} changes`);
      expected.set(act, `${words ?? (hasForm ? 'form' : 'done')}, ${changes(words, !hasForm)}`);
      if (!hasForm || (words === null && WITH_A_FILE.includes(act))) continue;
      const sent = serviceOn(state, roles);
      const answer = await sent.desk.submit({
        person,
        key: `form ${act}`,
        purpose: payload,
        values: FILLED,
      });
      outcomes.set(`form of ${act}`, `${told(answer)}, ${sent.committed.length} changes`);
      expected.set(`form of ${act}`, `${words ?? 'done'}, ${changes(words, true)}`);
    }
    expect(Object.fromEntries(outcomes)).toEqual(Object.fromEntries(expected));
  });
});

function changes(refusal: string | null, acts: boolean): string {
  return `${refusal === null && acts ? 1 : 0} changes`;
}

/** What a reply says in words; a form's error is the same sentence, on its first field. */
function told(reply: Reply): string {
  switch (reply.kind) {
    case 'note':
      return reply.note.summary;
    case 'field-errors':
      return Object.values(reply.errors).join(' ');
    default:
      return reply.kind;
  }
}

function labels(acts: readonly RequestAct[]): readonly string[] {
  return sorted([...acts.map((act) => BUTTONS[act][0]), 'History']);
}

function slackLabels(card: Card): readonly string[] {
  const { blocks } = messageOf(card, { zone: CONTEXT.zone, tables: 'slack' });
  const checked = checkBlocks(blocks, ids());
  if (!checked.ok) throw new Error(checked.faults.join(', '));
  return sorted(labelsOf(checked.value));
}

function teamsActs(card: Card): readonly string[] {
  const drawn = cardOf(card, { zone: CONTEXT.zone, viewers: ['29:x'] });
  expect(faultsOf(drawn)).toEqual([]);
  const wire = cardSchema.parse(JSON.parse(JSON.stringify(drawn)));
  return sorted(buttonsOf(wire).map(({ data }) => String(data['act'])));
}

/** Slack names the blocks that came without an id. */
function ids(): () => string {
  let last = 0;
  return () => `b${(last += 1)}`;
}

function sorted(some: readonly string[]): readonly string[] {
  return [...some].sort();
}
