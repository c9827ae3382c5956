import type { Knex } from 'knex';
import type { Randomness } from '../../app/time/clock';
import type { NewMail } from '../../app/requests/mail-store';
import type {
  Change,
  Circumstances,
  Commit,
  Opened,
  RequestStore,
} from '../../app/requests/request-store';
import { NO_PREDECESSOR } from '../events/chain';
import { circumstancesSql } from './circumstances-sql';
import { documentOf } from './commit';
import { commitSql, REVISION_SQL, type CommitShape } from './commit-sql';
import { withKnownOutcome } from '../database/commit-outcome';
import { HISTORY_SQL, SINCE_SQL } from '../events/history-sql';
import { CLICK_TIMEOUT_MS, FILES_TIMEOUT_MS, prepared } from '../database/prepared';
import { takeNumbers } from './numbers';
import { updateMail } from '../mail-rows/update';
import { violates, type Rows } from '../database/rows';
import { toRecorded, type RecordedRow } from '../events/recorded-row';
import { Remembered, type Written } from './remembered';
import { stateOf, type StateRow } from './state-row';

/** The requests with their events: the truth. `random` gives ids to cards and salts to texts. */
export function createRequestStore(knex: Knex, random: Randomness): RequestStore {
  const remembered = new Remembered();

  function remember(change: Change, outcome: Outcome): Commit {
    if (typeof outcome === 'string') return outcome;
    remembered.stored(change, outcome);
    return 'committed';
  }

  return {
    async open(id, person, key, at) {
      const bindings = [person.platform, person.id, at ?? null, key ?? null, id];
      const [row] = await prepared<OpenedRow>(knex, 'open', OPEN_SQL, bindings);
      if (!row) throw new Error('Nothing was read, not even that there is nothing');
      const opened: Opened = {
        ...row.circumstances,
        state: isFound(row) ? stateOf(row) : null,
        head: row.head ?? NO_PREDECESSOR,
        revision: row.revision,
        handledAt: row.handled_at,
      };
      remembered.opened(id, person, opened);
      return opened;
    },

    recall: (id, person) => remembered.recall(id, person),

    commit: (change) =>
      withKnownOutcome(
        async () => remember(change, await write(knex, change, random)),
        () => commitAgain(knex, change, random),
      ),

    register: (numbering, key, make) =>
      withKnownOutcome(async () => {
        const registered = await register(knex, random, numbering, key, make);
        if (registered.change) remembered.stored(registered.change, registered.written);
        return { id: registered.id, commit: registered.change ? 'committed' : 'repeated' };
      }),

    async since(id, version, limit) {
      const { rows } = await knex.raw<Rows<RecordedRow>>(SINCE_SQL, [id, version, limit]);
      return rows.map(toRecorded);
    },

    async history(id) {
      const { rows } = await knex.raw<Rows<RecordedRow>>(HISTORY_SQL, [id]);
      return rows.map(toRecorded);
    },
  };
}

interface OpenedRow {
  readonly state: object | null;
  readonly state_version: number | null;
  readonly head: string | null;
  readonly revision: string | null;
  readonly circumstances: Circumstances;
  readonly handled_at: number | null;
}

/** One row comes in any case, for what is known without the request. */
function isFound(row: OpenedRow): row is OpenedRow & StateRow {
  return row.state !== null;
}

class Repeated extends Error {}

/** What came of writing a change. */
type Outcome = Written | Exclude<Commit, 'committed'>;

/** Most changes bring no file, and most mails none, and the statements' texts are long. */
const KEPT: ReadonlyMap<string, string> = new Map(
  [
    { isNew: true, files: 0, mailFiles: null },
    { isNew: false, files: 0, mailFiles: null },
    { isNew: false, files: 0, mailFiles: 0 },
  ].map((shape) => [nameOf(shape), commitSql(shape)]),
);

/** The name by which Postgres keeps the commit's statement. */
function nameOf({ isNew, files, mailFiles }: CommitShape): string {
  const name = `commit-${isNew ? 'new' : 'next'}-${files}`;
  return mailFiles === null ? name : `${name}-mail-${mailFiles}`;
}

