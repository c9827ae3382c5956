import type { Knex } from 'knex';

/** The last number given to a request, by prefix and year. Its row lock makes the numbers free of gaps. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table numbering (
      prefix text not null,
      year integer not null,
      last integer not null check (last > 0),
      primary key (prefix, year)
    );
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table numbering');
}
