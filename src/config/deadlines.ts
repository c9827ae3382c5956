/** Working days by task. */
export type Deadlines = Readonly<Record<string, number>>;

export type DeadlinesReading =
  | { readonly ok: true; readonly deadlines: Deadlines }
  /** What is wrong, and what to write. */
  | { readonly ok: false; readonly faults: readonly string[] };

/** Working days; about a year, beyond which a deadline says nothing. */
const MOST_WORKING_DAYS = 250;

/** Reads `agreement=5, tests=40`: working days for some of these tasks, in place of the definition's own. */
export function readDeadlines(text: string, tasks: readonly string[]): DeadlinesReading {
  const deadlines: Record<string, number> = {};
  const faults: string[] = [];
  for (const entry of text.split(',').map((part) => part.trim())) {
    if (entry === '') continue;
    const [, task = '', days = ''] = /^([a-z-]+)\s*=\s*(\d{1,4})$/u.exec(entry) ?? [];
    const workingDays = Number(days);
    if (!tasks.includes(task)) {
      faults.push(`has “${entry}”; it reads task=working days, with a task of ${tasks.join(', ')}`);
    } else if (workingDays < 1 || workingDays > MOST_WORKING_DAYS) {
      faults.push(`has “${entry}”; a deadline is 1 to ${MOST_WORKING_DAYS} working days`);
    } else {
      deadlines[task] = workingDays;
    }
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, deadlines };
}
