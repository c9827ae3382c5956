import { z } from 'zod';
import { day, instant, line, name, person, platform, platformId, requestId, role } from './parts';

/** What may stand in the tables that no event is kept in. */

const feed = z.enum(['requests', 'approvals', 'digest']);
const words = z.string().min(1);

/** Cards and notes: what is drawn from them is tested with the adapters. */
const content = z.object({ summary: words, blocks: z.array(z.object({ kind: words })) });

const nudgeTo = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('person'),
    platform,
    person: platformId,
    inPlaceOf: z.array(words),
  }),
  z.strictObject({ by: z.literal('mail') }),
  z.strictObject({ by: z.literal('thread'), platform, copy: z.boolean() }),
]);

const reminding = {
  to: nudgeTo,
  about: z.array(z.strictObject({ requestId, holding: words, thresholds: z.array(words).min(1) })),
  more: z.number().int().min(0),
};

/** The bodies of the outbox. */
export const outgoing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draw'), cardId: z.uuid() }),
  z.strictObject({ kind: z.literal('line'), platform, note: content }),
  z.strictObject({ kind: z.literal('direct'), platform, person: platformId, card: content }),
  z.strictObject({
    kind: z.literal('notice'),
    place: z.strictObject({ platform, feed }),
    channel: platformId.optional(),
    card: content,
  }),
  z.strictObject({
    kind: z.literal('mail'),
    mail: z.strictObject({
      to: line(254),
      language: z.enum(['en', 'fr', 'nl', 'de']),
      subject: line(1_000),
      text: words,
      html: words,
      attachments: z.array(z.strictObject({ fileId: z.uuid(), name: words })),
    }),
  }),
  z.strictObject({ kind: z.literal('nudge'), ...reminding }),
  z.strictObject({ kind: z.literal('expiry'), ...reminding }),
  z.strictObject({ kind: z.literal('digest'), platform, day }),
]);

const moment = z.date();

/** Rows by table, as the database gives them. */
export const ROWS = {
  outbox: z.object({
    lane: z.string().regex(/^(?:slack|teams|mail):[\x21-\x7e]+$/u),
    key: z.string().min(1).max(2_000),
    body: outgoing.nullable(),
    request_id: requestId.nullable(),
    reason: z.string().nullable(),
  }),
  handled: z.object({
    key: z.string().regex(/^[\x21-\x7e]{1,2000}$/u),
    request_id: requestId,
    at: moment,
  }),
  role_grant: z.object({ platform, person: platformId, role, name }),
  feed_channel: z.object({ platform, feed, channel: platformId }),
  admin_event: z.object({
    type: z.enum([
      'RoleGranted',
      'RoleRevoked',
      'ChannelChosen',
      'AbsenceNoted',
      'AbsenceCalledOff',
      'Exported',
      'FilesRemoved',
      'PersonalDataRemoved',
      'DeliveryTriedAgain',
      'DeliveryGivenUp',
    ]),
    actor_platform: platform,
    actor_id: platformId,
    actor_role: role,
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
      team: name.optional(),
    }),
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
