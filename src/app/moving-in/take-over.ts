import { isUntouched } from '../../core/decision/taking-over';
import { expiriesOf } from '../../core/policy/expiry';
import { crossingsOf, holdingOf } from '../../core/policy/reminders';
import type { RequestState } from '../../core/process/state';
import type { Actor } from '../../core/terms/terms';
import { dayIn, yearIn } from '../../core/terms/zone';
import { feedLane } from '../outbox/lanes';
import { changeOf, type Changing } from '../requests/change';
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

/** Takes the rows over: all or none. With `dryRun`, only says what would come of it. */
export async function takeOver(
  deps: TakingDeps,
  rows: readonly ReadRow[],
  by: Actor,
  dryRun: boolean,
): Promise<readonly Taken[]> {
  const at = deps.clock.now();
  const references = rows.map(({ reference }) => reference);
  const enterprises = [...new Set(rows.map(({ event }) => event.cbe))];
  if (dryRun) {
    const seen = await deps.imports.look(references, enterprises);
    return plan(deps, rows, by, seen, () => UNNUMBERED, at).taken;
  }
  const { context } = deps;
  const numbering = { prefix: context.definition.idPrefix, year: yearIn(context.zone, at) };
  const { taken } = await deps.imports.takeOver(
    { references, enterprises, numbering },
    (seen, fresh) => plan(deps, rows, by, seen, fresh, at),
    at,
  );
  return taken;
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
