import { slowFileLane } from '../../outbox/lanes';
import type { Outbox } from '../../outbox/outbox';
import type { Clock } from '../../time/clock';
import { within } from '../../time/within';
import type { Logger } from '../../watching/log';
import type { ChatService, Occasion, Reply } from '../conversation/conversation';

/**
 * Milliseconds after which a file counts as slow: before the chat system is acknowledged without an answer (Slack after
 * 2.5 s), so that nobody is told to wait for what nobody remembers.
 */
export const SLOW_AFTER_MS = 1_500;

/**
 * Milliseconds after which no process can be at work on it any more: a minute to fetch it, ten seconds to look through it, and
 * as much again for the files that wait before it.
 */
const GIVEN_UP_AFTER_MS = 3 * 60 * 1_000;

export interface SlowFilesDeps {
  readonly outbox: Pick<Outbox, 'post' | 'forget'>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Unset: `SLOW_AFTER_MS`. */
  readonly slowAfterMs?: number;
}

/**
 * Remembers whose file takes long: they were told that an answer follows. Where the process is killed before there is one,
 * the next that runs tells them to send the file again.
 */
export class SlowFiles {
  /** Keys of what this process has noted. */
  private readonly noted = new Set<string>();

  constructor(private readonly deps: SlowFilesDeps) {}

  /** The same service, with its slow files remembered. */
  around(service: ChatService): ChatService {
    return {
      press: (pressed) => service.press(pressed),
      home: (occasion) => service.home(occasion),
      find: (search) => service.find(search),
      registerFrom: (source) => service.registerFrom(source),
      say: (said) =>
        said.files.length === 0 ? service.say(said) : this.kept(said, () => service.say(said)),
      submit: (sent) =>
        Object.values(sent.values).some(({ kind }) => kind === 'files')
          ? this.kept(sent, () => service.submit(sent))
          : service.submit(sent),
    };
  }

  /** The process ends in order: who waits for a file was told so by their chat system's adapter. */
  async ended(): Promise<void> {
    await Promise.all([...this.noted].map((key) => this.forget(key)));
  }

  private async kept(occasion: Occasion, work: () => Promise<Reply>): Promise<Reply> {
    const reply = work();
    const settled = reply.then(
      () => true,
      () => true,
    );
    const { slowAfterMs = SLOW_AFTER_MS } = this.deps;
    if (await within(slowAfterMs, settled, () => false)) return reply;
    const at = this.deps.clock.now();
    // A form that was refused is sent again under its key.
    const key = `slow-file:${occasion.person.platform}:${occasion.key}:${at.getTime()}`;
    const noting = this.note(key, occasion, at);
    try {
      return await reply;
    } finally {
      await noting;
      await this.forget(key);
    }
  }

  private async note(key: string, { person }: Occasion, at: Date): Promise<void> {
    const dueAt = new Date(at.getTime() + GIVEN_UP_AFTER_MS).toISOString();
    const { platform, id } = person;
    this.noted.add(key);
    await this.orLog(
      this.deps.outbox.post({
        lane: slowFileLane(person),
        key,
        requestId: null,
        body: { kind: 'slow-file', platform, person: id, dueAt },
        urgency: 'decision',
        at,
      }),
    );
  }

  private async forget(key: string): Promise<void> {
    await this.orLog(this.deps.outbox.forget(key, this.deps.clock.now()));
    this.noted.delete(key);
  }

  /** The file itself may arrive all the same, and be answered. */
  private async orLog(doing: Promise<void>): Promise<void> {
    try {
      await doing;
    } catch (error) {
      this.deps.log.warn({ err: error }, 'Failed to note or forget a file that takes long');
    }
  }
}
