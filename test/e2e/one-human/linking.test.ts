import { TEAMS_CAST, TEAMS_CHANNELS } from '../../../workspace/ebox/teams-cast';
import { type Workspace, textOf } from '../../../workspace/testing';
import type { Running } from '../../../src/composition/start';
import { startBot } from '../../support/bot';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { direct, directsOf, moveClock } from '../../support/given/reminder-workspace';
import { codeIn, twoChats } from '../../support/given/two-chats';
import type { Who } from '../../support/drivers/driver';

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;

  beforeAll(async () => {
    ({ bot, workspace } = await startBot(database()));
  });
  afterAll(() => bot.stop());

  const inSlack = (who: Who, command: string) => twoChats(workspace).slack.ask(who, command);
  const inTeams = (who: Who, command: string) => twoChats(workspace).teams.ask(who, command);
  const toldInTeams = (who: Who, sought: string) =>
    workspace.waitFor(
      () =>
        workspace.teams
          .posts(workspace.teams.as(TEAMS_CAST[who].id).chat)
          .find(({ card }) => card && textOf(card).includes(sought)),
      `a message to ${who} in Teams that says ${sought}`,
    );

  it('is told to both accounts, begun and ended in either chat', async () => {
    const code = codeIn(await inSlack('ana', 'link'));
    expect(await inTeams('ana', `link ${code.toLowerCase().replace('-', ' ')}`)).toContain(
      'Ana Peeters in Slack are one person’s now',
    );
    await direct(workspace, 'ana', 'Ana Peeters in Teams typed your code');
    expect(await inSlack('ana', 'unlink')).toContain('no longer linked');
    await toldInTeams('ana', 'ended the link');
    const back = codeIn(await inTeams('ana', 'link'));
    expect(await inSlack('ana', `link ${back}`)).toContain('Ana Peeters in Teams are one person’s');
    await toldInTeams('ana', 'Ana Peeters in Slack typed your code');
    expect(await inTeams('ana', 'unlink')).toContain('no longer linked');
    await direct(workspace, 'ana', 'ended the link');
  });

  it('is refused in one sentence where the code is no good, and nothing is changed', async () => {
    expect(await inSlack('luc', 'link ABCD-EFGH')).toContain('Nobody was given this code.');
    const code = codeIn(await inSlack('luc', 'link'));
    expect(await inSlack('luc', `link ${code}`)).toContain('the account that asked for the code');
    expect(await inSlack('kim', 'link')).toContain('Only somebody with a role can link');
    expect(await inTeams('kim', `link ${code}`)).toContain('Only somebody with a role can link');
    expect(await inTeams('luc', `link ${code}`)).toContain('are one person’s now');
    expect(await inTeams('eva', `link ${code}`)).toContain('This code was used already.');
    expect(await inSlack('luc', 'link')).toContain('linked already, with one in Teams');
    const another = codeIn(await inSlack('eva', 'link'));
    expect(await inTeams('luc', `link ${another}`)).toContain(
      'This account is linked with another',
    );
    expect(await inSlack('eva', 'unlink')).toContain('linked with no other');
  });

  it('gives no code where everybody reads it', async () => {
    const channel = TEAMS_CHANNELS.requests.id;
    const { messages } = await workspace.teams.as(TEAMS_CAST.bo.id).mention(channel, 'link');
    const said = messages.map(({ text, card }) => (card ? textOf(card) : text)).join('\n');
    expect(said).toContain('Write link to me in our personal chat.');
    expect(said).not.toContain('Your code is');
    expect(await inTeams('bo', 'link')).toContain('Your code is');
  });

  it('tries five codes and no more', async () => {
    const code = codeIn(await inSlack('tom', 'link'));
    for (const typed of ['one', 'two', 'three', 'four', 'five']) {
      expect(await inTeams('tom', `link ${typed}`)).toContain('Nobody was given this code.');
    }
    expect(await inTeams('tom', `link ${code}`)).toContain('Too many codes did not work.');
  });

  it('finds in list mine what either account registered, and tells of an assignment once, where they were last', async () => {
    const { registered, link } = twoChats(workspace);
    const id = await registered('ana');
    await link('ana', 'ana');
    expect(await inTeams('ana', 'list mine')).toContain(id);
    expect(await inSlack('luc', `assign ${id} @Ana Peeters`)).toContain('Done');
    await toldInTeams('ana', 'assigned this request to you');
    const told = directsOf(workspace, 'ana').map((message) => JSON.stringify(message.blocks));
    expect(told.filter((blocks) => blocks.includes('assigned this request to you'))).toEqual([]);
    // A look at one request is a use, too.
    expect(await inSlack('ana', `show ${id}`)).toContain(id);
    const next = await registered('luc');
    expect(await inSlack('luc', `assign ${next} @Ana Peeters`)).toContain('Done');
    await direct(workspace, 'ana', 'assigned this request to you');
  });

  it('holds ten minutes', async () => {
    const code = codeIn(await inSlack('nadia', 'link'));
    await moveClock(bot.port, new Date(Date.now() + 11 * 60_000).toISOString());
    expect(await inTeams('nadia', `link ${code}`)).toContain('This code has expired.');
  });
});
