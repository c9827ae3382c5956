import type { Command, Register } from '../../core/process/commands';
import { covers } from '../../core/policy/absence';
import { decide, decideRegistration, type Decision } from '../../core/decision/decide';
import { permit, rolesEver } from '../../core/decision/offers';
import type { Refusal } from '../../core/decision/refusal';
import type { RequestState } from '../../core/process/state';
import type { Account, Person, Role } from '../../core/terms/terms';
import { isOpenMail } from '../../core/process/mails';
import type { KeptMail } from '../../core/mail/kept';
import { mailChangeOf, receivedEvent, takenEvent } from '../mails/mail-change';
import { changeOf } from './change';
import type { PeopleSources, RequestDeps } from './deps';
import type { UploadedFile } from './files';
import type { Hint } from '../outbox/notification';
import { registrationHints, stuckHints } from './hints';
import type { Opened } from './request-store';
import { noted } from './refusal-log';
import { reachOn, toItself } from './reach';
import { onceSaved } from './unknown-outcome';
import { dayIn, yearIn } from '../../core/terms/zone';

/** What came of a command. `repeated`: it was done before, by the same click. */
export type Performed =
  | {
      readonly ok: true;
      readonly state: RequestState;
      readonly roles: readonly Role[];
      /** Other accounts of the same human, for duties. */
      readonly others: readonly Account[];
      readonly repeated: boolean;
      /** Sentences for whoever did it: what will hold the request up, or looks like a slip. */
      readonly hints?: readonly Hint[];
    }
  | {
      readonly ok: false;
      readonly refusal: Refusal;
      readonly state: RequestState | null;
      readonly roles: readonly Role[];
      readonly others: readonly Account[];
    };

export interface Intent {
  readonly person: Person;
  /** See Occasion.key. */
  readonly key: string;
  readonly requestId: string;
  /** The version of the card or form it came from; null for words typed without one. */
  readonly drawnFrom: number | null;
  /** The mail that it takes something from, or is about. Unset: none. */
  readonly mail?: KeptMail;
  /** What staff should know of what it brings. Unset: nothing. */
  readonly hints?: readonly Hint[];
}

/** Times a command is decided anew when others are faster; only words without a version ever need a second. */
const MAX_TRIES = 3;

/** Events that an answer to a stale card tells at most; the card's history has them all. */
const MAX_HAPPENED = 5;

/** Carries out a command, and counts what came of it. See `carryOut`. */
export async function perform(
  deps: RequestDeps,
  intent: Intent,
  command: Command,
  files: readonly UploadedFile[] = [],
): Promise<Performed> {
  const done = await carryOut(deps, intent, command, files);
  return noted(deps.watch, intent, command.type, done);
}

/**
 * Carries out a command: loads the request, decides, commits the events with all they cause. Two round trips to the
 * database when nobody interferes; one where the process has the request in hand and it is still so.
 */
async function carryOut(
  deps: RequestDeps,
  intent: Intent,
  command: Command,
  files: readonly UploadedFile[],
): Promise<Performed> {
  const attempt = (opened: Opened, state: RequestState) =>
    decideOn(deps, intent, command, files, { ...opened, state });
  const recalled = recallFor(deps, intent);
  if (recalled?.state) {
    const done = await attempt(recalled, recalled.state);
    // What is refused may be out of date.
    if (done?.ok) return done;
  }
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const opened = await openKnown(deps, intent, intent.key);
    if (!opened.state) return unknown(intent.requestId);
    const done = await attempt(opened, opened.state);
    if (done) return done;
  }
  const refusal: Refusal = { code: 'busy', id: intent.requestId };
  return { ok: false, refusal, state: null, roles: [], others: [] };
}

