import { CAST } from '../../../workspace/ebox/cast';
import type { Workspace } from '../../../workspace/testing';
import type { Running } from '../../../src/composition/start';
import { startBot } from '../../support/bot';
import { card, register } from '../../support/given/filled';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import {
  digest,
  digests,
  direct,
  directsOf,
  moveClock,
  texts,
  threadLine,
} from '../../support/given/reminder-workspace';

/** A Monday with no holiday before Easter; the NSSO's five working days for an agreement end on Monday 14 January. */
const MONDAY = '2030-01-07T08:30:00.000Z';
const TWO_DAYS_BEFORE_DUE = '2030-01-10T08:00:00.000Z';
const FOUR_DAYS_OVER = '2030-01-18T08:00:00.000Z';

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;

  beforeAll(async () => {
    ({ bot, workspace } = await startBot(database()));
    await moveClock(bot.port, MONDAY);
  });
  afterAll(() => bot.stop());

  it('shows a reminder, its button, an escalation and the digest to whoever moves the clock', async () => {
    const staff = workspace.slack.as(CAST.ana.id);
    const late = await register(staff, { Organisation: 'Late & Co' });
    const quick = await register(staff, { Organisation: 'Quick' });
    await card(workspace.slack, 'approvals', quick);

    await moveClock(bot.port, TWO_DAYS_BEFORE_DUE);
    const reminder = await direct(workspace, 'bo', '2 requests wait');
    await direct(workspace, 'nadia', '2 requests wait');
    await threadLine(
      workspace,
      'Reminder to NSSO managers: Late & Co waits for the NSSO’s agreement in principle, due Mon 14 Jan.',
    );
    const manager = workspace.slack.as(CAST.bo.id);
    const pressed = await manager.press(reminder, `Open ${quick}`);
    const opened = await pressed.told('Agreement in principle');
    await manager.press(opened, 'Agree');
    await card(workspace.slack, 'approvals', quick, 'Bo Claes agreed in principle');

    await moveClock(bot.port, FOUR_DAYS_OVER);
    await direct(workspace, 'ana', `Escalation: ${late} · Late & Co`);
    await direct(
      workspace,
      'bo',
      /Reminder: DS-\d{4}-\d{4} · Late & Co[\s\S]*4 working days over/u,
    );
    await threadLine(workspace, 'Escalated to Ana Peeters');
    const posted = await digest(workspace, 'Digest of Fri 18 Jan');
    expect(texts([posted])[0]).toMatch(
      /2 open: 1 with NSSO managers and 1 with eBoxIntegration staff[\s\S]*Waiting for NSSO managers \(1\)[\s\S]*Late & Co[\s\S]*4 working days over/u,
    );
    // Nobody else was told of anything: not the other party, not staff before it was escalated to them.
    expect(texts(directsOf(workspace, 'eva'))).toEqual([]);
    expect(texts(directsOf(workspace, 'tom'))).toEqual([]);
    expect(directsOf(workspace, 'ana')).toHaveLength(1);
    expect(texts(digests(workspace))).toHaveLength(3);
  }, 60_000);
});
