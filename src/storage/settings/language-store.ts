import type { Knex } from 'knex';
import type { LanguageStore } from '../../app/languages/language-store';
import type { Language } from '../../core/terms/terms';
import { withKnownOutcome } from '../database/commit-outcome';
import { canonicalJson } from '../database/json';
import { adminBindings, logSql } from './admin-log';

interface PersonRow {
  readonly platform: string;
  readonly person: string;
  readonly language: Language;
  readonly used_at: Date;
}

interface ChannelRow {
  readonly platform: string;
  readonly channel: string;
  readonly language: Language;
}

/** A choice in use is noted so this often, in milliseconds: it is kept for months, and a look is no write. */
const NOTED_AFTER_MS = 7 * 24 * 60 * 60 * 1_000;

/** Who chose which language. */
export function createLanguageStore(knex: Knex): LanguageStore {
  const persons = () => knex<PersonRow>('person_language');
  return {
    async ofPerson({ platform, id }, now) {
      const row = await persons().where({ platform, person: id }).first('language', 'used_at');
      if (row && now.getTime() - row.used_at.getTime() > NOTED_AFTER_MS) {
        await persons().where({ platform, person: id }).update({ used_at: now });
      }
      return row?.language ?? null;
    },

    async ofChannel(platform, channel) {
      const row = await knex<ChannelRow>('channel_language')
        .where({ platform, channel })
        .first('language');
      return row?.language ?? null;
    },

    async choose({ platform, id }, language, now) {
      if (language === null) {
        await withKnownOutcome(() => persons().where({ platform, person: id }).del());
        return;
      }
      const row = { platform, person: id, language, used_at: now };
      await withKnownOutcome(() =>
        persons().insert(row).onConflict(['platform', 'person']).merge(),
      );
    },

    async chooseFor({ platform, channel, language, by, at }) {
      const facts = canonicalJson({ platform, channel, language });
      const bindings = { platform, channel, language, facts };
      const logged = adminBindings('ChannelLanguageChosen', by, at);
      const sql = language === null ? FORGET_SQL : CHOOSE_SQL;
      await withKnownOutcome(() => knex.raw(sql, { ...bindings, ...logged }));
    },
  };
}

const FORGET_SQL = `
with changed as (
  delete from channel_language where platform = :platform and channel = :channel returning channel
)${logSql({ facts: 'cast(:facts as jsonb)', from: 'changed' })}`;

const CHOOSE_SQL = `
with changed as (
  insert into channel_language (platform, channel, language)
  values (:platform, :channel, :language)
  on conflict (platform, channel) do update set language = excluded.language
  where channel_language.language <> excluded.language
  returning channel
)${logSql({ facts: 'cast(:facts as jsonb)', from: 'changed' })}`;
