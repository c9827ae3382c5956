import type { Recorded } from '../../core/process/events';
import { STATE_VERSION } from '../../core/process/stored-state';
import type { Randomness } from '../../app/time/clock';
import type { Change } from '../../app/requests/request-store';
import { accountOf } from '../database/accounts';
import { digestsOf, factsOf, hashOf, saltTexts, type Link } from '../audit/chain';
import { canonicalJson } from '../database/json';
import { messagesOf } from '../outbox/outgoing';
import { searchTextOf } from './search';

/** A change as the one JSON document that the commit statement takes apart. */
export function documentOf(change: Change, random: Randomness): string {
  const events = chain(change, random);
  return canonicalJson({
    basedOn: change.basedOn,
    key: change.key,
    at: change.at.toISOString(),
    request: requestRow(change, events.at(-1)?.hash ?? change.head),
    events,
    finished: change.agenda.finished,
    certificates: change.agenda.certificates,
    cards: change.messages.cards.map((place) => ({ id: random.uuid(), ...place })),
    messages: messagesOf(change),
  });
}

function requestRow({ state, waiting, agenda, at }: Change, head: string): object {
  return {
    id: state.id,
    definition: state.definition,
    version: state.version,
    head,
    state,
    state_version: STATE_VERSION,
    organisation: state.organisation,
    cbe: state.cbe,
    status: state.ended?.outcome ?? 'open',
    waiting_parties: waiting.parties,
    waiting_since: waiting.since,
    environment: state.environment,
    held: state.hold !== null,
    nudge_on: agenda.nudgeOn,
    planned_go_live: state.plannedGoLive,
    registered_by: accountOf(state.registered.by),
    assignee: state.assignee && accountOf(state.assignee),
    search: searchTextOf(state),
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
  return recordedOf(change).map((recorded) => {
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

/** The events of a change with the versions they get. */
export function recordedOf({ events, basedOn, actor, at }: Change): readonly Recorded[] {
  return events.map((event, index) => ({
    version: basedOn + index + 1,
    at: at.toISOString(),
    actor,
    event,
  }));
}
