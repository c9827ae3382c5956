import type { Knex } from 'knex';
import { canonicalJson } from '../database/json';
import type { Rows } from '../database/rows';

/** The log of what administrators did and what the bot removed or mended by itself: one row of admin_event each. */
export type AdminEventType =
  | 'RoleGranted'
  | 'RoleRevoked'
  | 'ChannelChosen'
  | 'ChannelLanguageChosen'
  | 'AbsenceNoted'
  | 'AbsenceCalledOff'
  | 'AccountsLinked'
  | 'AccountsUnlinked'
  | 'Exported'
  | 'FilesRemoved'
  | 'PersonalDataRemoved'
  | 'DeliveryTriedAgain'
  | 'DeliveryGivenUp'
  | 'StateRebuilt';

/** Who did it. Accounts by their ids alone, so that nothing in the log ever needs blanking. */
export interface AdminActor {
  readonly platform: string;
  readonly id: string;
  readonly role: string;
}

/** The bot itself: `job` is the part of it that acted. */
export function systemActor(job: string): AdminActor {
  return { platform: 'system', id: job, role: 'system' };
}

/** SQL: what a logged row is made of, and the rows that each get one; `key` makes it unique for ever. */
interface Source {
  readonly facts: string;
  /** Null: one row. */
  readonly from: string | null;
  readonly key?: string;
}

/**
 * The end of a statement that changes something and logs it, all or nothing. Returns a row for each that was logged.
 * Its bindings come from `adminBindings`; a key that is known violates ADMIN_KEY.
 */
export function logSql({ facts, from, key = 'null' }: Source): string {
  return `
insert into admin_event (at, type, actor_platform, actor_id, actor_role, facts, key)
select cast(:adminAt as timestamptz), :adminType, :actorPlatform, :actorId, :actorRole, ${facts}, ${key}
${from === null ? '' : `from ${from}`}
`;
}

/** The constraint that a repeated key violates. */
export const ADMIN_KEY = 'admin_event_key_key';

export function adminBindings(
  type: AdminEventType,
  { platform, id, role }: AdminActor,
  at: Date,
): Knex.ValueDict {
  return {
    adminAt: at,
    adminType: type,
    actorPlatform: platform,
    actorId: id,
    actorRole: role,
  };
}

interface AdminEvent {
  readonly type: AdminEventType;
  readonly by: AdminActor;
  readonly at: Date;
  readonly facts: object;
  /** Null: nothing is ever repeated. */
  readonly key: string | null;
}

/** Logs something on its own. False: it was logged before, by the same key. */
export async function logAdminEvent(knex: Knex, event: AdminEvent): Promise<boolean> {
  const { rows } = await knex.raw<Rows<{ id: string }>>(LOG_SQL, {
    ...adminBindings(event.type, event.by, event.at),
    facts: canonicalJson(event.facts),
    key: event.key,
  });
  return rows.length > 0;
}

const LOG_SQL = `${logSql({ facts: 'cast(:facts as jsonb)', from: null, key: 'cast(:key as text)' })}
on conflict (key) do nothing returning cast(id as text) as id`;
