import { createHash } from 'node:crypto';
import type { FetchMessageObject, ImapFlow } from 'imapflow';
import type { Taken, Taker } from '../../app/mailbox/arriving';
import type { Reached, Cursor } from '../../app/mailbox/mailbox-store';
import type { Reason } from '../../core/mail/reason';
import type { Correspondent } from '../../core/mail/arrived';
import { MAX_MAIL_BYTES } from './read/limits';
import type { MailParser, ParseOutcome, Unread } from './read/parser';

/** What a look at a mailbox needs. */
export interface LookParts {
  readonly client: ImapFlow;
  readonly parser: MailParser;
  readonly taker: Taker;
  /** How far back a first start reaches; null: what is there is left alone. */
  readonly since: Date | null;
  /** The folder for what was taken; null: it stays where it is. */
  readonly moveTo: string | null;
  /** Notes how far it was read. False: another process reads by now. */
  readonly reached: (cursor: Cursor) => Promise<boolean>;
  /** Lets people go first, between two mails. False: another process reads by now, or this one stops. */
  readonly rests: () => Promise<boolean>;
  /** Whether the same mail has failed so often that it is told to staff in place of being tried again. */
  readonly givesUp: (uid: number, error: unknown) => boolean;
  readonly warn: (fields: object, words: string) => void;
  readonly stopping: () => boolean;
}

/** Mails whose sizes and envelopes are asked for at once. */
const BATCH = 200;

/** Bytes of the mails that are fetched together: a few large ones, or all of a batch. */
const GROUP_BYTES = 4 * 1024 * 1024;

/** Mails that are fetched together: what a process that is killed has to do again. */
const GROUP_MAILS = 50;

/** What is done between two rests: one mail is taken over, or ten are found to be known, which is a tenth of the work. */
const WORK = { known: 1, taken: 10 };

/** Takes over what came since the last look, oldest first. False: another process reads by now. */
export async function lookNow(parts: LookParts, at: Reached): Promise<boolean> {
  const { client } = parts;
  const box = client.mailbox;
  if (box === false) throw new Error('No folder is open');
  const uidValidity = box.uidValidity.toString();
  const isNew = at.uidValidity === null;
  const isOther = !isNew && at.uidValidity !== uidValidity;
  if (isNew && parts.since === null) {
    return await parts.reached({ uidValidity, lastUid: Math.max(0, box.uidNext - 1) });
  }
  // The server counts anew, or it is a first start: by date. What was taken before is known by its fingerprint.
  const from = isNew || isOther ? (parts.since ?? at.beganAt) : null;
  const last = from ? 0 : at.lastUid;
  const uids = await uidsAfter(client, last, from);
  let lastUid = last;
  for (let start = 0; start < uids.length; start += BATCH) {
    const batch = uids.slice(start, start + BATCH);
    for (const group of await groupsOf(client, batch, from)) {
      if (parts.stopping()) return false;
      // Large mails stand in groups of their own: between those as well.
      if (lastUid > last && !(await parts.rests())) return false;
      if (!(await takeGroup(parts, group))) return false;
      lastUid = group.at(-1)?.uid ?? lastUid;
      if (!(await parts.reached({ uidValidity, lastUid }))) return false;
    }
  }
  const end = Math.max(lastUid, uids.at(-1) ?? 0);
  if (end === at.lastUid && uidValidity === at.uidValidity) return true;
  return await parts.reached({ uidValidity, lastUid: end });
}

async function uidsAfter(
  client: ImapFlow,
  last: number,
  from: Date | null,
): Promise<readonly number[]> {
  const query = from ? { since: from } : { uid: `${last + 1}:*` };
  const found = await client.search(query, { uid: true });
  // With `n:*` a server gives the newest mail even where it is older than n.
  return (found || []).filter((uid) => uid > last).sort((a, b) => a - b);
}

/** A server tells when a mail came in whole seconds. */
function wholeSecond(at: Date): number {
  return Math.floor(at.getTime() / 1_000) * 1_000;
}

interface Listed {
  readonly uid: number;
  readonly size: number;
  readonly subject: string;
  readonly sender: Correspondent;
  readonly named: string;
}

/** The mails of a batch in groups that are small enough to be held at once. A too large one stands alone. */
async function groupsOf(
  client: ImapFlow,
  uids: readonly number[],
  from: Date | null,
): Promise<readonly (readonly Listed[])[]> {
  const listed: Listed[] = [];
  const query = { uid: true, size: true, envelope: true, internalDate: true };
  for await (const message of client.fetch(uids.join(','), query, { uid: true })) {
    // A search by date counts in days.
    const date = message.internalDate;
    const came = date === undefined ? null : new Date(date);
    if (from && came && came.getTime() < wholeSecond(from)) continue;
    listed.push(listedOf(message));
  }
  listed.sort((a, b) => a.uid - b.uid);
  const groups: Listed[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one of listed) {
    const group = groups.at(-1);
    if (!group || bytes + one.size > GROUP_BYTES || group.length >= GROUP_MAILS) {
      groups.push([one]);
      bytes = one.size;
    } else {
      group.push(one);
      bytes += one.size;
    }
  }
  return groups;
}

