import { DateTime } from 'luxon';
import type { Logger } from '../app/watching/log';
import type { Retention } from '../config/retention';
import type { Database } from '../storage/database/database';
import { removeExpired } from '../storage/retention/retention';
import { purge } from '../storage/retention/purge';

/** What the tick does to what is kept: forgets repetitions, and removes what the configuration wants removed. */
export function createTidy(
  { knex }: Database,
  { filesMonths, personalMonths }: Retention,
  log: Logger,
): (now: Date) => Promise<void> {
  return async (now) => {
    await purge(knex, now);
    const removed = await removeExpired(
      knex,
      {
        filesBefore: monthsBefore(now, filesMonths),
        personalBefore: monthsBefore(now, personalMonths),
      },
      now,
    );
    if (removed.files + removed.personal > 0) {
      log.info(removed, 'Retention removed expired data');
    }
  };
}

function monthsBefore(now: Date, months: number | null): Date | null {
  return months === null
    ? null
    : DateTime.fromJSDate(now, { zone: 'utc' }).minus({ months }).toJSDate();
}
