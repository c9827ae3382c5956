import { COUNTED_AT_MOST } from '../../view/model/limits';
import type { Knex } from 'knex';
import type { ListQuery, RequestQueries } from '../../app/requests/request-queries';
import type { Rows } from '../database/rows';
import { conditionOf, firstIds, firstWithTexts, ORDER, type Sql } from './listed';
import { fold, trigramsOf, wordsOf } from './search';
import { STATE_COLUMNS, stateOf, type StateRow } from './state-row';

/**
 * Requests that a search looks at in the list's own order before it asks the index of texts: where a word is frequent
 * they fill the page, and the index would name half of all requests.
 */
const LOOKED_AT_FIRST = 1_000;

interface Row extends StateRow {
  readonly id: string;
}

interface ListRow {
  readonly total: number;
  readonly or_more: boolean;
  readonly state: object | null;
  readonly state_version: number | null;
}

/** Where nothing was found, a row is there for its total alone. */
function isFound(row: ListRow): row is ListRow & StateRow {
  return row.state !== null;
}

export function createRequestQueries(knex: Knex): RequestQueries {
  return {
    async get(id) {
      const row = await knex<Row>('request')
        .where({ id })
        .first(...STATE_COLUMNS);
      return row ? stateOf(row) : null;
    },

    async many(ids) {
      const rows = await knex<Row>('request')
        .whereIn('id', [...ids])
        .select(...STATE_COLUMNS);
      return rows.map(stateOf);
    },

    async list(query) {
      const words = wordsOf(query.text);
      const { sql, bindings } =
        words.length === 0 ? listStatement(query) : searchStatement(query, words);
      const { rows } = await knex.raw<Rows<ListRow>>(sql, bindings);
      return {
        total: rows[0]?.total ?? 0,
        orMore: rows[0]?.or_more ?? false,
        found: rows.flatMap((row) => (isFound(row) ? [stateOf(row)] : [])),
      };
    },

    async sameOpen({ cbe, useCases }) {
      const { rows } = await knex.raw<Rows<Row>>(SAME_OPEN_SQL, [cbe]);
      const wanted = compared(useCases);
      return rows
        .filter((row) => compared(stateOf(row).useCases) === wanted)
        .map(({ id }) => id)
        .slice(0, MOST_NAMED);
    },
  };
}

/** Requests of one organisation that are compared; none has more use cases under way. */
const MOST_COMPARED = 50;
/** Ids that a hint names. */
const MOST_NAMED = 3;

const SAME_OPEN_SQL = `
select id, state, state_version from request
where status = 'open' and cbe = ?
order by id limit ${MOST_COMPARED}`;

/** Words alone: another point or dash makes no other use case. */
function compared(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The rows of the first few of `found` (id, position). One row comes at least, for the total. */
const pageOf = (total: string, orMore: string) => `
select counted.total, counted.or_more, r.state, r.state_version
from (select cast(${total} as integer) as total, ${orMore} as or_more) as counted
left join (found join request r using (id)) on found.position > ? and found.position <= ?
order by found.position`;

/** Finds ids in an index and counts them. */
function listStatement(query: ListQuery): Sql {
  const first = firstIds(query, COUNTED_AT_MOST);
  return {
    sql: `
with found as materialized (select id, row_number() over () as position from (${first.sql}) as ids)
${pageOf('(select count(*) from found)', `(select count(*) >= ${COUNTED_AT_MOST} from found)`)}`,
    bindings: [...first.bindings, ...page(query)],
  };
}

/**
 * `near` are the matches among the first requests of the list. They are all there is, or fill the page at least;
 * otherwise `far` are the matches that the index of texts knows. The condition on `nearby` is evaluated first: what is
 * not needed is not read.
 */
function searchStatement(query: ListQuery, words: readonly string[]): Sql {
  const first = firstWithTexts(query, LOOKED_AT_FIRST);
  const filter = conditionOf(query);
  // Not LIKE: in a search text % and _ are the characters that were typed.
  const holds = (text: string) => words.map(() => `strpos(${text}, ?) > 0`).join(' and ');
  // One or two letters are in no trigram: they are looked for in every text.
  const trigrams = trigramsOf(words);
  const indexed = trigrams.length === 0 ? '' : 'search_trigrams(s.search) @> cast(? as text[]) and';
  return {
    sql: `
with looked as materialized (
  select id, row_number() over () as position, ${holds('search')} as matches
  from (${first.sql}) as ids
),
nearby as materialized (
  select count(*) = ${LOOKED_AT_FIRST} as more, count(*) filter (where matches) as near,
    count(*) = ${LOOKED_AT_FIRST} and count(*) filter (where matches) < ? as is_far
  from looked
),
far as materialized (
  select id, row_number() over () as position
  from (select id from request_search s join request r on r.id = s.request_id
    where (select is_far from nearby) and ${indexed} ${holds('s.search')} and (${filter.sql})
    order by ${ORDER[query.filter]} limit ${COUNTED_AT_MOST}) as ids
),
found as materialized (
  select id, row_number() over (order by position) as position
  from (select id, position from looked, nearby where matches and not is_far union all select id, position from far) as ids
)${pageOf(
      '(select count(*) from found)',
      `(select case when is_far then (select count(*) >= ${COUNTED_AT_MOST} from far) else more end from nearby)`,
    )}`,
    bindings: [
      ...words,
      ...first.bindings,
      last(query),
      ...(trigrams.length === 0 ? [] : [[...trigrams]]),
      ...words,
      ...filter.bindings,
      ...page(query),
    ],
  };
}

/** The position after which a page begins, and its last. */
function page(query: ListQuery): readonly [number, number] {
  return [query.skip ?? 0, last(query)];
}

function last({ skip = 0, limit }: ListQuery): number {
  return skip + limit;
}
