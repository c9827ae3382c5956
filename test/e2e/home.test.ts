import type { Running } from '../../src/composition/start';
import type { Database } from '../../src/storage/database/database';
import { CAST } from '../../workspace/ebox/cast';
import { TEAMS_CAST } from '../../workspace/ebox/teams-cast';
import { labelsOf, visibleText, type Workspace } from '../../workspace/testing';
import { startBot } from '../support/bot';
import { freshDatabase } from '../support/databases/fresh';
import { register } from '../support/given/filled';

/** By the machine's clock, which the bot goes by. */
function tomorrow(): string {
  return new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

describe('home', () => {
  let database: Database;
  let bot: Running;
  let workspace: Workspace;
  beforeAll(async () => {
    database = await freshDatabase('pglite');
    ({ bot, workspace } = await startBot(database));
  });
  afterAll(async () => {
    await bot.stop();
    await database.close();
  });

  const as = (who: keyof typeof CAST) => workspace.slack.as(CAST[who].id);

  it('teaches whom nothing waits for, and tells a stranger who gives a role', async () => {
    const staff = await as('ana').openHome('Nothing waits for you');
    expect(visibleText(staff)).toContain('Press New request to register one');
    expect(labelsOf(staff.blocks)).toContain('New request');
    const manager = await as('bo').openHome('Nothing waits for you');
    expect(labelsOf(manager.blocks)).not.toContain('New request');
    const stranger = await as('kim').openHome('You have no role here yet');
    expect(visibleText(stranger)).toContain(`ask ${CAST.tom.name}.`);
    expect(labelsOf(stranger.blocks)).not.toContain('Absence');
  });

  it('is redrawn when something of the person’s changes, and leads through a request to its next holder', async () => {
    const id = await register(as('ana'));
    const bo = as('bo');
    await bo.homeThat(id);
    const pressed = await bo.pressHome('Agree');
    expect(pressed.trouble).toBeUndefined();
    const after = await bo.homeThat('agreed in principle');
    expect(visibleText(after)).toContain('Nothing waits for you');
    const ana = await as('ana').homeThat('Waits for you: 1');
    expect(visibleText(ana)).toContain(id);
    const labels = labelsOf(ana.blocks);
    expect(labels).toContain('Plan kick-off');
    expect(labels).not.toContain('Record kick-off');
    const other = await as('luc').openHome();
    expect(visibleText(other)).not.toContain(id);
  });

  it('opens forms, and shows on itself what came of them', async () => {
    const ana = as('ana');
    await ana.openHome('Plan kick-off');
    const planned = await (await ana.pressHome('Plan kick-off')).opened();
    const sent = await ana.submit(planned, { Date: tomorrow(), Time: '10:00', Place: 'Room 12' });
    expect(sent.errors).toEqual({});
    await ana.homeThat('Record kick-off');
    const pressed = await ana.pressHome('Record kick-off');
    const form = await pressed.opened();
    await ana.submit(form, { Date: '2026-11-20', Notes: 'All clear.' });
    const after = await ana.homeThat('recorded the kick-off meeting');
    expect(labelsOf(after.blocks)).not.toContain('Record kick-off');
  });

  it('is in the person’s language, and changes with it', async () => {
    const eva = as('eva');
    await eva.openHome('Nothing waits for you');
    await eva.pressHome('Français');
    const french = await eva.homeThat('Rien ne vous attend');
    expect(visibleText(french)).not.toContain('Nothing');
  });

  it('is refused for an account of another workspace, and the log has it', async () => {
    workspace.slack.state.setAccount(CAST.luc.id, 'stranger');
    const before = workspace.slack.calls.all('views.publish').length;
    await workspace.slack.gestures.openHome(CAST.luc.id);
    await workspace.slack.waitFor(
      (slack) => slack.calls.all('views.publish').length > before,
      'an attempt',
    );
    const [last] = workspace.slack.calls.all('views.publish').slice(-1);
    expect(last?.answer).toMatchObject({ ok: false, error: 'invalid_arguments' });
    workspace.slack.state.setAccount(CAST.luc.id, null);
  });

  it('is a card in Teams’ personal chat, and in Slack’s direct messages', async () => {
    const teams = workspace.teams.as(TEAMS_CAST.ana.id);
    const answer = await teams.write('home');
    expect(JSON.stringify(answer)).toContain('Nothing waits for you');
    await as('bo').dm('home');
    await workspace.slack.waitForMessage(as('bo').directMessages, 'What you did lately');
  });
});
