import type { Knex } from 'knex';

/**
 * The audit's heads, each one hash over everything recorded so far, and what each covers beyond the one before
 * (docs/adr/0009). Entries are written before their head, in its transaction, hence no foreign key. What no head covers
 * yet is noted by triggers, so that a process of an older version notes it too; a row an event, so that no two commits
 * meet at one.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
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

    create table audit_pending (
      subject text not null,
      version integer not null,
      primary key (subject, version)
    );
    create function note_event() returns trigger language plpgsql as $$
    begin
      insert into audit_pending (subject, version) values (new.request_id, new.version);
      return null;
    end $$;
    create function note_desk_change() returns trigger language plpgsql as $$
    begin
      insert into audit_pending (subject, version) values ('desk:' || new.id, 1);
      return null;
    end $$;
    create trigger event_is_noted after insert on event
      for each row execute function note_event();
    create trigger desk_change_is_noted after insert on desk_change
      for each row execute function note_desk_change();
    insert into audit_pending (subject, version)
      select request_id, max(version) from event group by request_id
      union all select 'desk:' || id, 1 from desk_change;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger event_is_noted on event;
    drop trigger desk_change_is_noted on desk_change;
    drop function note_event;
    drop function note_desk_change;
    drop table audit_pending;
    drop table audit_entry;
    drop table audit_head;
  `);
}
