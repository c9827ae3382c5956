import { z } from 'zod';
import { adviceIn, whyIn } from '../../../src/storage/outbox/kept-why';
import type { Advice } from '../../../src/view/delivery/advice';
import type { Why } from '../../../src/view/delivery/why';
import {
  day,
  environment,
  instant,
  line,
  name,
  person,
  platform,
  platformId,
  requestId,
  role,
  text,
  time,
} from './parts';

/** What may stand in the tables that no event is kept in. */

const feed = z.enum(['requests', 'approvals', 'digest']);
const words = z.string().min(1);
const language = z.enum(['en', 'fr', 'nl', 'de']);

/** As Teams says it: `fr-BE`. */
const locale = z.string().regex(/^[A-Za-z0-9_-]{1,35}$/u);

/** Cards and notes: what is drawn from them is tested with the adapters. */
const content = z.object({ summary: words, blocks: z.array(z.object({ kind: words })) });

/** Reasons and advice as the storage reads them; whatever else stands in a column is shown as it is. */
const why = z.custom<Why>((given) => isKept(given, whyIn));
const advice = z.custom<Advice>((given) => isKept(given, adviceIn));

function isKept(given: unknown, read: (column: string) => { readonly code: string } | null) {
  const column = JSON.stringify(given);
  const found = read(column);
  return found !== null && (found.code !== 'said' || column.includes('"code":"said"'));
}

const column = (read: (text: string) => { readonly code: string } | null) =>
  z
    .string()
    .refine((text) => isKept(JSON.parse(text), read))
    .nullable();

const place = z.strictObject({
  kind: z.enum(['personal', 'group', 'channel']),
  name: name.nullable(),
  team: name.nullable(),
});

const troubled = z.strictObject({
  kind: words,
  requestId: requestId.nullable(),
  day: day.nullable(),
});

const mail = z.strictObject({
  to: line(254),
  language,
  subject: line(1_000),
  text: words,
  html: words,
  attachments: z.array(
    z.union([
      z.strictObject({ fileId: z.uuid(), name: words }),
      z.strictObject({ made: z.literal('sending-form'), name: words }),
      z.strictObject({
        made: z.literal('validated-form'),
        fileId: z.uuid(),
        name: words,
        version: z.number().int().positive(),
      }),
    ]),
  ),
  invitation: z
    .strictObject({
      method: z.enum(['request', 'cancel']),
      requestId,
      sequence: z.number().int().min(0),
      at: instant,
      start: instant,
      end: instant,
      zone: words,
      title: words,
      place: z.string(),
      notes: z.string(),
      unasked: z.literal(true).optional(),
    })
    .optional(),
  personal: z.strictObject({ answers: words.nullable() }).optional(),
});

/** What is told, as data. */
const notification = z.discriminatedUnion('tells', [
  z.strictObject({ tells: z.literal('stand-in'), name, from: day, until: day }),
  z.strictObject({ tells: z.enum(['linked', 'unlinked']), by: name, platform }),
  z.strictObject({ tells: z.literal('moved'), by: person, feed }),
  z.strictObject({
    tells: z.literal('assigned'),
    requestId,
    by: name,
    absent: name.nullable(),
  }),
  z.strictObject({ tells: z.literal('waits'), what: troubled, reason: why, advice }),
  z.strictObject({ tells: z.literal('works-again'), what: troubled }),
  z.strictObject({ tells: z.literal('given-up'), what: troubled, reason: why }),
  z.strictObject({ tells: z.literal('back'), platform, feeds: z.array(feed) }),
  z.strictObject({
    tells: z.literal('came-back'),
    requestId,
    recipient: line(254).nullable(),
    words: z.string(),
  }),
  z.strictObject({ tells: z.literal('mail-burst'), most: z.number().int().positive() }),
  z.strictObject({
    tells: z.literal('taken-over'),
    by: name,
    added: z.number().int().min(0),
    updated: z.number().int().min(0),
    overdue: z.number().int().min(0),
    ids: z.array(requestId),
  }),
  z.strictObject({
    tells: z.literal('left'),
    platform,
    feeds: z.array(feed),
    what: z.strictObject({ place, channels: z.number().int().positive() }),
    advice,
  }),
]);

const version = z.number().int().positive();

