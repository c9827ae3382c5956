import { daysTaken, type WorkingTime } from '../../core/policy/deadline';
import { expiriesOf } from '../../core/policy/expiry';
import { crossingsOf, holdingOf } from '../../core/policy/reminders';
import type { Definition } from '../../core/process/definition';
import type { OpenTask, RequestState } from '../../core/process/state';
import { ENVIRONMENTS, type Day, type Environment, type Instant } from '../../core/terms/terms';

/** What a change means in days. The reminder run and the digest read it; no decision ever does. */
export interface Agenda {
  /** The first day on which somebody may have to be reminded, perhaps past; null for never. */
  readonly remindOn: Day | null;
  /** Tasks that the change finished. Those that ended with the request, undone, are not among them. */
  readonly finished: readonly Finished[];
  /** Certificates that count since this change. */
  readonly certificates: readonly { readonly environment: Environment; readonly endsOn: Day }[];
}

export interface Finished {
  readonly holding: string;
  readonly step: number;
  readonly workingDays: number;
}

/** The agenda of a change from one state (null for a new request) to another. */
export function agendaOf(
  { definition, time }: { readonly definition: Definition; readonly time: WorkingTime },
  before: RequestState | null,
  state: RequestState,
  at: Instant,
): Agenda {
  return {
    remindOn:
      crossingsOf(definition, state, time)[0]?.day ?? expiriesOf(state, time)[0]?.day ?? null,
    finished: finishedTasks(definition, time, before, state, at),
    certificates: newCertificates(time, before, state),
  };
}

function finishedTasks(
  definition: Definition,
  time: WorkingTime,
  before: RequestState | null,
  state: RequestState,
  at: Instant,
): readonly Finished[] {
  if (!before || (state.ended && state.ended.outcome !== 'live')) return [];
  const left = new Set(state.open.map(openingOf));
  return before.open
    .filter((open) => !left.has(openingOf(open)))
    .flatMap((open) => {
      const step = definition.tasks[open.task]?.step ?? null;
      // What can be asked at any step is no step's time.
      if (step === null) return [];
      return [{ holding: holdingOf(open), step, workingDays: daysTaken(before, open, at, time) }];
    });
}

/** A task goes on, whatever was planned for it. */
function openingOf({ task, environment, since }: OpenTask): string {
  return holdingOf({ task, environment, since });
}

function newCertificates(
  { dayOf }: WorkingTime,
  before: RequestState | null,
  state: RequestState,
): Agenda['certificates'] {
  return Object.entries(state.environments).flatMap(([name, now]) => {
    const environment = ENVIRONMENTS.find((one) => one === name);
    const end = now?.certificate?.notAfter ?? null;
    if (!environment || end === null) return [];
    const was = before?.environments[environment]?.certificate?.notAfter ?? null;
    return end === was ? [] : [{ environment, endsOn: dayOf(end) }];
  });
}
