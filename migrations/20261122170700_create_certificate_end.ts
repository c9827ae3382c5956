import type { Knex } from 'knex';

/** The last day of the certificate that counts, of each request's environments: found by day for the digest. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table certificate_end (
      request_id text not null references request (id),
      environment text not null,
      ends_on text not null,
      primary key (request_id, environment)
    );
    create index certificate_end_by_day on certificate_end (ends_on, request_id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table certificate_end');
}
