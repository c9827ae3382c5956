import type { Knex } from 'knex';

/**
 * What requests are found by, apart from the requests: every click writes its request anew, and the index of these
 * texts is dear to write (docs/adr/0011). A trigger writes it only when the text changes. A text's trigrams are all its
 * runs of three characters; the cost tells the planner to look them up rather than to compute them, and not in
 * parallel: starting other processes takes longer than the search. The index has no list of pending entries, which
 * every search would have to read through.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table request_search (
      request_id text primary key references request (id),
      search text not null
    );
    create function search_trigrams(search text) returns text[]
      language sql immutable strict parallel unsafe cost 10000 as $$
      select array_agg(substr(search, start, 3)) from generate_series(1, char_length(search)) as start
    $$;
    create index request_search_trigrams on request_search using gin (search_trigrams(search))
      with (fastupdate = off);
    create function copy_search() returns trigger language plpgsql as $$
    begin
      insert into request_search (request_id, search) values (new.id, new.search)
      on conflict (request_id) do update set search = excluded.search;
      return null;
    end $$;
    create trigger request_search_is_made after insert on request
      for each row execute function copy_search();
    create trigger request_search_follows after update of search on request
      for each row when (old.search is distinct from new.search) execute function copy_search();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger request_search_is_made on request;
    drop trigger request_search_follows on request;
    drop function copy_search;
    drop table request_search;
    drop function search_trigrams;
  `);
}
