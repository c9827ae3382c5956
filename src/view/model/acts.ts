import { actsOf, rolesDuring, ruleOf, serves } from '../../core/decision/offers';
import type { ActName, MailAct } from '../../core/process/commands';
import type { Definition } from '../../core/process/definition';
import { isLive } from '../../core/decision/renewal';
import type { RequestState } from '../../core/process/state';
import { environmentAfter } from '../../core/process/waiting';
import type { Day, Role } from '../../core/terms/terms';
import type { Words } from '../words';
import {
  assignee,
  checklist,
  corrections,
  environment,
  file,
  formalRequest,
  notes,
  otherRequest,
  paragraph,
  reason,
} from './fields';
import { kickOffFields } from './kick-off-fields';
import type { Action, Field, LookName } from './model';

interface Act {
  /** Carries its task on, can't be taken back (shown in red), or neither. */
  readonly tone: 'forward' | 'final' | 'plain';
  /** The fields of the form that its button opens; null where it acts at once. Without a day, none is filled in. */
  readonly asks:
    | ((
        state: RequestState,
        today: Day | null,
        words: Words,
        definition: Definition,
      ) => readonly Field[])
    | null;
  /** The words on the form's button. Default: `save`. */
  readonly submit?: keyof Words['acts']['submit'];
  /** At the end of every card, after `History`. */
  readonly last?: true;
  /** In the overflow menu, whatever room there is. */
  readonly aside?: true;
}

type Asks = NonNullable<Act['asks']>;

const justReason: Asks = (_state, _today, words) => [reason(words)];
const mailText: Asks = (_state, _today, { forms, mailbox }) => [
  paragraph('text', mailbox.text, forms.hint.mailed),
];
const justNotes: Asks = (_state, _today, words) => [notes(words)];