/** What came of a registration: what was written, or, by a repeated key, which request it led to. */
type Registered =
  | { readonly id: string; readonly change: Change; readonly written: Written }
  | { readonly id: string; readonly change: null };

async function register(
  knex: Knex,
  random: Randomness,
  ...[numbering, key, make]: Parameters<RequestStore['register']>
): Promise<Registered> {
  try {
    return await knex.transaction(async (trx) => {
      const [id] = await takeNumbers(trx, numbering, 1);
      if (id === undefined) throw new Error('No number was given');
      const change = { ...make(id), key };
      const written = await write(trx, change, random);
      if (written === 'repeated') throw new Repeated();
      if (written === 'moved') throw new Error(`The new id ${id} is taken`);
      if (change.mail && !(await updateMail(trx, change.mail))) {
        throw new Error('The mail has moved on since it was looked at');
      }
      return { id, change, written };
    });
  } catch (error) {
    // The transaction is undone, the number with it.
    if (!(error instanceof Repeated)) throw error;
    const led = await knex<{ key: string; request_id: string }>('handled')
      .where({ key })
      .first('request_id');
    if (!led) throw new Error(`The key ${key} was handled and is gone`, { cause: error });
    return { id: led.request_id, change: null };
  }
}

/** Commits a change, also within a transaction of somebody else's, with the mail that is taken over by it. */
export async function commit(
  knex: Knex,
  change: Change,
  random: Randomness,
  taken: NewMail | null = null,
): Promise<Commit> {
  const outcome = await write(knex, change, random, taken);
  return typeof outcome === 'string' ? outcome : 'committed';
}

interface WrittenRow {
  readonly revision: string;
  readonly organisation_live: boolean;
}

async function write(
  knex: Knex,
  change: Change,
  random: Randomness,
  taken: NewMail | null = null,
): Promise<Outcome> {
  const { files } = change;
  const mailFiles = taken ? [...taken.bytes] : null;
  const isNew = change.basedOn === 0;
  const shape = { isNew, files: files.length, mailFiles: mailFiles?.length ?? null };
  const name = nameOf(shape);
  const document = documentOf(change, random, taken);
  const bindings = [
    document.json,
    ...files.flatMap((file) => [file.id, file.sha256, file.size, file.bytes]),
    ...(mailFiles ?? []).flat(),
  ];
  try {
    // Nobody at a button waits for a mail.
    const timeoutMs = files.length === 0 && !taken ? CLICK_TIMEOUT_MS : FILES_TIMEOUT_MS;
    const sql = KEPT.get(name) ?? commitSql(shape);
    const [row] = await prepared<WrittenRow>(knex, name, sql, bindings, timeoutMs);
    if (!row) return 'moved';
    return {
      head: document.head,
      revision: row.revision,
      organisationLive: row.organisation_live,
    };
  } catch (error) {
    if (DONE_BEFORE.some((constraint) => violates(error, constraint))) return 'repeated';
    throw error;
  }
}

/** What a change, or a mail, that is stored already runs into, whichever is looked at first. */
const DONE_BEFORE = ['handled_pkey', 'mail_is_taken_once', 'mail_pkey'];

/** The request has moved on where the first try did it: then its key is known. */
async function commitAgain(knex: Knex, change: Change, random: Randomness): Promise<Commit> {
  const outcome = await commit(knex, change, random);
  if (outcome !== 'moved') return outcome;
  const { key } = change;
  const done = await knex<{ key: string }>('handled').where({ key }).first('key');
  return done ? 'committed' : 'moved';
}

const OPEN_SQL = `
with me as materialized (select cast(? as text) as platform, cast(? as text) as person),
used as (
  update account_link l set used_at = seen.at
  from me, (values (cast(? as timestamptz))) as seen(at)
  where l.platform = me.platform and l.person = me.person and l.used_at < seen.at
)
select r.state, r.state_version, r.head, ${REVISION_SQL('r')},
  ${circumstancesSql({ platform: 'me.platform', person: 'me.person', request: 'r' })} as circumstances,
  (select h.version from handled h where h.key = ?) as handled_at
from me left join request r on r.id = ?`;
