import type { Words } from '../words';

/** What a doctor's finding is about, in the order in which they are told. */
export const AREAS = [
  'settings',
  'database',
  'clock',
  'slack',
  'teams',
  'channels',
  'roles',
  'mail',
  'mailbox',
  'certificates',
  'calendar',
] as const;
export type Area = (typeof AREAS)[number];

/** `wrong`: something doesn't work until somebody mends it. `warning`: it works, and somebody should know. */
export const LEVELS = ['ok', 'warning', 'wrong'] as const;
export type Level = (typeof LEVELS)[number];

type DoctorWords = Words['doctor'];

/** One thing that was looked at. Its words come with the language of whoever reads it. */
export interface Finding {
  readonly area: Area;
  readonly level: Level;
  readonly said: Say;
  /** What to do about it; nothing where it is well. */
  readonly todo: Say | null;
}

/** In the doctor's words, with all others beside them. */
type Say = (words: DoctorWords, all: Words) => string;

export function ok(area: Area, said: Say): Finding {
  return { area, level: 'ok', said, todo: null };
}

export function warning(area: Area, said: Say, todo: Say): Finding {
  return { area, level: 'warning', said, todo };
}

export function wrong(area: Area, said: Say, todo: Say): Finding {
  return { area, level: 'wrong', said, todo };
}

/** The worst of them; `ok` where there are none. */
export function worst(findings: readonly Pick<Finding, 'level'>[]): Level {
  const rank = Math.max(0, ...findings.map(({ level }) => LEVELS.indexOf(level)));
  return LEVELS[rank] ?? 'wrong';
}

/** In the order in which they are told; of one area as they were found. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return AREAS.flatMap((area) => findings.filter((one) => one.area === area));
}
