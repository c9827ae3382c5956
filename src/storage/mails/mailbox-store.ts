import type { Knex } from 'knex';
import type { MailboxStore } from '../../app/mailbox/mailbox-store';
import type { Rows } from '../database/rows';

export function createMailboxStore(knex: Knex): MailboxStore {
  return {
    async lease(name, token, now, until) {
      await knex('mailbox').insert({ name, began_at: now }).onConflict('name').ignore();
      const { rows } = await knex.raw<Rows<LeasedRow>>(LEASE_SQL, { name, token, now, until });
      const [row] = rows;
      if (!row) return null;
      return {
        uidValidity: row.uid_validity,
        lastUid: Number(row.last_uid),
        beganAt: row.began_at,
      };
    },

    async reached(name, token, { uidValidity, lastUid }) {
      const count = await knex('mailbox')
        .where({ name, token })
        .update({ uid_validity: uidValidity, last_uid: lastUid });
      return count > 0;
    },

    async release(name, token) {
      await knex('mailbox').where({ name, token }).update({ token: null, leased_until: null });
    },

    async secret(name, fresh) {
      await knex('made_secret').insert({ name, value: fresh }).onConflict('name').ignore();
      const row = await knex<{ name: string; value: string }>('made_secret')
        .where({ name })
        .first('value');
      if (!row) throw new Error(`The secret ${name} was made and is gone`);
      return row.value;
    },
  };
}

interface LeasedRow {
  readonly uid_validity: string | null;
  readonly last_uid: string;
  readonly began_at: Date;
}

/** A lease further ahead than any process takes was made by a clock that was wrong. */
const LONGEST_LEASE = `interval '10 minutes'`;

const LEASE_SQL = `
update mailbox set token = :token, leased_until = :until
where name = :name and (token is null or token = :token or leased_until < cast(:now as timestamptz)
  or leased_until > cast(:now as timestamptz) + ${LONGEST_LEASE})
returning uid_validity, cast(last_uid as text) as last_uid, began_at`;
