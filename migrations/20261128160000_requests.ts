import type { Knex } from 'knex';

/**
 * Requests: their events, which are the truth and the audit trail; the row that is read, with its whole state and the
 * columns that lists look at; their files; the numbers they get; and which clicks were handled.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(REQUEST);
  await knex.raw(EVENT);
  await knex.raw(APPEND_ONLY);
  await knex.raw(FILE);
  await knex.raw(NUMBERING);
  await knex.raw(HANDLED);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table handled, numbering, file, event_text, event, request;
    drop function refuse_change;
    drop function refuse_all_but_blanking;
  `);
}

/**
 * Lists are found in the indexes alone, which hold what they filter by; only the rows that are shown are read.
 * `state_version` is the shape of `state` (docs/adr/0013). `nudge_on` is the day from which somebody is to be reminded:
 * the reminder run looks at no other request. The statistics tell the planner how many requests wait for each party:
 * without them it takes every party for one that few wait for, and sorts all of them in place of the first few.
 */
const REQUEST = `
  create table request (
    id text primary key,
    definition text not null,
    version integer not null check (version > 0),
    head text not null,
    state jsonb not null,
    state_version integer not null check (state_version > 0),
    organisation text not null,
    cbe text not null,
    status text not null check (status in ('open', 'live', 'refused', 'withdrawn')),
    waiting_parties text[] not null,
    waiting_since timestamptz,
    environment text,
    held boolean not null,
    nudge_on text,
    planned_go_live text not null,
    registered_by text not null,
    assignee text,
    search text not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  );
  create index request_by_age on request (waiting_since nulls last, updated_at desc, id)
    include (status, search);
  create index request_live on request (updated_at desc, id) include (search) where status = 'live';
  create index request_by_registrant on request (registered_by);
  create index request_by_assignee on request (assignee) where assignee is not null;
  create index request_by_organisation on request (cbe) where status = 'live';
  create index request_open_by_organisation on request (cbe, id) where status = 'open';
  create index request_by_nudge on request (nudge_on, id) where nudge_on is not null;
  create index request_by_party on request ((waiting_parties[1]), held, waiting_since, id)
    where status = 'open';
  create index request_by_go_live on request (planned_go_live, id) where status = 'open';
  create index request_by_change on request (updated_at desc, id);
  create statistics request_parties on (waiting_parties[1]) from request;
`;

/**
 * One row an event, chained by hashes (docs/adr/0003). What persons are called and what they typed stands beside it,
 * with the salts of their digests. The index finds the certificates that share a public key, whatever the request.
 */
const EVENT = `
  create table event (
    request_id text not null references request (id),
    version integer not null check (version > 0),
    at timestamptz not null,
    type text not null,
    actor_platform text not null,
    actor_id text not null,
    actor_role text not null,
    facts jsonb not null,
    digests jsonb not null,
    hash text not null,
    primary key (request_id, version)
  );
  create index event_by_certificate_key on event ((facts->>'spki'))
    where type in ('CertificateAccepted', 'CertificateWarned');
  create table event_text (
    request_id text not null,
    version integer not null,
    texts jsonb not null,
    salts jsonb not null,
    primary key (request_id, version),
    foreign key (request_id, version) references event (request_id, version)
  );
`;

/** Events are never changed or removed; their texts and salts may be blanked, and nothing else. */
const APPEND_ONLY = `
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
`;

/** Forms, certificates and CSRs. The checks make a file that differs from its hash impossible to store. */
const FILE = `
  create table file (
    id text primary key,
    request_id text not null references request (id),
    sha256 text not null,
    size integer not null,
    bytes bytea not null,
    at timestamptz not null,
    constraint file_has_its_size check (octet_length(bytes) = size),
    constraint file_has_its_hash check (encode(sha256(bytes), 'hex') = sha256)
  );
  create index file_of_request on file (request_id);
`;

/** The last number given to a request, by prefix and year. Its row lock makes the numbers free of gaps. */
const NUMBERING = `
  create table numbering (
    prefix text not null,
    year integer not null,
    last integer not null check (last > 0),
    primary key (prefix, year)
  );
`;

/** The idempotency keys of clicks, commands and forms that changed something. */
const HANDLED = `
  create table handled (
    key text primary key,
    request_id text not null,
    version integer not null,
    at timestamptz not null
  );
  create index handled_by_age on handled (at);
`;
