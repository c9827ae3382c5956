import type { Day, Platform } from '../../core/terms/terms';
import type { Card, Note } from '../../view/model/model';
import { wordsIn, type Words } from '../../view/words';
import { marked, speaking } from '../languages/speaking';
import type { Mail } from '../../view/mail/parts/mail';
import type { ReminderTo, Place } from '../outbox/messages';
import type { Clock } from '../time/clock';
import type { AskedExport } from '../export/in-chat';
import type { MailGateway, PostKey } from '../outbox/gateway';
import type { Delivered, HandedFile } from '../outbox/gateway';
import type { Outgoing, OutgoingBody } from '../outbox/outbox';
import type { Notification } from '../outbox/notification';
import { attached, blankForm, handedForm, type AttachedDeps } from './attached';
import { inviteColleague } from './colleague-invitation';
import { drawCard, whereItStands } from './draw-card';
import { drawThreadNote } from './draw-thread-note';
import { drawNotification } from './draw-notification';
import { contextOf, inChannel, type ReadersDeps } from './readers';
import type { RequestQueries } from '../requests/request-queries';
import type { RequestStore } from '../requests/request-store';
import { channelOf, toChannel, toPlatform, type FeedChannelDeps } from './feed-channel';
import type { MailStore } from '../requests/mail-store';
import { mailCardTo, type Ways } from './mail-card';
import { mailFile } from './mail-file';
import { tellOfSlowFile } from './slow-file';
import { drawReminder, type DrawDeps, type Drawn } from '../reminders/send';
import { drawExpiry } from '../reminders/send-expiry';

export interface DeliverDeps extends FeedChannelDeps, ReadersDeps, AttachedDeps {
  readonly clock: Clock;
  readonly mail: MailGateway | null;
  readonly mails: Pick<MailStore, 'get' | 'placed' | 'place' | 'threadOf'>;
  readonly queries: RequestQueries;
  readonly history: Pick<RequestStore, 'since'>;
  /** The digest of a day, or null when its time is over. */
  readonly digestOf: (day: Day, now: Date, words: Words) => Promise<Card | Note | null>;
  /** The file of an export, or null where its request does not exist. */
  readonly exportOf: (asked: AskedExport, now: Date, words: Words) => Promise<HandedFile | null>;
}

/** Brings one message to its platform. What it says of a request is read now, not when it was enqueued. */
export function createDeliver(deps: DeliverDeps): (message: Outgoing) => Promise<Delivered> {
  return async (message) => {
    const { body } = message;
    const key: PostKey = { key: message.key, triedSince: message.firstTriedAt };
    switch (body.kind) {
      case 'draw':
        return drawCard(deps, body.cardId, key);
      case 'line':
        return inThread(deps, message.requestId, body.platform, key, (id, channel) =>
          threadNoteIn(deps, body, id, channel),
        );
      case 'direct':
        return toPerson(deps, body, key);
      case 'notice': {
        const { channel, place, card } = body;
        if (channel !== undefined) return farewell(deps, place, channel, card, key);
        return toChannel(deps, place, async (gateway, chosen) => {
          const told = await toldIn(deps, place.platform, chosen, card);
          return told ? gateway.post(chosen, told, key) : NOTHING_TO_TELL;
        });
      }
      case 'mail':
        return mail(deps, body.mail, message);
      case 'invitation':
        return inviteColleague(deps, body, message);
      case 'mail-card':
        return mailCardTo(deps, waysTo(deps, body.platform), body, key);
      case 'nudge':
        return reminder(deps, message, body.to, key, (own) =>
          drawReminder(own, body, deps.clock.now()),
        );
      case 'expiry':
        return reminder(deps, message, body.to, key, (own) =>
          drawExpiry(own, body, deps.clock.now()),
        );
      case 'export': {
        const { platform, person, requestId, excel = false } = body;
        const words = wordsIn(await deps.languages.ofPerson({ platform, id: person }));
        const file = await deps.exportOf({ requestId, excel }, deps.clock.now(), words);
        if (!file) return { outcome: 'never', reason: { code: 'no-request' } };
        return toPlatform(deps, platform, (gateway) => gateway.handOver(person, file));
      }
      case 'file': {
        const { platform, person, name, base64, as } = body;
        const { movingIn } = wordsIn(await deps.languages.ofPerson({ platform, id: person }));
        const file = { name, bytes: Buffer.from(base64, 'base64'), words: movingIn.handed[as] };
        return toPlatform(deps, platform, (gateway) => gateway.handOver(person, file));
      }
      case 'slow-file':
        return tellOfSlowFile(deps, body, key);
      case 'blank-form': {
        const { platform, person, requestId } = body;
        const form = await blankForm(deps, requestId);
        if (!form.ok) return form.because;
        const words = wordsIn(await deps.languages.ofPerson({ platform, id: person }));
        return toPlatform(deps, platform, (gateway) =>
          gateway.handOver(person, handedForm(form, requestId, words)),
        );
      }
      case 'mail-text': {
        const { platform, person, mailId } = body;
        const kept = await deps.mails.get(mailId);
        if (!kept) return { outcome: 'nothing' };
        const words = wordsIn(await deps.languages.ofPerson({ platform, id: person }));
        return toPlatform(deps, platform, (gateway) =>
          gateway.handOver(person, mailFile(kept, deps.context.zone, words)),
        );
      }
      case 'digest': {
        const { platform, day } = body;
        const place: Place = { platform, feed: 'digest' };
        const chosen = await channelOf(deps, place);
        const { words } = chosen === null ? deps.context : await inChannel(deps, platform, chosen);
        const card = await deps.digestOf(day, deps.clock.now(), words);
        if (!card) return { outcome: 'nothing' };
        return toChannel(deps, place, (gateway, channel) =>
          gateway.post(channel, marked(card, words.language), key),
        );
      }
      default:
        return unknown(body satisfies never);
    }
  };
}

