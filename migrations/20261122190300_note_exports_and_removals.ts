import type { Knex } from 'knex';

const BEFORE = ['RoleGranted', 'RoleRevoked', 'ChannelChosen', 'AbsenceNoted', 'AbsenceCalledOff'];

/** Who took data out of the desk, and what the desk forgot by itself. */
export async function up(knex: Knex): Promise<void> {
  await allow(knex, [...BEFORE, 'Exported', 'FilesRemoved', 'PersonalDataRemoved'], '');
}

/** What was noted stays: the table is append-only, so the check holds for new rows alone. */
export async function down(knex: Knex): Promise<void> {
  await allow(knex, BEFORE, 'not valid');
}

async function allow(knex: Knex, types: readonly string[], valid: string): Promise<void> {
  await knex.raw(`
    alter table desk_change drop constraint desk_change_type_check;
    alter table desk_change add constraint desk_change_type_check
      check (type in (${types.map((type) => `'${type}'`).join(', ')})) ${valid};
  `);
}
