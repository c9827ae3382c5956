import type { Running } from '../../src/composition/start';
import type { Database } from '../../src/storage/database/database';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { TEAMS_CAST, TEAMS_CHANNELS } from '../../workspace/ebox/teams-cast';
import { fieldsOf, refreshFor } from '../../workspace/teams/reading';
import { teamsIdOf } from '../../workspace/teams/model';
import { textOf, visibleText, type Workspace } from '../../workspace/testing';
import { startBot } from '../support/bot';
import { freshDatabase } from '../support/databases/fresh';
import { card, register } from '../support/given/filled';

const OUTSIDE = 'Your account belongs to another organisation';

/** Accounts that are no colleague's, whichever role the bot's settings give them. */
describe('people from elsewhere', () => {
  let database: Database;
  let bot: Running;
  let workspace: Workspace;
  let id: string;

  beforeAll(async () => {
    database = await freshDatabase('pglite');
    ({ bot, workspace } = await startBot(database));
    // Nobody but Ana has done anything yet: what Slack and Teams say of the others, the bot hears for the first time.
    workspace.slack.state.setAccount(CAST.luc.id, 'stranger');
    workspace.slack.state.setAccount(CAST.nadia.id, 'deactivated');
    workspace.slack.state.setAccount(CAST.eva.id, 'bot');
    workspace.teams.state.setAccount(TEAMS_CAST.luc.id, 'guest');
    workspace.teams.state.setAccount(TEAMS_CAST.nadia.id, 'foreign');
    id = await register(as('ana'), { Organisation: 'Guarded' });
  });
  afterAll(async () => {
    await bot.stop();
    await database.close();
  });

  const as = (who: keyof typeof CAST) => workspace.slack.as(CAST[who].id);
  const inTeams = (who: keyof typeof TEAMS_CAST) => workspace.teams.as(TEAMS_CAST[who].id);
  const said = async (who: keyof typeof CAST, words: string) => {
    const { ephemerals } = await as(who).command(`/ebox ${words}`);
    return ephemerals.map((one) => visibleText(one)).join('\n');
  };
  const teamsCard = () =>
    workspace.slack.waitFor(
      () => workspace.teams.posts(TEAMS_CHANNELS.requests.id, id)[0],
      'the card in Teams',
    );

  describe.each([
    ['luc', 'of another workspace', OUTSIDE],
    ['nadia', 'that is deactivated', 'Your account is deactivated here'],
    ['eva', 'of an app', 'this account is an app’s'],
  ] as const)('in Slack, %s, whose account is one %s', (who, _, refusal) => {
    it.each(['list', 'list all', 'digest', 'stats', 'home', 'help', 'new'])(
      'is told so in a sentence, and nothing else: /ebox %s',
      async (words) => {
        const answer = await said(who, words);
        expect(answer).toContain(refusal);
        expect(answer).not.toContain('Guarded');
        expect(answer.split('\n')).toHaveLength(1);
        expect(as(who).view).toBeUndefined();
      },
    );

    it('is shown no request, and changes none by a press', async () => {
      expect(await said(who, `show ${id}`)).not.toContain('Guarded');
      const posted = await card(workspace.slack, 'approvals', id);
      await (await as(who).press(posted, 'Agree')).told(refusal);
      expect(await said('ana', `history ${id}`)).not.toContain('agreed in principle');
    });
  });

  describe.each([
    { who: 'luc', kind: 'a guest' },
    { who: 'nadia', kind: 'a member of another tenant, in a channel that is shared' },
  ] as const)('in Teams, $who, who is $kind', ({ who }) => {
    it.each(['list all', 'digest', 'stats', 'home', 'new'])(
      'is told so in a sentence, and nothing else: %s',
      async (words) => {
        const { messages } = await inTeams(who).mention(TEAMS_CHANNELS.requests.id, words);
        const answer = messages.map((one) => (one.card ? textOf(one.card) : one.text)).join('\n');
        expect(answer).toContain(OUTSIDE);
        expect(answer).not.toContain('Guarded');
      },
    );

    it('changes nothing by a press, opens no form, finds nothing', async () => {
      const posted = await teamsCard();
      const pressed = await inTeams(who).execute(posted, {
        verb: 'agree',
        data: { act: 'agree', requestId: id, version: 1 },
      });
      expect(JSON.stringify(pressed)).toContain(OUTSIDE);
      const opened = await inTeams(who).open(posted, { act: 'register' });
      expect(JSON.stringify(opened)).toContain(OUTSIDE);
      const found = await inTeams(who).search('Guarded');
      expect(JSON.stringify(found)).toContain(OUTSIDE);
      expect(JSON.stringify(found)).not.toContain(id);
      expect(await said('ana', `history ${id}`)).not.toContain('agreed in principle');
    });

    it('gets no card of their own, and is offered to nobody', async () => {
      const posted = await teamsCard();
      if (!posted.card) throw new Error('no card');
      expect(refreshFor(posted.card, teamsIdOf(TEAMS_CAST.ana.id))).not.toBeNull();
      expect(refreshFor(posted.card, teamsIdOf(TEAMS_CAST[who].id))).toBeNull();
      const { messages } = await inTeams('ana').write(`assign ${id}`);
      const [form] = messages;
      if (!form?.card) throw new Error('no form');
      const offered = fieldsOf(form.card).flatMap(({ choices }) => choices);
      expect(offered.map(({ title }) => title)).toContain(CAST.bo.name);
      expect(offered.map(({ title }) => title)).not.toContain(CAST[who].name);
    });

    it('is given no request by mention', async () => {
      const { messages } = await inTeams('ana').mention(
        TEAMS_CHANNELS.requests.id,
        `assign ${id} @${CAST[who].name}`,
        { persons: [TEAMS_CAST[who]] },
      );
      const answer = messages.map((one) => (one.card ? textOf(one.card) : one.text)).join('\n');
      expect(answer).toContain(`${CAST[who].name} belongs to another organisation`);
    });
  });

  describe('a channel that they read along in', () => {
    it('becomes no feed’s in Slack, until it is the desk’s own again', async () => {
      const choose = async () => {
        const { ephemerals } = await as('tom').command(
          '/ebox channel digest',
          CHANNELS.requests.id,
        );
        return ephemerals.map((one) => visibleText(one)).join('\n');
      };
      expect(await choose()).toContain('People of another organisation are in this channel');
      workspace.slack.state.setAccount(CAST.luc.id, null);
      expect(await choose()).toContain('gets the daily digest');
      workspace.slack.state.setAccount(CAST.luc.id, 'stranger');
    });

    it('becomes no feed’s in Teams, be it a guest or another tenant', async () => {
      const choose = async () => {
        const { messages } = await inTeams('tom').mention(
          TEAMS_CHANNELS.requests.id,
          'channel digest',
        );
        return messages.map((one) => (one.card ? textOf(one.card) : one.text)).join('\n');
      };
      expect(await choose()).toContain('People of another organisation are in this channel');
      workspace.teams.state.setAccount(TEAMS_CAST.luc.id, null);
      expect(await choose()).toContain('People of another organisation are in this channel');
      workspace.teams.state.setAccount(TEAMS_CAST.nadia.id, null);
      expect(await choose()).toContain('gets the daily digest');
      workspace.teams.state.setAccount(TEAMS_CAST.luc.id, 'guest');
      workspace.teams.state.setAccount(TEAMS_CAST.nadia.id, 'foreign');
    });

    it('is named by the doctor, in each chat system', async () => {
      await said('tom', 'help');
      const told = await said('tom', 'doctor');
      expect(told).toContain('People of another organisation read #ebox-requests');
      expect(told.match(/People of another organisation read/gu)).toHaveLength(6);
    });
  });

  it('in Teams, an account without an Entra id is told to sign in, and shown nothing', async () => {
    const before = workspace.teams.state.messagesIn(inTeams('bo').chat).length;
    const stranger = { type: 'message', text: 'list all', id: 'f:1' };
    const activity = workspace.teams.activity(TEAMS_CAST.bo.id, inTeams('bo').chat, stranger);
    await workspace.teams.link.send({ ...activity, from: { id: '29:nobody', name: 'Somebody' } });
    const [answer] = workspace.teams.state.messagesIn(inTeams('bo').chat).slice(before);
    expect(answer?.card && textOf(answer.card)).toContain('I can’t see who you are');
  });
});
