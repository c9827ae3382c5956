import { Counter, Histogram, type Registry } from 'prom-client';
import type { Metrics } from '../../app/watching/metrics';
import type { Platform } from '../../core/terms/terms';

/** Seconds. Slack gives 3, Teams 5; what is quick is told apart finely. */
const ACK_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];

/** Seconds. A check has 0.9 of its own, after up to 1.5 for its file. */
const CHECK_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];

/** Seconds. A delivery is given up after 40. */
const DELIVERY_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 40];

const CHATS: readonly Platform[] = ['slack', 'teams'];

/** What the process counts as it happens. */
export function createCounters(registry: Registry): Metrics {
  const registers = [registry];
  const acks = new Histogram({
    name: 'ebox_ack_seconds',
    help: 'Time from hearing what a person did to the answer for the chat system',
    labelNames: ['chat', 'kind', 'outcome'] as const,
    buckets: ACK_BUCKETS,
    registers,
  });
  const checks = new Histogram({
    name: 'ebox_certificate_check_seconds',
    help: 'Time that checking a certificate or CSR took, by what came of it',
    labelNames: ['kind', 'verdict'] as const,
    buckets: CHECK_BUCKETS,
    registers,
  });
  const deliveries = new Histogram({
    name: 'ebox_delivery_seconds',
    help: 'Time that one try to deliver a message took, by what came of it',
    labelNames: ['lane', 'kind', 'outcome'] as const,
    buckets: DELIVERY_BUCKETS,
    registers,
  });
  const changes = new Counter({
    name: 'ebox_changes_total',
    help: 'Changes of requests that were committed, by what was done',
    labelNames: ['act'] as const,
    registers,
  });
  const refusals = new Counter({
    name: 'ebox_refusals_total',
    help: 'What people were told that they can not do, by the code of docs/errors.md',
    labelNames: ['code'] as const,
    registers,
  });
  const limited = new Counter({
    name: 'ebox_rate_limited_total',
    help: 'What people were told to do more slowly',
    labelNames: ['chat'] as const,
    registers,
  });
  // Series that an alert watches are there before they count, or their first increase would not be seen.
  for (const chat of CHATS) limited.inc({ chat }, 0);
  return {
    acknowledging(chat, kind) {
      const end = acks.startTimer({ chat, kind });
      return (outcome) => void end({ outcome });
    },
    checking(kind) {
      const end = checks.startTimer({ kind });
      return (verdict) => void end({ verdict });
    },
    performed: (act) => changes.inc({ act }),
    refused: (code) => refusals.inc({ code }),
    rateLimited: (chat) => limited.inc({ chat }),
    delivering(lane, kind) {
      const end = deliveries.startTimer({ lane, kind });
      return (outcome) => void end({ outcome });
    },
  };
}
