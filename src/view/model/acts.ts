import { actsOf, rolesDuring, ruleOf, serves } from '../../core/decision/offers';
import type { ActName, MailAct } from '../../core/process/commands';
import type { Definition } from '../../core/process/definition';
import { isLive } from '../../core/process/renewal';
import type { RequestState } from '../../core/process/state';
import { environmentAfter } from '../../core/process/waiting';
import type { Day, Role } from '../../core/terms/terms';
import {
  assignee,
  checklist,
  corrections,
  environment,
  file,
  formalRequest,
  notes,
  paragraph,
  reason,
} from './fields';
import { LIMITS } from './limits';
import type { Action, Field, LookName } from './model';

interface Act {
  /** The contract's label; `move-on` names the environment that comes next. */
  readonly label: string;
  /** Carries its task on, can't be taken back (shown in red), or neither. */
  readonly tone: 'forward' | 'final' | 'plain';
  /** The fields of the form that its button opens; null where it acts at once. Without a day, none is filled in. */
  readonly asks:
    ((state: RequestState, today: Day | null, definition: Definition) => readonly Field[]) | null;
  /** The words on the form's button. Default: `Save`. */
  readonly submit?: string;
  /** At the end of every card, after `History`. */
  readonly last?: true;
  /** In the overflow menu, whatever room there is. */
  readonly aside?: true;
}

const MAILED = 'Goes to the requester by mail';
const justReason = () => [reason];
const justNotes = () => [notes];

/** Everything the view knows of an act; in order of weight on a card. */
export const ACTS: Readonly<Record<ActName, Act>> = {
  agree: { label: 'Agree', tone: 'forward', asks: null },
  answer: {
    label: 'Answer',
    tone: 'forward',
    asks: () => [paragraph('answer', 'Answer', 'What the requester answered')],
  },
  'record-kick-off': {
    label: 'Record kick-off',
    tone: 'forward',
    asks: (_, today) => [
      { kind: 'date', name: 'date', label: 'Date', ...(today === null ? {} : { initial: today }) },
      { ...notes, optional: true },
    ],
  },
  'record-form': { label: 'Record formal request', tone: 'forward', asks: formalRequest },
  validate: { label: 'Validate', tone: 'forward', asks: null },
  confirm: { label: 'Confirm', tone: 'forward', asks: null },
  'accept-warnings': {
    label: 'Accept with warnings',
    tone: 'forward',
    asks: (state) => [...environment('accept-warnings', state), reason],
    submit: 'Accept',
  },
  'upload-certificate': {
    label: 'Upload certificate',
    tone: 'forward',
    asks: (state) => [
      ...environment('upload-certificate', state),
      file('The certificate as PEM, DER or PKCS#7. Never a private key.'),
    ],
    submit: 'Check',
  },
  'configuration-ok': { label: 'Configuration OK', tone: 'forward', asks: null },
  configure: { label: 'Configure', tone: 'forward', asks: (state) => [checklist(state)] },
  'move-on': { label: 'Move to next environment', tone: 'forward', asks: null },
  'go-live': { label: 'Go live', tone: 'forward', asks: null },
  'tests-conclusive': {
    label: 'Tests conclusive',
    tone: 'forward',
    asks: () => [{ ...paragraph('summary', 'Summary'), optional: true }],
  },
  'record-test-access': { label: 'Record test access', tone: 'plain', asks: justNotes },
  ask: {
    label: 'Ask for information',
    tone: 'plain',
    asks: () => [paragraph('question', 'Question', MAILED)],
    submit: 'Send question',
  },
  'skip-kick-off': {
    label: 'Skip kick-off',
    tone: 'plain',
    asks: justReason,
    submit: 'Skip',
  },
  'send-back': {
    label: 'Send back',
    tone: 'plain',
    asks: () => [paragraph('feedback', 'Feedback', MAILED)],
    submit: 'Send back',
  },
  refuse: {
    label: 'Refuse',
    tone: 'final',
    asks: () => [{ ...reason, hint: MAILED }],
    submit: 'Refuse',
  },
  'check-csr': {
    label: 'Check CSR',
    tone: 'plain',
    asks: (state) => [
      ...environment('check-csr', state),
      file('The signing request (CSR) as PEM or DER. Never a private key.'),
    ],
    submit: 'Check',
  },
  resume: { label: 'Resume', tone: 'forward', asks: null },
  snooze: {
    label: 'Snooze',
    tone: 'plain',
    asks: () => [
      {
        kind: 'date',
        name: 'until',
        label: 'Until',
        hint: 'Nobody is reminded before this day, a year ahead at most',
      },
      reason,
    ],
  },
  hold: { label: 'Hold', tone: 'plain', asks: justReason, submit: 'Put on hold' },
  write: {
    label: 'Write',
    tone: 'plain',
    asks: () => [paragraph('text', 'Text', MAILED)],
    submit: 'Send',
    last: true,
  },
  reply: {
    label: 'Reply',
    tone: 'plain',
    asks: () => [paragraph('text', 'Text', MAILED)],
    submit: 'Send',
  },
  'mail-done': { label: 'Done', tone: 'plain', asks: null },
  'wrong-request': {
    label: 'Wrong request',
    tone: 'plain',
    asks: () => [
      {
        kind: 'line',
        name: 'request',
        label: 'Request',
        hint: 'The id of the one that it belongs to, e.g. DS-2026-0001. Empty: nobody knows yet',
        optional: true,
        maxLength: LIMITS.requestId,
      },
    ],
    submit: 'Move',
  },
  note: { label: 'Note', tone: 'plain', asks: justNotes, last: true },
  correct: {
    label: 'Correct',
    tone: 'plain',
    asks: (state, _, definition) => corrections(definition, state),
    last: true,
    aside: true,
  },
  assign: {
    label: 'Assign',
    tone: 'plain',
    asks: (state) => [assignee(state)],
    submit: 'Assign',
    last: true,
  },
  withdraw: {
    label: 'Withdraw',
    tone: 'final',
    asks: justReason,
    submit: 'Withdraw',
    last: true,
  },
};

