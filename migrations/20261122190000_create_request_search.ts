import type { Knex } from 'knex';

/**
 * What requests are found by, apart from the requests: every click writes its request anew, and the index of these
 * texts is dear to write. A trigger keeps it, so that processes of the version before do so too. A text's grams are
 * all its runs of three characters; the cost tells the planner to look them up rather than to compute them, and not in
 * parallel: starting other processes takes longer than the search.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table request_search (
      request_id text primary key references request (id),
      search text not null
    );
    create function search_grams(search text) returns text[]
      language sql immutable strict parallel unsafe cost 10000 as $$
      select array_agg(substr(search, place, 3)) from generate_series(1, char_length(search)) as place
    $$;
    create function note_search() returns trigger language plpgsql as $$
    begin
      insert into request_search (request_id, search) values (new.id, new.search)
      on conflict (request_id) do update set search = excluded.search;
      return null;
    end $$;
    create trigger request_is_found after insert on request
      for each row execute function note_search();
    create trigger request_is_found_anew after update of search on request
      for each row when (old.search is distinct from new.search) execute function note_search();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger request_is_found on request;
    drop trigger request_is_found_anew on request;
    drop function note_search;
    drop table request_search;
    drop function search_grams;
  `);
}
