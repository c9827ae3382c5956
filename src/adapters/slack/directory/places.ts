import { z } from 'zod';
import type { Here } from '../../../app/chat/conversation/conversation';
import { within } from '../../../app/time/within';
import { BoundedMap } from '../../chat-kit/bounded-map';
import type { Api } from '../api/api';

/** Conversations remembered: commands come from a handful. */
const MOST_PLACES = 1_000;
/** Words wait this long for Slack to say what a conversation is, in milliseconds, of the 3 s that they have. */
const PATIENCE_MS = 500;

const conversation = z.object({
  channel: z.object({ is_im: z.boolean().default(false), is_mpim: z.boolean().default(false) }),
});

/** What a payload says of the conversation it comes from. */
export interface PlaceHints {
  /** Of events: `im`, `mpim`, `group` for a private channel, or `channel`. Mentions come without. */
  readonly type?: string | null | undefined;
  /** Of commands: the channel's name, `directmessage`, `mpdm-…`, or `privategroup` for anything private. */
  readonly name?: string | null | undefined;
}

/** What kind of conversation something was said in. */
export class Places {
  private readonly known = new BoundedMap<string, Here['kind']>(MOST_PLACES);

  constructor(
    private readonly api: Api,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  async here(channel: string, hints: PlaceHints): Promise<Here> {
    return { platform: 'slack', channel, kind: await this.kind(channel, hints) };
  }

  private async kind(id: string, { type, name }: PlaceHints): Promise<Here['kind']> {
    // A person's own id stands for the direct messages with them.
    if (/^[DUW]/u.test(id) || type === 'im' || name === 'directmessage') return 'personal';
    if (type === 'mpim' || name?.startsWith('mpdm-')) return 'group';
    const isNamed = name && name !== 'privategroup';
    if (type || isNamed) return 'channel';
    return (
      this.known.get(id) ?? (await within(this.patienceMs, this.ask(id), () => 'channel' as const))
    );
  }

  private async ask(id: string): Promise<Here['kind']> {
    const found = await this.api.call('conversations.info', { channel: id }, conversation);
    // Our scopes are for channels, public and private: of another kind Slack tells nothing.
    if (!found.ok) {
      const { failure } = found;
      return failure.kind === 'refused' && failure.code === 'missing_scope' ? 'group' : 'channel';
    }
    const { is_im: isDirect, is_mpim: isGroup } = found.value.channel;
    const kind = isDirect ? 'personal' : isGroup ? 'group' : 'channel';
    this.known.set(id, kind);
    return kind;
  }
}
