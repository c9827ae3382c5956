import type { Definition } from '../../../core/process/definition';
import type { Happened, Refusal } from '../../../core/decision/refusal';
import type { Waiting } from '../../../core/process/state';
import type { Role } from '../../../core/terms/terms';
import { label } from '../../model/acts';
import type { Note } from '../../model/model';
import type { Words } from '../../words';
import { doerName } from '../name';
import { sentenceNote } from '../sentence';

/** What a refusal is told with. */
export interface Refusing {
  readonly definition: Definition;
  /** IANA name. */
  readonly zone: string;
  readonly words: Words;
}

/** One clear sentence: why not, what stays as it was, who can or what to do. */
export function refusalNote(refusal: Refusal, refusing: Refusing): Note {
  return sentenceNote(refusalWords(refusal, refusing));
}

/** The same as plain text, for a form's field. */
export function refusalWords(refusal: Refusal, refusing: Refusing): string {
  const { definition, zone, words } = refusing;
  const { refusals, terms, writing } = words;
  switch (refusal.code) {
    case 'unknown-request':
      return refusals.unknownRequest(refusal.id);
    case 'role-missing':
      return refusals.roleMissing(doing(refusal.act, refusing), who(refusal.roles, words));
    case 'own-request':
      return refusal.because === 'registered'
        ? refusals.registeredYourself
        : refusals.validatedYourself;
    case 'stale':
      return refusals.stale(refusal.id, happened(refusal.since, zone, words));
    case 'not-now': {
      const act = label(definition, refusal.act, null, words);
      return refusals.notNow(act, refusal.id, holders(refusal.waiting, words));
    }
    case 'held':
      return refusals.held(refusal.id, writing.moment(refusal.since, zone));
    case 'closed': {
      const outcome = terms.outcomeTold[refusal.outcome];
      return refusals.closed(refusal.id, outcome, writing.moment(refusal.at, zone));
    }
    case 'no-warnings-pending':
      return refusals.noWarningsPending(refusal.id);
    case 'which-environment': {
      const { id, environments } = refusal;
      const [first] = environments;
      return first === undefined
        ? refusals.noEnvironment(id)
        : refusals.whichEnvironment(id, writing.or(environments), first);
    }
    case 'checklist-open':
      return refusals.checklistOpen(refusal.id, writing.and(refusal.missing));
    case 'unknown-item':
      return refusals.unknownItem(refusal.item);
    case 'mail-settled':
      return words.mailbox.settledAlready(refusal.id);
    case 'nothing-to-correct':
      return refusals.nothingToCorrect(refusal.id);
    case 'busy':
      return refusals.busy(refusal.id);
    default:
      return refusal satisfies never;
  }
}

/** `Bo Claes agreed in principle (2026-11-19 09:30)`, for each. */
export function happened(since: readonly Happened[], zone: string, words: Words): string {
  const { process, writing } = words;
  if (since.length === 0) return process.changed;
  return writing.and(
    since.map(({ by, type, at }) =>
      process.didAt(doerName(by, words), process.event[type], writing.moment(at, zone)),
    ),
  );
}

function doing(
  act: Extract<Refusal, { code: 'role-missing' }>['act'],
  { definition, words }: Refusing,
): string {
  if (act === 'register') return words.refusals.registering;
  if (act === 'look') return words.refusals.looking;
  return label(definition, act, null, words);
}

function who(roles: readonly Role[], { terms, writing }: Words): string {
  return writing.or(roles.map((role) => terms.role[role]));
}

function holders(waiting: readonly Waiting[], { refusals, terms, writing }: Words): string {
  const parties = [...new Set(waiting.map(({ party }) => terms.party[party]))];
  return parties.length === 0 ? refusals.nobody : writing.and(parties);
}