/** What stands below a card, likewise. */
const threadNotification = z.discriminatedUnion('tells', [
  z.strictObject({ tells: z.enum(['event', 'report']), version }),
  z.strictObject({ tells: z.literal('order'), environment }),
  z.strictObject({
    tells: z.literal('stuck'),
    why: z.enum(['no-manager', 'own-request']),
    managers: z.number().int().min(0),
    emptyGroups: z.array(words),
  }),
  z.strictObject({ tells: z.literal('day-off'), day }),
  z.strictObject({ tells: z.literal('same'), ids: z.array(requestId).min(1) }),
  z.strictObject({
    tells: z.literal('form-differs'),
    differences: z
      .array(
        z.strictObject({
          field: z.enum(['organisation', 'cbe', 'recipients']),
          registered: words,
          form: words,
        }),
      )
      .min(1),
  }),
  z.strictObject({
    tells: z.literal('copy'),
    mail: mail.pick({ to: true, subject: true, text: true, attachments: true }),
  }),
]);

const told = z.union([notification, content]);

const reminderTo = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('person'),
    platform,
    person: platformId,
    inPlaceOf: z.array(words),
  }),
  z.strictObject({ by: z.literal('mail') }),
  z.strictObject({
    by: z.literal('thread'),
    platform,
    copy: z.boolean(),
    lost: name.optional(),
  }),
]);

const reminding = {
  to: reminderTo,
  about: z.array(z.strictObject({ requestId, holding: words, thresholds: z.array(words).min(1) })),
  more: z.number().int().min(0),
};

/** The bodies of the outbox. */
export const outgoing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draw'), cardId: z.uuid() }),
  z.strictObject({
    kind: z.literal('line'),
    platform,
    note: z.union([threadNotification, content]),
  }),
  z.strictObject({ kind: z.literal('direct'), platform, person: platformId, card: told }),
  z.strictObject({
    kind: z.literal('notice'),
    place: z.strictObject({ platform, feed }),
    channel: platformId.optional(),
    card: told,
  }),
  z.strictObject({ kind: z.literal('mail'), mail }),
  z.strictObject({ kind: z.literal('mail-card'), platform, mailId: z.uuid() }),
  z.strictObject({ kind: z.literal('mail-text'), platform, person: platformId, mailId: z.uuid() }),
  z.strictObject({ kind: z.literal('nudge'), ...reminding }),
  z.strictObject({ kind: z.literal('expiry'), ...reminding }),
  z.strictObject({ kind: z.literal('blank-form'), platform, person: platformId, requestId }),
  z.strictObject({ kind: z.literal('slow-file'), platform, person: platformId, dueAt: instant }),
  z.strictObject({
    kind: z.literal('file'),
    platform,
    person: platformId,
    name: line(1_000),
    base64: z.base64(),
    as: z.enum(['template', 'dry-run']),
  }),
  z.strictObject({
    kind: z.literal('invitation'),
    platform,
    person: platformId,
    meeting: z.strictObject({
      method: z.enum(['request', 'cancel']),
      requestId,
      organisation: words,
      kickOff: z.strictObject({
        date: day,
        time,
        minutes: z.number().int().positive(),
        start: instant,
        end: instant,
        place: z.string(),
        notes: z.string(),
        sequence: z.number().int().min(0),
      }),
      at: instant,
    }),
  }),
  z.strictObject({ kind: z.literal('digest'), platform, day }),
]);

const moment = z.date();

const correspondent = z.strictObject({ name: line(200, 0), address: line(254, 0) });

