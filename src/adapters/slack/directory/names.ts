import { z } from 'zod';
import type { Api } from '../api/api';
import type { People } from './people';

/** The name in manifests/slack.json, until Slack has told the one in use. */
const BOT_NAME = 'e-Box';

const identity = z.object({ user_id: z.string() });
const conversation = z.object({ channel: z.object({ name: z.string().optional() }) });

/** What the bot and its channels are called, for advice to people. */
export class Names {
  private own: string | null = null;

  constructor(
    private readonly api: Api,
    private readonly people: People,
  ) {}

  /** Asks Slack who we are; true when it told. */
  async learn(): Promise<boolean> {
    const found = await this.api.call('auth.test', {}, identity);
    if (found.ok) this.own = found.value.user_id;
    return found.ok;
  }

  /** Our account, or null while Slack hasn't told it. */
  botId(): string | null {
    return this.own;
  }

  /** `@e-Box`. */
  async bot(): Promise<string> {
    const name = this.own === null ? null : await this.people.name(this.own);
    return `@${name ?? BOT_NAME}`;
  }

  /** `#ebox-requests`; the id where Slack doesn't tell the name. */
  async channel(id: string): Promise<string> {
    const found = await this.api.call('conversations.info', { channel: id }, conversation);
    const name = found.ok ? found.value.channel.name : undefined;
    return name === undefined ? id : `#${name}`;
  }
}
