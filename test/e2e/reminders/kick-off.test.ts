import type { Running } from '../../../src/composition/start';
import { CAST } from '../../../workspace/ebox/cast';
import { TEAMS_CAST } from '../../../workspace/ebox/teams-cast';
import {
  buttonsOf,
  labelsOf,
  textOf,
  visibleText,
  type Workspace,
} from '../../../workspace/testing';
import { startBot } from '../../support/bot';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { card, register } from '../../support/given/filled';
import { direct, directsOf, moveClock } from '../../support/given/reminder-workspace';

/** A Monday with no holiday near it; they meet on the Friday of the week after, so that a weekend lies behind it. */
const MONDAY = '2030-01-07T08:30:00.000Z';
const MEETING = '2030-01-18';
const JUST_AFTER = '2030-01-18T14:00:00.000Z';
const SUNDAY = '2030-01-20T10:00:00.000Z';
const WORKING_DAY_AFTER = '2030-01-21T08:30:00.000Z';

onEveryDatabase((database) => {
  describe('the working day after the kick-off', () => {
    let bot: Running;
    let workspace: Workspace;

    beforeAll(async () => {
      ({ bot, workspace } = await startBot(database()));
      await moveClock(bot.port, MONDAY);
    });
    afterAll(() => bot.stop());

    const inTeams = (id: string) =>
      workspace.teams.state
        .messagesIn(workspace.teams.as(TEAMS_CAST.ana.id).chat)
        .filter((one) => one.card && textOf(one.card).includes(`Reminder: ${id}`));

    it('staff are asked in both chats to record it, and not before', async () => {
      const ana = workspace.slack.as(CAST.ana.id);
      const id = await register(ana);
      const bo = workspace.slack.as(CAST.bo.id);
      await bo.press(await card(workspace.slack, 'approvals', id, 'Agree'), 'Agree');
      const drawn = await card(workspace.slack, 'requests', id, 'Plan kick-off');
      const form = await (await ana.press(drawn, 'Plan kick-off')).opened();
      const planned = { Date: MEETING, Time: '14:00', Place: 'Room 12' };
      expect((await ana.submit(form, planned)).errors).toEqual({});
      await card(workspace.slack, 'requests', id, '14:00 to 15:00 · Room 12');

      // What comes of the later moment shows that nothing came of these.
      await moveClock(bot.port, JUST_AFTER);
      await moveClock(bot.port, SUNDAY);
      await moveClock(bot.port, WORKING_DAY_AFTER);
      const reminder = await direct(workspace, 'ana', `Reminder: ${id}`);
      expect(directsOf(workspace, 'ana').map((one) => visibleText(one))).toHaveLength(1);
      expect(visibleText(reminder)).toContain('due today');
      expect(labelsOf(reminder.blocks)).toContain('Record kick-off');

      const [theirs] = await workspace.waitFor(
        () => (inTeams(id).length > 0 ? inTeams(id) : undefined),
        'the reminder in Teams',
      );
      if (!theirs?.card) throw new Error('No card came');
      expect(inTeams(id)).toHaveLength(1);
      expect(buttonsOf(theirs.card).map(({ title }) => title)).toContain('Record kick-off');

      const record = await (await ana.press(reminder, 'Record kick-off')).opened();
      expect((await ana.submit(record, { Date: MEETING, Notes: 'All clear' })).errors).toEqual({});
      await card(workspace.slack, 'requests', id, 'Waiting for: requester');
    });
  });
});
