import type { ActName, MailAct } from '../../core/process/commands';
import type { Definition } from '../../core/process/definition';
import type { RequestState } from '../../core/process/state';
import { environmentAfter } from '../../core/process/waiting';
import type { Day } from '../../core/terms/terms';
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
import type { Field } from './model';

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

const MAIL_ACTS: readonly ActName[] = ['reply', 'mail-done', 'wrong-request'];

/** Whether an act is about a mail of the request: its button stands on the mail, never on the card. */
export function isMailAct(act: ActName): act is MailAct {
  return MAIL_ACTS.includes(act);
}

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
