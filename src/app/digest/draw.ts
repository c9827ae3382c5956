import { ENDS_SOON_DAYS } from '../../core/certificate/rules/validity';
import { isDigestTime } from '../../core/policy/working-hours';
import { addDays, weekOf } from '../../core/policy/working-days';
import type { Managers } from '../../core/decision/four-eyes';
import { countedWith, NOBODY_LINKED } from '../../core/terms/human';
import type { Account, Day } from '../../core/terms/terms';
import { digestMessage, DIGEST_FEW } from '../../view/digest/digest';
import type { Card, Note } from '../../view/model/model';
import type { CardContext } from '../../view/cards/request-card';
import type { Words } from '../../view/words';
import { localTime } from '../time/local-time';
import type { AuditHeads } from './audit-heads';
import type { DigestQueries } from './digest-facts';
import type { DigestSlots } from './job-slots';

export interface DrawDigestDeps {
  readonly context: CardContext;
  readonly digests: DigestQueries;
  readonly slots: DigestSlots;
  readonly heads: AuditHeads;
  /** The NSSO managers of this moment. */
  readonly managers: () => Promise<Managers>;
  /** Everybody who is there and has a role, with the accounts of the same human; null where nobody is. */
  readonly present: (today: Day) => Promise<readonly Account[] | null>;
  /** `HH:MM` in the zone. */
  readonly digestAt: string;
}

/** Milliseconds that `what moved` looks back where there was no digest before. */
const DAY_MS = 86_400_000;

/** The digest of this moment. Whoever sees it has a witness of what was recorded until now. */
export async function drawDigest(
  deps: DrawDigestDeps,
  now: Date,
  words: Words,
): Promise<Card | Note> {
  const { context, digests, slots, heads } = deps;
  const { day: today } = localTime(context.zone, now);
  const week = weekOf(today);
  const movedSince = (await slots.before(today)) ?? new Date(now.getTime() - DAY_MS);
  const [managers, present] = await Promise.all([deps.managers(), deps.present(today)]);
  const { humans = NOBODY_LINKED } = managers;
  const facts = await digests.read({
    goLive: { from: week.monday, until: week.sunday },
    ending: { from: today, until: addDays(today, ENDS_SOON_DAYS) },
    movedSince,
    steps: context.definition.steps.map(({ number }) => number),
    managers: managers.accounts.map((account) => countedWith(humans, account)),
    present,
    few: DIGEST_FEW,
  });
  const head = await heads.record(now);
  return digestMessage(facts, {
    ...context,
    words,
    today,
    movedSince: movedSince.toISOString(),
    managers,
    audit: head && { at: head.at.toISOString(), hash: head.hash },
  });
}

/** The digest of a day, or null when its time is over: the next day has its own. */
export async function drawDigestOf(
  deps: DrawDigestDeps,
  day: Day,
  now: Date,
  words: Words,
): Promise<Card | Note | null> {
  const local = localTime(deps.context.zone, now);
  const timely = isDigestTime(local, deps.digestAt, deps.context.time.calendar);
  return timely && local.day === day ? drawDigest(deps, now, words) : null;
}
