import type { Knex } from 'knex';
import { SHOWN_KEPT_MS } from '../../app/chat/forms/shown-forms';
import { DRAFT_KEPT_MS } from '../../app/moving-in/draft-store';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** How long a click that comes again is known: platforms repeat within hours, a forgotten form within days. */
const HANDLED_KEPT_MS = 30 * DAY_MS;

/** How long a message that was sent is known by its key, so that nobody enqueues it again. */
const SENT_KEPT_MS = 90 * DAY_MS;

/** How long a code is told from one that never was, after its ten minutes. */
const CODES_KEPT_MS = DAY_MS;

/** Rows removed at once: some tens of milliseconds, between which clicks go on. */
const BATCH = 1_000;

export interface Purged {
  readonly handled: number;
  readonly sent: number;
}

/**
 * Forgets handled keys and sent messages that are old enough, at most 1,000 of each: for a tick to call. Events, cards,
 * files and dead letters are never touched.
 */
export async function purge(knex: Knex, now: Date): Promise<Purged> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const handled = knex('handled').where('at', '<', before(HANDLED_KEPT_MS)).orderBy('at');
  const sent = knex('outbox')
    .where({ state: 'sent' })
    .andWhere('settled_at', '<', before(SENT_KEPT_MS))
    .orderBy('settled_at');
  await knex('import_draft').where('at', '<', before(DRAFT_KEPT_MS)).del();
  await knex('form_shown').where('at', '<', before(SHOWN_KEPT_MS)).del();
  await purgeLinking(knex, before(CODES_KEPT_MS));
  return {
    handled: await knex('handled').whereIn('key', handled.select('key').limit(BATCH)).del(),
    sent: await knex('outbox').whereIn('id', sent.select('id').limit(BATCH)).del(),
  };
}

/** Codes with the names of who asked for them, and what was tried. */
async function purgeLinking(knex: Knex, before: Date): Promise<void> {
  await knex('link_code').where('expires_at', '<', before).del();
  await knex('link_try').where('at', '<', before).del();
}