/** What is kept of a mail beside its columns. */
const keptMail = z.strictObject({
  reasons: z.array(
    z.discriminatedUnion('reason', [
      z.strictObject({
        reason: z.literal('bounced'),
        recipient: line(254, 0).nullable(),
        words: line(3_000, 0),
        final: z.boolean(),
      }),
      z.strictObject({ reason: z.literal('machine'), sign: line(100) }),
      z.strictObject({ reason: z.literal('too-big'), megabytes: z.number().int().positive() }),
      z.strictObject({ reason: z.enum(['secret-in-text', 'broken', 'too-slow', 'not-read']) }),
    ]),
  ),
  answers: z.array(line(998)).max(50),
  sender: correspondent,
  forwarded: correspondent.optional(),
  subject: line(200, 0),
  text: text(100_000),
  quoted: text(100_000),
  language: language.nullable(),
  verified: z.strictObject({ as: line(254).nullable() }).nullable(),
  files: z
    .array(
      z.strictObject({
        id: z.uuid(),
        name: line(200),
        type: text(200),
        size: z.number().int().min(0),
        absent: z.enum(['secret', 'too-big', 'too-many', 'unsearched']).nullable(),
        checked: z
          .strictObject({
            kind: z.enum(['certificate', 'csr']),
            environment,
            verdict: z.enum(['accepted', 'warnings', 'rejected']),
            findings: z.array(z.record(z.string(), z.unknown())),
          })
          .nullable(),
      }),
    )
    .max(100),
  candidates: z.array(requestId).max(10),
  unclear: z.enum(['stranger', 'untagged']).nullable(),
  settled: z.null(),
});

/** Rows by table, as the database gives them. */
export const ROWS = {
  outbox: z.object({
    lane: z.string().regex(/^(?:slack|teams|mail):[\x21-\x7e]+$/u),
    key: z.string().min(1).max(2_000),
    body: outgoing.nullable(),
    request_id: requestId.nullable(),
    reason: column(whyIn),
  }),
  mail: z.object({
    id: z.uuid(),
    mailbox: words,
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/u),
    message_id: line(998).nullable(),
    request_id: requestId.nullable(),
    kind: z.enum(['person', 'machine', 'bounce', 'unreadable']),
    sender: line(254, 0),
    state: z.enum(['open', 'settled']),
    version,
    taken_at: moment,
    content: keptMail,
  }),
  mail_file: z.object({
    id: z.uuid(),
    mail_id: z.uuid(),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 10 * 1024 * 1024),
  }),
  handled: z.object({
    key: z.string().regex(/^[\x21-\x7e]{1,2000}$/u),
    request_id: requestId,
    at: moment,
  }),
  role_grant: z.object({ platform, person: platformId, role, name }),
  feed_channel: z.object({ platform, feed, channel: platformId }),
  person_language: z.object({ platform, person: platformId, language }),
  channel_language: z.object({ platform, channel: platformId, language }),
  admin_event: z.object({
    type: z.enum([
      'RoleGranted',
      'RoleRevoked',
      'ChannelChosen',
      'ChannelLanguageChosen',
      'AbsenceNoted',
      'AbsenceCalledOff',
      'AccountsLinked',
      'AccountsUnlinked',
      'Exported',
      'FilesRemoved',
      'PersonalDataRemoved',
      'DeliveryTriedAgain',
      'DeliveryGivenUp',
    ]),
    actor_platform: platform,
    actor_id: platformId,
    actor_role: z.union([role, z.literal('none')]),
    facts: z.record(z.string(), z.unknown()),
  }),
  absence: z.object({
    platform,
    person: platformId,
    name,
    from_day: day,
    until_day: day,
    stand_in_platform: platform,
    stand_in: platformId,
    stand_in_name: name,
    roles: z.array(role),
  }),
  conversation: z.object({
    platform,
    id: platformId,
    kind: z.enum(['personal', 'group', 'channel']),
    person: platformId.nullable(),
    within: platformId.nullable(),
    reference: z.strictObject({
      serviceUrl: z.url(),
      tenantId: z.string().nullable(),
      bot: platformId,
      user: platformId.nullable(),
      name: name.optional(),
      locale: locale.optional(),
      team: name.optional(),
    }),
  }),
  form_shown: z.object({ key: z.string().regex(/^[0-9a-f]{64}$/u), at: moment }),
  import_draft: z.object({
    platform,
    person: platformId,
    file_sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    file_name: line(200),
    cells: z.array(z.strictObject({ row: version, texts: z.array(z.string()) })),
    plan_sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    version,
    at: moment,
  }),
  card: z.object({ request_id: requestId, platform, feed, drawn_version: z.number().int().min(0) }),
} as const;

/** The parts of a request's row that lists and clocks read. */
export const requestRow = z.object({
  id: requestId,
  version: z.number().int().min(1),
  status: z.enum(['open', 'live', 'refused', 'withdrawn']),
  state: z.object({
    id: requestId,
    registered: z.strictObject({ at: instant, by: person }),
    last: z.object({ at: instant }),
  }),
});
