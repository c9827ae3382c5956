import type { Knex } from 'knex';
import {
  COUNTED_AT_MOST,
  type ListFilter,
  type ListQuery,
  type RequestQueries,
} from '../app/ports/request-queries';
import { accountOf } from './accounts';
import type { ListRow, Rows } from './rows';
import { fold } from './search';
import type { RequestState } from '../core/process/state';

/** Words of a search that count; nobody types more, and each costs a look at every row. */
const MAX_WORDS = 8;

export function createRequestQueries(knex: Knex): RequestQueries {
  return {
    async get(id) {
      const row = await knex<{ id: string; state: RequestState }>('request')
        .where({ id })
        .first('state');
      return row?.state ?? null;
    },

    many: (ids) =>
      knex<{ id: string; state: RequestState }>('request')
        .whereIn('id', [...ids])
        .pluck('state'),

    async list(query) {
      const { sql, bindings } = conditionOf(query);
      const { rows } = await knex.raw<Rows<ListRow>>(listSql(sql, ORDER[query.filter]), [
        ...bindings,
        COUNTED_AT_MOST,
        query.limit,
      ]);
      return {
        total: rows[0]?.total ?? 0,
        found: rows.flatMap(({ state }) => (state ? [state] : [])),
      };
    },
  };
}

const BY_AGE = 'waiting_since nulls last, updated_at desc, id';

/** Live requests wait for nobody: the same order, in the words of their index. */
const ORDER: Readonly<Record<ListFilter, string>> = {
  mine: BY_AGE,
  waiting: BY_AGE,
  stalled: BY_AGE,
  live: 'updated_at desc, id',
  all: BY_AGE,
};

/** Finds ids in an index, counts them, and reads the rows of the first few. One row comes at least, for the total. */
const listSql = (condition: string, order: string) => `
with found as materialized (
  select id, row_number() over () as place
  from (select id from request where ${condition} order by ${order} limit ?) as ids
)
select counted.total, r.state
from (select cast(count(*) as integer) as total from found) as counted
left join (found join request r using (id)) on found.place <= ?
order by found.place`;

interface Condition {
  readonly sql: string;
  readonly bindings: readonly Knex.RawBinding[];
}

function conditionOf(query: ListQuery): Condition {
  const words = fold(query.text).split(' ').filter(Boolean).slice(0, MAX_WORDS);
  const all = [filterOf(query), ...words.map(contains)];
  return {
    sql: all.map(({ sql }) => `(${sql})`).join(' and '),
    bindings: all.flatMap(({ bindings }) => bindings),
  };
}

function filterOf({ filter, party, person, stalledBefore }: ListQuery): Condition {
  switch (filter) {
    case 'mine': {
      const account = accountOf(person);
      return { sql: 'assignee = ? or registered_by = ?', bindings: [account, account] };
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

/** Not LIKE: in a search text % and _ are the characters that were typed. */
function contains(word: string): Condition {
  return { sql: 'strpos(search, ?) > 0', bindings: [word] };
}
