import { textOf } from '../../../workspace/testing';
import type { Card } from '../../../src/view/model/model';
import {
  ANA,
  APPROVALS,
  BO,
  KIM,
  MemoryConversations,
  REQUESTS,
  startTeamsBot,
  TEAM,
  type TeamsBot,
} from '../../support/teams/teams-bot';
import { inEnglish } from '../../support/delivery/in-english';

let bot: TeamsBot;
const key = { key: 'card:1', triedSince: null };
const CARD: Card = {
  title: 'DS-2026-0007 · SMALS',
  summary: 'DS-2026-0007 SMALS: waiting for NSSO managers',
  blocks: [{ kind: 'line', line: ['first'] }],
  actions: [
    {
      press: { act: 'history', requestId: 'DS-2026-0007', version: 1 },
      label: 'History',
      tone: 'plain',
    },
  ],
};
const NEWER: Card = { ...CARD, blocks: [{ kind: 'line', line: ['second'] }] };

beforeEach(async () => {
  bot = await startTeamsBot();
  await bot.teams.install(REQUESTS, true);
});
afterEach(() => bot.close());

async function posted() {
  const sent = await bot.adapter.gateway.post(REQUESTS, CARD, key);
  if (sent.outcome !== 'sent' || !sent.ref) throw new Error(JSON.stringify(sent));
  return sent.ref;
}

describe('a card', () => {
  it('begins a thread of its own in a channel, and is updated in place', async () => {
    const ref = await posted();
    expect(await bot.adapter.gateway.update(ref, NEWER)).toEqual({ outcome: 'sent', ref });
    const [message, ...more] = bot.teams.posts(REQUESTS, 'DS-2026-0007');
    expect(more).toEqual([]);
    expect(message).toMatchObject({ id: ref.message, below: null, edits: 1 });
    expect(message?.card && textOf(message.card)).toContain('second');
  });

  it('has its lines below it', async () => {
    const ref = await posted();
    const note = {
      summary: 'Bo agreed.',
      blocks: [{ kind: 'line', line: ['Bo agreed.'] }],
    } as const;
    await bot.adapter.gateway.post(ref.channel, note, key, ref);
    expect(bot.teams.posts(REQUESTS, 'Bo agreed.')).toMatchObject([{ below: ref.message }]);
  });

  it('shows role holders a card of their own first', async () => {
    await posted();
    expect(bot.teams.posts(REQUESTS, 'first')[0]?.card).toMatchObject({
      refresh: { userIds: [`29:${ANA}`, `29:${BO}`, `29:${KIM}`] },
    });
  });

  it('is drawn for everybody alike when Teams doesn’t tell who is in the channel', async () => {
    bot.teams.faults.add({ kind: 'status', status: 500 }, 'members');
    await posted();
    expect(bot.teams.posts(REQUESTS, 'first')[0]?.card).toMatchObject({ refresh: { userIds: [] } });
  });

  it('that was deleted is gone, though Teams answers 403 ServiceError: the team is still there', async () => {
    const ref = await posted();
    bot.teams.state.delete(ref.message);
    expect(await bot.adapter.gateway.update(ref, NEWER)).toEqual({ outcome: 'gone' });
  });
});

describe('a message to a person', () => {
  it('goes to the chat that they began', async () => {
    await bot.teams.as(ANA).write('help');
    expect(await bot.adapter.gateway.direct(ANA, CARD, key)).toMatchObject({ outcome: 'sent' });
    expect(bot.teams.posts(`a:${ANA}`, 'first')).toHaveLength(1);
  });

  it('begins a chat with somebody who never wrote, and uses it from then on', async () => {
    await bot.adapter.gateway.direct(BO, CARD, key);
    await bot.adapter.gateway.direct(BO, CARD, key);
    expect(bot.teams.posts(`a:${BO}`, 'first')).toHaveLength(2);
    expect(bot.teams.calls().filter(({ method }) => method === 'create')).toHaveLength(1);
  });

  it('to somebody whom Teams doesn’t know is unreachable, with what they can do', async () => {
    expect(inEnglish(await bot.adapter.gateway.direct('nobody', CARD, key))).toMatchObject({
      outcome: 'unreachable',
      advice: expect.stringContaining('add the app'),
    });
  });
});

