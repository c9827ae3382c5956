import type { Knex } from 'knex';
import type { Rows } from '../database/rows';

/** Digits of a request's number; a year with more than 9999 requests gets longer ones. */
const NUMBER_DIGITS = 4;

/** Takes the next `count` ids of a definition and a year, 0 or more, in order. Others wait for the transaction's end. */
export async function takeNumbers(
  trx: Knex,
  { prefix, year }: { readonly prefix: string; readonly year: number },
  count: number,
): Promise<readonly string[]> {
  if (count === 0) return [];
  const { rows } = await trx.raw<Rows<{ last: number }>>(NUMBER_SQL, { prefix, year, count });
  const last = Number(rows[0]?.last);
  return Array.from({ length: count }, (_, index) => {
    const number = last - count + 1 + index;
    return `${prefix}-${year}-${String(number).padStart(NUMBER_DIGITS, '0')}`;
  });
}

const NUMBER_SQL = `
insert into numbering (prefix, year, last) values (:prefix, :year, :count)
on conflict (prefix, year) do update set last = numbering.last + :count
returning last`;
