import type { Knex } from 'knex';
import type { Humans } from '../../core/terms/human';
import type { Account } from '../../core/terms/terms';
import type { Rows } from '../database/rows';

interface LinkedRow {
  readonly account: Account;
  readonly other: Account;
  readonly is_used_last: boolean;
}

interface CountedRow {
  readonly account: Account;
  readonly others: readonly Account[];
}

/** All accounts of which another is the same human's. A desk has some dozens. */
export async function humansOf(knex: Knex): Promise<Humans> {
  const [linked, counted] = await Promise.all([
    knex.raw<Rows<LinkedRow>>(LINKED_SQL),
    knex.raw<Rows<CountedRow>>(COUNTED_SQL),
  ]);
  return {
    linked: linked.rows.map(({ account, other, is_used_last: isUsedLast }) => ({
      account,
      others: [other],
      usedLast: isUsedLast ? account : other,
    })),
    counted: counted.rows,
  };
}

const ACCOUNT = (platform: string, id: string) =>
  `jsonb_build_object('platform', ${platform}, 'id', ${id})`;

/** SQL: the accounts beside this one that count as its human's, as one JSON array in an order. */
export function countedSql(platform: string, id: string): string {
  return `(select coalesce(jsonb_agg(${ACCOUNT('h.platform', 'h.person')} order by h.platform, h.person), '[]')
    from same_human(${platform}, ${id}) h where (h.platform, h.person) <> (${platform}, ${id}))`;
}

const LINKED_SQL = `
select ${ACCOUNT('l.platform', 'l.person')} as account, ${ACCOUNT('o.platform', 'o.person')} as other,
  (l.used_at, l.platform, l.person) > (o.used_at, o.platform, o.person) as is_used_last
from account_link l
join account_link o on o.platform = l.other_platform and o.person = l.other`;

const COUNTED_SQL = `
select account, others from (
  select ${ACCOUNT('a.platform', 'a.person')} as account, ${countedSql('a.platform', 'a.person')} as others
  from (select platform, person from account_link union select platform, person from account_mail) a
) found where others <> '[]'`;
