import type { Logger } from '../../../app/watching/log';
import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';

/**
 * What Bolt and its clients have to say, in our log. Their lines below a warning are left out: with them come the
 * bodies of requests, and so what people typed.
 */
export function slackLogger(log: Logger): SlackLogger {
  const words = (parts: readonly unknown[]) => parts.map(String).join(' ');
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts: unknown[]) => log.warn({ from: 'slack' }, words(parts)),
    error: (...parts: unknown[]) => log.error({ from: 'slack' }, words(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
