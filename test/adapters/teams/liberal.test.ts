import { textOf } from '../../../workspace/testing';
import {
  ANA,
  BO,
  KIM,
  MemoryConversations,
  noteReply,
  REQUESTS,
  startTeamsBot,
  TEAM,
  type TeamsBot,
} from '../../support/teams/teams-bot';

let bot: TeamsBot;
beforeEach(async () => {
  bot = await startTeamsBot();
  await bot.teams.install(REQUESTS, true);
});
afterEach(() => bot.close());

const BOT = { id: '28:ebox', name: 'e-Box' };

function activity(more: object): object {
  return {
    type: 'message',
    id: 'f:1',
    channelId: 'msteams',
    serviceUrl: `${bot.url}/teams-api/`,
    from: { id: `29:${ANA}`, name: 'Ana Peeters', aadObjectId: ANA },
    recipient: BOT,
    conversation: { id: `a:${ANA}`, conversationType: 'personal' },
    ...more,
  };
}

async function received(more: object) {
  const answer = await bot.teams.link.send(activity(more));
  expect(answer.status).toBe(200);
  return bot.desk.said[0];
}

const mention = (text: unknown, mentioned: object) => ({ type: 'mention', text, mentioned });
const BO_THERE = { id: `29:${BO}`, name: 'Bo Claes' };

describe('words are read out of Teams’ markup', () => {
  it.each([
    ['list&nbsp;all', 'list all'],
    ['list\u00a0all', 'list all'],
    [
      'note DS-2026-0001 Smith &amp; Co &lt;b&gt; &#39;x&#39;',
      "note DS-2026-0001 Smith & Co <b> 'x'",
    ],
    ['<p>list all</p>', 'list all'],
    [
      '<div><p>note DS-2026-0001 one</p><p>two &amp; three</p></div>',
      'note DS-2026-0001 one\ntwo & three',
    ],
    ['<p><at>e-Box</at>&nbsp;list</p>', 'list'],
    ['\u200blist', 'list'],
    ['<quoted messageId="17"/>\nlist', 'list'],
    ['note DS-2026-0001 1 < 2 & 3 > 2', 'note DS-2026-0001 1 < 2 & 3 > 2'],
  ])('%s', async (text, typed) => {
    expect((await received({ text }))?.text).toBe(typed);
  });
});

describe('a mention', () => {
  const bots = mention('<at>e-Box</at>', BOT);
  it.each([
    ['of the bot that has no entity', '<at>e-Box</at> list', [], 'list'],
    ['of the bot in other case', '<at>E-BOX</at> list', [bots], 'list'],
    ['of the bot, twice', '<at>e-Box</at> list <at>e-Box</at>', [bots], 'list'],
    ['of the bot whose entity has no text', '<at>e-Box</at> list', [mention(null, BOT)], 'list'],
    ['without a mark', 'e-Box list', [mention('e-Box', BOT)], 'list'],
    ['with a number', '<at id="0">ebox (dev)</at> list', [mention('<at>e-Box</at>', BOT)], 'list'],
    ['of nobody', '<at>e-Box</at> note DS-2026-0001 <at>x</at>', [bots], 'note DS-2026-0001 @x'],
  ])('%s is understood', async (_, text, entities, typed) => {
    expect(await received({ text, entities })).toMatchObject({ text: typed, mentioned: [] });
  });

  it('of a person is found though case and order differ from the entities', async () => {
    const said = await received({
      conversation: { id: REQUESTS, conversationType: 'channel' },
      channelData: { team: { id: TEAM } },
      text: '<at>e-Box</at> assign DS-2026-0001 <at>BO CLAES</at>',
      entities: [mention('<at>Bo Claes</at>', BO_THERE), null, bots, 7],
    });
    expect(said).toMatchObject({
      text: 'assign DS-2026-0001 @Bo Claes',
      mentioned: [{ platform: 'teams', id: BO, name: 'Bo Claes' }],
    });
  });
});

