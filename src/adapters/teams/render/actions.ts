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

/** The buttons of a card: four in sight, the rest in its overflow menu. */
export function cardActions(actions: readonly Action[]): readonly CardAction[] {
  let inSight = 0;
  return actions.slice(0, MOST_ACTIONS).map((action) => {
    const isShown = !action.aside && inSight < BUTTONS_IN_SIGHT;
    if (isShown) inSight += 1;
    return button(action, isShown ? {} : { mode: 'secondary' });
  });
}

/** The buttons of one entry of a list. Their card is about other requests, too, and is not to be replaced for good. */
export function entryActions(actions: readonly Action[]): readonly CardAction[] {
  return cardActions(actions).map((action) => ({
    ...action,
    data: { ...action.data, ...LISTED },
  }));
}

const LISTED = { listed: true } as const;

/** Whether a press came from an entry of a list. */
export function isListed(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'listed' in data;
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
  // One field is asked for inside the card. A file is sent in a message, since neither cards nor dialogs take any.
  const title = label(action.label);
  const tone = TONE[action.tone];
  if (action.opens === 'form') {
    const data = { msteams: { type: 'task/fetch' }, ...pressData(press) };
    return { type: 'Action.Submit', title, data, ...tone, ...mode };
  }
  const { act: verb } = press;
  return { type: 'Action.Execute', title, verb, data: pressData(press), ...tone, ...mode };
}

/** Ids and a version, nothing that would be trusted. */
function pressData(press: Press): Press {
  const { act, version, message, language, mail, draft, list } = press;
  const requestId = ID.test(press.requestId) ? press.requestId : '';
  const given = message ?? language ?? mail ?? draft ?? list;
  if (given === undefined) return { act, requestId, version };
  return {
    act,
    requestId,
    version,
    ...(language === undefined ? {} : { language }),
    ...(list === undefined ? {} : { list }),
    ...(message !== undefined && ID.test(message) ? { message } : {}),
    ...(mail !== undefined && ID.test(mail) ? { mail } : {}),
    ...(draft !== undefined && ID.test(draft) ? { draft } : {}),
  };
}

const TONE = {
  primary: { style: 'positive' },
  danger: { style: 'destructive' },
  plain: {},
} as const;
