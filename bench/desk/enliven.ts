import type { Knex } from 'knex';

/** Of as many requests one went live, was refused or withdrawn, and had a certificate of each outcome. */
const LIVE = 10;
const REFUSED = 40;
const WITHDRAWN = 50;
const REJECTED = 7;
const WARNED = 5;

/** The first version behind the events that are there. */
const FIRST = 11;

/** Events of each kind that the figures count, and one person to whom so many requests are assigned that wait for staff. */
export async function enliven(
  knex: Knex,
  { tasks, owner }: { readonly tasks: number; readonly owner: string },
): Promise<void> {
  await knex.raw(
    `insert into event (request_id, version, at, type, actor_platform, actor_id, actor_role, facts, digests, hash)
     select request_id, ${FIRST} + k.place,
       timestamptz '2026-01-02' + (n % 320) * interval '1 day', k.type, 'slack', 'UANA', 'staff',
       case when k.type in ('CertificateRejected', 'CertificateWarned')
         then '{"findings": ["SUBJECT_COUNTRY", "KEY_TOO_SHORT"]}'::jsonb else '{}'::jsonb end, '{}', ''
     from (select id as request_id, cast(right(id, 7) as integer) as n from request) as numbered
     cross join lateral (values
       (0, 'RequestRegistered', true), (1, 'CertificateAccepted', true),
       (2, 'CertificateRejected', n % ${REJECTED} = 0), (3, 'CertificateWarned', n % ${WARNED} = 0),
       (4, 'WentLive', n % ${LIVE} = 0), (5, 'RequestRefused', n % ${REFUSED} = 1),
       (6, 'Withdrawn', n % ${WITHDRAWN} = 2)) as k(place, type, happened)
     where k.happened`,
  );
  await knex.raw(
    `update request set assignee = :owner where id in (
       select id from request where status = 'open' and waiting_parties[1] = 'staff' and not held
       order by id limit :tasks)`,
    { owner, tasks },
  );
  await knex.raw(
    `insert into event (request_id, version, at, type, actor_platform, actor_id, actor_role, facts, digests, hash)
     select id, ${FIRST} + 10, timestamptz '2026-11-18', 'TestsConcluded', 'slack', split_part(:owner, ':', 2), 'staff',
       '{}', '{}', ''
     from request where assignee = :owner`,
    { owner },
  );
  for (const table of ['request', 'event']) await knex.raw(`vacuum analyze ${table}`);
}
