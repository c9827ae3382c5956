import { dutyAgainstNssoWord } from './duties';
import type { ActName } from '../process/commands';
import type { ActRule, Condition, Definition } from '../process/definition';
import type { Refusal } from './refusal';
import { environmentsFor, isLive } from './renewal';
import type { EnvironmentState, RequestState } from '../process/state';
import { waiting } from '../process/waiting';
import { type Account, ROLES, type Person, type Role } from '../terms/terms';

export type Permission =
  | { readonly ok: true; readonly role: Role }
  | { readonly ok: false; readonly refusal: Refusal };

/** All acts of a definition, in the order it lists them. */
export function actsOf(definition: Definition): readonly ActName[] {
  return Object.keys(definition.acts) as ActName[];
}

/**
 * The acts that the state allows to whoever has the role for them: what a card shows in Slack, where everybody
 * sees the same buttons.
 */
export function offered(definition: Definition, state: RequestState): readonly ActName[] {
  return actsOf(definition).filter((act) => standsOpen(definition, state, act) === null);
}

/** The acts that the state allows this very person. `others`: see permit. */
export function offeredTo(
  definition: Definition,
  state: RequestState,
  person: Person,
  roles: readonly Role[],
  others: readonly Account[] = [],
): readonly ActName[] {
  return actsOf(definition).filter(
    (act) => permit(definition, state, act, person, roles, others).ok,
  );
}

/**
 * Whether this person may do this now, in which role; else the first reason against it. `others`: accounts beside the
 * person's that count as the same human's: what was done with them forbids, and their roles give nothing.
 */
export function permit(
  definition: Definition,
  state: RequestState,
  act: ActName,
  person: Person,
  roles: readonly Role[],
  others: readonly Account[] = [],
): Permission {
  const rule = ruleOf(definition, act);
  const anyTime = rolesEver(definition, act);
  if (!anyTime.some((role) => roles.includes(role))) {
    return { ok: false, refusal: { code: 'role-missing', act, roles: anyTime } };
  }
  const against = standsOpen(definition, state, act);
  if (against) return { ok: false, refusal: against };
  const now = rolesNow(rule, state);
  const role = now.find((candidate) => roles.includes(candidate));
  if (!role) return { ok: false, refusal: { code: 'role-missing', act, roles: now } };
  const duty = givesNssoWord(definition, act, role)
    ? dutyAgainstNssoWord(state, [person, ...others])
    : null;
  if (duty) return { ok: false, refusal: { code: 'own-request', because: duty } };
  return { ok: true, role };
}

/** Whether an act in this role is the NSSO's word, which duties forbid. */
export function givesNssoWord(definition: Definition, act: ActName, role: Role): boolean {
  return role === 'nsso' && ruleOf(definition, act).nssoWord === true;
}

/** The roles that may do an act at one time or another. An act of another process is refused to every role alike. */
export function rolesEver(definition: Definition, act: ActName): readonly Role[] {
  const rule = definition.acts[act];
  if (!rule) return ROLES;
  if (typeof rule.while === 'string') return rule.roles ?? [];
  const open = Object.values(rule.while).flatMap((roles) => roles ?? []);
  return [...new Set([...open, ...(rule.whileLive ?? [])])];
}

/** The rule of an act; one that this process doesn't have is possible during none of its tasks. */
export function ruleOf(definition: Definition, act: ActName): ActRule<string> {
  return definition.acts[act] ?? { while: {} };
}

/** The roles that may do an act because of a task, while it is open. */
export function rolesDuring(definition: Definition, act: ActName, task: string): readonly Role[] {
  const { while: when } = ruleOf(definition, act);
  return typeof when === 'string' ? [] : (when[task] ?? []);
}

/** Whether an act carries on a task, rather than only being possible while it is open. */
export function serves(definition: Definition, act: ActName, task: string): boolean {
  const rule = ruleOf(definition, act);
  return rule.serves?.includes(task) ?? rolesDuring(definition, act, task).length > 0;
}

function rolesNow(rule: ActRule<string>, state: RequestState): readonly Role[] {
  if (typeof rule.while === 'string') return rule.roles ?? [];
  if (isLive(state)) return rule.whileLive ?? [];
  const byTask = rule.while;
  return [...new Set(state.open.flatMap((open) => byTask[open.task] ?? []))];
}

/** Why this act is possible for nobody now, or null. */
function standsOpen(definition: Definition, state: RequestState, act: ActName): Refusal | null {
  const rule = ruleOf(definition, act);
  if (rule.while === 'ever') {
    return rule.condition ? lacks(definition, rule.condition, state, act) : null;
  }
  const { id } = state;
  if (state.ended && !(rule.whileLive && isLive(state))) {
    return { code: 'closed', id, ...state.ended };
  }
  const bound = typeof rule.while !== 'string';
  if (bound && state.hold) return { code: 'held', id, since: state.hold.since };
  if (bound && rolesNow(rule, state).length === 0) {
    return { code: 'not-now', act, id, waiting: waiting(definition, state) };
  }
  return rule.condition ? lacks(definition, rule.condition, state, act) : null;
}

function lacks(
  definition: Definition,
  condition: Condition,
  state: RequestState,
  act: ActName,
): Refusal | null {
  const { id } = state;
  switch (condition) {
    case 'held':
      return state.hold ? null : { code: 'not-now', act, id, waiting: waiting(definition, state) };
    case 'not-held':
      return state.hold ? { code: 'held', id, since: state.hold.since } : null;
    case 'warnings-pending':
      return environmentsFor(state, 'accept-warnings').length > 0
        ? null
        : { code: 'no-warnings-pending', id };
    case 'mail-open':
      return (state.mails ?? []).length > 0 ? null : { code: 'mail-settled', id };
    case 'checklist-complete': {
      const missing = missingItems(here(state));
      return missing.length === 0 ? null : { code: 'checklist-open', id, missing };
    }
    default:
      return condition satisfies never;
  }
}

/** The environment a request is at. */
export function here(state: RequestState): EnvironmentState | null {
  return state.environment ? (state.environments[state.environment] ?? null) : null;
}

/** The checklist items that are not ticked yet. */
export function missingItems(environment: EnvironmentState | null): readonly string[] {
  return (environment?.checklist ?? []).filter((item) => !environment?.done.includes(item));
}
