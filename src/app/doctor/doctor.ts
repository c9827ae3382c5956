import { warning, type Area, type Finding } from '../../view/doctor/finding';
import { within } from '../time/within';

/** Something to look at. */
export interface Look {
  readonly area: Area;
  readonly look: () => Promise<readonly Finding[]>;
}

/** Looks at everything. Never rejects; several who ask at once get one look. */
export type Doctor = () => Promise<readonly Finding[]>;

/** Milliseconds that one look takes at most: a server that says nothing is a finding too. */
const PATIENCE_MS = 30_000;

/** A doctor who looks at all of these, side by side. */
export function createDoctor(looks: readonly Look[], patienceMs = PATIENCE_MS): Doctor {
  let underWay: Promise<readonly Finding[]> | null = null;

  async function all(): Promise<readonly Finding[]> {
    return (await Promise.all(looks.map((one) => patiently(one, patienceMs)))).flat();
  }

  return () => {
    underWay ??= all().finally(() => {
      underWay = null;
    });
    return underWay;
  };
}

async function patiently({ area, look }: Look, patienceMs: number): Promise<readonly Finding[]> {
  const seconds = Math.round(patienceMs / 1_000);
  const late = (): readonly Finding[] => [
    warning(
      area,
      (words) => words.said.notInTime(seconds),
      (words) => words.todo.later,
    ),
  ];
  return within(patienceMs, look().catch(failed(area)), late);
}

/** A look that can't be taken is told with its reason, and the others go on. */
function failed(area: Area): (error: unknown) => readonly Finding[] {
  return (error) => {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      warning(
        area,
        () => reason,
        (words) => words.todo.later,
      ),
    ];
  };
}
