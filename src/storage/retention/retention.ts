import type { Knex } from 'knex';
import { mailLane, reminderLane } from '../../app/outbox/lanes';
import { withoutFiles, withoutPersonalData } from '../../core/policy/removal';
import type { RequestState } from '../../core/process/state';
import { STATE_VERSION } from '../../core/process/stored-state';
import { SOMEBODY } from '../../core/terms/terms';
import { blankMails, ofNoneBefore, removeMailFiles } from './mails';
import { logAdminEvent, systemActor } from '../settings/admin-log';
import { canonicalJson } from '../database/json';
import { LOST_LANES_SQL } from '../outbox/outbox-sql';
import type { Rows } from '../database/rows';
import { stateOf, type StateRow } from '../requests/state-row';
import { searchTextOf } from '../requests/search';

/** Requests in which nothing has happened since these moments lose their files or personal data; null for never. */
export interface Cutoffs {
  readonly filesBefore: Date | null;
  readonly personalBefore: Date | null;
}

/** How many requests lost what. */
export interface Removed {
  readonly files: number;
  readonly personal: number;
}

/** Requests in one transaction: some tens of milliseconds, in which nobody can change these few. */
const BATCH = 20;

/** Batches in one go, so that whoever waits for the tick waits for some seconds at most. */
const MOST_BATCHES = 25;

/** Any number that nothing else on the server locks: the letters "tidy". */
const RETENTION_LOCK = 0x74_69_64_79;

const JOB = 'retention';

/**
 * Removes what has been kept long enough, of at most 500 requests, once a day: a day whose work is done has its row in
 * job_slot. One process at a time does it. What was removed is noted for ever, by request and version; something that
 * happens afterwards is new, and is removed again in its time.
 */
export async function removeExpired(knex: Knex, cutoffs: Cutoffs, now: Date): Promise<Removed> {
  const slot = slotOf(cutoffs, now);
  let removed: Removed = { files: 0, personal: 0 };
  if (slot === null || (await isDone(knex, slot))) return removed;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const more = await knex.transaction((trx) => removeBatch(trx, cutoffs, now, slot));
    if (!more) break;
    removed = { files: removed.files + more.files, personal: removed.personal + more.personal };
    if (more.files + more.personal === 0) break;
  }
  return removed;
}

/** The day's work, named by its settings, so that new ones are heeded on the day of the start. */
function slotOf({ filesBefore, personalBefore }: Cutoffs, now: Date): string | null {
  if (!filesBefore && !personalBefore) return null;
  return [now, filesBefore, personalBefore].map((at) => at?.toISOString().slice(0, 10)).join(' ');
}

async function isDone(knex: Knex, slot: string): Promise<boolean> {
  return (await knex('job_slot').where({ job: JOB, slot }).first('slot')) !== undefined;
}

/** Null: another process is at it. */
async function removeBatch(
  trx: Knex,
  { filesBefore, personalBefore }: Cutoffs,
  now: Date,
  slot: string,
): Promise<Removed | null> {
  const { rows } = await trx.raw<Rows<{ mine: boolean }>>(
    `select pg_try_advisory_xact_lock(${RETENTION_LOCK}) as mine`,
  );
  if (!rows[0]?.mine) return null;
  const personal = personalBefore ? await dueOf(trx, 'PersonalDataRemoved', personalBefore) : [];
  for (const state of personal) await removePersonalData(trx, state, now);
  const files = filesBefore ? await dueOf(trx, 'FilesRemoved', filesBefore) : [];
  for (const state of files) await removeFiles(trx, state, now);
  if (filesBefore) await removeMailFiles(trx, ofNoneBefore(filesBefore));
  if (personalBefore) {
    await blankMails(trx, ofNoneBefore(personalBefore));
    await removeFromDesk(trx, personalBefore);
  }
  if (personal.length + files.length === 0) {
    await trx('job_slot').insert({ job: JOB, slot, at: now }).onConflict().ignore();
  }
  return { files: files.length, personal: personal.length };
}

type Noted = 'FilesRemoved' | 'PersonalDataRemoved';

async function dueOf(trx: Knex, type: Noted, before: Date): Promise<readonly RequestState[]> {
  const { rows } = await trx.raw<Rows<StateRow>>(DUE_SQL, {
    before,
    day: before.toISOString().slice(0, 10),
    type,
  });
  return rows.map(stateOf);
}

