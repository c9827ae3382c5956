import { startBot } from '../../support/bot';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { playJourney } from '../../support/given/journey';
import { teamsDriver } from '../../support/drivers/teams-driver';

onEveryDatabase((database) => {
  it('takes a request from “new” to Go live through botbuilder', async () => {
    const { bot, workspace } = await startBot(database());
    try {
      expect(await playJourney(teamsDriver(workspace), database())).toMatch(/^DS-\d{4}-0001$/u);
    } finally {
      await bot.stop();
    }
  }, 60_000);
});
