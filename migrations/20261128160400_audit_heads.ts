import type { Knex } from 'knex';

/**
 * The audit's heads, each one hash over everything recorded so far, and what each covers beyond the one before
 * (docs/adr/0009). Entries are written before their head, in its transaction, hence no foreign key.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(HEADS);
  await knex.raw(PENDING);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger event_is_pending on event;
    drop trigger admin_event_is_pending on admin_event;
    drop function event_pending;
    drop function admin_event_pending;
    drop table audit_pending, audit_entry, audit_head;
  `);
}

const HEADS = `
  create table audit_head (
    number integer primary key check (number > 0),
    at timestamptz not null,
    previous text not null,
    entries text not null,
    hash text not null unique
  );
  create table audit_entry (
    subject text not null,
    version integer not null,
    hash text not null,
    head integer not null,
    primary key (subject, version)
  );
  create trigger audit_head_is_append_only before update or delete on audit_head
    for each row execute function refuse_change();
  create trigger audit_head_is_kept before truncate on audit_head
    for each statement execute function refuse_change();
  create trigger audit_entry_is_append_only before update or delete on audit_entry
    for each row execute function refuse_change();
  create trigger audit_entry_is_kept before truncate on audit_entry
    for each statement execute function refuse_change();
`;

/** What no head covers yet. Triggers keep it, so that no writer can forget to; a row an event, so that commits don't meet. */
const PENDING = `
  create table audit_pending (
    subject text not null,
    version integer not null,
    primary key (subject, version)
  );
  create function event_pending() returns trigger language plpgsql as $$
  begin
    insert into audit_pending (subject, version) values (new.request_id, new.version);
    return null;
  end $$;
  create function admin_event_pending() returns trigger language plpgsql as $$
  begin
    insert into audit_pending (subject, version) values ('admin:' || new.id, 1);
    return null;
  end $$;
  create trigger event_is_pending after insert on event
    for each row execute function event_pending();
  create trigger admin_event_is_pending after insert on admin_event
    for each row execute function admin_event_pending();
`;
