import type { types } from '@slack/bolt';
import type { Action, Press } from '../../../view/model/model';
import { LIMIT } from './limits';
import { cut } from '../../chat-kit/literal';
import { part, plainText, plainWeight, type Part } from './part';

/** Buttons in sight; the others go into menus. More than four are not read but searched. */
const BUTTONS_IN_SIGHT = 4;
/** As many where one menu then holds the rest: two menus beside one another look the same, and are both opened. */
const MOST_IN_SIGHT = 6;
/** Far above what a state offers; more would not fit a message. */
const MOST_ACTIONS = 24;

/** The action_ids of one message, each given once and the same at every drawing. */
export class ActionIds {
  private readonly taken = new Set<string>();

  /** `agree`; where a list has the same act for several requests, `open:DS-2026-0001` from the second on. */
  for(press: Press): string {
    const full = `${press.act}:${press.requestId}`.slice(0, LIMIT.actionId - 5);
    return this.take([press.act, full]);
  }

  forMenu(): string {
    return this.take(['more']);
  }

  private take(wished: readonly string[]): string {
    const last = wished.at(-1) ?? 'more';
    const free = wished.find((id) => !this.taken.has(id));
    let id = free ?? last;
    for (let n = 2; this.taken.has(id); n += 1) id = `${last}-${n}`;
    this.taken.add(id);
    return id;
  }
}

/** The buttons of a card or of one entry of a list; none where there are no actions. */
export function actionParts(actions: readonly Action[], ids: ActionIds): readonly Part[] {
  if (actions.length === 0) return [];
  const given = actions.slice(0, MOST_ACTIONS);
  const inSight = shownInSight(given);
  const hidden = given.filter((action) => !inSight.includes(action));
  const buttons = inSight.map((action) => button(action, ids));
  const elements =
    hidden.length === 0 ? buttons : [...buttons, ...menus(hidden).map((some) => menu(some, ids))];
  const labels = given.map(({ label }) => cut(label, LIMIT.button)).join('');
  return [part({ type: 'actions', elements }, labels.length, plainWeight(labels))];
}

/** One button fewer where the menu would hold a single entry: clients of Slack have refused those. */
function shownInSight(given: readonly Action[]): readonly Action[] {
  const beyondOneMenu = given.length - LIMIT.overflowOptions;
  const many = Math.min(Math.max(BUTTONS_IN_SIGHT, beyondOneMenu), MOST_IN_SIGHT);
  const inSight = given.filter(({ aside }) => !aside).slice(0, many);
  return given.length - inSight.length === 1 ? inSight.slice(0, -1) : inSight;
}

/** One button. */
export function button(action: Action, ids: ActionIds): types.Button {
  return {
    type: 'button',
    action_id: ids.for(action.press),
    text: plainText(cut(action.label, LIMIT.button)),
    value: valueOf(action.press, LIMIT.buttonValue),
    ...(action.tone === 'plain' ? {} : { style: action.tone }),
  };
}

/** Even menus, so that none holds a single entry. */
function menus(actions: readonly Action[]): readonly (readonly Action[])[] {
  const count = Math.ceil(actions.length / LIMIT.overflowOptions);
  return Array.from({ length: count }, (_, n) =>
    actions.slice(
      Math.ceil((n * actions.length) / count),
      Math.ceil(((n + 1) * actions.length) / count),
    ),
  );
}

function menu(actions: readonly Action[], ids: ActionIds): types.Overflow {
  return {
    type: 'overflow',
    action_id: ids.forMenu(),
    options: actions.map(({ label, press }) => ({
      text: plainText(cut(label, LIMIT.option)),
      value: valueOf(press, LIMIT.optionValue),
    })),
  };
}

/**
 * Ids and a version, nothing that would be trusted. With a request's id (`DS-2026-0001`) it takes half of what an
 * option holds; a longer one than Slack takes is cut, and the press is then answered as one that nobody knows.
 */
function valueOf(
  { act, requestId, version, message, language, mail, draft, list }: Press,
  most: number,
): string {
  const value = { act, requestId, version, message, language, mail, draft, list };
  return JSON.stringify(value).slice(0, most);
}
