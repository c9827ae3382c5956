import type { Event, Recorded, System } from '../../core/process/events';
import { evolve } from '../../core/process/evolve';
import type { RequestState } from '../../core/process/state';
import { waiting } from '../../core/process/waiting';
import type { Actor } from '../../core/terms/terms';
import { announce } from './announce';
import type { Out, RequestDeps } from './deps';
import { agendaOf } from './derived-dates';
import type { UploadedFile } from './files';
import type { Hints } from './hints';
import { toItself, type Reach } from './reach';
import type { Change, RestsOn } from './request-store';

/** What a change is made with. */
export type Changing = Pick<RequestDeps, 'context' | 'clock'> & {
  readonly out: Pick<Out, 'platforms' | 'mailIsSent'>;
};

/** A request as it was read, to be changed. */
export interface Before {
  readonly state: RequestState;
  readonly head: string;
  readonly revision: string | null;
}

interface ChangeParts {
  readonly files?: readonly UploadedFile[];
  /** Who gets what is meant for an account. */
  readonly reach?: Reach;
  /** See Change. Unset: null. */
  readonly restsOn?: RestsOn | null;
  readonly at?: Date;
  /** What staff should know of what comes of it. */
  readonly hints?: Hints;
}

/** What a decision comes to: its events, the state after them, and all that they cause, to be committed as one. */
export function changeOf(
  deps: Changing,
  { key, requestId }: { readonly key: string; readonly requestId: string },
  opened: Before | null,
  decision: { readonly events: readonly Event[]; readonly actor: Actor | System },
  {
    files = [],
    reach = toItself,
    restsOn = null,
    at = deps.clock.now(),
    hints = () => [],
  }: ChangeParts = {},
): Change {
  const basedOn = opened?.state.version ?? 0;
  const recorded = record(decision.events, decision.actor, basedOn, at);
  const state = recorded.reduce<RequestState | null>(
    (before, one) => evolve(deps.context.definition, requestId, before, one),
    opened?.state ?? null,
  );
  if (!state) throw new Error(`A decision on ${requestId} had no events`);
  const held = waiting(deps.context.definition, state);
  return {
    state,
    head: opened?.head ?? '',
    basedOn,
    at,
    recorded,
    revision: opened?.revision ?? null,
    restsOn,
    key,
    waiting: {
      parties: [...new Set(held.map((one) => one.party))],
      since: held[0]?.since ?? null,
    },
    agenda: agendaOf(deps.context, opened?.state ?? null, state, at.toISOString()),
    files,
    messages: announce(deps, state, recorded, {
      reach,
      before: opened?.state ?? null,
      hints: hints(state),
    }),
  };
}

function record(
  events: readonly Event[],
  actor: Actor | System,
  basedOn: number,
  at: Date,
): readonly Recorded[] {
  return events.map((event, index) => ({
    version: basedOn + index + 1,
    at: at.toISOString(),
    actor,
    event,
  }));
}
