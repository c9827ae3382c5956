import { CAST } from '../../../workspace/ebox/cast';
import { type Workspace, visibleText } from '../../../workspace/testing';
import type { Running } from '../../../src/composition/start';
import { startBot } from '../../support/bot';
import { card, register } from '../../support/given/filled';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { direct, directsOf, moveClock, texts } from '../../support/given/reminder-workspace';

const MONDAY = '2030-01-07T08:30:00.000Z';
const TWO_DAYS_BEFORE_DUE = '2030-01-10T08:00:00.000Z';
const SNOOZED_UNTIL = '2030-01-17';

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;

  beforeAll(async () => {
    ({ bot, workspace } = await startBot(database()));
    await moveClock(bot.port, MONDAY);
  });
  afterAll(() => bot.stop());

  it('is refused for a day that is past or over a year away, and else keeps quiet until then', async () => {
    const id = await register(workspace.slack.as(CAST.ana.id), { Organisation: 'Sleepy' });
    await moveClock(bot.port, TWO_DAYS_BEFORE_DUE);
    const reminder = await direct(workspace, 'bo', `Reminder: ${id}`);
    const manager = workspace.slack.as(CAST.bo.id);
    const opened = await (await manager.press(reminder, 'Snooze')).opened();
    const reason = 'They are closed';
    for (const [until, words] of [
      ['2030-01-10', 'Choose a day after today, which is 2030-01-10.'],
      ['2029-12-31', 'Choose a day after today, which is 2030-01-10.'],
      ['2031-01-11', 'At most a year ahead: 2031-01-10 is the last day.'],
    ] as const) {
      const refused = await manager.submit(opened, { Until: until, Reason: reason });
      expect(refused.errors).toEqual({ Until: words });
    }
    expect((await manager.submit(opened, { Until: SNOOZED_UNTIL, Reason: reason })).errors).toEqual(
      {},
    );
    await card(workspace.slack, 'requests', id, 'snoozed until Thu 17 Jan by Bo Claes');
    const { ephemerals } = await manager.command(`/ebox history ${id}`);
    expect(ephemerals.map((one) => visibleText(one)).join()).toMatch(
      /Bo Claes \(NSSO manager\) snoozed the reminders until Thu 17 Jan\s+They are closed/u,
    );

    await moveClock(bot.port, '2030-01-16T08:00:00.000Z');
    await moveClock(bot.port, `${SNOOZED_UNTIL}T08:00:00.000Z`);
    await direct(workspace, 'bo', /Reminder: DS-\d{4}-\d{4} · Sleepy[\s\S]*3 working days over/u);
    expect(texts(directsOf(workspace, 'bo'))).toHaveLength(2);
  });
});