const LOOK_LABELS: Readonly<Record<LookName, string>> = {
  history: 'History',
  older: 'Older',
  open: 'Open',
  approval: 'Open',
};

/** Who reads a card, and what it is about. */
export interface Reading {
  /** The role most of its readers have. Their own tasks come before those of others. */
  readonly reader?: Role;
  /** The one task that it is about. Default: all that are open. */
  readonly task?: string;
}

const MAIL_ACTS: readonly ActName[] = ['reply', 'mail-done', 'wrong-request'];

/** Whether an act is about a mail of the request: its button stands on the mail, never on the card. */
export function isMailAct(act: ActName): act is MailAct {
  return MAIL_ACTS.includes(act);
}

/**
 * The buttons of a mail that waits: what carries the request on first, then what becomes of the mail itself. Each opens
 * its form with what the mail brings.
 */
export function mailActions(
  definition: Definition,
  state: RequestState,
  acts: readonly ActName[],
  mail: string,
): readonly Action[] {
  const possible = byWeight(definition).filter((act) => acts.includes(act));
  const taking = possible.filter((act) => TAKES.includes(act) && ACTS[act].asks !== null);
  const own = possible.filter(isMailAct);
  const primary = standsOut(definition, state, taking, { reader: 'staff' });
  const first =
    primary === undefined ? taking : [primary, ...taking.filter((one) => one !== primary)];
  return [...first, ...own].map((act): Action => {
    const drawn = button(definition, state, act, act === primary);
    // In a dialog of its own: the mail stays to be read beside it.
    const opens = drawn.opens === 'nothing' ? 'nothing' : 'form';
    return { ...drawn, opens, press: { ...drawn.press, mail } };
  });
}

/** Acts that can take something from a mail: its text or its file. */
const TAKES: readonly ActName[] = [
  'answer',
  'record-kick-off',
  'record-form',
  'upload-certificate',
  'check-csr',
  'tests-conclusive',
  'record-test-access',
  'note',
];

/** Whether an act's button opens a form. */
export function asks(act: ActName): boolean {
  return ACTS[act].asks !== null;
}

