import { startBot } from '../bot';
import { onEveryDatabase } from '../database/on-every-database';
import { playJourney } from './journey';
import { slackDriver } from './slack-driver';

onEveryDatabase((database) => {
  it('takes a request from /ebox new to Go live through Bolt’s receiver', async () => {
    const { bot, workspace } = await startBot(database());
    try {
      expect(await playJourney(slackDriver(workspace))).toMatch(/^DS-\d{4}-0001$/u);
    } finally {
      await bot.stop();
    }
  }, 60_000);
});
