import type { Knex } from 'knex';

/** What is to be sent and where to: the queue, its lanes and their destinations, the cards, the conversations. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(LANE);
  await knex.raw(OUTBOX);
  await knex.raw(CARD);
  await knex.raw(CONVERSATION);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table conversation, card, outbox, lane, destination');
}

/**
 * A lane is a queue: who works at it until when, and from when it may send again (docs/adr/0004). Several may lead to
 * one destination (a channel, a person, a mailbox), whose rate limit is the platform's (docs/adr/0010); the first claim
 * that meets a destination makes its row.
 */
const LANE = `
  create table destination (
    name text primary key,
    free_at timestamptz not null,
    held_until timestamptz
  );
  create table lane (
    name text primary key,
    free_at timestamptz not null,
    outage_since timestamptz,
    advice text,
    destination text,
    token text,
    message bigint,
    leased_until timestamptz,
    constraint lane_lease_is_whole
      check ((token is null) = (leased_until is null) and (token is null) = (message is null))
  );
`;

/**
 * What waits to be sent, was sent, or never will be. One that somebody gave up counts as sent, and says who did. A draw is unique while nobody has begun it; every other message
 * once and for all, by its key. `kind` has no list of what it may be: the types of whoever writes are the guard, and
 * each new kind would have to widen it under a lock on the whole table.
 */
const OUTBOX = `
  create table outbox (
    id bigint generated always as identity primary key,
    lane text not null,
    key text not null,
    kind text not null,
    urgency smallint not null,
    request_id text,
    body jsonb,
    state text not null default 'waiting' check (state in ('waiting', 'begun', 'sent', 'dead')),
    attempts integer not null default 0,
    faults integer not null default 0,
    delays integer not null default 0,
    first_tried_at timestamptz,
    failing_since timestamptz,
    reason text,
    tried_again jsonb,
    given_up jsonb,
    created_at timestamptz not null,
    settled_at timestamptz,
    constraint outbox_pending_has_body check (body is not null or state = 'sent')
  );
  create unique index outbox_draw on outbox (key) where kind = 'draw' and state = 'waiting';
  create unique index outbox_key on outbox (key) where kind <> 'draw';
  create index outbox_pending on outbox (lane, urgency, id) where state in ('waiting', 'begun');
  create index outbox_settled on outbox (settled_at) where state = 'sent';
  create index outbox_dead on outbox (settled_at) where state = 'dead';
  create index outbox_of_request on outbox (request_id);
`;

/** The copies of a request's card, and where each stands at its platform. */
const CARD = `
  create table card (
    id text primary key,
    request_id text not null references request (id),
    platform text not null,
    feed text not null,
    channel text,
    message text,
    drawn_version integer not null default 0,
    drawn_at timestamptz,
    constraint card_stands_once unique (request_id, platform, feed),
    constraint card_ref_is_whole check ((channel is null) = (message is null))
  );
`;

/** Where the bot may write by itself, as the platform said; removed when the bot is thrown out. */
const CONVERSATION = `
  create table conversation (
    platform text not null,
    id text not null,
    kind text not null,
    person text,
    within text,
    reference jsonb not null,
    seen_at timestamptz not null,
    primary key (platform, id)
  );
  create index conversation_by_person on conversation (platform, person, seen_at desc)
    where person is not null;
  create index conversation_by_age on conversation (platform, seen_at desc);
  create index conversation_within on conversation (platform, within) where within is not null;
`;
