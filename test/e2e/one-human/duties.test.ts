import { CAST } from '../../../workspace/ebox/cast';
import { TEAMS_CAST } from '../../../workspace/ebox/teams-cast';
import type { Workspace } from '../../../workspace/testing';
import type { Running } from '../../../src/composition/start';
import { startBot } from '../../support/bot';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { answerOf, twoChats } from '../../support/given/two-chats';

/** Of each pair the first has `staff` in Slack, the second `nsso` in Teams. */
const REFUSED = [
  ['linked', 'ana', 'bo'],
  ['of the same mail, unlinked', 'luc', 'nadia'],
] as const;

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;

  beforeAll(async () => {
    ({ bot, workspace } = await startBot(database()));
    workspace.slack.state.mails.set(CAST.luc.id, 'Luc.Dubois@onss.example');
    workspace.teams.state.mails.set(TEAMS_CAST.nadia.id, 'luc.dubois@ONSS.example');
    expect(await twoChats(workspace).link('ana', 'bo')).toContain('are one person’s now');
  });
  afterAll(() => bot.stop());

  describe.each(REFUSED)('one human with two accounts, %s', (_, staff, nsso) => {
    it('can’t register in Slack and agree in Teams', async () => {
      const { registered, pressInTeams } = twoChats(workspace);
      const id = await registered(staff);
      const seen = await pressInTeams(nsso, id, 'Agree');
      expect(answerOf(seen)).toContain('registered this request yourself');
      expect(await twoChats(workspace).slack.ask(staff, `history ${id}`)).not.toContain('agreed');
    });

    it('can’t validate in Slack and confirm in Teams', async () => {
      const { validated, pressInTeams } = twoChats(workspace);
      const id = await validated(staff, staff === 'ana' ? 'luc' : 'ana');
      const seen = await pressInTeams(nsso, id, 'Confirm');
      expect(answerOf(seen)).toContain('validated this request yourself');
    });
  });

  describe('two humans, each with one of these accounts', () => {
    it('register and agree, across the chats', async () => {
      const { registered, pressInTeams, teams } = twoChats(workspace);
      const id = await registered('ana');
      await pressInTeams('nadia', id, 'Agree');
      expect(await teams.shows('requests', id, 'Kick-off meeting')).toContain('Waiting for');
    });

    it('validate and confirm, across the chats; history names the account of each', async () => {
      const { validated, pressInTeams, teams, slack } = twoChats(workspace);
      const id = await validated('ana', 'ana');
      await pressInTeams('nadia', id, 'Confirm');
      await teams.shows('requests', id, 'Waiting for: requester');
      const history = await slack.ask('luc', `history ${id}`);
      expect(history).toContain(
        'Ana Peeters (eBoxIntegration staff) validated the formal request technically (in Slack)',
      );
      expect(history).toContain(
        'Nadia El Amrani (NSSO manager) confirmed the formal request for the NSSO (in Teams)',
      );
    });
  });
});
