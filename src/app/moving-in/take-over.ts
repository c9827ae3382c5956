import { isUntouched } from '../../core/decision/taking-over';
import { expiriesOf } from '../../core/policy/expiry';
import { crossingsOf, holdingOf } from '../../core/policy/reminders';
import type { RequestState } from '../../core/process/state';
import type { Actor } from '../../core/terms/terms';
import { dayIn, yearIn } from '../../core/terms/zone';
import { feedLane } from '../outbox/lanes';
import { changeOf, type Changing } from '../requests/change';
import { sha256 } from '../requests/sha256';
import type { ImportStore, Seen, Taking, TakingOver } from './import-store';
import type { ReadRow } from './read-rows';

/** `left`: somebody, or something, has changed it in chat since it was taken over, so a corrected row no longer counts. */
export type Outcome = 'new' | 'updated' | 'same' | 'left';

/** What becomes of a row. */
export interface Taken {
  readonly row: number;
  readonly reference: string;
  readonly outcome: Outcome;
  readonly state: RequestState;
}

export interface TakingDeps extends Changing {
  readonly imports: ImportStore;
}

/** Ids of requests that a summary names at most; the digest has all. */
const MOST_NAMED = 10;

/** What would come of the rows now. Stores nothing. */
export async function foresee(
  deps: TakingDeps,
  rows: readonly ReadRow[],
  by: Actor,
): Promise<readonly Taken[]> {
  const { references, enterprises } = namedIn(rows);
  const seen = await deps.imports.look(references, enterprises);
  return plan(deps, rows, by, seen, () => UNNUMBERED, deps.clock.now()).taken;
}

/** What somebody saw before they said yes. */
export interface Shown {
  readonly draft: string;
  readonly plan: string;
}

/** What would come of the rows is something else than what was shown. Nothing was stored. */
export class OtherPlan extends Error {
  constructor() {
    super('Something has changed since this was shown');
    this.name = 'OtherPlan';
  }
}

/**
 * Takes the rows over: all or none. With `shown`: that draft, once, and only what it came to when it was shown.
 * @throws OtherPlan, DraftTaken, SomebodyFaster
 */
export async function takeOver(
  deps: TakingDeps,
  rows: readonly ReadRow[],
  by: Actor,
  shown: Shown | null = null,
): Promise<readonly Taken[]> {
  const at = deps.clock.now();
  const { context } = deps;
  const numbering = { prefix: context.definition.idPrefix, year: yearIn(context.zone, at) };
  const draft = shown === null ? {} : { draft: { id: shown.draft, by: by.name } };
  const { taken } = await deps.imports.takeOver(
    { ...namedIn(rows), numbering, ...draft },
    (seen, fresh) => {
      const planned = plan(deps, rows, by, seen, fresh, at);
      if (shown !== null && planOf(planned.taken) !== shown.plan) throw new OtherPlan();
      return planned;
    },
    at,
  );
  return taken;
}

/** SHA-256 of what becomes of each row. A new request has no number before it is stored. */
export function planOf(taken: readonly Taken[]): string {
  const said = taken.map(({ row, reference, outcome, state }) => [
    ...[row, reference, outcome],
    outcome === 'new' ? null : state.id,
  ]);
  return sha256(Buffer.from(JSON.stringify(said)));
}

function namedIn(rows: readonly ReadRow[]) {
  return {
    references: rows.map(({ reference }) => reference),
    enterprises: [...new Set(rows.map(({ event }) => event.cbe))],
  };
}

/** Stands where a request has no number yet. */
const UNNUMBERED = 'DS-0000-0000';

/** Pure: what the rows come to, by how things stand. */
function plan(
  deps: TakingDeps,
  rows: readonly ReadRow[],
  by: Actor,
  { known, live }: Seen,
  fresh: () => string,
  at: Date,
): TakingOver & { readonly taken: readonly Taken[] } {
  const taken: Taken[] = [];
  const takings: Taking[] = [];
  const alive = new Set([
    ...live,
    ...rows.filter(({ event }) => event.step === 'live').map(({ event }) => event.cbe),
  ]);
  for (const { row, reference, rowSha256, event } of rows) {
    const before = known.get(reference) ?? null;
    if (before && (before.rowSha256 === rowSha256 || !isUntouched(before.opened.state))) {
      const outcome = before.rowSha256 === rowSha256 ? 'same' : 'left';
      taken.push({ row, reference, outcome, state: before.opened.state });
      continue;
    }
    const requestId = before?.opened.state.id ?? fresh();
    const change = changeOf(
      deps,
      { key: `import:${event.fileSha256}:${reference}`, requestId },
      before?.opened ?? null,
      { events: [{ ...event, firstIntegration: !alive.has(event.cbe) }], actor: by },
      { at },
    );
    takings.push({
      ...{ reference, rowSha256, row, change },
      fileSha256: event.fileSha256,
      overdue: overdueOf(deps, change.state, at),
    });
    taken.push({ row, reference, outcome: before ? 'updated' : 'new', state: change.state });
  }
  return { taken, takings, posts: postsOf(deps, takings, taken, by, at) };
}

/** What a reminder run would tell at once. */
function overdueOf(
  { context: { definition, time, zone } }: TakingDeps,
  state: RequestState,
  at: Date,
): Taking['overdue'] {
  const today = dayIn(zone, at);
  const crossed = crossingsOf(definition, state, time).map(({ open, threshold, day }) => ({
    holding: holdingOf(open),
    threshold,
    day,
  }));
  return [...crossed, ...expiriesOf(state, time)]
    .filter(({ day }) => day <= today)
    .map(({ holding, threshold }) => ({ holding, threshold }));
}

/** One summary in each requests channel. */
function postsOf(
  { out }: TakingDeps,
  takings: readonly Taking[],
  taken: readonly Taken[],
  by: Actor,
  at: Date,
): TakingOver['posts'] {
  if (takings.length === 0) return [];
  const late = takings.filter(({ overdue }) => overdue.length > 0);
  const count = (outcome: Outcome) => taken.filter((one) => one.outcome === outcome).length;
  const ids = late.map(({ change }) => change.state.id);
  return out.platforms.map((platform) => ({
    lane: feedLane(platform, 'requests'),
    key: `import:${takings[0]?.fileSha256 ?? ''}:${at.toISOString()}:${platform}`,
    requestId: null,
    body: {
      kind: 'notice',
      place: { platform, feed: 'requests' },
      card: {
        tells: 'taken-over',
        by: by.name,
        added: count('new'),
        updated: count('updated'),
        overdue: ids.length,
        ids: ids.slice(0, MOST_NAMED),
      },
    },
    urgency: 'decision',
    at,
  }));
}
