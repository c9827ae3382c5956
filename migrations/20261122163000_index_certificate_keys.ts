import type { Knex } from 'knex';

/** Finds the certificates that share a public key, whatever the request: a key belongs to one environment. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index event_by_certificate_key on event ((facts->>'spki'))
    where type in ('CertificateAccepted', 'CertificateWarned');
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index event_by_certificate_key');
}
