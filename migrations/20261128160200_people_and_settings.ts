import type { Knex } from 'knex';

/** Roles granted in chat, the feeds' channels, languages, who is away, which accounts are one human's, the log of the desk. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(AS_IT_STANDS);
  await knex.raw(LANGUAGES);
  await knex.raw(ABSENCE);
  await knex.raw(ONE_HUMAN);
  await knex.raw(ADMIN_EVENT);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function same_human');
  await knex.raw(
    'drop table admin_event, account_mail, link_try, link_code, account_link, absence, channel_language, ' +
      'person_language, feed_channel, role_grant',
  );
}

/** Both as they stand now; how they came about is in admin_event. */
const AS_IT_STANDS = `
  create table role_grant (
    platform text not null,
    person text not null,
    role text not null,
    name text not null,
    primary key (platform, person, role)
  );
  create index role_grant_by_role on role_grant (role);
  create table feed_channel (
    platform text not null,
    feed text not null,
    channel text not null,
    primary key (platform, feed)
  );
`;

/**
 * Who chose which language, for themselves or for a channel. No row: what the platform tells, else `LANGUAGE`. A choice
 * that nobody made use of for long goes with the other personal data: see used_at in the retention.
 */
const LANGUAGES = `
  create table person_language (
    platform text not null,
    person text not null,
    language text not null,
    used_at timestamptz not null,
    primary key (platform, person)
  );
  create index person_language_by_use on person_language (used_at);
  create table channel_language (
    platform text not null,
    channel text not null,
    language text not null,
    primary key (platform, channel)
  );
`;

/**
 * Who is away on which days, and who stands in, in the roles that the absent person had when it was noted. Days are
 * those of the bot's time zone, as text. One that is called off stays, so that history can be understood.
 */
const ABSENCE = `
  create table absence (
    id text primary key,
    platform text not null,
    person text not null,
    name text not null,
    from_day text not null,
    until_day text not null,
    stand_in_platform text not null,
    stand_in text not null,
    stand_in_name text not null,
    roles text[] not null,
    called_off_at timestamptz,
    constraint absence_ends_after_it_starts check (from_day <= until_day)
  );
  create index absence_by_stand_in on absence (stand_in_platform, stand_in, until_day desc)
    where called_off_at is null;
  create index absence_by_end on absence (until_day) where called_off_at is null;
`;

/**
 * Accounts that are one human's: those that were linked, in two rows, one each way, and those with an address in common
 * in the directory, which count for duties alone. Accounts stand here by their ids. Of a code only the digest is kept.
 * `held_at` is when the account was last known to hold a role: addresses go with it. `same_human` gives an account and
 * all that count as its human's; what is linked to one of the same address counts too.
 */
const ONE_HUMAN = `
  create table account_link (
    platform text not null,
    person text not null,
    other_platform text not null,
    other text not null,
    used_at timestamptz not null,
    primary key (platform, person)
  );
  create table link_code (
    digest text primary key,
    platform text not null,
    person text not null,
    name text not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    tries smallint not null default 0
  );
  create index link_code_by_account on link_code (platform, person);
  create table link_try (
    platform text not null,
    person text not null,
    at timestamptz not null
  );
  create index link_try_by_account on link_try (platform, person, at);
  create table account_mail (
    platform text not null,
    person text not null,
    addresses text[] not null,
    asked_at timestamptz not null,
    held_at timestamptz not null,
    primary key (platform, person)
  );
  create index account_mail_by_address on account_mail using gin (addresses);
  create function same_human(of_platform text, of_person text)
    returns table (platform text, person text) language sql stable as $$
      with recursive human (platform, person) as (
        select of_platform, of_person
        union
        select next.platform, next.person from human h cross join lateral (
          select l.other_platform as platform, l.other as person from account_link l
          where l.platform = h.platform and l.person = h.person
          union all
          select o.platform, o.person from account_mail m join account_mail o on o.addresses && m.addresses
          where m.platform = h.platform and m.person = h.person
        ) next
      )
      select human.platform, human.person from human
    $$;
`;

/**
 * Who changed the bot's own settings, took data out, or removed some, when: append-only. Accounts stand here by their
 * ids alone, so that nothing in it ever needs blanking.
 */
const ADMIN_EVENT = `
  create table admin_event (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    type text not null,
    actor_platform text not null,
    actor_id text not null,
    actor_role text not null,
    facts jsonb not null,
    key text unique
  );
  create trigger admin_event_is_append_only before update or delete on admin_event
    for each row execute function refuse_change();
  create trigger admin_event_is_kept before truncate on admin_event
    for each statement execute function refuse_change();
`;