function listedOf({ uid, size = 0, envelope }: FetchMessageObject): Listed {
  const [from] = envelope?.from ?? [];
  const subject = envelope?.subject ?? '';
  const sender = { name: from?.name ?? '', address: from?.address ?? '' };
  const date = envelope?.date ? String(envelope.date) : '';
  return { uid, size, subject, sender, named: [envelope?.messageId ?? '', date].join('\n') };
}

/** False: it was broken off. What was taken before is known by its fingerprint when it is met again. */
async function takeGroup(parts: LookParts, group: readonly Listed[]): Promise<boolean> {
  const fetchable = group.filter(({ size }) => size <= MAX_MAIL_BYTES);
  const sources = await sourcesOf(parts.client, fetchable);
  const read = (one: Listed | undefined) =>
    one ? readOne(parts, sources.get(one.uid) ?? null) : Promise.resolve(null);
  const done: number[] = [];
  let ahead = read(group[0]);
  let work = 0;
  try {
    for (const [index, one] of group.entries()) {
      if (work >= WORK.taken) {
        if (!(await parts.rests())) return false;
        work = 0;
      }
      const outcome = await ahead;
      // The next one is read while this one is stored.
      ahead = read(group[index + 1]);
      const came = await takeOne(parts, one, outcome);
      work += came === 'known' ? WORK.known : WORK.taken;
      if (came !== 'stays') done.push(one.uid);
    }
  } finally {
    await ahead;
    // Where it was broken off some were never read, and any of them may hold a private key.
    for (const source of sources.values()) source.fill(0);
  }
  await move(parts, done);
  return true;
}

/** Null: there is nothing to read. Never rejects. */
async function readOne({ parser }: LookParts, source: Buffer | null): Promise<ParseOutcome | null> {
  if (!source) return null;
  const given = Uint8Array.from(source);
  // A private key may stand in it: what is read is overwritten, as what is uploaded.
  source.fill(0);
  return await parser.parse(given);
}

async function sourcesOf(
  client: ImapFlow,
  listed: readonly Listed[],
): Promise<Map<number, Buffer>> {
  const sources = new Map<number, Buffer>();
  if (listed.length === 0) return sources;
  const range = listed.map(({ uid }) => uid).join(',');
  for await (const { uid, source } of client.fetch(
    range,
    { uid: true, source: true },
    { uid: true },
  )) {
    if (source) sources.set(uid, source);
  }
  return sources;
}

/** What came of a mail. `stays`: from us, not readable, or gone meanwhile. */
type Came = Exclude<Taken, 'own'> | 'stays';

async function takeOne(parts: LookParts, listed: Listed, read: ParseOutcome | null): Promise<Came> {
  if (listed.size > MAX_MAIL_BYTES) return await tell(parts, listed, TOO_BIG);
  if (!read) return 'stays';
  if (!read.ok) {
    if (read.why === 'unavailable') throw new Error('The reader of mails does not start');
    return await tell(parts, listed, WHY[read.why]);
  }
  const { fingerprint, mail, contents } = read.parsed;
  try {
    const buffers = contents.map((content) =>
      Buffer.from(content.buffer, content.byteOffset, content.length),
    );
    const taken = await parts.taker.take({ fingerprint, mail, contents: buffers });
    return taken === 'own' ? 'stays' : taken;
  } catch (error) {
    if (!parts.givesUp(listed.uid, error)) throw error;
    parts.warn({ err: error, uid: listed.uid }, 'A mail could not be taken over; staff are told');
    return await tell(parts, listed, FAILED);
  }
}

const TOO_BIG: Reason = { reason: 'too-big', megabytes: MAX_MAIL_BYTES / (1024 * 1024) };
const FAILED: Reason = { reason: 'not-stored' };
const WHY: Readonly<Record<Exclude<Unread, 'unavailable'>, Reason>> = {
  refused: { reason: 'broken' },
  timeout: { reason: 'too-slow' },
  crashed: { reason: 'not-read' },
};

async function tell({ taker }: LookParts, listed: Listed, why: Reason): Promise<'stays'> {
  const { subject, sender, named, size } = listed;
  const parts = [named, sender.address, subject, String(size)];
  const fingerprint = createHash('sha256').update(parts.join('\n')).digest('hex');
  await taker.takeUnreadable({ fingerprint, sender, subject, why });
  return 'stays';
}

/** What was taken goes to its folder. Where that fails it stays, which loses nothing. */
async function move({ client, moveTo, warn }: LookParts, uids: readonly number[]): Promise<void> {
  if (moveTo === null || uids.length === 0) return;
  const moved = await client.messageMove(uids.join(','), moveTo, { uid: true });
  if (moved === false) warn({ folder: moveTo }, 'Mails that were taken over could not be moved');
}
