import { type Workspace, textOf, visibleText } from '../../workspace/testing';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { TEAMS_CHANNELS } from '../../workspace/ebox/teams-cast';
import type { Running } from '../../src/composition/start';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { register } from '../support/given/filled';

/** A busy machine takes its time; a passing refusal is tried again within seconds. */
const PATIENCE_MS = 20_000;

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;

  beforeAll(async () => {
    ({ bot, workspace } = await startBot(database()));
  });
  afterAll(() => bot.stop());

  const as = (who: keyof typeof CAST) => workspace.slack.as(CAST[who].id);
  const cardsOf = (id: string) =>
    workspace.teams
      .posts(TEAMS_CHANNELS.requests.id, `${id} · `)
      .filter(({ below }) => below === null);
  const until = <T>(look: () => T | undefined, what: string): Promise<T> =>
    workspace.slack.waitFor(look, what, PATIENCE_MS);
  const alarms = () =>
    workspace.slack
      .messages(CHANNELS.requests.id)
      .filter((message) => /waits: |could not be delivered/u.test(visibleText(message)));
  const lineOf = (id: string, words: string) =>
    until(
      () =>
        workspace.teams
          .posts(TEAMS_CHANNELS.requests.id, words)
          .find(({ below }) => below === cardsOf(id).at(-1)?.id),
      `${words} below the card of ${id}`,
    );

  describe('a card in Teams', () => {
    it('is posted anew when somebody deleted it, and nobody is told to add an app that is there', async () => {
      const id = await register(as('ana'), { Organisation: 'Deleted' });
      const [card] = await until(() => some(cardsOf(id)), `the card of ${id}`);
      workspace.teams.state.delete(card?.id ?? '');
      await as('ana').command(`/ebox note ${id} Still here`);
      await lineOf(id, 'Still here');
      expect(cardsOf(id)).toHaveLength(1);
      expect(alarms()).toEqual([]);
    });

    it('is neither doubled nor an alarm when Teams doesn’t find its conversation for a moment', async () => {
      const id = await register(as('ana'), { Organisation: 'Passing' });
      const [card] = await until(() => some(cardsOf(id)), `the card of ${id}`);
      const passing = { kind: 'error', error: 'ConversationNotFound', status: 404 } as const;
      workspace.teams.faults.add(passing, 'update');
      workspace.teams.faults.add(passing, 'send');
      await as('ana').command(`/ebox note ${id} Patience`);
      await lineOf(id, 'Patience');
      expect(cardsOf(id).map((one) => one.id)).toEqual([card?.id]);
      expect(cardsOf(id).map((one) => one.card && textOf(one.card))).toEqual([
        expect.stringContaining(id),
      ]);
      expect(alarms()).toEqual([]);
    });
  });

  describe('an app that is removed from a team', () => {
    it('is told with the team’s name and each feed’s command, and taken back when it is added', async () => {
      await workspace.teams.install(TEAMS_CHANNELS.approvals.id, false);
      const told = await until(
        () =>
          workspace.slack
            .messages(CHANNELS.requests.id)
            .find((one) => visibleText(one).includes('was removed from the team')),
        'the news in Slack',
      );
      expect(visibleText(told)).toContain('“@e-Box channel approvals”');
      expect(visibleText(told)).not.toContain('in this chat');
      for (const { id } of Object.values(TEAMS_CHANNELS)) {
        await workspace.teams.install(id, true);
      }
      await until(
        () =>
          workspace.slack
            .messages(CHANNELS.requests.id)
            .find((one) => visibleText(one).includes('It works again')),
        'the news taken back',
      );
    });
  });
});

function some<T>(all: readonly T[]): readonly T[] | undefined {
  return all.length > 0 ? all : undefined;
}
