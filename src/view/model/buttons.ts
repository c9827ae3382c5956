import { actsOf, rolesDuring, ruleOf, serves } from '../../core/decision/offers';
import { isLive } from '../../core/decision/renewal';
import type { ActName } from '../../core/process/commands';
import type { Definition } from '../../core/process/definition';
import type { RequestState } from '../../core/process/state';
import type { Role } from '../../core/terms/terms';
import type { Words } from '../words';
import { ACTS, isMailAct, label } from './acts';
import type { Action, LookName } from './model';

/** Who reads a card, and what it is about. */
export interface Reading {
  /** The role most of its readers have. Their own tasks come before those of others. */
  readonly reader?: Role;
  /** The one task that it is about. Default: all that are open. */
  readonly task?: string;
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
