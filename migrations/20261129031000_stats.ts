import type { Knex } from 'knex';

/** The desk's figures: what came, what became of it, and of certificates, by when it happened. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index event_by_outcome on event (type, at)
      where type in ('RequestRegistered', 'WentLive', 'RequestRefused', 'Withdrawn',
        'CertificateAccepted', 'CertificateWarned', 'CertificateRejected');
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index event_by_outcome');
}
