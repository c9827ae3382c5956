import type { ActName } from '../../core/process/commands';
import type { Definition } from '../../core/process/definition';
import { actsOf } from '../../core/decision/offers';
import { isLive } from '../../core/process/renewal';
import type { RequestState } from '../../core/process/state';
import { environmentAfter } from '../../core/process/waiting';
import type { Action, LookName } from './model';

/** The labels of the contract, in order of weight on a card. */
const LABELS: Readonly<Record<Exclude<ActName, 'move-on'>, string>> = {
  agree: 'Agree',
  answer: 'Answer',
  'record-kick-off': 'Record kick-off',
  'record-form': 'Record formal request',
  validate: 'Validate',
  confirm: 'Confirm',
  'accept-warnings': 'Accept with warnings',
  'upload-certificate': 'Upload certificate',
  'configuration-ok': 'Configuration OK',
  configure: 'Configure',
  'go-live': 'Go live',
  'tests-conclusive': 'Tests conclusive',
  'record-test-access': 'Record test access',
  ask: 'Ask for information',
  'skip-kick-off': 'Skip kick-off',
  'send-back': 'Send back',
  refuse: 'Refuse',
  'check-csr': 'Check CSR',
  resume: 'Resume',
  snooze: 'Snooze',
  hold: 'Hold',
  note: 'Note',
  assign: 'Assign',
  withdraw: 'Withdraw',
};

const LOOK_LABELS: Readonly<Record<LookName, string>> = {
  history: 'History',
  older: 'Older',
  open: 'Open',
  approval: 'Open',
};

/** Acts that carry the request on: the first one offered is the card's primary button. */
const FORWARD: readonly ActName[] = [
  'agree',
  'answer',
  'record-kick-off',
  'record-form',
  'validate',
  'confirm',
  'accept-warnings',
  'upload-certificate',
  'configuration-ok',
  'configure',
  'go-live',
  'tests-conclusive',
  'move-on',
  'resume',
];

/** The acts that are not taken back: shown in red. */
const FINAL: readonly ActName[] = ['refuse', 'withdraw'];

/** Desk acts that come after `History`, at the end of every card. */
const LAST: readonly ActName[] = ['note', 'assign', 'withdraw'];

/** Acts whose button opens a form; all others act at once. */
const ASKING: readonly ActName[] = [
  'ask',
  'answer',
  'refuse',
  'record-kick-off',
  'skip-kick-off',
  'record-form',
  'send-back',
  'check-csr',
  'upload-certificate',
  'accept-warnings',
  'configure',
  'record-test-access',
  'tests-conclusive',
  'snooze',
  'hold',
  'withdraw',
  'note',
  'assign',
];

/** Whether an act's button opens a form. */
export function asks(act: ActName): boolean {
  return ASKING.includes(act);
}

/** The words on an act's button. `Move to …` names the environment that comes next. */
export function label(definition: Definition, act: ActName, state: RequestState | null): string {
  if (act !== 'move-on') return LABELS[act];
  const environment = state?.environment ?? null;
  const after = environment && environmentAfter(definition, environment);
  return after ? `Move to ${after}` : 'Move to next environment';
}

/** Buttons for these acts in order of weight, with `History` before the desk's own. */
export function actions(
  definition: Definition,
  state: RequestState,
  acts: readonly ActName[],
): readonly Action[] {
  const ordered = weigh(definition).filter((act) => acts.includes(act));
  // Nothing moves a live request on: a new certificate is sent when the present one nears its end.
  const forward = isLive(state) ? FORWARD.filter((act) => act === 'accept-warnings') : FORWARD;
  const primary = forward.find((act) => ordered.includes(act));
  const buttons = ordered.map((act) => ({ act, action: button(definition, state, act, primary) }));
  return [
    ...buttons.filter(({ act }) => !LAST.includes(act)).map(({ action }) => action),
    look(state, 'history'),
    ...buttons.filter(({ act }) => LAST.includes(act)).map(({ action }) => action),
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

function button(
  definition: Definition,
  state: RequestState,
  act: ActName,
  primary: ActName | undefined,
): Action {
  return {
    press: { act, requestId: state.id, version: state.version },
    label: label(definition, act, state),
    tone: act === primary ? 'primary' : FINAL.includes(act) ? 'danger' : 'plain',
  };
}

function weigh(definition: Definition): readonly ActName[] {
  const weight = Object.keys(LABELS);
  const place = (act: ActName) => weight.indexOf(act === 'move-on' ? 'go-live' : act);
  return [...actsOf(definition)].sort((a, b) => place(a) - place(b));
}
