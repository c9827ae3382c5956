import type { Knex } from 'knex';

/** What was reminded of, which jobs are done, and the figures that the digest is drawn from. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(REMINDERS);
  await knex.raw(DIGEST);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table certificate_end, step_time, job_slot, nudge');
}

/**
 * The ledger of reminders: each threshold is sent once while one party holds the ball (docs/adr/0007). And what is done
 * once at a time of its own, whatever the number of processes: who inserts the row does it.
 */
const REMINDERS = `
  create table nudge (
    request_id text not null references request (id),
    holding text not null,
    threshold text not null,
    sent_at timestamptz not null,
    primary key (request_id, holding, threshold)
  );
  create table job_slot (
    job text not null,
    slot text not null,
    at timestamptz not null,
    primary key (job, slot)
  );
`;

/** Working days that each finished task took, for the medians; and the last day of each certificate that counts. */
const DIGEST = `
  create table step_time (
    request_id text not null references request (id),
    holding text not null,
    step smallint not null,
    working_days integer not null,
    ended_at timestamptz not null,
    primary key (request_id, holding)
  );
  create index step_time_latest on step_time (step, ended_at desc) include (working_days);
  create table certificate_end (
    request_id text not null references request (id),
    environment text not null,
    ends_on text not null,
    primary key (request_id, environment)
  );
  create index certificate_end_by_day on certificate_end (ends_on, request_id);
`;
