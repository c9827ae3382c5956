import { firstOf } from './first-of';

/**
 * The accounts that a column of requests names, each once: a desk has some dozens, so that the index is asked for the
 * next one after each and no request is read.
 */
const namedIn = (column: 'registered_by' | 'assignee') => `(
  with recursive named as (
    (select ${column} as account from request where ${column} is not null order by ${column} limit 1)
    union all
    select (select ${column} from request where ${column} > n.account order by ${column} limit 1)
    from named n where n.account is not null)
  select account from named where account is not null)`;

/** The first of one account's, in the order of the index that has them. */
const firstOfOne = (condition: string) => `(
    select id, waiting_since from request
    where status = 'open' and ${condition} order by waiting_since, id limit :most)`;

/** The managers who have no account that is this one, each by the accounts of one human (core/decision/duties). */
const managersBeside = (account: string) =>
  `(select human from jsonb_array_elements(cast(:managers as jsonb)) as given(human)
    where not jsonb_exists(human, ${account})) as m`;

/**
 * Requests that no manager may say the NSSO's word on, which is to come before the first environment: it is closed to
 * whoever registered the request, and to whoever ever validated it. Where a manager is left beside the registrant, only
 * validations can have closed it, and the few requests that have one are in an index.
 */
export const STUCK_SQL = firstOf(`
  select id from (
    select r.* from ${namedIn('registered_by')} as registrant
    cross join lateral ${firstOfOne('registered_by = registrant.account and environment is null')} as r
    where not exists (select from ${managersBeside('registrant.account')})
    union
    select id, waiting_since from request r
    where status = 'open' and environment is null and state->'validators' <> '[]' and not exists (
      select from ${managersBeside('r.registered_by')} where not exists (
        select from jsonb_array_elements(r.state->'validators') as v
        where jsonb_exists(m.human, v->>'platform' || ':' || (v->>'id'))))
  ) as stuck order by waiting_since, id`);

const GONE = `holder.account <> all(cast(:present as text[]))`;

/** As a case, for the database takes a bare condition on a document to be true of one in two hundred. */
const NOT_TAKEN_OVER = `case when state->>'takenOver' is null then true else false end`;

/**
 * Requests of people who have left. Whoever took a request over, perhaps from the command line, did not register it:
 * only an assignee counts then. States are read of those alone whose registrant has left.
 */
export const LEFT_SQL = firstOf(`
  select id from (
    select r.* from ${namedIn('assignee')} as holder
    cross join lateral ${firstOfOne('assignee = holder.account')} as r where ${GONE}
    union all
    select r.* from ${namedIn('registered_by')} as holder
    cross join lateral ${firstOfOne(`registered_by = holder.account and assignee is null and ${NOT_TAKEN_OVER}`)} as r
    where ${GONE}
  ) as abandoned order by waiting_since, id`);
