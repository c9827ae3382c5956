import type { Knex } from 'knex';

/** Events are never changed or removed; their texts and salts may be blanked, and nothing else. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% of % is refused: it is append-only', tg_op, tg_table_name
        using errcode = 'restrict_violation';
    end $$;
    create function refuse_all_but_blanking() returns trigger language plpgsql as $$
    begin
      if (new.request_id, new.version) = (old.request_id, old.version)
        and old.texts @> new.texts and old.salts @> new.salts then
        return new;
      end if;
      raise exception 'UPDATE of % is refused: texts can only be blanked', tg_table_name
        using errcode = 'restrict_violation';
    end $$;
    create trigger event_is_append_only before update or delete on event
      for each row execute function refuse_change();
    create trigger event_is_kept before truncate on event
      for each statement execute function refuse_change();
    create trigger event_text_is_only_blanked before update on event_text
      for each row execute function refuse_all_but_blanking();
    create trigger event_text_is_append_only before delete on event_text
      for each row execute function refuse_change();
    create trigger event_text_is_kept before truncate on event_text
      for each statement execute function refuse_change();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger event_is_append_only on event;
    drop trigger event_is_kept on event;
    drop trigger event_text_is_only_blanked on event_text;
    drop trigger event_text_is_append_only on event_text;
    drop trigger event_text_is_kept on event_text;
    drop function refuse_change;
    drop function refuse_all_but_blanking;
  `);
}
