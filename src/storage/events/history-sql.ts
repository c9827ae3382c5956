import { ABSENT_NAME, ACTOR_NAME, STANDS_IN_FOR } from './chain';

/**
 * Events as they were recorded: facts and texts put together again. A text that retention has blanked reads empty,
 * a report null.
 */
const RECORDED = `
select e.request_id, e.version, e.at,
  jsonb_build_object('platform', e.actor_platform, 'id', e.actor_id, 'role', e.actor_role,
    'name', coalesce(t.texts->>'${ACTOR_NAME}', ''))
    || case when e.facts->'${STANDS_IN_FOR}' is null then '{}' else jsonb_build_object('standsInFor',
      (e.facts->'${STANDS_IN_FOR}')
      || jsonb_build_object('name', coalesce(t.texts->>'${ABSENT_NAME}', ''))) end as actor,
  (e.facts - '${STANDS_IN_FOR}') || jsonb_build_object('type', e.type, 'texts', (
    select coalesce(jsonb_object_agg(name,
      coalesce(t.texts->name, case name when 'report' then 'null'::jsonb else '""'::jsonb end)), '{}')
    from jsonb_object_keys(e.digests) as name where name not in ('${ACTOR_NAME}', '${ABSENT_NAME}'))) as event
from event e left join event_text t using (request_id, version)`;

export const HISTORY_SQL = `${RECORDED} where e.request_id = ? order by e.version`;

export const SINCE_SQL = `${RECORDED} where e.request_id = ? and e.version > ? order by e.version limit ?`;

/** Of several requests, each in its order. */
export const HISTORIES_SQL = `${RECORDED} where e.request_id = any(?) order by e.request_id, e.version`;

/** Those of several requests of which retention blanked a text: their events no longer say what their state was. */
export const BLANKED_SQL = `
select distinct request_id from event e join event_text t using (request_id, version)
where request_id = any(?) and exists (
  select from jsonb_object_keys(e.digests) as name where t.texts->name is null)`;
