import { Gauge, type Registry } from 'prom-client';
import { LANE_CLASSES } from '../../app/outbox/lanes';
import type { Party } from '../../core/terms/terms';
import type { WatchFacts } from '../../app/watching/watch-facts';

/** How things stand at one moment. */
export interface Standing {
  /** Business time: ages are counted from it. */
  readonly now: Date;
  readonly databaseUp: boolean;
  /** Null while the database can't be read, or not in time. */
  readonly facts: WatchFacts | null;
  /** The chat systems that are connected. */
  readonly chats: Readonly<Record<string, { readonly ok: boolean }>>;
  /** The mailbox that is read; null where none is. */
  readonly mailbox: { readonly ok: boolean } | null;
  /** Milliseconds since the schedule last ran. */
  readonly sinceTickMs: number;
}

const PARTIES: readonly Party[] = ['requester', 'staff', 'nsso', 'ebox'];

/** What is looked up when the metrics are read. Series of what can't be known now are left out, never out of date. */
export function createGauges(registry: Registry): (standing: Standing) => void {
  const registers = [registry];
  const database = new Gauge({
    name: 'ebox_database_up',
    help: '1 while the database answers',
    registers,
  });
  const reachable = new Gauge({
    name: 'ebox_chat_reachable',
    help: '1 while the last call to the chat system was answered',
    labelNames: ['chat'] as const,
    registers,
  });
  const mailboxReachable = new Gauge({
    name: 'ebox_mailbox_reachable',
    help: '1 while the mailbox can be read; not there where none is',
    registers,
  });
  const tick = new Gauge({
    name: 'ebox_last_tick_age_seconds',
    help: 'Time since the schedule of this process last ran',
    registers,
  });
  const messages = new Gauge({
    name: 'ebox_outbox_messages',
    help: 'Messages that are not sent yet',
    labelNames: ['lane'] as const,
    registers,
  });
  const oldestMessage = new Gauge({
    name: 'ebox_outbox_oldest_age_seconds',
    help: 'Age of the oldest message that is not sent yet',
    labelNames: ['lane'] as const,
    registers,
  });
  const deadLetters = new Gauge({
    name: 'ebox_outbox_dead_letters',
    help: 'Messages that were given up',
    registers,
  });
  const requests = new Gauge({
    name: 'ebox_open_requests',
    help: 'Open requests by the party that has held the ball longest',
    labelNames: ['party', 'on_hold'] as const,
    registers,
  });
  const oldestBall = new Gauge({
    name: 'ebox_ball_oldest_age_seconds',
    help: 'How long the party has held the ball that it has held longest; requests on hold left out',
    labelNames: ['party'] as const,
    registers,
  });

  function standing(facts: WatchFacts, now: Date): void {
    const age = (since: Date) => Math.max(0, now.getTime() - since.getTime()) / 1_000;
    deadLetters.set(facts.deadLetters);
    for (const lane of LANE_CLASSES) {
      const waiting = facts.pending.find((one) => one.lane === lane);
      messages.set({ lane }, waiting?.messages ?? 0);
      oldestMessage.set({ lane }, waiting ? age(waiting.oldest) : 0);
    }
    for (const party of PARTIES) {
      const [active, onHold] = [false, true].map((hold) =>
        facts.held.find((one) => one.party === party && one.onHold === hold),
      );
      requests.set({ party, on_hold: 'false' }, active?.requests ?? 0);
      requests.set({ party, on_hold: 'true' }, onHold?.requests ?? 0);
      oldestBall.set({ party }, active ? age(active.oldest) : 0);
    }
  }

  function unknown(): void {
    for (const gauge of [messages, oldestMessage, requests, oldestBall]) gauge.reset();
    deadLetters.remove();
  }

  return ({ now, databaseUp, facts, chats, mailbox, sinceTickMs }) => {
    if (mailbox) mailboxReachable.set(mailbox.ok ? 1 : 0);
    database.set(databaseUp ? 1 : 0);
    tick.set(sinceTickMs / 1_000);
    for (const [chat, { ok }] of Object.entries(chats)) reachable.set({ chat }, ok ? 1 : 0);
    if (facts) standing(facts, now);
    else unknown();
  };
}
