import type { Knex } from 'knex';
import type { Definition } from '../../core/process/definition';
import { STATE_VERSION } from '../../core/process/stored-state';
import { canonicalJson } from '../database/json';
import { columnsOf, waitsOf } from '../requests/columns';
import { logAdminEvent, systemActor } from '../settings/admin-log';
import { compareOne, type Compared } from './compare-states';

/**
 * Writes the state that a request's events say over the stored one, where it still differs, and logs that. The events
 * are not touched; the cards show it from their next redraw on. False: nothing had to be mended any more.
 */
export function rebuildOne(
  knex: Knex,
  definition: Definition,
  id: string,
  at: Date,
): Promise<boolean> {
  return knex.transaction(async (trx) => {
    const compared = await compareOne(trx, definition, id);
    if (compared?.kind !== 'differs') return false;
    await write(trx, definition, compared);
    await logAdminEvent(trx, {
      type: 'StateRebuilt',
      by: systemActor('rebuild'),
      at,
      facts: { request: id, version: compared.version, fields: compared.fields },
      key: null,
    });
    return true;
  });
}

async function write(
  trx: Knex,
  definition: Definition,
  { id, state }: Extract<Compared, { readonly kind: 'differs' }>,
): Promise<void> {
  const columns = columnsOf(state, waitsOf(definition, state));
  await trx('request')
    .where({ id })
    .update({ ...columns, state: canonicalJson(state), state_version: STATE_VERSION });
}
