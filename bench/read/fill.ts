import type { Knex } from 'knex';
import { fillTo } from '../reminders/fill';

/** Of each ten requests one is live. */
const LIVE = 10;

/** Requests that Bo registered; as many of another's are assigned to him. One person has no more in a larger desk. */
const BO = 20;

/** An organisation of which there is one request, whatever the size: the text that a person looks for. */
export const RARE = 'zorgkas';

/** Fills an empty database with requests of all kinds that the lists tell apart. */
export async function fill(knex: Knex, size: number, at: Date): Promise<void> {
  await fillTo(knex, { from: 0, to: size, at, quietUntil: '2099-01-01' });
  await knex.raw(
    `with numbered as (select id, cast(right(id, 7) as integer) as n from request)
     update request r set
       status = case when n % ${LIVE} = 0 then 'live' else status end,
       waiting_parties = case when n % ${LIVE} = 0 then '{}' else waiting_parties end,
       waiting_since = case when n % ${LIVE} = 0 then null else waiting_since end,
       registered_by = case when n <= ${BO} then 'slack:UBO' else registered_by end,
       assignee = case when n > ${BO} and n <= ${2 * BO} then 'slack:UBO' end,
       search = case when n = ${Math.floor(size / 2) + 1} then '${RARE} ' || search else search end
     from numbered where r.id = numbered.id`,
  );
  for (const table of ['request', 'request_search']) await knex.raw(`vacuum analyze ${table}`);
}