describe('an activity with nothing in a field that may be left out', () => {
  const optional = [
    'id',
    'channelData',
    'replyToId',
    'name',
    'action',
    'value',
    'attachments',
    'entities',
    'membersAdded',
    'membersRemoved',
    'locale',
    'timestamp',
    'textFormat',
  ];
  it.each(optional)('is heard: %s is null', async (field) => {
    expect((await received({ text: 'list', [field]: null }))?.text).toBe('list');
  });

  it.each(['id', 'channelData', 'replyToId', 'name', 'attachments', 'entities', 'membersAdded'])(
    'is heard: %s is of another kind',
    async (field) => {
      expect((await received({ text: 'list', [field]: { odd: [1] } }))?.text).toBe('list');
    },
  );

  it('is heard: nulls in what is nested', async () => {
    const said = await received({
      text: 'list',
      from: { id: `29:${ANA}`, name: null, aadObjectId: ANA, role: null },
      recipient: { ...BOT, aadObjectId: null },
      conversation: { id: `a:${ANA}`, conversationType: 'personal', tenantId: null, name: null },
      channelData: { tenant: null, team: null },
      attachments: [null, { contentType: 'text/html', content: null, name: null }],
    });
    expect(said).toMatchObject({ text: 'list', person: { id: ANA } });
  });

  it('but in one that must be there is refused, and the log says which, not what stood in it', async () => {
    const answer = await bot.teams.link.send(activity({ from: null, text: 'a secret' }));
    expect(answer.status).toBe(400);
    const line = bot.log.find(
      ({ words }) => words === 'Invalid Teams activity sent to /api/messages',
    );
    expect(line).toMatchObject({ level: 'warn', fields: { faults: ['from: invalid_type'] } });
    expect(JSON.stringify(bot.log)).not.toContain('a secret');
  });
});

describe('a name', () => {
  it('that Teams leaves out is looked up among the members', async () => {
    await bot.teams.as(KIM).mention(REQUESTS, 'help');
    bot.desk.said.length = 0;
    const said = await received({
      text: '<at>e-Box</at> list',
      from: { id: `29:${BO}`, aadObjectId: BO },
      conversation: { id: REQUESTS, conversationType: 'channel' },
      channelData: { team: { id: TEAM } },
    });
    expect(said?.person.name).toBe('Bo Claes');
  });

  it('is known to another process, and after a restart', async () => {
    const conversations = new MemoryConversations();
    const before = await startTeamsBot({}, conversations);
    await before.teams.as(BO).write('help');
    await before.close();
    const after = await startTeamsBot({}, conversations);
    expect(await after.adapter.gateway.nameOf(BO)).toMatchObject({ name: 'Bo Claes' });
    expect(after.teams.calls()).toEqual([]);
    await after.close();
  });

  it('of somebody who never spoke is asked for where the bot is', async () => {
    await bot.teams.as(ANA).mention(REQUESTS, 'help');
    expect(await bot.adapter.gateway.nameOf(KIM)).toMatchObject({ name: 'Kim Visser' });
    expect(await bot.adapter.gateway.nameOf('00000000-0000-4000-8000-0000000000ee')).toBeNull();
  });
});

describe('an account that Teams names no Entra id for', () => {
  const stranger = { id: '29:guest', name: 'A guest' };

  it('is told so in personal chat', async () => {
    const { chat } = bot.teams.as(ANA);
    await bot.teams.link.send(activity({ from: stranger, text: 'help' }));
    expect(bot.teams.posts(chat, 'can’t see who you are')).toHaveLength(1);
  });

  it('is not answered before everybody in a channel', async () => {
    const shared = {
      conversation: { id: REQUESTS, conversationType: 'channel' },
      channelData: { team: { id: TEAM } },
    };
    const before = bot.teams.state.seenBy(BO, REQUESTS).length;
    const kim = { id: `29:${KIM}`, name: 'Kim Visser' };
    await bot.teams.link.send(activity({ from: kim, text: '<at>e-Box</at> help', ...shared }));
    await bot.teams.link.send(activity({ from: stranger, text: '<at>e-Box</at> help', ...shared }));
    expect(bot.teams.state.seenBy(BO, REQUESTS)).toHaveLength(before);
    expect(bot.teams.posts(REQUESTS, 'can’t see who you are')).toMatchObject([{ only: KIM }]);
    expect(bot.desk.said).toEqual([]);
  });

  it('that is a bot is never answered', async () => {
    const { chat } = bot.teams.as(ANA);
    await bot.teams.link.send(activity({ from: { id: '28:other' }, text: 'help' }));
    expect(bot.teams.posts(chat)).toEqual([]);
  });
});