describe('trouble at Teams', () => {
  it.each([
    [
      { kind: 'ratelimited', retryAfterSeconds: 7 },
      { outcome: 'later', afterMs: 7_000 },
    ],
    [{ kind: 'status', status: 500 }, { outcome: 'later' }],
    [{ kind: 'status', status: 412 }, { outcome: 'later' }],
    [
      { kind: 'status', status: 401 },
      { outcome: 'later', reason: { code: 'credentials' } },
    ],
    [{ kind: 'rubbish' }, { outcome: 'later' }],
    [{ kind: 'lost-answer' }, { outcome: 'later' }],
    [{ kind: 'status', status: 413 }, { outcome: 'never' }],
    [{ kind: 'status', status: 400 }, { outcome: 'never' }],
    [
      { kind: 'error', error: 'MessageWritesBlocked' },
      { outcome: 'unreachable', advice: { code: 'person-blocked' } },
    ],
    // This message.
    [{ kind: 'error', error: 'ServiceError' }, { outcome: 'gone' }],
    [{ kind: 'error', error: 'ActivityNotFoundInConversation', status: 404 }, { outcome: 'gone' }],
    [{ kind: 'error', error: 'SomethingNew' }, { outcome: 'gone' }],
    // This place.
    [
      { kind: 'error', error: 'BotNotInConversationRoster' },
      {
        outcome: 'unreachable',
        advice: {
          code: 'not-in',
          place: { kind: 'channel', name: 'ebox-requests', team: 'Onboarding' },
        },
      },
    ],
    [
      { kind: 'error', error: 'ConversationNotFound', status: 404 },
      { outcome: 'unreachable', mayPass: true },
    ],
    // The app.
    [
      { kind: 'error', error: 'BotDisabledByAdmin' },
      { outcome: 'unreachable', advice: { code: 'app-blocked' } },
    ],
  ] as const)(
    '%j becomes %j, and is not repeated by botbuilder itself',
    async (trouble, outcome) => {
      const ref = await posted();
      const before = bot.teams.calls().length;
      bot.teams.faults.add(trouble, 'update');
      expect(await bot.adapter.gateway.update(ref, NEWER)).toMatchObject(outcome);
      expect(bot.teams.calls()).toHaveLength(before + 1);
    },
  );

  it.each([
    [
      { kind: 'error', error: 'ServiceError' },
      { outcome: 'unreachable', mayPass: true },
    ],
    [{ kind: 'error', error: 'ConversationNotFound', status: 404 }, { mayPass: true }],
    [
      { kind: 'error', error: '', status: 404 },
      { outcome: 'unreachable', mayPass: true },
    ],
  ] as const)(
    '%j is tried again for a new message before anybody is told',
    async (trouble, outcome) => {
      bot.teams.faults.add(trouble, 'create');
      expect(await bot.adapter.gateway.post(REQUESTS, CARD, key)).toMatchObject(outcome);
    },
  );

  it('is none of the team’s where a line belongs below a card that was deleted', async () => {
    const ref = await posted();
    bot.teams.faults.add({ kind: 'error', error: 'ServiceError' }, 'send');
    const below = bot.adapter.gateway.post(ref.channel, CARD, key, ref);
    await expect(below).resolves.toEqual({ outcome: 'gone' });
  });

  it('that is over is seen in what /readyz shows', async () => {
    const ref = await posted();
    expect(bot.adapter.reachable()).toEqual({ ok: true, reason: '' });
    bot.teams.faults.add({ kind: 'lost-answer' }, 'update');
    await bot.adapter.gateway.update(ref, NEWER);
    expect(bot.adapter.reachable()).toMatchObject({ ok: false });
    await bot.adapter.gateway.update(ref, NEWER);
    expect(bot.adapter.reachable()).toEqual({ ok: true, reason: '' });
  });

  it('is known to leave a post twice where its answer was lost: Teams can’t be asked', async () => {
    bot.teams.faults.add({ kind: 'lost-answer' }, 'create');
    expect(await bot.adapter.gateway.post(REQUESTS, CARD, key)).toMatchObject({ outcome: 'later' });
    await bot.adapter.gateway.post(REQUESTS, CARD, { ...key, triedSince: bot.clock.now() });
    expect(bot.teams.posts(REQUESTS, 'first')).toHaveLength(2);
  });
});

describe('cards of a person’s own', () => {
  it('ask who holds a role once for many deliveries, and again after a minute', async () => {
    let asked = 0;
    await bot.close();
    bot = await startTeamsBot({
      holders: () => {
        asked += 1;
        return Promise.resolve([]);
      },
    });
    await bot.teams.install(REQUESTS, true);
    for (const one of ['a', 'b', 'c']) {
      await bot.adapter.gateway.post(REQUESTS, CARD, { ...key, key: one });
    }
    expect(asked).toBe(1);
    bot.clock.set(new Date(bot.clock.now().getTime() + 60_000));
    await bot.adapter.gateway.post(REQUESTS, CARD, { ...key, key: 'd' });
    expect(asked).toBe(2);
  });
});