/** The request in hand, where the card that was pressed is as new. A mail is read with its request. */
function recallFor({ requests }: RequestDeps, intent: Intent): Opened | null {
  const { requestId, person, drawnFrom, mail } = intent;
  if (mail) return null;
  const recalled = requests.store.recall(requestId, person);
  const isOfNow = drawnFrom === null || drawnFrom === recalled?.state?.version;
  return isOfNow ? recalled : null;
}

/** Decides and commits once. Null: what was decided on has changed meanwhile. */
async function decideOn(
  deps: RequestDeps,
  intent: Intent,
  command: Command,
  files: readonly UploadedFile[],
  opened: Opened & { readonly state: RequestState },
): Promise<Performed | null> {
  const { state, others, organisationLive, standsInFor } = opened;
  const today = dayIn(deps.context.zone, deps.clock.now());
  const { refusal, roles } = await examine(deps, intent, command.type, opened);
  if (opened.handledAt !== null) return { ok: true, state, roles, others, repeated: true };
  if (refusal) return { ok: false, refusal, state, roles, others };
  const decision = decide(deps.context.definition, state, command, {
    person: intent.person,
    roles,
    firstIntegration: !organisationLive,
    absentees: standsInFor.filter((away) => covers(away, today)),
    others,
  });
  if (!decision.ok) return { ok: false, refusal: decision.refusal, state, roles, others };
  const decided = taking(decision, state, intent.mail);
  const hints = command.type === 'validate' ? await stuckHints(deps) : () => intent.hints ?? [];
  const change = changeOf(deps, intent, opened, decided, {
    files,
    hints,
    restsOn: { person: intent.person, circumstances: opened },
    reach: command.type === 'assign' ? await reachOn(deps, today) : toItself,
  });
  const mail = mailChangeOf(intent.mail ?? null, change);
  const commit = await (mail
    ? deps.requests.mails.commit(change, mail)
    : deps.requests.store.commit(change));
  if (commit !== 'committed') return null;
  deps.out.committed();
  const { state: after } = change;
  return { ok: true, state: after, roles, others, repeated: false, hints: hints(after) };
}

/** Opens the request; at an account's first press, after the directory was asked whose it is. */
async function openKnown(
  deps: RequestDeps,
  { requestId, person }: Pick<Intent, 'requestId' | 'person'>,
  key?: string,
): Promise<Opened> {
  const at = deps.clock.now();
  const opened = await deps.requests.store.open(requestId, person, key, at);
  if (opened.mailIsAsked || !opened.state) return opened;
  const roles = union(await deps.people.directory.rolesOf(person), opened.granted);
  if (roles.length === 0 || !(await deps.people.mails.learn(person))) return opened;
  return deps.requests.store.open(requestId, person, key, at);
}

/** Whether this person may do this to the request as they saw it: what a button that opens a form asks first. */
export async function mayPerform(
  deps: RequestDeps,
  intent: Intent,
  act: Command['type'],
): Promise<Performed> {
  const opened = await openKnown(deps, intent);
  const { state, others } = opened;
  if (!state) return noted(deps.watch, intent, act, unknown(intent.requestId));
  const { refusal, roles } = await examine(deps, intent, act, { ...opened, state });
  if (refusal) return noted(deps.watch, intent, act, { ok: false, refusal, state, roles, others });
  const permission = permit(deps.context.definition, state, act, intent.person, roles, others);
  if (permission.ok) return { ok: true, state, roles, others, repeated: false };
  return noted(deps.watch, intent, act, {
    ok: false,
    refusal: permission.refusal,
    state,
    roles,
    others,
  });
}