describe('commands in our sentences', () => {
  it('are told as they are typed in Teams, and what a person typed stays', async () => {
    bot.desk.onSay = () =>
      Promise.resolve(noteReply('“/ebox lsit” is no command. Find it with /ebox list all.'));
    const { messages } = await bot.teams.as(ANA).write('lsit');
    expect(messages[0]?.card && textOf(messages[0].card)).toBe(
      '“/ebox lsit” is no command. Find it with list all.',
    );
    expect(messages[0]?.summary).toBe('“/ebox lsit” is no command. Find it with list all.');
  });
});

describe('a page of the web', () => {
  it('is not heard without an app id, whatever it posts', async () => {
    const answer = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: JSON.stringify(activity({ text: 'list' })),
    });
    expect(answer.status).toBe(403);
    expect(bot.desk.said).toEqual([]);
    expect(bot.log.map(({ words }) => words)).toContain('Refused post from another machine');
  });

  it('can’t write to the local Teams either', async () => {
    const answer = await fetch(`${bot.url}/teams-api/v3/conversations/${REQUESTS}/activities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: JSON.stringify({ type: 'message', text: 'x' }),
    });
    expect(answer.status).toBe(403);
  });
});

describe('the message action finds the words of a message', () => {
  async function textOfMessage(messagePayload: object) {
    const value = { commandId: 'registerRequest', commandContext: 'message', messagePayload };
    await bot.teams.as(ANA).invoke(null, 'composeExtension/fetchTask', value);
    return bot.desk.registered[0]?.text;
  }

  it('that was forwarded', async () => {
    const text = await textOfMessage({
      subject: null,
      body: { contentType: 'html', content: '<p>For you?</p><attachment id="1"></attachment>' },
      attachments: [
        {
          id: '1',
          contentType: 'forwardedMessageReference',
          content: JSON.stringify({
            originalMessageId: '1',
            originalMessageContent: '<p>SMALS &amp; co, "marie@smals.be"</p>',
            originalMessageSender: { user: { displayName: 'Marie' } },
          }),
        },
      ],
    });
    expect(text).toBe('For you?\nSMALS & co, "marie@smals.be"');
  });

  it('that was forwarded inside the text, or answers another', async () => {
    const text = await textOfMessage({
      body: {
        contentType: 'html',
        content: '<blockquote itemtype="http://schema.skype.com/Forward"><p>SMALS</p></blockquote>',
      },
      attachments: [
        { contentType: 'messageReference', content: '{"messagePreview":"who wants in?"}' },
      ],
    });
    expect(text).toBe('SMALS\nwho wants in?');
  });

  it('that is a card', async () => {
    const card = {
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: 'New lead' },
        { type: 'FactSet', facts: [{ title: 'Mail', value: 'a@b.be' }] },
      ],
    };
    const text = await textOfMessage({
      subject: 'Lead',
      body: { contentType: 'html', content: '' },
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: JSON.stringify(card),
        },
      ],
    });
    expect(text).toBe('Lead\nNew lead\nMail a@b.be');
  });

  it('of which nothing makes sense, and opens the form all the same', async () => {
    expect(await textOfMessage({ body: null, attachments: [7, null, {}], subject: 3 })).toBe('');
  });
});
