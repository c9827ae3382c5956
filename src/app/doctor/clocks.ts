import { ok, warning, wrong, type Finding } from '../../view/doctor/finding';
import { CLOCK_LEEWAY_S } from './checkup';

/** Seconds that Slack's signatures may be off before it, or we, refuse them. Source: "Verifying requests from Slack". */
const SLACK_ALLOWS_S = 300;

/** What another's clock says beside this machine's, in milliseconds since 1970. */
export function clockFinding(where: string, theirs: number, ours: number): Finding {
  const apart = Math.round(Math.abs(theirs - ours) / 1_000);
  if (apart <= CLOCK_LEEWAY_S) return ok('clock', (words) => words.said.clockRight(where));
  const level = apart >= SLACK_ALLOWS_S ? wrong : warning;
  return level(
    'clock',
    (words) => words.said.clockWrong(where, apart),
    (words) => words.todo.clock,
  );
}
