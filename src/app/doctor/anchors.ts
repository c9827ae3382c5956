import { addDays } from '../../core/policy/working-days';
import type { Day } from '../../core/terms/terms';
import { ok, warning, wrong, type Finding } from '../../view/doctor/finding';

/** An issuer that certificates are checked against. */
export interface Anchor {
  readonly name: string;
  /** Its last day. */
  readonly until: Day;
}

/** What the reader of certificates told of its trust folder. */
export interface TrustSeen {
  readonly anchors: readonly Anchor[];
  readonly problems: readonly string[];
}

/** Days before an anchor's end at which it is told: a new one takes weeks to get. */
const SOON_DAYS = 90;

/** `seen`: null where no folder is set. */
export function anchorFindings(seen: TrustSeen | null, today: Day): readonly Finding[] {
  if (!seen) {
    return [
      warning(
        'certificates',
        (words) => words.said.anchorsNone,
        (words) => words.todo.anchorsNone,
      ),
    ];
  }
  return [
    ...seen.anchors.map((anchor) => anchorFinding(anchor, today)),
    ...seen.problems.map((problem) =>
      wrong(
        'certificates',
        (words) => words.said.anchorProblem(problem),
        (words) => words.todo.anchorProblem,
      ),
    ),
  ];
}

function anchorFinding({ name, until }: Anchor, today: Day): Finding {
  if (until < today) {
    return wrong(
      'certificates',
      (words) => words.said.anchorEnded(name, until),
      (words) => words.todo.anchor,
    );
  }
  return until < addDays(today, SOON_DAYS)
    ? warning(
        'certificates',
        (words) => words.said.anchorEnds(name, until),
        (words) => words.todo.anchor,
      )
    : ok('certificates', (words) => words.said.anchor(name, until));
}
