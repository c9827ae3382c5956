/**
 * SQL: the first `:few` of the requests that `found` selects (`id`, in its order) with their states, and how many there
 * are, counted up to `:most`.
 *
 * @param more columns of `found` that are wanted too, each after a comma
 */
export const firstOf = (found: string, more = '') => `
with found as materialized (select *, row_number() over () as position from (${found} limit :most) as ids),
counted as (select cast(count(*) as integer) as total from found)
select r.state, r.state_version, counted.total${more}
from found join request r using (id) cross join counted
where found.position <= :few order by found.position`;
