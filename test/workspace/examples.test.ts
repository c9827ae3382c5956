import pino from 'pino';
import { startLocal, type Local } from '../../workspace/ebox/start';
import { CAST } from '../../workspace/ebox/cast';
import { visibleText } from '../../workspace/testing';
import { inspectorWorker, paperWorker } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';

onEveryDatabase((database) => {
  let bot: Local;

  const begin = () =>
    startLocal({ PORT: '0' }, pino({ level: 'silent' }), {
      given: { database: database(), inspectorWorker, paperWorker },
    });
  const listed = async () => {
    const staff = bot.workspace.slack.as(CAST.ana.id);
    return visibleText(await (await staff.command('/ebox list all')).told(/./u));
  };

  it('begins with five examples at different steps, and with the same five the next time', async () => {
    bot = await begin();
    const first = await listed();
    for (const organisation of [
      'Stad Leuven',
      'Ville de Namur',
      'Deutschsprachige Krankenkasse',
      'Holiday Pay Fund',
      'Social Secretariat',
    ]) {
      expect(first).toContain(`Example: ${organisation}`);
    }
    await bot.stop();
    bot = await begin();
    const again = await listed();
    await bot.stop();
    expect(again.match(/DS-\d{4}-\d{4}/gu)).toEqual(first.match(/DS-\d{4}-\d{4}/gu));
  }, 60_000);
});
