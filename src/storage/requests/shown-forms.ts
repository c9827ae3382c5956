import type { Knex } from 'knex';
import type { ShownForms } from '../../app/chat/forms/shown-forms';

/** Forms that were shown, by a hash that names nobody. */
export function createShownForms(knex: Knex): ShownForms {
  return {
    async wasShown(key, at) {
      const noted = await knex('form_shown')
        .insert({ key, at })
        .onConflict('key')
        .ignore()
        .returning('key');
      return noted.length === 0;
    },
  };
}
