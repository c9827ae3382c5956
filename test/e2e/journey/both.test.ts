import { startBot } from '../../support/bot';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { slackDriver } from '../../support/drivers/slack-driver';
import { teamsDriver } from '../../support/drivers/teams-driver';

/** What issue 4 promises for a decision to stand on both cards. */
const PROMISED_MS = 2_000;

const DAY_MS = 86_400_000;

onEveryDatabase((database) => {
  it('shows a decision taken in Slack on the cards of a request registered in Teams, in both', async () => {
    const { bot, workspace } = await startBot(database());
    try {
      const teams = teamsDriver(workspace);
      const slack = slackDriver(workspace);
      await teams.fill('ana', 'new', {
        Organisation: 'Both Sides',
        'CBE number': '0406.798.006',
        'Contact name': 'Jan Jansen',
        'Contact e-mail': 'jan@both.example',
        Language: 'English',
        'Use cases': 'Certificates',
        Recipients: ['Enterprises'],
        'Documents per month': '12',
        'Planned go-live': new Date(Date.now() + 120 * DAY_MS).toISOString().slice(0, 10),
        'First environment': 'INT',
      });
      const id = await teams.newest('Both Sides');
      await slack.shows('approvals', id, 'Both Sides');
      await slack.press('bo', 'approvals', id, 'Agree');
      const shown = Promise.all([
        teams.shows('requests', id, 'Kick-off'),
        teams.shows('approvals', id, 'Bo Claes agreed in principle'),
        slack.shows('requests', id, 'Kick-off'),
        slack.shows('approvals', id, 'Bo Claes agreed in principle'),
      ]);
      const late = new Promise((_, reject) => {
        setTimeout(
          () => reject(new Error('The cards took longer than promised')),
          PROMISED_MS,
        ).unref();
      });
      await expect(Promise.race([shown, late])).resolves.toHaveLength(4);
    } finally {
      await bot.stop();
    }
  }, 60_000);
});
