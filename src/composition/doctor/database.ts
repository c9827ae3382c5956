import { clockFinding } from '../../app/doctor/clocks';
import { ok, warning, wrong, type Finding } from '../../view/doctor/finding';
import type { Database } from '../../storage/database/database';
import { readinessOf } from '../../storage/database/readiness';
import { clockOf } from '../../storage/database/server-clock';

/** Whether the database can be worked with, and what it is not for. */
export async function databaseFindings(database: Database): Promise<readonly Finding[]> {
  const embedded =
    database.kind === 'pglite'
      ? [
          warning(
            'database',
            (words) => words.said.embedded,
            (words) => words.todo.embedded,
          ),
        ]
      : [];
  return [await readinessFinding(database), ...embedded];
}

async function readinessFinding({ watch }: Database): Promise<Finding> {
  try {
    const readiness = await readinessOf(watch);
    if (readiness === 'ready') return ok('database', (words) => words.said.database.ready);
    const level = readiness === 'not-migrated' ? warning : wrong;
    return level(
      'database',
      (words) => words.said.database[readiness],
      (words) => words.todo.database[readiness],
    );
  } catch (error) {
    return databaseAway(error);
  }
}

export function databaseAway(error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return wrong(
    'database',
    (words) => words.said.databaseAway(reason),
    (words) => words.todo.databaseAway,
  );
}

/** The server's clock beside this machine's; the embedded database has no other. */
export async function databaseClock(
  database: Database,
  machineNow: () => number,
): Promise<readonly Finding[]> {
  if (database.kind === 'pglite') return [];
  const theirs = await clockOf(database.watch);
  return [clockFinding('Postgres', theirs.getTime(), machineNow())];
}
