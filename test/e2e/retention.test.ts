import { type Workspace, visibleText } from '../../workspace/testing';
import { CAST } from '../../workspace/ebox/cast';
import type { Running } from '../../src/composition/start';
import { verifyChains } from '../../src/storage/verification/verify';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { moveClock } from '../support/given/reminder-workspace';
import { until } from '../support/until';
import { card, register } from '../support/given/filled';

/** More than two months after any day on which this runs, and before the planned go-live of the form. */
const LATER = '2030-06-03T08:00:00.000Z';

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;

  beforeAll(async () => {
    ({ bot, workspace } = await startBot(database(), { RETENTION_PERSONAL_MONTHS: '2' }));
  });
  afterAll(() => bot.stop());

  const ana = () => workspace.slack.as(CAST.ana.id);
  const said = async (words: string) =>
    (await ana().command(`/ebox ${words}`)).ephemerals.map((one) => visibleText(one)).join('\n');

  it('a request that was closed for its months is still shown, listed and told, without names and texts', async () => {
    const open = await register(ana(), { Organisation: 'Stad Gent' });
    const id = await register(ana(), {
      Organisation: 'Plantin NV',
      'Contact e-mail': 'jan@plantin.example',
    });
    await said(`withdraw ${id} Plantin changed their mind`);
    await card(workspace.slack, 'requests', id, 'Withdrawn since');

    await moveClock(bot.port, LATER);
    await until(async () => (await said(`show ${id}`)).includes('were removed'));

    const shown = await said(`show ${id}`);
    expect(shown).toContain(`${id} · CBE 0406.798.006`);
    expect(shown).toContain('Registered by somebody on');
    const history = await said(`history ${id}`);
    expect(history).toContain('somebody (eBoxIntegration staff) withdrew the request');
    expect(history).toContain('were removed: they had been kept long enough');
    expect(await said('list all 0406.798')).toContain(id);
    expect(await said('list all plantin')).toContain('No request matches');
    expect(`${shown}${history}`).not.toMatch(/plantin|Ana/iu);
    expect(await said(`show ${open}`)).toContain('Stad Gent');
    await expect(database().patiently(verifyChains)).resolves.toMatchObject({ broken: null });
  });

  it('takes a note again afterwards', async () => {
    const [id = ''] = await database().knex('request').where({ status: 'withdrawn' }).pluck('id');
    expect(await said(`note ${id} They called`)).toContain('Done');
    expect(await said(`history ${id}`)).toContain(
      'Ana Peeters (eBoxIntegration staff) wrote a note',
    );
  });
});
