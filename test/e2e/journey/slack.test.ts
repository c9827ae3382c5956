import { startBot } from '../../support/bot';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { playJourney } from '../../support/given/journey';
import { slackDriver } from '../../support/drivers/slack-driver';

onEveryDatabase((database) => {
  it('takes a request from /ebox new to Go live through Bolt’s receiver', async () => {
    const { bot, workspace } = await startBot(database());
    try {
      expect(await playJourney(slackDriver(workspace), database())).toMatch(/^DS-\d{4}-0001$/u);
    } finally {
      await bot.stop();
    }
  }, 60_000);
});
