import type { Knex } from 'knex';
import type { MailStore } from '../../app/people/mail-store';
import type { Account, Platform } from '../../core/terms/terms';
import { canonicalJson } from '../database/json';
import type { Rows } from '../database/rows';

interface MailRow {
  readonly platform: Platform;
  readonly person: string;
  readonly addresses: readonly string[];
  readonly asked_at: Date;
  readonly held_at: Date;
}

/** The addresses by which accounts count as one human's. See the migration. */
export function createMailStore(knex: Knex): MailStore {
  const rowOf = ({ platform, id }: Account) =>
    knex<MailRow>('account_mail').where({ platform, person: id });

  return {
    async keep({ platform, id }, addresses, at) {
      await knex<MailRow>('account_mail')
        .insert({ platform, person: id, addresses: [...addresses], asked_at: at, held_at: at })
        .onConflict(['platform', 'person'])
        .merge();
    },

    isAsked: async (account) => (await rowOf(account).first('person')) !== undefined,

    async due(accounts, before, limit) {
      const { rows } = await knex.raw<Rows<Account>>(DUE_SQL, [listOf(accounts), before, limit]);
      return rows;
    },

    async held(accounts, at) {
      await knex.raw(HELD_SQL, [at, listOf(accounts)]);
    },

    async forget(account) {
      await rowOf(account).del();
    },

    async forgetUnheld(before) {
      await knex<MailRow>('account_mail').where('held_at', '<', before).del();
    },
  };
}

function listOf(accounts: readonly Account[]): string {
  return canonicalJson(accounts.map(({ platform, id }) => ({ platform, id })));
}

const ACCOUNTS = `jsonb_to_recordset(cast(? as jsonb)) as a(platform text, id text)`;

const DUE_SQL = `
select a.platform, a.id from (select distinct platform, id from ${ACCOUNTS}) a
left join account_mail m on m.platform = a.platform and m.person = a.id
where m.asked_at is null or m.asked_at < ?
order by m.asked_at nulls first, a.platform, a.id limit ?`;

const HELD_SQL = `
update account_mail m set held_at = ? from ${ACCOUNTS}
where m.platform = a.platform and m.person = a.id`;
