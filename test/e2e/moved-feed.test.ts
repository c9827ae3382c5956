import { BOT_USER_ID, type Workspace, visibleText } from '../../workspace/testing';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import type { Running } from '../../src/composition/start';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { card, register } from '../support/given/filled';

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;
  const as = (who: keyof typeof CAST) => workspace.slack.as(CAST[who].id);

  /** A message of a channel, once it shows this. */
  const shown = (channel: string, sought: string) =>
    workspace.slack.waitFor(
      () => workspace.slack.messages(channel).find((one) => visibleText(one).includes(sought)),
      `${channel} to show ${sought}`,
      PATIENCE_MS,
    );

  beforeEach(async () => {
    await database().knex.raw('truncate outbox, lane, destination, feed_channel, handled');
    ({ bot, workspace } = await startBot(database()));
  });
  afterEach(() => bot.stop());

  describe('a feed that was moved to another channel', () => {
    it('goes on there when the bot is out of the first, with the cards that stood in it', async () => {
      const first = await register(as('ana'), { Organisation: 'Before' });
      await card(workspace.slack, 'requests', first);
      await card(workspace.slack, 'approvals', first);
      await as('tom').command('/ebox channel requests', CHANNELS.digest.id);
      workspace.slack.remove(CHANNELS.requests.id, BOT_USER_ID);

      await as('ana').command(`/ebox note ${first} Kept in mind`);
      // Where the bot still may answer in private.
      const second = await register(as('ana'), { Organisation: 'After' }, CHANNELS.digest.id);

      await card(workspace.slack, 'approvals', second);
      await shown(CHANNELS.digest.id, `${second} · `);
      await shown(CHANNELS.digest.id, `${first} · `);
      await shown(CHANNELS.digest.id, 'Kept in mind');
      const { ephemerals } = await as('ana').command('/ebox undelivered');
      expect(ephemerals.map(visibleText).join()).toContain('Everything was delivered');
    });

    it('is named by the advice where its channel can’t be reached, and goes on at once in the next', async () => {
      workspace.slack.remove(CHANNELS.approvals.id, BOT_USER_ID);
      const id = await register(as('ana'));
      const told = await shown(CHANNELS.requests.id, '/invite');
      expect(visibleText(told)).toContain('type “/ebox channel approvals” there');
      await as('tom').command('/ebox channel approvals', CHANNELS.digest.id);
      await shown(CHANNELS.digest.id, id);
      await shown(CHANNELS.requests.id, 'It works again');
    });
  });
});

/** A busy machine takes its time; less than the minute after which a lane that waits is tried by itself. */
const PATIENCE_MS = 20_000;
