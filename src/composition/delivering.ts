import type { MailAccess } from '../app/outbox/mail-access';
import { createSmtpGateway } from '../adapters/mail/smtp';
import type { Languages } from '../app/languages/languages';
import type { Scheduler } from '../app/schedule/scheduler';
import { createDeliver } from '../app/delivery/deliver';
import type { PaperDesk } from '../app/paper/paper-desk';
import type { RequestDeps } from '../app/requests/deps';
import { exportFile } from '../app/export/in-chat';
import { feedLane } from '../app/outbox/lanes';
import { measuredDeliver } from '../app/delivery/measured-deliver';
import type { Randomness } from '../app/time/clock';
import { FEEDS } from '../app/settings/settings-store';
import type { Logger, Trace } from '../app/watching/log';
import { createTroubles, type Left } from '../app/delivery/delivery-alerts';
import type { Sign } from '../core/mail/message-id';
import type { Config } from '../config/config';
import type { Platform } from '../core/terms/terms';
import { createDispatcher } from '../delivery/dispatcher';
import { isPassing } from '../storage/database/transient-errors';
import type { Chat } from './chat';
import type { GoingOut } from './going-out';
import type { Signals } from './signals';
import type { Stores } from './stores';

export interface DeliveringParts {
  readonly stores: Stores;
  readonly requests: RequestDeps;
  readonly languages: Languages;
  readonly scheduler: Scheduler;
  readonly chat: Chat;
  readonly goingOut: GoingOut;
  readonly signals: Signals;
  readonly random: Randomness;
  /** Signs the Message-IDs of our mails. */
  readonly sign: Sign;
  /** Tokens for the mail server; null: it takes passwords. */
  readonly access: MailAccess | null;
  /** Makes what goes along with a mail. */
  readonly paper: Pick<PaperDesk, 'make' | 'addPage'>;
  readonly log: Logger;
  readonly trace: Trace;
  /** Milliseconds that a lane rests after a message, in place of what the platforms ask for. */
  readonly spacing: ((lane: string) => number) | null;
}

/** What brings the messages out. It listens to what was stored, and to where the chat systems let it in. */
export interface Delivering {
  start(): void;
  stop(): Promise<void>;
}

/** Puts the delivery together: the outbox, the gateways, and the news of what couldn't be brought. */
export function createDelivering(config: Config, parts: DeliveringParts): Delivering {
  const { stores, requests, languages, scheduler, chat, goingOut, signals, random, sign } = parts;
  const { paper, access, log, trace, spacing } = parts;
  const { outbox, settings, queries, files, cards } = stores;
  const { context, people, out, watch, clock } = requests;
  const troubles = createTroubles({
    outbox,
    settings,
    channels: config.channels,
    directory: people.directory,
    platforms: out.platforms,
    clock,
  });
  const dispatcher = createDispatcher({
    outbox,
    clock,
    random,
    log,
    deliver: measuredDeliver(
      watch.metrics,
      createDeliver({
        context,
        languages,
        clock,
        gateways: chat.gateways,
        mail: config.mail
          ? createSmtpGateway({
              ...{ ...config.mail, sign, access, log },
              proxyTo: goingOut.mailProxy,
            })
          : null,
        cards,
        mails: stores.mails,
        queries,
        history: stores.requests,
        settings,
        files,
        paper,
        channels: out.channels,
        digestOf: scheduler.digestOf,
        exportOf: (asked, now, words) =>
          exportFile(
            {
              definition: context.definition,
              queries,
              store: stores.requests,
              reader: stores.exportReader,
            },
            asked,
            now,
            words,
          ),
      }),
    ),
    isPassing,
    ...(spacing ? { spacing } : {}),
    onUnreachable: troubles.unreachable,
    onReachable: troubles.reachable,
    onDead: troubles.dead,
  });

  /** Deliveries go on for everybody: their lines don't belong to whoever woke them. */
  const poke = () => trace.outside(dispatcher.poke);

  async function wakeAll(platform: Platform): Promise<void> {
    await Promise.all(FEEDS.map((feed) => outbox.wake(feedLane(platform, feed), clock.now())));
    poke();
  }

  /** For what a chat system tells and nobody waits for. */
  function afterwards(work: Promise<void>): void {
    work.catch((error: unknown) => log.warn({ err: error }, 'Failed to handle join/leave event'));
  }

  signals.committed.listen(poke);
  async function joined(platform: Platform, channel: string): Promise<void> {
    await troubles.joined(platform, channel, random.uuid());
    await wakeAll(platform);
  }

  async function left(platform: Platform, from: Left): Promise<void> {
    await troubles.left(platform, from, random.uuid());
    poke();
  }

  signals.joined.listen((platform, channel) => afterwards(joined(platform, channel)));
  signals.left.listen((platform, from) => afterwards(left(platform, from)));
  return dispatcher;
}