/**
 * A live sender is mailed before its certificates end, and may send for as long: it is done with when the last one
 * ended that long ago.
 */
const DUE_SQL = `
select r.state, r.state_version from request r
where r.status <> 'open' and r.updated_at < :before
  and not exists (select from certificate_end c
    where c.request_id = r.id and r.status = 'live' and c.ends_on >= :day)
  and not exists (select from admin_event d where d.key = :type || ' ' || r.id || ' ' || r.version)
order by r.updated_at, r.id limit ${BATCH}
for update of r skip locked`;

async function removePersonalData(trx: Knex, state: RequestState, now: Date): Promise<void> {
  const { id } = state;
  const addresses = await addressesOf(trx, state);
  await trx('event_text').where({ request_id: id }).update({ texts: '{}', salts: '{}' });
  await trx('outbox').where({ request_id: id }).whereNot({ kind: 'draw' }).del();
  await trx('outbox').where({ request_id: id }).update({ reason: null });
  // What a desk called it may be a name, and a row's hash could be guessed at.
  await trx('imported').where({ request_id: id }).update({ reference: id, row_sha256: '' });
  for (const address of addresses) await forgetAddress(trx, address);
  const files = await trx('file').where({ request_id: id }).del();
  await blankMails(trx, (mails) => mails.where({ request_id: id }));
  const removed = withoutPersonalData(state, now.toISOString());
  await trx('request')
    .where({ id })
    .update({
      state: canonicalJson(removed),
      state_version: STATE_VERSION,
      organisation: removed.organisation,
      search: searchTextOf(removed),
    });
  await note(trx, 'PersonalDataRemoved', state, now, {});
  await note(trx, 'FilesRemoved', state, now, { files });
}

/** The contact's address, and those that stood there before it was corrected. */
async function addressesOf(trx: Knex, { id, contact }: RequestState): Promise<readonly string[]> {
  const { rows } = await trx.raw<Rows<{ address: string }>>(
    `select distinct texts->>'contactEmailBefore' as address from event_text
    where request_id = ? and texts->>'contactEmailBefore' <> ''`,
    [id],
  );
  return [contact.email, ...rows.map(({ address }) => address)];
}

async function removeFiles(trx: Knex, state: RequestState, now: Date): Promise<void> {
  const { id } = state;
  const files = await trx('file').where({ request_id: id }).del();
  await removeMailFiles(trx, (mails) => mails.where({ request_id: id }));
  if (files > 0) {
    const removed = withoutFiles(state, now.toISOString());
    await trx('request')
      .where({ id })
      .update({ state: canonicalJson(removed), state_version: STATE_VERSION });
  }
  await note(trx, 'FilesRemoved', state, now, { files });
}

/** The lanes of a mailbox are named after it. Commits take it that lanes stay: see LOST_LANES_SQL. */
async function forgetAddress(trx: Knex, address: string): Promise<void> {
  const lane = mailLane(address);
  await trx('lane')
    .whereIn('name', [lane, reminderLane(lane)])
    .whereNull('token')
    .whereNotExists(trx('outbox').whereRaw('outbox.lane = lane.name'))
    .del();
  // A mailbox is its own destination; the next claim makes it anew.
  await trx('destination')
    .where({ name: lane })
    .whereNotExists(trx('lane').whereIn('name', [lane, reminderLane(lane)]))
    .del();
}

async function note(
  trx: Knex,
  type: Noted,
  { id, version }: RequestState,
  now: Date,
  facts: object,
): Promise<void> {
  await logAdminEvent(trx, {
    type,
    by: systemActor(JOB),
    at: now,
    facts: { request: id, version, ...facts },
    key: `${type} ${id} ${version}`,
  });
}

/** What stands outside of requests: names in absences that are over, languages of who left, messages that never arrived. */
async function removeFromDesk(trx: Knex, before: Date): Promise<void> {
  await trx('absence')
    .where('until_day', '<', before.toISOString().slice(0, 10))
    .whereNot({ name: SOMEBODY })
    .update({ name: SOMEBODY, stand_in_name: SOMEBODY });
  await trx('person_language').where('used_at', '<', before).del();
  await trx('outbox').where({ state: 'dead' }).andWhere('settled_at', '<', before).del();
  await trx.raw(LOST_LANES_SQL);
}
