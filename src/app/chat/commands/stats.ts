import { DateTime } from 'luxon';
import { statsCard, statsNote, statsRows, STATS_FINDINGS } from '../../../view/stats/stats-card';
import { csvTable } from '../../export/csv';
import { allowed } from '../conversation/acting-as';
import { words } from '../conversation/answers';
import type { Reply, Words } from '../conversation/conversation';
import type { ChatDeps } from '../deps';
import { STALLED_AFTER_MS } from '../actions/look';

/** Who sees the desk's figures. */
const READERS = ['staff', 'nsso', 'admin'] as const;

/** A word longer than this is no period's, and is not said again whole. */
const MAX_WORD = 40;

/** `stats`, `stats year`, `stats quarter`, each with `csv` behind it: the figures of this year or quarter. */
export async function sayStats(deps: ChatDeps, { person }: Words, rest: string): Promise<Reply> {
  const { context, clock } = deps;
  const { stats } = context.words;
  if (!(await allowed(deps, person, READERS, 'look'))) {
    return words(stats.notForYou);
  }
  const read = /^(year|quarter)?\s*(csv)?$/iu.exec(rest.trim());
  if (!read) return words(stats.whichPeriod(rest.slice(0, MAX_WORD)));
  const [, named = 'year', csv] = read;
  const unit = named.toLowerCase() === 'quarter' ? 'quarter' : 'year';
  const now = DateTime.fromJSDate(clock.now(), { zone: context.zone });
  const from = now.startOf(unit);
  const facts = await deps.stats.read({
    from: from.toJSDate(),
    until: from.plus(unit === 'year' ? { years: 1 } : { quarters: 1 }).toJSDate(),
    stalledBefore: new Date(clock.now().getTime() - STALLED_AFTER_MS),
    steps: context.definition.steps.map(({ number }) => number),
    findings: STATS_FINDINGS,
  });
  const year = String(now.year);
  const period = unit === 'year' ? year : stats.quarter(String(now.quarter), year);
  if (csv === undefined) {
    return { kind: 'card', card: statsCard(facts, period, `/ebox stats ${unit} csv`, context) };
  }
  const text = csvTable(statsRows(facts, context));
  return { kind: 'note', note: statsNote(period, text, context.words) };
}
