import type { Knex } from 'knex';

/**
 * Mails that came in, each once: the fingerprint tells a mail from all others, however often a mailbox shows it. What a
 * mail says stands in `content`, which retention blanks; its fingerprint stays, so that it is never taken over again.
 * A mailbox has one row with how far it was read, and the lease of the process that reads it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table mailbox (
      name text primary key,
      began_at timestamptz not null,
      uid_validity text,
      last_uid bigint not null default 0 check (last_uid >= 0),
      token text,
      leased_until timestamptz,
      constraint mailbox_lease_is_whole check ((token is null) = (leased_until is null))
    );
    create table mail (
      id text primary key,
      mailbox text not null,
      fingerprint text not null,
      message_id text,
      request_id text references request (id),
      kind text not null,
      sender text not null,
      state text not null check (state in ('open', 'settled')),
      version integer not null check (version > 0),
      taken_at timestamptz not null,
      content jsonb not null,
      answering jsonb,
      constraint mail_is_taken_once unique (mailbox, fingerprint)
    );
    create index mail_of_request on mail (request_id, taken_at desc) where request_id is not null;
    create index mail_by_message_id on mail (message_id) where message_id is not null and request_id is not null;
    create index mail_open on mail (taken_at, id) where state = 'open';
    create index mail_of_none on mail (taken_at) where request_id is null;
    create table mail_file (
      id text primary key,
      mail_id text not null references mail (id),
      bytes bytea not null
    );
    create index mail_file_of_mail on mail_file (mail_id);
    create table mail_card (
      mail_id text not null references mail (id),
      platform text not null,
      request_id text,
      channel text not null,
      message text not null,
      primary key (mail_id, platform)
    );
    create table made_secret (
      name text primary key,
      value text not null
    );
    create index request_by_contact on request (lower(state->'contact'->>'email'), updated_at desc);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index request_by_contact;
    drop table made_secret;
    drop table mail_card;
    drop table mail_file;
    drop table mail;
    drop table mailbox;
  `);
}