/** The words on an act's button. `Move to …` names the environment that comes next. */
export function label(definition: Definition, act: ActName, state: RequestState | null): string {
  const present = act === 'move-on' && state ? state.environment : null;
  const after = present && environmentAfter(definition, present);
  return after ? `Move to ${after}` : ACTS[act].label;
}

/**
 * Buttons for these acts: the one that stands out, the others in order of weight, `History`, what is seldom needed.
 * A certificate that only replaces an accepted one is among the last, in the overflow menu.
 */
export function actions(
  definition: Definition,
  state: RequestState,
  acts: readonly ActName[],
  reading: Reading = {},
): readonly Action[] {
  const ordered = byWeight(definition).filter((act) => acts.includes(act) && !isMailAct(act));
  const primary = standsOut(definition, state, ordered, reading);
  const others = ordered.filter((act) => act !== primary && ACTS[act].last !== true);
  const draw = (act: ActName) => button(definition, state, act, act === primary);
  return [
    ...(primary ? [draw(primary)] : []),
    ...others.filter((act) => !isAside(definition, state, act)).map(draw),
    look(state, 'history'),
    ...others
      .filter((act) => isAside(definition, state, act))
      .map((act) => ({ ...draw(act), aside: true as const })),
    ...ordered
      .filter((act) => ACTS[act].last === true)
      .map((act) => ({ ...draw(act), ...(ACTS[act].aside ? { aside: true as const } : {}) })),
  ];
}

/** A button that only looks. */
export function look(state: Pick<RequestState, 'id' | 'version'>, act: LookName): Action {
  return {
    press: { act, requestId: state.id, version: state.version },
    label: LOOK_LABELS[act],
    tone: 'plain',
  };
}

/**
 * The act that stands out among these: the first that carries on the task that has waited longest, of the reader's
 * tasks before those of others. A held request is resumed; of a live one, only a decision that waits stands out.
 */
function standsOut(
  definition: Definition,
  state: RequestState,
  acts: readonly ActName[],
  { reader, task: about }: Reading,
): ActName | undefined {
  const forward = acts.filter((act) => ACTS[act].tone === 'forward');
  if (about !== undefined) return forward.find((act) => serves(definition, act, about));
  if (state.hold) return forward.find((act) => ruleOf(definition, act).while === 'open');
  if (isLive(state)) return forward.find((act) => ruleOf(definition, act).condition);
  const oldestFirst = [...state.open].sort((a, b) => a.since.localeCompare(b.since));
  const candidates = oldestFirst.flatMap(({ task }) => {
    const act = forward.find((one) => serves(definition, one, task));
    return act ? [{ act, task }] : [];
  });
  const own = candidates.find(
    ({ act, task }) => reader && rolesDuring(definition, act, task).includes(reader),
  );
  return (own ?? candidates[0])?.act;
}

/** Whether an act is possible because of tasks that it doesn't carry on, and no decision waits for it. */
function isAside(definition: Definition, state: RequestState, act: ActName): boolean {
  const rule = ruleOf(definition, act);
  if (isLive(state) || typeof rule.while === 'string' || rule.condition) return false;
  return !state.open.some(({ task }) => serves(definition, act, task));
}

function button(
  definition: Definition,
  state: RequestState,
  act: ActName,
  isPrimary: boolean,
): Action {
  return {
    press: { act, requestId: state.id, version: state.version },
    label: label(definition, act, state),
    tone: isPrimary ? 'primary' : ACTS[act].tone === 'final' ? 'danger' : 'plain',
    opens: opens(definition, act, state),
  };
}

function opens(
  definition: Definition,
  act: ActName,
  state: RequestState,
): NonNullable<Action['opens']> {
  const fields = ACTS[act].asks?.(state, null, definition) ?? [];
  if (fields.length === 0) return 'nothing';
  if (fields.some(({ kind }) => kind === 'file')) return 'file';
  return fields.length === 1 ? 'one-field' : 'form';
}

const WEIGHT = Object.keys(ACTS);

function byWeight(definition: Definition): readonly ActName[] {
  return [...actsOf(definition)].sort((a, b) => WEIGHT.indexOf(a) - WEIGHT.indexOf(b));
}