/** Everything the view knows of an act; in order of weight on a card. Its words are in the catalogues. */
export const ACTS: Readonly<Record<ActName, Act>> = {
  agree: { tone: 'forward', asks: null },
  answer: {
    tone: 'forward',
    asks: (_state, _today, { forms }) => [
      paragraph('answer', forms.field.answer, forms.hint.answer),
    ],
  },
  'record-kick-off': {
    tone: 'forward',
    asks: (_, today, words) => [
      {
        kind: 'date',
        name: 'date',
        label: words.forms.field.date,
        ...(today === null ? {} : { initial: today }),
      },
      { ...notes(words), optional: true },
    ],
  },
  'record-form': { tone: 'forward', asks: (state, _today, words) => formalRequest(state, words) },
  validate: { tone: 'forward', asks: null },
  confirm: { tone: 'forward', asks: null },
  'accept-warnings': {
    tone: 'forward',
    asks: (state, _today, words) => [
      ...environment('accept-warnings', state, words),
      reason(words),
    ],
    submit: 'accept',
  },
  'upload-certificate': {
    tone: 'forward',
    asks: (state, _today, words) => [
      ...environment('upload-certificate', state, words),
      file(words, words.forms.hint.certificate),
    ],
    submit: 'check',
  },
  'configuration-ok': { tone: 'forward', asks: null },
  configure: { tone: 'forward', asks: (state, _today, words) => [checklist(state, words)] },
  'move-on': { tone: 'forward', asks: null },
  'go-live': { tone: 'forward', asks: null },
  'tests-conclusive': {
    tone: 'forward',
    asks: (_state, _today, { forms }) => [
      { ...paragraph('summary', forms.field.summary), optional: true },
    ],
  },
  'record-test-access': { tone: 'plain', asks: justNotes },
  ask: {
    tone: 'plain',
    asks: (_state, _today, { forms }) => [
      paragraph('question', forms.field.question, forms.hint.mailed),
    ],
    submit: 'send-question',
  },
  'plan-kick-off': { tone: 'plain', asks: kickOffFields, submit: 'invite' },
  'skip-kick-off': { tone: 'plain', asks: justReason, submit: 'skip' },
  'send-back': {
    tone: 'plain',
    asks: (_state, _today, { forms }) => [
      paragraph('feedback', forms.field.feedback, forms.hint.mailed),
    ],
    submit: 'send-back',
  },
  refuse: {
    tone: 'final',
    asks: (_state, _today, words) => [{ ...reason(words), hint: words.forms.hint.mailed }],
    submit: 'refuse',
  },
  'check-csr': {
    tone: 'plain',
    asks: (state, _today, words) => [
      ...environment('check-csr', state, words),
      file(words, words.forms.hint.csr),
    ],
    submit: 'check',
  },
  resume: { tone: 'forward', asks: null },
  snooze: {
    tone: 'plain',
    asks: (_state, _today, words) => [
      {
        kind: 'date',
        name: 'until',
        label: words.forms.field.until,
        hint: words.forms.hint.snooze,
      },
      reason(words),
    ],
  },
  hold: { tone: 'plain', asks: justReason, submit: 'put-on-hold' },
  write: { tone: 'plain', asks: mailText, submit: 'send', last: true },
  reply: { tone: 'plain', asks: mailText, submit: 'send' },
  'mail-done': { tone: 'plain', asks: null },
  'wrong-request': {
    tone: 'plain',
    asks: (_state, _today, words) => [otherRequest(words)],
    submit: 'move',
  },
  note: { tone: 'plain', asks: justNotes, last: true },
  correct: {
    tone: 'plain',
    asks: (state, _today, words, definition) => corrections(definition, state, words),
    last: true,
    aside: true,
  },
  assign: {
    tone: 'plain',
    asks: (state, _today, words) => [assignee(state, words)],
    submit: 'assign',
    last: true,
  },
  withdraw: { tone: 'final', asks: justReason, submit: 'withdraw', last: true },
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
  words: Words,
): readonly Action[] {
  const possible = byWeight(definition).filter((act) => acts.includes(act));
  const taking = possible.filter((act) => TAKES.includes(act) && ACTS[act].asks !== null);
  const own = possible.filter(isMailAct);
  const primary = standsOut(definition, state, taking, { reader: 'staff' });
  const first =
    primary === undefined ? taking : [primary, ...taking.filter((one) => one !== primary)];
  return [...first, ...own].map((act): Action => {
    const drawn = button(definition, state, act, act === primary, words);
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
export function label(
  definition: Definition,
  act: ActName,
  state: RequestState | null,
  { acts }: Words,
): string {
  const present = act === 'move-on' && state ? state.environment : null;
  const after = present && environmentAfter(definition, present);
  return after ? acts.moveTo(after) : acts.label[act];
}

/**
 * Buttons for these acts: the one that stands out, the others in order of weight, `History`, what is seldom needed.
 * A certificate that only replaces an accepted one is among the last, in the overflow menu.
 */
export function actions(
  definition: Definition,
  state: RequestState,
  acts: readonly ActName[],
  words: Words,
  reading: Reading = {},
): readonly Action[] {
  const ordered = byWeight(definition).filter((act) => acts.includes(act) && !isMailAct(act));
  const primary = standsOut(definition, state, ordered, reading);
  const others = ordered.filter((act) => act !== primary && ACTS[act].last !== true);
  const draw = (act: ActName) => button(definition, state, act, act === primary, words);
  return [
    ...(primary ? [draw(primary)] : []),
    ...others.filter((act) => !isAside(definition, state, act)).map(draw),
    look(state, 'history', words),
    ...others
      .filter((act) => isAside(definition, state, act))
      .map((act) => ({ ...draw(act), aside: true as const })),
    ...ordered
      .filter((act) => ACTS[act].last === true)
      .map((act) => ({ ...draw(act), ...(ACTS[act].aside ? { aside: true as const } : {}) })),
  ];
}

/** A button that only looks. */
export function look(
  state: Pick<RequestState, 'id' | 'version'>,
  act: LookName,
  { acts }: Words,
): Action {
  return {
    press: { act, requestId: state.id, version: state.version },
    label: acts.look[act],
    tone: 'plain',
  };
}

/** A button that opens a request among others, and so names it. */
export function openOne(state: Pick<RequestState, 'id' | 'version'>, words: Words): Action {
  const open = look(state, 'open', words);
  return { ...open, label: words.acts.openId(state.id), short: open.label };
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
  words: Words,
): Action {
  return {
    press: { act, requestId: state.id, version: state.version },
    label: label(definition, act, state, words),
    tone: isPrimary ? 'primary' : ACTS[act].tone === 'final' ? 'danger' : 'plain',
    opens: opens(definition, act, state, words),
  };
}

function opens(
  definition: Definition,
  act: ActName,
  state: RequestState,
  words: Words,
): NonNullable<Action['opens']> {
  const fields = ACTS[act].asks?.(state, null, words, definition) ?? [];
  if (fields.length === 0) return 'nothing';
  if (fields.some(({ kind }) => kind === 'file')) return 'file';
  return fields.length === 1 ? 'one-field' : 'form';
}

const WEIGHT = Object.keys(ACTS);

function byWeight(definition: Definition): readonly ActName[] {
  return [...actsOf(definition)].sort((a, b) => WEIGHT.indexOf(a) - WEIGHT.indexOf(b));
}
