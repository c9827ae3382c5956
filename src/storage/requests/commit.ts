import type { Recorded } from '../../core/process/events';
import { STATE_VERSION } from '../../core/process/stored-state';
import type { Randomness } from '../../app/time/clock';
import type { NewMail } from '../../app/requests/mail-store';
import type { Change, Circumstances } from '../../app/requests/request-store';
import { newRowOf } from '../mail-rows/mail-row';
import { digestsOf, factsOf, hashOf, saltTexts, type Link } from '../events/chain';
import { canonicalJson } from '../database/json';
import { messagesOf } from '../outbox/outgoing';
import { columnsOf } from './columns';

/**
 * A change as the one JSON document that the commit statement takes apart, and the hash of its last event. With the
 * mail that is taken over by it, where it is one's.
 */
export function documentOf(
  change: Change,
  random: Randomness,
  taken: NewMail | null,
): { readonly json: string; readonly head: string } {
  const events = chain(change, random);
  const head = events.at(-1)?.hash ?? change.head;
  const json = canonicalJson({
    basedOn: change.basedOn,
    key: change.key,
    at: change.at.toISOString(),
    request: requestRow(change, head),
    events,
    revision: change.revision,
    restsOn: restsOn(change),
    finished: change.agenda.finished,
    certificates: change.agenda.certificates,
    cards: change.messages.cards.map((place) => ({ id: random.uuid(), ...place })),
    messages: messagesOf(change),
    mail: taken && newRowOf(taken),
  });
  return { json, head };
}

function restsOn({ restsOn: believed }: Change): object | null {
  if (!believed) return null;
  const { person, circumstances } = believed;
  const { granted, others, mailIsAsked, organisationLive, standsInFor } = circumstances;
  // Whatever else was read beside them is no part of them.
  const them: Circumstances = { granted, others, mailIsAsked, organisationLive, standsInFor };
  return { person: { platform: person.platform, id: person.id }, circumstances: them };
}

function requestRow({ state, waiting, agenda, at }: Change, head: string): object {
  return {
    id: state.id,
    version: state.version,
    head,
    state,
    state_version: STATE_VERSION,
    ...columnsOf(state, waiting),
    nudge_on: agenda.remindOn,
    created_at: state.registered.at,
    updated_at: at.toISOString(),
  };
}

interface EventRow extends Omit<Link, 'requestId' | 'actor' | 'previous'> {
  readonly request_id: string;
  readonly actor_platform: string;
  readonly actor_id: string;
  readonly actor_role: string;
  readonly hash: string;
  readonly texts: object;
  readonly salts: object;
}

function chain(change: Change, random: Randomness): readonly EventRow[] {
  let previous = change.head;
  return change.recorded.map((recorded) => {
    const row = eventRow(change.state.id, previous, recorded, random);
    previous = row.hash;
    return row;
  });
}

function eventRow(
  requestId: string,
  previous: string,
  recorded: Recorded,
  random: Randomness,
): EventRow {
  const { version, at, event, actor } = recorded;
  const salted = saltTexts(recorded, () => random.uuid());
  const digests = digestsOf(salted);
  const facts = factsOf(recorded);
  const { platform, id, role } = actor;
  const link: Link = {
    previous,
    requestId,
    version,
    at,
    type: event.type,
    actor: { platform, id, role },
    facts,
    digests,
  };
  return {
    request_id: requestId,
    version,
    at,
    type: event.type,
    actor_platform: platform,
    actor_id: id,
    actor_role: role,
    facts,
    digests,
    hash: hashOf(link),
    ...salted,
  };
}
