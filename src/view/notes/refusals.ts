import type { Definition } from '../../core/process/definition';
import type { Happened, Refusal } from '../../core/process/refusal';
import type { Waiting } from '../../core/process/state';
import type { Role } from '../../core/terms/terms';
import { label } from '../model/acts';
import type { Note } from '../model/model';
import { eventTypeWords } from './event-words';
import { enumerate, moment, PARTY, ROLE } from '../model/words';
import { sentenceNote } from './sentence';

/** One clear sentence: why not, what stays as it was, who can or what to do. */
export function refusalNote(refusal: Refusal, definition: Definition, zone: string): Note {
  const sentence = refusalWords(refusal, definition, zone);
  return sentenceNote(sentence);
}

/** The same as plain text, for a form's field. */
export function refusalWords(refusal: Refusal, definition: Definition, zone: string): string {
  switch (refusal.code) {
    case 'unknown-request':
      return `There is no request ${refusal.id}. Find its id with /ebox list all.`;
    case 'role-missing':
      return `${doing(refusal.act, definition)} is for ${who(refusal.roles)}, and you don’t have that role. Nothing was changed. An admin can give it with /ebox grant.`;
    case 'own-request':
      return `You ${refusal.because === 'registered' ? 'registered' : 'validated'} this request yourself, so you can’t give the NSSO’s word on it. Nothing was changed. Another NSSO manager can.`;
    case 'stale':
      return `Nothing was changed: since this card was drawn, ${happened(refusal.since, zone)}. Open ${refusal.id} again with /ebox show ${refusal.id}.`;
    case 'not-now':
      return `${label(definition, refusal.act, null)} is not possible now: ${refusal.id} is waiting for ${holders(refusal.waiting)}. Nothing was changed.`;
    case 'held':
      return `${refusal.id} is on hold since ${moment(refusal.since, zone)}. Nothing was changed. Staff can resume it with /ebox resume ${refusal.id}.`;
    case 'closed':
      return `${refusal.id} is closed: ${refusal.outcome} since ${moment(refusal.at, zone)}. Nothing was changed.`;
    case 'no-warnings-pending':
      return `No certificate of ${refusal.id} waits for a decision on its warnings. Nothing was changed. Upload one with /ebox certificate ${refusal.id}.`;
    case 'which-environment':
      return refusal.environments.length === 0
        ? `${refusal.id} has no certificate that this could be for. Nothing was changed. Look at it with /ebox show ${refusal.id}.`
        : `Which environment is it for? Of ${refusal.id} it can be ${enumerate(refusal.environments, 'or')}. Nothing was changed. Say it after the id, e.g. /ebox certificate ${refusal.id} ${refusal.environments[0] ?? ''}.`;
    case 'checklist-open':
      return `The configuration of ${refusal.id} is not complete: ${enumerate(refusal.missing)} still to be done. Nothing was changed. Tick them with Configure first.`;
    case 'unknown-item':
      return `“${refusal.item}” is not on this request’s checklist. Nothing was changed. Open Configure again.`;
    case 'mail-settled':
      return `This mail of ${refusal.id} waits for nobody any more. Nothing was changed. /ebox mail shows what does.`;
    case 'nothing-to-correct':
      return `Nothing differs from what stands of ${refusal.id}, so nothing was changed. Change a field, or close the form.`;
    case 'busy':
      return `Others are changing ${refusal.id} at this very moment. Nothing was changed. Try again.`;
    default:
      return refusal satisfies never;
  }
}

/** `Bo Claes agreed in principle (2026-11-19 09:30)`, for each. */
export function happened(since: readonly Happened[], zone: string): string {
  if (since.length === 0) return 'the request has changed';
  return enumerate(
    since.map(({ by, type, at }) => `${by} ${eventTypeWords(type)} (${moment(at, zone)})`),
  );
}

function doing(act: Extract<Refusal, { code: 'role-missing' }>['act'], definition: Definition) {
  if (act === 'register') return 'Registering a request';
  if (act === 'look') return 'Looking at requests';
  return label(definition, act, null);
}

function who(roles: readonly Role[]): string {
  return enumerate(
    roles.map((role) => ROLE[role]),
    'or',
  );
}

function holders(waiting: readonly Waiting[]): string {
  const parties = [...new Set(waiting.map(({ party }) => PARTY[party]))];
  return parties.length === 0 ? 'nobody' : enumerate(parties);
}
