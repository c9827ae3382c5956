import { asks } from '../../../view/model/acts';
import type { ActName } from '../../../core/process/commands';
import type { Action, LookName, Press } from '../../../view/model/model';
import { LIMIT } from './limits';
import { plain } from './literal';
import type { CardAction, Execute } from './elements';

/** Buttons in sight; the others go into the overflow menu. More than four are not read but searched. */
const BUTTONS_IN_SIGHT = 4;
/** Far above what a state offers; more would not fit a card. */
const MOST_ACTIONS = 24;
/** What an id can look like: a real one reads `DS-2026-0001`. */
const ID = /^[\w-]{1,64}$/;

/** Acts whose form has several fields and so opens as a dialog; a single field is asked for inside the card. */
const IN_A_DIALOG: ReadonlySet<Press['act']> = new Set<ActName>(['record-kick-off']);

/** Acts that need a file: Teams' cards and dialogs take none, so the press is answered with where to send it. */
const WITH_A_FILE: ReadonlySet<Press['act']> = new Set<ActName>([
  'record-form',
  'check-csr',
  'upload-certificate',
]);

/** Acts whose only field fits into the card, below what it says. */
const IN_THE_CARD: ReadonlySet<Press['act']> = new Set<ActName>([
  'ask',
  'answer',
  'refuse',
  'skip-kick-off',
  'send-back',
  'accept-warnings',
  'configure',
  'record-test-access',
  'tests-conclusive',
  'hold',
  'withdraw',
  'note',
  'assign',
]);

/** The buttons of a card: four in sight, the rest in its overflow menu. */
export function cardActions(actions: readonly Action[]): readonly CardAction[] {
  return actions
    .slice(0, MOST_ACTIONS)
    .map((action, index) => button(action, index < BUTTONS_IN_SIGHT ? {} : { mode: 'secondary' }));
}

/** A press of which no button stands on the card: it is how Teams asks for a person's own card, whatever its look. */
export function openAction(press: Press, title: string, look: LookName = 'open'): Execute {
  const own = { ...pressData(press), act: look };
  return {
    type: 'Action.Execute',
    title: label(title),
    verb: 'open',
    data: own,
    associatedInputs: 'none',
  };
}

/** A button that opens a dialog, whatever its form holds. */
export function dialogAction(title: string, press: object): CardAction {
  return {
    type: 'Action.Submit',
    title: label(title),
    style: 'positive',
    data: { msteams: { type: 'task/fetch' }, ...press },
    associatedInputs: 'none',
  };
}

/** Words on a button. */
export function label(title: string): string {
  return plain(title, LIMIT.button);
}

function button(action: Action, mode: Pick<CardAction, 'mode'>): CardAction {
  const { press } = action;
  const shown = { title: label(action.label), ...TONE[action.tone], ...mode };
  if (opensDialog(press.act)) {
    return {
      type: 'Action.Submit',
      ...shown,
      data: { msteams: { type: 'task/fetch' }, ...pressData(press) },
    };
  }
  return { type: 'Action.Execute', ...shown, verb: press.act, data: pressData(press) };
}

/** An act that asks and is in none of the lists gets a dialog: it holds any form. */
function opensDialog(act: Press['act']): boolean {
  if (isLook(act) || act === 'try-again') return false;
  return IN_A_DIALOG.has(act) || (asks(act) && !WITH_A_FILE.has(act) && !IN_THE_CARD.has(act));
}

const LOOKS: Readonly<Record<LookName, true>> = {
  history: true,
  older: true,
  open: true,
  approval: true,
};

function isLook(act: Press['act']): act is LookName {
  return Object.hasOwn(LOOKS, act);
}

/** Ids and a version, nothing that would be trusted. */
function pressData({ act, requestId, version, message }: Press): Press {
  const press = { act, requestId: ID.test(requestId) ? requestId : '', version };
  return message !== undefined && ID.test(message) ? { ...press, message } : press;
}

const TONE = {
  primary: { style: 'positive' },
  danger: { style: 'destructive' },
  plain: {},
} as const;
