import { proxyFor } from '../adapters/way-out/proxies';
import type { Dispatcher } from '../adapters/slack/connect/socket';
import type { MailServer } from '../adapters/mail/server';
import type { Config } from '../config/config';

/** How the bot leaves the machine: straight, or through proxies. */
export interface GoingOut {
  /** What a web socket is opened with; null: straight. */
  readonly dispatcher: Dispatcher | null;
  /** The proxy before a mail server, by its name and port; null: straight. */
  mailProxy(server: Pick<MailServer, 'host' | 'port'>): URL | null;
}

/** Sets the ways out for the whole process. What only proxies need is read from the disk where there are any. */
export async function prepareGoingOut({ proxies }: Pick<Config, 'proxies'>): Promise<GoingOut> {
  if (!proxies) return { dispatcher: null, mailProxy: () => null };
  const { goThrough } = await import('../adapters/way-out/way-out.js');
  return {
    dispatcher: goThrough(proxies),
    mailProxy({ host, port }) {
      const name = host.includes(':') ? `[${host}]` : host;
      // Mail goes by the proxy for what is encrypted, as no variable is for mail.
      return proxyFor(proxies, new URL(`https://${name}:${port}`));
    },
  };
}
