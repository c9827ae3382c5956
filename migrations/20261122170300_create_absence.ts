import type { Knex } from 'knex';

/**
 * Who is away on which days, and who stands in, in the roles that the absent person had when it was noted. Days are
 * those of the desk's time zone, as text. One that is called off stays, so that history can be understood.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table absence (
      id text primary key,
      platform text not null,
      person text not null,
      name text not null,
      from_day text not null,
      until_day text not null,
      stand_in_platform text not null,
      stand_in text not null,
      stand_in_name text not null,
      roles text[] not null,
      called_off_at timestamptz,
      constraint absence_ends_after_it_starts check (from_day <= until_day)
    );
    create index absence_by_stand_in on absence (stand_in_platform, stand_in, until_day desc)
      where called_off_at is null;
    create index absence_by_end on absence (until_day) where called_off_at is null;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table absence');
}
