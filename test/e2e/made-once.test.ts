import { CAST } from '../../workspace/ebox/cast';
import { type Workspace } from '../../workspace/testing';
import type { Running } from '../../src/composition/start';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { card, register } from '../support/given/filled';
import { recordMade } from '../support/made';

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;

  beforeAll(async () => {
    ({ bot, workspace } = await startBot(database()));
  });
  afterAll(() => bot.stop());

  const as = (who: keyof typeof CAST) => workspace.slack.as(CAST[who].id);

  /** A form, a look, a click and a command. */
  async function work(): Promise<void> {
    const id = await register(as('ana'));
    await as('ana').command(`/ebox show ${id}`);
    await as('bo').press(await card(workspace.slack, 'approvals', id), 'Agree');
    await as('bo').command(`/ebox history ${id}`);
  }

  it('works with schemas, formats and catalogues that were made before: none is built at a form, a click or a command', async () => {
    await work();
    const made = recordMade();
    try {
      await work();
    } finally {
      made.stop();
    }
    expect(made.places()).toEqual([]);
  });

  it('would tell of one that is made', () => {
    const made = recordMade();
    new Intl.NumberFormat('en');
    made.stop();
    expect(made.places('/test/')).toEqual([expect.stringContaining('Intl.NumberFormat')]);
  });
});
