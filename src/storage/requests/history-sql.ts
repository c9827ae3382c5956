import { ABSENT_NAME, ACTOR_NAME, STANDS_IN_FOR } from '../audit/chain';

/**
 * Events as they were recorded: facts and texts put together again. A text that retention has blanked reads empty,
 * a report null.
 */
const RECORDED = `
select e.version, e.at,
  jsonb_build_object('platform', e.actor_platform, 'id', e.actor_id, 'role', e.actor_role,
    'name', coalesce(t.texts->>'${ACTOR_NAME}', ''))
    || case when e.facts->'${STANDS_IN_FOR}' is null then '{}' else jsonb_build_object('standsInFor',
      (e.facts->'${STANDS_IN_FOR}')
      || jsonb_build_object('name', coalesce(t.texts->>'${ABSENT_NAME}', ''))) end as actor,
  (e.facts - '${STANDS_IN_FOR}') || jsonb_build_object('type', e.type, 'texts', (
    select coalesce(jsonb_object_agg(name,
      coalesce(t.texts->name, case name when 'report' then 'null'::jsonb else '""'::jsonb end)), '{}')
    from jsonb_object_keys(e.digests) as name where name not in ('${ACTOR_NAME}', '${ABSENT_NAME}'))) as event
from event e left join event_text t using (request_id, version)
where e.request_id = ?`;

export const HISTORY_SQL = `${RECORDED} order by e.version`;

export const SINCE_SQL = `${RECORDED} and e.version > ? order by e.version limit ?`;
