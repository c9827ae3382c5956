import { CAST } from '../../../workspace/ebox/cast';
import { type Workspace, visibleText } from '../../../workspace/testing';
import type { Running } from '../../../src/composition/start';
import { startBot } from '../../support/bot';
import { card, register } from '../../support/given/filled';
import { verifyChains } from '../../../src/storage/verification/verify';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import {
  direct,
  directsOf,
  moveClock,
  texts,
  type Who,
} from '../../support/given/reminder-workspace';

const MONDAY = '2030-01-07T08:30:00.000Z';
const TWO_DAYS_BEFORE_DUE = '2030-01-10T08:00:00.000Z';

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;

  beforeAll(async () => {
    ({ bot, workspace } = await startBot(database()));
    await moveClock(bot.port, MONDAY);
  });
  afterAll(() => bot.stop());

  const as = (who: Who) => workspace.slack.as(CAST[who].id);

  /** Sends the form of `/ebox away` in; what stands on its fields afterwards. */
  async function away(who: Who, from: string, until: string, standIn: Who) {
    const opened = await (await as(who).command('/ebox away')).opened();
    const done = await as(who).submit(opened, {
      From: from,
      Until: until,
      'Stands in': CAST[standIn].id,
    });
    if (Object.keys(done.errors).length > 0) await as(who).close(opened);
    return done.errors;
  }

  async function say(who: Who, command: string): Promise<string> {
    const { ephemerals } = await as(who).command(command);
    return ephemerals.map((one) => visibleText(one)).join('\n');
  }

  it('is refused on the field where it makes no sense, and nothing is noted', async () => {
    expect(await away('bo', '2030-01-12', '2030-01-08', 'nadia')).toEqual({
      Until: 'This is before the first day. Nothing was changed.',
    });
    expect(await away('bo', '2029-01-01', '2029-01-08', 'nadia')).toEqual({
      Until: 'These days are past. Nothing was changed.',
    });
    expect(await away('bo', '2030-01-08', '2030-01-12', 'ana')).toEqual({
      'Stands in': expect.stringContaining('This person is no NSSO manager'),
    });
    expect(await away('bo', '2030-01-08', '2030-01-12', 'bo')).toEqual({
      'Stands in': expect.stringContaining('you can’t stand in for yourself'),
    });
    expect(await say('kim', '/ebox away')).toContain('Only somebody with a role');
    expect(await say('bo', '/ebox away off')).toContain('No absence of yours is noted');
  });

  it('sends the reminders to the stand-in, and records what they do as done for the absent one', async () => {
    const id = await register(as('ana'), { Organisation: 'Standing in' });
    expect(await away('bo', '2030-01-08', '2030-01-31', 'nadia')).toEqual({});
    await direct(workspace, 'nadia', 'You stand in for Bo Claes from Tue 8 Jan to Thu 31 Jan');
    expect(await away('bo', '2030-01-31', '2030-02-05', 'nadia')).toEqual({
      From: expect.stringContaining('You are away already'),
    });
    expect(await away('nadia', '2030-01-20', '2030-01-21', 'bo')).toEqual({
      'Stands in': expect.stringContaining('it would come back to you'),
    });

    const before = await card(workspace.slack, 'approvals', id);
    await moveClock(bot.port, TWO_DAYS_BEFORE_DUE);
    const reminder = await direct(workspace, 'nadia', `Reminder: ${id}`);
    expect(visibleText(reminder)).toContain('You stand in for Bo Claes.');
    expect(texts(directsOf(workspace, 'bo'))).toEqual([]);
    await as('nadia').press(reminder, 'Agree');
    await card(
      workspace.slack,
      'approvals',
      id,
      'Nadia El Amrani for Bo Claes agreed in principle',
    );
    expect(await say('ana', `/ebox history ${id}`)).toContain(
      'Nadia El Amrani for Bo Claes (NSSO manager) agreed in principle',
    );
    const late = await as('bo').press(before, 'Agree');
    expect(visibleText(await late.told('Nothing was changed'))).toContain(
      'Nadia El Amrani for Bo Claes',
    );
    expect(await verifyChains(database().knex)).toMatchObject({ broken: null });
  });

  it('ends when it is called off: what comes next is the stand-in’s own', async () => {
    expect(await say('bo', '/ebox away off')).toContain('called off');
    const id = await register(as('ana'), { Organisation: 'Back again' });
    const asked = await card(workspace.slack, 'approvals', id);
    await as('nadia').press(asked, 'Agree');
    await card(workspace.slack, 'approvals', id, 'Nadia El Amrani agreed in principle');
  });

  it('leaves whoever stands in for staff their own requests, and tells of those assigned meanwhile', async () => {
    const id = await register(as('ana'), { Organisation: 'Assigned' });
    expect(await away('luc', '2030-01-10', '2030-01-11', 'ana')).toEqual({});
    expect(await say('ana', `/ebox assign ${id} @Luc Dubois`)).toContain('Done');
    await direct(workspace, 'ana', 'assigned this request to Luc Dubois, for whom you stand in');
    expect(texts(directsOf(workspace, 'luc'))).toEqual([]);
  });
});
