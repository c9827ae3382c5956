import { z } from 'zod';
import type { Logger } from '../../../app/watching/log';
import type { Card, Note } from '../../../view/model/model';
import { reasonOf, type Api } from '../api/api';
import type { Hosts } from '../api/hosts';
import { LITERAL, messagesOf, type Message } from '../render/message';

/** Slack's answer to a response_url comes at once, or the person has turned to something else. */
const RESPONSE_TIMEOUT_MS = 5_000;

const anything = z.object({});
const opened = z.object({ channel: z.object({ id: z.string() }) });

/** Where a person waits for an answer. */
export interface Listener {
  readonly person: string;
  /** Null where Slack names no channel: then it is said in a direct message. */
  readonly channel: string | null;
  /** Slack's address for answers to one click or command: five, within 30 minutes. */
  readonly responseUrl: string | null;
  /** The thread they stood in. */
  readonly thread: string | null;
}

/** Answers that one person sees. */
export class PrivateAnswers {
  constructor(
    private readonly api: Api,
    private readonly hosts: Hosts,
    private readonly zone: string,
    private readonly log: Logger,
  ) {}

  /**
   * The messages of an answer. Tables as text: nobody tells us if Slack refuses an acknowledgement's table, and the
   * person would see nothing at all.
   */
  messages(content: Card | Note, most?: number): readonly [Message, ...Message[]] {
    return messagesOf(content, { zone: this.zone, tables: 'text' }, most);
  }

  /** Says them one after another, by the response_url, else in the channel, else in a direct message. */
  async say(to: Listener, messages: readonly Message[]): Promise<void> {
    for (const message of messages) {
      const said =
        (await this.respond(to, message, false)) ||
        (await this.whisper(to, message)) ||
        (await this.write(to.person, message));
      if (!said) this.log.warn({ person: to.person }, 'Answer could not be delivered');
    }
  }

  /** Puts a message in the place of the private one that was pressed. */
  async replace(to: Listener, message: Message): Promise<void> {
    if (!(await this.respond(to, message, true))) await this.say(to, [message]);
  }

  private async respond(
    { responseUrl, thread }: Listener,
    message: Message,
    replace: boolean,
  ): Promise<boolean> {
    const url = responseUrl === null ? null : this.hosts.answer(responseUrl);
    if (!url) return false;
    const inThread = thread === null || replace ? {} : { thread_ts: thread };
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(RESPONSE_TIMEOUT_MS),
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ ...ephemeral(message), replace_original: replace, ...inThread }),
      });
      const words = response.ok ? '' : (await response.text()).slice(0, 200);
      if (!response.ok)
        this.log.warn({ status: response.status, words }, 'Slack response_url refused an answer');
      return response.ok;
    } catch (error) {
      this.log.warn({ err: error }, 'Slack response_url did not answer');
      return false;
    }
  }

  private async whisper(to: Listener, message: Message): Promise<boolean> {
    if (to.channel === null) return false;
    const thread = to.thread === null ? {} : { thread_ts: to.thread };
    const place = { channel: to.channel, user: to.person, ...thread };
    return await this.post('chat.postEphemeral', { ...message, ...LITERAL, ...place });
  }

  private async write(person: string, message: Message): Promise<boolean> {
    const found = await this.api.call('conversations.open', { users: person }, opened);
    if (!found.ok) return false;
    const { id: channel } = found.value.channel;
    return await this.post('chat.postMessage', { ...message, ...LITERAL, channel });
  }

  private async post(
    method: 'chat.postEphemeral' | 'chat.postMessage',
    args: Record<string, unknown>,
  ): Promise<boolean> {
    const sent = await this.api.call(method, args, anything);
    if (!sent.ok)
      this.log.info({ method, reason: reasonOf(sent.failure) }, 'Slack refused a private answer');
    return sent.ok;
  }
}

/** A message as the body of an acknowledgement or a response. */
export function ephemeral({ text, blocks }: Message) {
  return { response_type: 'ephemeral' as const, text, blocks: [...blocks], ...LITERAL };
}