/** Registers a request under the next free id. */
export async function register(
  deps: RequestDeps,
  intent: Pick<Intent, 'person' | 'key' | 'mail'>,
  command: Register,
): Promise<Performed> {
  const at = deps.clock.now();
  const [roles, isAsked] = await Promise.all([
    rolesOf(deps.people, intent.person),
    deps.people.mails.isAsked(intent.person),
  ]);
  const decision = decideRegistration(command, { person: intent.person, roles });
  const about = { person: intent.person, requestId: null };
  if (!decision.ok) {
    const { refusal } = decision;
    const refused = { ok: false, refusal, state: null, roles, others: [] } as const;
    return noted(deps.watch, about, 'register', refused);
  }
  // By the address of whoever registers, another account of theirs is kept from agreeing.
  if (!isAsked) await deps.people.mails.learn(intent.person);
  const numbering = {
    prefix: deps.context.definition.idPrefix,
    year: yearIn(deps.context.zone, at),
  };
  const hints = await registrationHints(deps, command);
  let registered: RequestState | null = null;
  const { id, commit } = await deps.requests.store.register(numbering, intent.key, (fresh) => {
    const registration = intent.mail ? withMail(decision, intent.mail) : decision;
    const change = changeOf(deps, { ...intent, requestId: fresh }, null, registration, {
      at,
      hints,
    });
    registered = change.state;
    const mail = mailChangeOf(intent.mail ?? null, change);
    return mail ? { ...change, mail } : change;
  });
  const repeated = commit === 'repeated';
  if (!repeated) deps.out.committed();
  const state = repeated ? await onceSaved(deps.requests.queries.get(id)) : registered;
  if (!state) throw new Error(`${id} was registered and can't be read`);
  const done = { ok: true, state, roles, others: [], repeated, hints: hints(state) } as const;
  return noted(deps.watch, about, 'register', done);
}

type Decided = Extract<Decision, { ok: true }>;

/** An act that takes what an open mail brought settles it. */
function taking(decision: Decided, state: RequestState, mail: KeptMail | undefined): Decided {
  if (!mail || !isOpenMail(state, mail.id)) return decision;
  const isAboutIt = decision.events.some(
    ({ type }) => type === 'MailSettled' || type === 'MailWritten',
  );
  return isAboutIt ? decision : { ...decision, events: [...decision.events, takenEvent(mail)] };
}

/** A request that is registered from a mail has it from the beginning, and has taken it. */
function withMail(decision: Decided, mail: KeptMail): Decided {
  return { ...decision, events: [...decision.events, receivedEvent(mail), takenEvent(mail)] };
}

/** All roles of a person: those of the environment and those granted in chat. */
export async function rolesOf(
  { directory, settings }: Pick<PeopleSources, 'directory' | 'settings'>,
  person: Account,
): Promise<readonly Role[]> {
  const [configured, granted] = await Promise.all([
    directory.rolesOf(person),
    settings.rolesOf(person),
  ]);
  return union(configured, granted);
}

function union(a: readonly Role[], b: readonly Role[]): readonly Role[] {
  return [...new Set([...a, ...b])];
}

function unknown(id: string): Performed {
  return {
    ok: false,
    refusal: { code: 'unknown-request', id },
    state: null,
    roles: [],
    others: [],
  };
}

/** The role first, so that a stranger learns nothing of what happened; then whether the card is still true. */
async function examine(
  deps: RequestDeps,
  intent: Intent,
  act: Command['type'],
  { granted, state }: Pick<Opened, 'granted'> & { readonly state: RequestState },
): Promise<{ refusal: Refusal | null; roles: readonly Role[] }> {
  const roles = union(await deps.people.directory.rolesOf(intent.person), granted);
  const needed = rolesEver(deps.context.definition, act);
  if (!needed.some((role) => roles.includes(role))) {
    return { refusal: { code: 'role-missing', act, roles: needed }, roles };
  }
  if (intent.drawnFrom === null || intent.drawnFrom === state.version) {
    return { refusal: null, roles };
  }
  const since = await deps.requests.store.since(state.id, intent.drawnFrom, MAX_HAPPENED);
  const happened = since.map(({ event, at, actor }) => ({
    type: event.type,
    at,
    by: actor,
  }));
  return { refusal: { code: 'stale', id: state.id, since: happened }, roles };
}
