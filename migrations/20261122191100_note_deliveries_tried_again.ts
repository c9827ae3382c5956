import type { Knex } from 'knex';

const BEFORE = [
  'RoleGranted',
  'RoleRevoked',
  'ChannelChosen',
  'AbsenceNoted',
  'AbsenceCalledOff',
  'Exported',
  'FilesRemoved',
  'PersonalDataRemoved',
];

/** Who had a dead letter tried again: for ever as a desk change, and by name on the message while that is kept. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('alter table outbox add column tried_again jsonb');
  await allow(knex, [...BEFORE, 'DeliveryTriedAgain'], '');
}

/** What was noted stays: the table is append-only, so the check holds for new rows alone. */
export async function down(knex: Knex): Promise<void> {
  await allow(knex, BEFORE, 'not valid');
  await knex.raw('alter table outbox drop column tried_again');
}

async function allow(knex: Knex, types: readonly string[], valid: string): Promise<void> {
  await knex.raw(`
    alter table desk_change drop constraint desk_change_type_check;
    alter table desk_change add constraint desk_change_type_check
      check (type in (${types.map((type) => `'${type}'`).join(', ')})) ${valid};
  `);
}
