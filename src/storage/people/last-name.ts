import type { Knex } from 'knex';
import type { Account } from '../../core/terms/terms';
import type { Rows } from '../database/rows';
import { ACTOR_NAME } from '../events/chain';

/** The name that an account showed when it last did something here; null where it never did, or retention removed it. */
export async function nameOf(knex: Knex, { platform, id }: Account): Promise<string | null> {
  const { rows } = await knex.raw<Rows<{ name: string | null }>>(
    `select t.texts->>:key as name
     from event e join event_text t using (request_id, version)
     where e.actor_platform = :platform and e.actor_id = :id
     order by e.at desc limit 1`,
    { key: ACTOR_NAME, platform, id },
  );
  return rows[0]?.name ?? null;
}
