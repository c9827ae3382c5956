import { countedSql } from '../people/humans';

/** Absences of which a person is told to be the stand-in; those that end last. */
const MOST_STOOD_IN_FOR = 10;

/** SQL: each of these is an expression. */
interface About {
  readonly platform: string;
  readonly person: string;
  /** The name of a row of `request`, whose columns may all be null. */
  readonly request: string;
}

/**
 * SQL: what a decision of this person on this request rests on beside the request, as one `jsonb` (Circumstances). Lists
 * have an order, so that what is the same reads the same: a commit compares it with what was read before.
 */
export function circumstancesSql({ platform, person, request }: About): string {
  return `jsonb_build_object(
    'granted', (
      select coalesce(jsonb_agg(g.role order by g.role), '[]') from role_grant g
      where g.platform = ${platform} and g.person = ${person}),
    'standsInFor', (
      select coalesce(jsonb_agg(${STANDING_IN} order by a.until_day desc, a.id), '[]') from (
        select a.* from (
          select ${platform} as platform, ${person} as person
          union all select l.other_platform, l.other from account_link l
            where l.platform = ${platform} and l.person = ${person}) mine
        join absence a on a.stand_in_platform = mine.platform and a.stand_in = mine.person
        where a.called_off_at is null
        order by a.until_day desc, a.id limit ${MOST_STOOD_IN_FOR}) a),
    'others', ${countedSql(platform, person)},
    'mailIsAsked', exists (select from account_mail m where m.platform = ${platform} and m.person = ${person}),
    'organisationLive', ${organisationLiveSql(request)})`;
}

/** SQL: whether another request of the same organisation is live. */
export function organisationLiveSql(request: string): string {
  return `exists (
      select from request o where o.cbe = ${request}.cbe and o.status = 'live' and o.id <> ${request}.id)`;
}

const STANDING_IN = `jsonb_build_object(
    'person', jsonb_build_object('platform', a.platform, 'id', a.person, 'name', a.name),
    'roles', a.roles, 'from', a.from_day, 'until', a.until_day,
    'others', ${countedSql('a.platform', 'a.person')})`;
