import { randomUUID } from 'node:crypto';
import type { Randomness } from '../../../src/app/time/clock';
import type { Change, Messages, Opened } from '../../../src/app/requests/request-store';
import { documentSender } from '../../../src/core/process/document-sender';
import { evolve } from '../../../src/core/process/evolve';
import type { Event, EventOf } from '../../../src/core/process/events';
import type { RequestState } from '../../../src/core/process/state';
import type { Actor } from '../../../src/core/terms/terms';
import { waiting, waitingParties } from '../../../src/core/process/waiting';
import { THURSDAY } from '../time';

export const random: Randomness = { uuid: () => randomUUID() };

export const ana: Actor = { platform: 'slack', id: 'UANA', name: 'Ana Peeters', role: 'staff' };
export const bo: Actor = { platform: 'slack', id: 'UBO', name: 'Bo Claes', role: 'nsso' };

export const NO_MESSAGES: Messages = {
  cards: [],
  threadNotes: [],
  directs: [],
  mails: [],
};

export function registered(
  texts: Partial<EventOf<'RequestRegistered'>['texts']> = {},
  facts: Partial<Omit<EventOf<'RequestRegistered'>, 'texts' | 'type'>> = {},
): EventOf<'RequestRegistered'> {
  return {
    type: 'RequestRegistered',
    cbe: '0206731645',
    language: 'fr',
    recipients: ['enterprises'],
    documentsPerMonth: 1200,
    plannedGoLive: '2027-03-01',
    firstEnvironment: 'INT',
    ...facts,
    texts: {
      organisation: 'Office national',
      contactName: 'Zoé Lambert',
      contactEmail: 'zoe@example.be',
      useCases: 'Letters',
      loadPeaks: '',
      ...texts,
    },
  };
}

interface Told {
  readonly actor?: Actor;
  readonly at?: string;
  readonly key?: string;
  readonly messages?: Partial<Messages>;
  readonly files?: Change['files'];
}

/** The change that these events make to a request as it was opened. */
export function changeOf(
  id: string,
  opened: Pick<Opened, 'state' | 'head' | 'revision'> | null,
  events: readonly Event[],
  { actor = ana, at = THURSDAY, key = randomUUID(), messages = {}, files = [] }: Told = {},
): Change {
  const basedOn = opened?.state?.version ?? 0;
  const recorded = events.map((event, index) => ({
    version: basedOn + index + 1,
    at,
    actor,
    event,
  }));
  const state = recorded.reduce<RequestState | null>(
    (before, one) => evolve(documentSender, id, before, one),
    opened?.state ?? null,
  );
  if (!state) throw new Error('A change has events');
  return {
    state,
    head: opened?.head ?? '',
    revision: opened?.revision ?? null,
    restsOn: null,
    basedOn,
    at: new Date(at),
    recorded,
    key,
    waiting: {
      parties: waitingParties(documentSender, state),
      since: waiting(documentSender, state)[0]?.since ?? null,
    },
    agenda: { remindOn: null, finished: [], certificates: [] },
    files,
    messages: { ...NO_MESSAGES, ...messages },
  };
}

let numbers = 0;

/** An id that no other test of this file uses. */
export function freshId(): string {
  numbers += 1;
  return `T-2026-${String(numbers).padStart(4, '0')}`;
}
