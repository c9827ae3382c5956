import { startBot } from '../bot';
import { onEveryDatabase } from '../database/on-every-database';
import { playJourney } from './journey';
import { teamsDriver } from './teams-driver';

onEveryDatabase((database) => {
  it('takes a request from “new” to Go live through botbuilder', async () => {
    const { bot, workspace } = await startBot(database());
    try {
      expect(await playJourney(teamsDriver(workspace))).toMatch(/^DS-\d{4}-0001$/u);
    } finally {
      await bot.stop();
    }
  }, 60_000);
});
