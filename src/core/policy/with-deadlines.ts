import type { Definition, Task } from '../process/definition';

/** The same process with other deadlines for some of its tasks, in working days. */
export function withDeadlines(
  definition: Definition,
  deadlines: Readonly<Record<string, number>>,
): Definition {
  const tasks: Record<string, Task> = {};
  for (const [name, task] of Object.entries(definition.tasks)) {
    tasks[name] = { ...task, workingDays: deadlines[name] ?? task.workingDays };
  }
  return { ...definition, tasks };
}