/** What a message was about is gone. */
const NOTHING_TO_TELL = { outcome: 'never', reason: { code: 'no-request' } } as const;

async function toPerson(
  deps: DeliverDeps,
  { platform, person, card }: Extract<OutgoingBody, { readonly kind: 'direct' }>,
  key: PostKey,
): Promise<Delivered> {
  const language = await deps.languages.ofPerson({ platform, id: person });
  const context = speaking(deps.context, language, deps.clock.now());
  const told = await drawNotification(card, context, deps.queries);
  if (!told) return NOTHING_TO_TELL;
  return toPlatform(deps, platform, (gateway) => gateway.direct(person, told, key));
}

async function toldIn(
  deps: DeliverDeps,
  platform: Platform,
  channel: string,
  content: Card | Note | Notification,
): Promise<Card | Note | null> {
  return drawNotification(content, await inChannel(deps, platform, channel), deps.queries);
}

/** During an update a newer process may have put it there: it is that one's to send. */
function unknown({ kind }: { readonly kind: string }): Delivered {
  return { outcome: 'later', reason: { code: 'unknown-kind', kind } };
}

/** Words to a channel that a feed has left. Where the bot may not write any more, nobody has to do anything. */
async function farewell(
  deps: DeliverDeps,
  place: Place,
  channel: string,
  card: Card | Note | Notification,
  key: PostKey,
): Promise<Delivered> {
  const told = await toldIn(deps, place.platform, channel, card);
  if (!told) return NOTHING_TO_TELL;
  const sent = await toPlatform(deps, place.platform, (gateway) =>
    gateway.post(channel, told, key),
  );
  if (sent.outcome !== 'unreachable' || channel === (await channelOf(deps, place))) return sent;
  if (sent.mayPass && key.triedSince === null) return { outcome: 'later', reason: sent.reason };
  return { outcome: 'nothing' };
}

async function threadNoteIn(
  deps: DeliverDeps,
  { platform, note }: Extract<OutgoingBody, { readonly kind: 'line' }>,
  requestId: string,
  channel: string,
): Promise<Note | null> {
  return drawThreadNote(requestId, note, await inChannel(deps, platform, channel), deps);
}

/** Below the request's card; `say` is given the channel that the card stands in. */
async function inThread(
  deps: DeliverDeps,
  requestId: string | null,
  platform: Platform,
  key: PostKey,
  say: (id: string, channel: string) => Promise<Note | null>,
): Promise<Delivered> {
  const place: Place = { platform, feed: 'requests' };
  const below = async (): Promise<{ readonly cardId: string; readonly sent: Delivered } | null> => {
    const card = requestId === null ? null : await deps.cards.find(requestId, place);
    const ref = card ? card.ref : null;
    if (!card || !ref) return null;
    const note = await say(card.requestId, ref.channel);
    if (!note) return { cardId: card.id, sent: NOTHING_TO_TELL };
    const sent = await toPlatform(deps, platform, (gateway) =>
      gateway.post(ref.channel, note, key, ref),
    );
    return { cardId: card.id, sent: await whereItStands(deps, place, ref, sent, key) };
  };
  // The card is ahead of its lines in the same lane: one that stands nowhere was given up, and they with it.
  const nowhere = { outcome: 'never', reason: { code: 'no-card' } } as const;
  const first = await below();
  if (!first) return nowhere;
  if (first.sent.outcome !== 'gone') return first.sent;
  // Nobody had to redraw the card since it was lost: it is posted anew, and the line below it.
  await deps.cards.gone(first.cardId);
  const redrawn = await drawCard(deps, first.cardId, key);
  if (redrawn.outcome !== 'sent') return redrawn;
  return (await below())?.sent ?? nowhere;
}

/** What has been done meanwhile is not spoken of: then the message counts as sent. */
async function reminder(
  deps: DeliverDeps,
  message: Outgoing,
  to: ReminderTo,
  key: PostKey,
  draw: (own: DrawDeps) => Promise<Drawn>,
): Promise<Delivered> {
  const { requestId } = message;
  const context = await contextOf(deps, requestId, to);
  const { language } = context.words;
  const drawn = await draw({ context, queries: deps.queries });
  switch (drawn.kind) {
    case 'not-now':
      return drawn.delivered;
    case 'nothing':
      return { outcome: 'nothing' };
    case 'mail':
      return mail(deps, drawn.mail, message);
    case 'thread':
      return inThread(deps, requestId, drawn.platform, key, () =>
        Promise.resolve(marked(drawn.note, language)),
      );
    case 'person':
      return toPlatform(deps, drawn.platform, (gateway) =>
        gateway.direct(drawn.person, marked(drawn.card, language), key),
      );
    default:
      return drawn satisfies never;
  }
}

function waysTo(deps: DeliverDeps, platform: Platform): Ways {
  return {
    toPlatform: (work) => toPlatform(deps, platform, work),
    toChannel: (work) => toChannel(deps, { platform, feed: 'requests' }, work),
  };
}

async function mail(
  deps: DeliverDeps,
  out: Mail,
  { key, requestId }: Outgoing,
): Promise<Delivered> {
  if (!deps.mail) return { outcome: 'never', reason: { code: 'no-smtp' } };
  const attachments = [];
  for (const attachment of out.attachments) {
    const file = await attached(deps, requestId, attachment);
    if (!file.ok) return file.because;
    attachments.push(...file.files);
  }
  const thread =
    requestId === null ? null : await deps.mails.threadOf(requestId, out.personal?.answers ?? null);
  return deps.mail.send(out, { key, requestId, thread }, attachments);
}
