import type { Knex } from 'knex';
import type { Conversation, ConversationStore } from '../../app/outbox/conversations';
import { canonicalJson } from '../database/json';

interface ConversationRow {
  readonly platform: string;
  readonly id: string;
  readonly kind: Conversation['kind'];
  readonly person: string | null;
  readonly within: string | null;
  readonly reference: unknown;
  readonly seen_at: Date;
}

export function createConversationStore(knex: Knex): ConversationStore {
  const rows = () => knex<ConversationRow>('conversation');

  return {
    async save(platform, { id, kind, person, within, reference }, now) {
      await rows()
        .insert({
          platform,
          id,
          kind,
          person,
          within,
          reference: canonicalJson(reference),
          seen_at: now,
        })
        .onConflict(['platform', 'id'])
        .merge();
    },

    async find(platform, id) {
      const row = await rows().where({ platform, id }).first();
      return row ? toConversation(row) : null;
    },

    async personal(platform, person) {
      const row = await rows().where({ platform, person }).orderBy('seen_at', 'desc').first();
      return row ? toConversation(row) : null;
    },

    async shared(platform, most) {
      const found = await rows()
        .where({ platform })
        .whereNot({ kind: 'personal' })
        .orderBy('seen_at', 'desc')
        .limit(most);
      return found.map(toConversation);
    },

    async latest(platform) {
      const row = await rows().where({ platform }).orderBy('seen_at', 'desc').first();
      return row ? toConversation(row) : null;
    },

    async remove(platform, id) {
      const gone = await rows()
        .where({ platform })
        .andWhere((either) => void either.where({ id }).orWhere({ within: id }))
        .delete()
        .returning('*');
      return gone.map(toConversation);
    },
  };
}

function toConversation({ id, kind, person, within, reference }: ConversationRow): Conversation {
  return { id, kind, person, within, reference };
}
