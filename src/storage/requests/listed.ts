import type { Knex } from 'knex';
import type { ListFilter, ListQuery } from '../../app/requests/request-queries';
import type { Party } from '../../core/terms/terms';
import { accountOf } from '../database/accounts';

/** A piece of SQL, and what stands for its question marks. */
export interface Sql {
  readonly sql: string;
  readonly bindings: readonly Knex.RawBinding[];
}

const BY_AGE = 'waiting_since nulls last, updated_at desc, id';

/** The order of each list. Live requests wait for nobody: the same order, in the words of their index. */
export const ORDER: Readonly<Record<ListFilter, string>> = {
  mine: BY_AGE,
  waiting: BY_AGE,
  stalled: BY_AGE,
  live: 'updated_at desc, id',
  all: BY_AGE,
};

/** Selects the `id` of the first `most` requests of a list, in its order, which an index has. */
export function firstIds(query: ListQuery, most: number): Sql {
  if (query.filter === 'waiting' && query.party) return ofParty(query.party, most);
  return inOrder(query, most, 'id');
}

/** The same with the text that each is `search`ed by. */
export function firstWithTexts(query: ListQuery, most: number): Sql {
  return inOrder(query, most, 'id, search');
}

/** What is true of a request that is in the list. */
export function conditionOf({ filter, party, person, stalledBefore }: ListQuery): Sql {
  switch (filter) {
    case 'mine': {
      const own = accountsOf(person);
      return {
        sql: `assignee in (${own.sql}) or registered_by in (${own.sql})`,
        bindings: [...own.bindings, ...own.bindings],
      };
    }
    case 'waiting':
      return party
        ? { sql: `status = 'open' and waiting_parties[1] = ?`, bindings: [party] }
        : { sql: `status = 'open'`, bindings: [] };
    case 'stalled':
      return { sql: `status = 'open' and waiting_since < ?`, bindings: [stalledBefore] };
    case 'live':
      return { sql: `status = 'live'`, bindings: [] };
    case 'all':
      return { sql: 'true', bindings: [] };
    default:
      return filter satisfies never;
  }
}

function inOrder(query: ListQuery, most: number, columns: string): Sql {
  if (query.filter === 'mine') return ofPerson(query, most, columns);
  const { sql, bindings } = conditionOf(query);
  const order = ORDER[query.filter];
  return {
    sql: `select ${columns} from request where ${sql} order by ${order} limit ${most}`,
    bindings,
  };
}

/** The index of parties has those on hold apart: it is read from two ranges, each in its order. */
function ofParty(party: Party, most: number): Sql {
  const some = (held: boolean) => `(
    select id, waiting_since from request
    where status = 'open' and waiting_parties[1] = ? and held = ${held}
    order by waiting_since, id limit ${most})`;
  return {
    sql: `select id from (${some(false)} union all ${some(true)}) as ids
      order by waiting_since, id limit ${most}`,
    bindings: [party, party],
  };
}

/**
 * A range of an index for each account and each way to be somebody's, each in the list's order. With one condition the
 * database can't tell a person of twenty requests from one of half of all, and reads them all.
 */
function ofPerson({ person }: ListQuery, most: number, columns: string): Sql {
  const own = accountsOf(person);
  const of = (whose: 'assignee' | 'registered_by') => `(
    select ${columns}, waiting_since, updated_at from request
    where ${whose} = own.account order by ${BY_AGE} limit ${most})`;
  return {
    sql: `select ${columns} from (
      select distinct ranges.* from (${own.sql}) as own(account)
      cross join lateral (${of('assignee')} union all ${of('registered_by')}) as ranges
    ) as ids order by ${BY_AGE} limit ${most}`,
    bindings: own.bindings,
  };
}

/** The person's account, and the one that is linked to it. */
function accountsOf(person: ListQuery['person']): Sql {
  return {
    sql: `select cast(? as text) union all
      select l.other_platform || ':' || l.other from account_link l where l.platform = ? and l.person = ?`,
    bindings: [accountOf(person), person.platform, person.id],
  };
}
