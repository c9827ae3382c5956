import type { App } from '@slack/bolt';
import { homeOpened } from '../inbound/payloads';
import type { ListenerParts } from './parts';

/** Somebody opened the app: their home is drawn as it is now. The tab with the messages needs nothing. */
export function listenToHomes(app: App, { homes, patience }: ListenerParts): void {
  app.event('app_home_opened', ({ event }) => {
    const parsed = homeOpened.safeParse(event);
    if (!parsed.success || parsed.data.tab === 'messages') return Promise.resolve();
    const { user } = parsed.data;
    void patience.afterwards('a home tab', () => homes.show(user));
    return Promise.resolve();
  });
}