describe('a place', () => {
  it('that the bot was never in is unreachable, with what somebody has to do', async () => {
    expect(inEnglish(await bot.adapter.gateway.post(APPROVALS, CARD, key))).toMatchObject({
      outcome: 'unreachable',
      advice: expect.stringContaining('Add it again'),
    });
  });

  it('is known from a word said there, with its reference', async () => {
    await bot.teams.as(ANA).mention(APPROVALS, 'channel approvals');
    expect(await bot.adapter.gateway.post(APPROVALS, CARD, key)).toMatchObject({ outcome: 'sent' });
  });

  it('is still known after a restart', async () => {
    const { conversations } = bot;
    const again = await startTeamsBot({}, conversations);
    try {
      const place = conversations.kept.get(REQUESTS);
      expect(place).toMatchObject({ kind: 'channel', within: TEAM });
      expect(await again.adapter.gateway.post(REQUESTS, CARD, key)).toMatchObject({
        outcome: 'sent',
      });
    } finally {
      await again.close();
    }
  });

  it('is not learnt from a search or a card that somebody carried elsewhere', async () => {
    await bot.teams.as(KIM).search('smals');
    expect([...bot.conversations.kept.keys()]).toEqual([REQUESTS]);
  });

  it('that the bot is removed from is forgotten with its team’s channels, and told once', async () => {
    await bot.teams.as(ANA).mention(APPROVALS, 'help');
    await bot.teams.install(REQUESTS, false);
    expect(bot.left).toEqual([
      {
        channels: expect.arrayContaining([REQUESTS, APPROVALS]),
        place: expect.objectContaining({ kind: 'channel', team: 'Onboarding' }),
        advice: { code: 'add-again', kind: 'channel' },
      },
    ]);
    expect(await bot.adapter.gateway.post(REQUESTS, CARD, key)).toMatchObject({
      outcome: 'unreachable',
    });
  });

  it('is told of as soon as it is heard from', async () => {
    bot.joined.length = 0;
    await bot.teams.as(ANA).mention(APPROVALS, 'help');
    await bot.teams.as(ANA).mention(APPROVALS, 'help');
    expect(bot.joined).toEqual([APPROVALS]);
  });

  it('keeps its name when what is said there names it no more', async () => {
    await bot.teams.as(ANA).mention(REQUESTS, 'help');
    expect(bot.conversations.kept.get(REQUESTS)?.reference).toMatchObject({
      name: 'ebox-requests',
      team: 'Onboarding',
    });
  });

  it('of a few persons that take the bot out concerns nobody else', async () => {
    const chat = { id: '19:chat@thread.v2', conversationType: 'groupChat', isGroup: true };
    const [added, removed] = [true, false].map((isIn) => ({
      ...bot.teams.activity(ANA, chat.id, {
        type: 'conversationUpdate',
        [isIn ? 'membersAdded' : 'membersRemoved']: [{ id: '28:ebox' }],
      }),
      conversation: chat,
    }));
    for (const one of [added, removed]) await bot.teams.link.send(one ?? {});
    expect(bot.conversations.kept.has(chat.id)).toBe(false);
    expect(bot.left).toEqual([]);
  });

  it('that lets the bot in again is told, greeted once, and takes what waited', async () => {
    await bot.teams.install(REQUESTS, false);
    bot.joined.length = 0;
    await bot.teams.install(REQUESTS, true);
    expect(bot.joined).toContain(REQUESTS);
    expect(bot.teams.posts(REQUESTS, '@e-Box channel requests')).toHaveLength(2);
    expect(await bot.adapter.gateway.post(REQUESTS, CARD, key)).toMatchObject({ outcome: 'sent' });
  });

  it('with a reference to a service that is not Microsoft’s gets nothing', async () => {
    const place = bot.conversations.kept.get(REQUESTS);
    if (!place) throw new Error('not known');
    const reference = {
      serviceUrl: 'https://evil.example/',
      tenantId: null,
      bot: '28:x',
      user: null,
    };
    await bot.conversations.save('teams', { ...place, reference });
    expect(await bot.adapter.gateway.post(REQUESTS, CARD, key)).toMatchObject({
      outcome: 'unreachable',
    });
  });
});

it.each([
  ['its own words', { id: '28:ebox', name: 'e-Box' }],
  ['another bot', { id: '28:other', name: 'Other', aadObjectId: KIM }],
  ['an agent with an account', { id: '29:agent', name: 'Agent', aadObjectId: KIM, role: 'bot' }],
])('never answers %s', async (_, from) => {
  const more = { type: 'message', text: '<at>e-Box</at> help' };
  await bot.teams.link.send({ ...bot.teams.activity(ANA, REQUESTS, more), from });
  const chat = { id: 'a:bots', conversationType: 'personal' };
  await bot.teams.link.send({
    ...bot.teams.activity(ANA, REQUESTS, { type: 'message', text: 'help' }),
    conversation: chat,
    from,
  });
  expect(bot.desk.said).toEqual([]);
  expect(bot.teams.calls().filter(({ method }) => method === 'send')).toHaveLength(1);
});

it('knows the names of people once it heard them', async () => {
  expect(await bot.adapter.gateway.nameOf('00000000-0000-4000-8000-0000000000ee')).toBeNull();
  await bot.teams.as(ANA).write('help');
  expect(await bot.adapter.gateway.nameOf(ANA)).toMatchObject({ name: 'Ana Peeters' });
});

it('stores nothing twice for somebody who writes often', async () => {
  const conversations = new MemoryConversations();
  const save = jest.spyOn(conversations, 'save');
  const other = await startTeamsBot({}, conversations);
  try {
    await other.teams.as(ANA).write('help');
    await other.teams.as(ANA).write('help');
    expect(save).toHaveBeenCalledTimes(1);
  } finally {
    await other.close();
  }
});
