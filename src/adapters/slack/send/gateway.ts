import { BoundedMap } from '../../chat-kit/bounded-map';
import { z } from 'zod';
import type { CardRef } from '../../../app/outbox/cards';
import type {
  ChatGateway,
  Delivered,
  HandedFile,
  PostKey,
  Readers,
  Standing,
} from '../../../app/outbox/gateway';
import type { Person } from '../../../core/terms/terms';
import type { Card, Note } from '../../../view/model/model';
import type { Api, Called, Failure } from '../api/api';
import type { Names } from '../directory/names';
import type { Hosts } from '../api/hosts';
import { readersOf } from '../directory/readers';
import { outcomeOf } from './outcome';
import type { People } from '../directory/people';
import { findPosted } from './posted';
import { LITERAL, messageOf, type Surface } from '../render/message';
import { upload } from './upload';

/** Marks our posts, so that one which arrived without our knowing is found again. */
export const EVENT_TYPE = 'ebox_message';

/** Direct message channels we remember: an id each, for every account that the bot ever wrote to. */
const MOST_DIRECTS = 5_000;

const posted = z.object({ channel: z.string(), ts: z.string() });
const opened = z.object({ channel: z.object({ id: z.string() }) });

export interface GatewayParts {
  readonly api: Api;
  readonly people: People;
  readonly names: Names;
  readonly hosts: Hosts;
  readonly zone: string;
}

/** Slack, as delivery sees it. */
export class SlackGateway implements ChatGateway {
  readonly platform = 'slack';
  private readonly directs = new BoundedMap<string, string>(MOST_DIRECTS);

  constructor(private readonly parts: GatewayParts) {}

  async post(
    channel: string,
    content: Card | Note,
    key: PostKey,
    below?: CardRef,
  ): Promise<Delivered> {
    const { api } = this.parts;
    const before = await findPosted(api, channel, key, EVENT_TYPE, below);
    if (before.kind === 'found') return { outcome: 'sent', ref: before.ref };
    if (before.kind === 'unknown') return this.outcome(before.failure, 'post', channel);
    const sent = await this.send('chat.postMessage', content, {
      channel,
      metadata: { event_type: EVENT_TYPE, event_payload: { key: key.key } },
      ...(below ? { thread_ts: below.message } : {}),
    });
    return sent.ok
      ? { outcome: 'sent', ref: { channel: sent.value.channel, message: sent.value.ts } }
      : this.outcome(sent.failure, 'post', channel);
  }

  /** Slack leaves the metadata of a message as it is when an update brings none (chat.update). */
  async update(ref: CardRef, content: Card | Note): Promise<Delivered> {
    const place = { channel: ref.channel, ts: ref.message };
    const sent = await this.send('chat.update', content, place);
    return sent.ok ? { outcome: 'sent', ref } : this.outcome(sent.failure, 'update', ref.channel);
  }

  isIn(ref: CardRef, channel: string): boolean {
    return ref.channel === channel;
  }

  direct(person: string, content: Card | Note, key: PostKey): Promise<Delivered> {
    return this.toPerson(person, (channel) => this.post(channel, content, key));
  }

  handOver(person: string, file: HandedFile): Promise<Delivered> {
    return this.toPerson(person, async (channel) => {
      const sent = await upload(this.parts.api, this.parts.hosts, channel, file);
      return sent.ok ? { outcome: 'sent' } : this.outcome(sent.failure, 'post', channel);
    });
  }

  async nameOf(id: string): Promise<Person | null> {
    const name = await this.parts.people.name(id);
    return name === null ? null : { platform: this.platform, id, name };
  }

  addressesOf(id: string): Promise<readonly string[] | null> {
    return this.parts.people.addresses(id);
  }

  standingOf(id: string): Promise<Standing> {
    return this.parts.people.standing(id);
  }

  readersOf(channel: string): Promise<Readers> {
    return readersOf(this.parts.api, channel);
  }

  private async toPerson(
    person: string,
    send: (channel: string) => Promise<Delivered>,
  ): Promise<Delivered> {
    const known = this.directs.get(person);
    const channel = known ?? (await this.open(person));
    const delivered = typeof channel === 'string' ? await send(channel) : channel;
    // The channel we remembered may be from before the app was installed anew: open it again next time.
    if (delivered.outcome === 'unreachable') this.directs.delete(person);
    if (delivered.outcome !== 'never') return delivered;
    // Who reads this in a list of what was given up knows no ids.
    const name = (await this.parts.people.name(person)) ?? person;
    return { ...delivered, reason: { code: 'person', name, why: delivered.reason } };
  }

  private async open(person: string): Promise<string | Delivered> {
    const found = await this.parts.api.call('conversations.open', { users: person }, opened);
    if (!found.ok) return this.outcome(found.failure, 'post', person);
    const { id } = found.value.channel;
    this.directs.set(person, id);
    return id;
  }

  /** Slack's tables and charts are young: where one is refused, the message goes out with tables of text. */
  private async send(
    method: 'chat.postMessage' | 'chat.update',
    content: Card | Note,
    place: Record<string, unknown>,
  ): Promise<Called<z.infer<typeof posted>>> {
    const { api, zone } = this.parts;
    const attempt = (tables: Surface['tables']) =>
      api.call(method, { ...messageOf(content, { zone, tables }), ...LITERAL, ...place }, posted);
    const sent = await attempt('slack');
    const refused = !sent.ok && sent.failure.kind === 'refused' && sent.failure.code;
    const hasTable = content.blocks.some(({ kind }) => kind === 'table' || kind === 'bars');
    return refused === 'invalid_blocks' && hasTable ? attempt('text') : sent;
  }

  private outcome(failure: Failure, doing: 'post' | 'update', channel: string): Promise<Delivered> {
    const { names } = this.parts;
    return outcomeOf(failure, doing, async () => ({
      channel: await names.channel(channel),
      bot: await names.bot(),
    }));
  }
}
