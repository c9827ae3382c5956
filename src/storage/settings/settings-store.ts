import type { Knex } from 'knex';
import type { SettingsStore, RoleChange } from '../../app/settings/settings-store';
import { feedLane, reminderLane } from '../../app/outbox/lanes';
import { ADMIN_KEY, adminBindings, logSql } from './admin-log';
import { withKnownOutcome } from '../database/commit-outcome';
import { noteExport } from './export-notes';
import { canonicalJson } from '../database/json';
import { violates, type Rows } from '../database/rows';
import type { Platform, Role } from '../../core/terms/terms';

/** Each change is noted for ever beside the state it leads to, in one statement. */
export function createSettingsStore(knex: Knex): SettingsStore {
  async function changeRole(
    type: 'RoleGranted' | 'RoleRevoked',
    { person, role, by, at, key }: RoleChange,
  ) {
    const bindings = { platform: person.platform, person: person.id, role, key };
    const [sql, given] =
      type === 'RoleGranted'
        ? [GRANT_SQL, { ...bindings, name: person.name }]
        : [REVOKE_SQL, bindings];
    try {
      const { rows } = await withKnownOutcome(() =>
        knex.raw<Rows<{ id: string }>>(sql, { ...given, ...adminBindings(type, by, at) }),
      );
      return rows.length > 0;
    } catch (error) {
      // The same command came twice, and something else happened in between.
      if (violates(error, ADMIN_KEY)) return false;
      throw error;
    }
  }

  return {
    rolesOf: ({ platform, id }) =>
      knex<GrantRow>('role_grant').where({ platform, person: id }).orderBy('role').pluck('role'),

    async holdersOf(role) {
      const rows = await knex<GrantRow>('role_grant')
        .where({ role })
        .orderBy(['platform', 'person']);
      return rows.map(({ platform, person, name }) => ({ platform, id: person, name }));
    },

    grant: (change) => changeRole('RoleGranted', change),
    revoke: (change) => changeRole('RoleRevoked', change),

    noteExport: (note) => noteExport(knex, note),

    async channelOf(platform, feed) {
      const row = await knex<ChannelRow>('feed_channel').where({ platform, feed }).first('channel');
      return row?.channel ?? null;
    },

    async chooseChannel({ platform, feed, channel, by, at }) {
      const facts = canonicalJson({ platform, feed, channel });
      const lane = feedLane(platform, feed);
      const bindings = {
        platform,
        feed,
        channel,
        facts,
        lane,
        reminders: reminderLane(lane),
        ...adminBindings('ChannelChosen', by, at),
      };
      await withKnownOutcome(() => knex.raw(CHOOSE_SQL, bindings));
    },
  };
}

interface GrantRow {
  readonly platform: Platform;
  readonly person: string;
  readonly role: Role;
  readonly name: string;
}

interface ChannelRow {
  readonly platform: string;
  readonly feed: string;
  readonly channel: string;
}

const ROLE_FACTS = `jsonb_build_object('platform', platform, 'person', person, 'role', role)`;

const LOG_ROLE = `${logSql({ facts: ROLE_FACTS, from: 'changed', key: 'cast(:key as text)' })}
returning cast(id as text) as id`;

const GRANT_SQL = `
with changed as (
  insert into role_grant (platform, person, role, name) values (:platform, :person, :role, :name)
  on conflict (platform, person, role) do nothing
  returning platform, person, role
)${LOG_ROLE}`;

const REVOKE_SQL = `
with changed as (
  delete from role_grant where platform = :platform and person = :person and role = :role
  returning platform, person, role
)${LOG_ROLE}`;

/** What waited for a channel that can be reached is tried at once. */
const CHOOSE_SQL = `
with changed as (
  insert into feed_channel (platform, feed, channel) values (:platform, :feed, :channel)
  on conflict (platform, feed) do update set channel = excluded.channel
  where feed_channel.channel <> excluded.channel
  returning feed
),
woken as (
  update lane l set free_at = cast(:adminAt as timestamptz) from changed
  where l.name in (:lane, :reminders) and l.outage_since is not null and l.token is null
)${logSql({ facts: 'cast(:facts as jsonb)', from: 'changed' })}`;
