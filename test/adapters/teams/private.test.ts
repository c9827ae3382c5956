import { z } from 'zod';
import { textOf } from '../../../workspace/testing';
import { refreshFor } from '../../../workspace/teams/reading';
import type { Card } from '../../../src/view/model/model';
import {
  ANA,
  BO,
  KIM,
  noteReply,
  REQUESTS,
  startTeamsBot,
  type TeamsBot,
} from '../../support/teams/teams-bot';
import { DAY, MINUTE } from '../../support/time';

const CARD: Card = {
  title: 'DS-2026-0007 · SMALS',
  summary: 'DS-2026-0007 SMALS',
  blocks: [{ kind: 'line', line: ['Waiting for: NSSO managers'] }],
  actions: [
    {
      press: { act: 'history', requestId: 'DS-2026-0007', version: 3 },
      label: 'History',
      tone: 'plain',
    },
  ],
};

describe('answers in a channel of Teams', () => {
  let bot: TeamsBot;
  // One each: what a place refused is remembered for a while.
  beforeEach(async () => {
    bot = await startTeamsBot();
  });
  afterEach(() => bot.close());

  const seenBy = (person: string) =>
    bot.teams.state
      .seenBy(person, REQUESTS)
      .filter(({ from }) => from === 'bot')
      .map(({ card }) => card && textOf(card));
  const targeted = () => bot.teams.calls().filter(({ isTargeted }) => isTargeted);

  it('are for the person who asked alone', async () => {
    await bot.teams.as(ANA).mention(REQUESTS, 'list all');
    expect(seenBy(ANA)).toEqual(['said']);
    expect(seenBy(BO)).toEqual([]);
    expect(targeted()).toMatchObject([{ body: { recipient: { id: `29:${ANA}` } } }]);
  });

  it('stand in the thread where it was asked', async () => {
    const { messages } = await bot.teams.as(ANA).mention(REQUESTS, 'list all');
    expect(messages[0]?.below).not.toBeNull();
  });

  it('with buttons ask for that person’s card alone, and a press is answered', async () => {
    bot.desk.onSay = () => Promise.resolve({ kind: 'card', card: CARD });
    const { messages } = await bot.teams.as(ANA).mention(REQUESTS, 'show DS-2026-0007');
    const [message] = messages;
    if (!message?.card) throw new Error('no card');
    expect(refreshFor(message.card, `29:${ANA}`)).not.toBeNull();
    expect(refreshFor(message.card, `29:${BO}`)).toBeNull();
    const seen = await bot.teams.as(ANA).press(message, 'History');
    expect(seen).toEqual({ kind: 'words', words: 'pressed' });
  });

  it('are seen by all in the thread where the tenant has no private ones, which is asked once', async () => {
    bot.desk.onSay = () => Promise.resolve({ kind: 'card', card: CARD });
    bot.teams.faults.add({ kind: 'error', error: 'BadArgument', status: 400 }, 'target');
    const { messages } = await bot.teams.as(ANA).mention(REQUESTS, 'show DS-2026-0007');
    await bot.teams.as(ANA).mention(REQUESTS, 'show DS-2026-0007');
    expect(seenBy(BO)).toHaveLength(2);
    expect(targeted()).toHaveLength(1);
    const [card] = messages.flatMap((one) => one.card ?? []);
    expect(card && refreshFor(card, `29:${BO}`)).not.toBeNull();
    bot.clock.move(10 * MINUTE);
    await bot.teams.as(ANA).mention(REQUESTS, 'list');
    expect(targeted()).toHaveLength(2);
    expect(seenBy(BO)).toHaveLength(2);
  });

  it('are not seen by all because Teams is busy', async () => {
    bot.teams.faults.add({ kind: 'status', status: 503 }, 'target');
    await bot.teams.as(ANA).mention(REQUESTS, 'list');
    expect(seenBy(BO)).toEqual([]);
    await bot.teams.as(ANA).mention(REQUESTS, 'list');
    expect(seenBy(ANA)).toEqual(['said']);
  });

  it('to somebody without an Entra account are theirs alone, too', async () => {
    bot.teams.state.setMember(KIM, true);
    const activity = bot.teams.activity(KIM, `${REQUESTS};messageid=1`, {
      type: 'message',
      text: 'list',
    });
    await bot.teams.link.send({ ...activity, from: { id: `29:${KIM}`, name: 'Kim' } });
    expect(seenBy(KIM)).toEqual([expect.stringContaining('I can’t see who you are')]);
    expect(seenBy(BO)).toEqual([]);
  });

  describe('to a slash command', () => {
    it('are private, and count as heard by nobody else', async () => {
      await bot.teams.as(ANA).slash(REQUESTS, 'home');
      expect(seenBy(ANA)).toEqual(['said']);
      expect(seenBy(BO)).toEqual([]);
      const [said] = bot.desk.said;
      expect(said).toMatchObject({ text: 'home', here: { kind: 'channel' } });
      expect(said?.here).not.toHaveProperty('isOverheard');
    });

    it('go to the personal chat where the channel takes no private ones: never to all', async () => {
      bot.teams.faults.add({ kind: 'error', error: 'BadArgument', status: 400 }, 'target');
      await bot.teams.as(ANA).slash(REQUESTS, 'home');
      expect(seenBy(ANA)).toEqual([]);
      expect(seenBy(BO)).toEqual([]);
      const inChat = bot.teams.state.messagesIn(bot.teams.as(ANA).chat);
      expect(inChat.map(({ card }) => card && textOf(card))).toEqual(['said']);
    });
  });

  it('in personal chat are ordinary ones: Teams refuses others there', async () => {
    await bot.teams.as(ANA).write('list');
    expect(targeted()).toEqual([]);
  });

  it('are gone for their reader after a day', async () => {
    bot.desk.onSay = () => Promise.resolve(noteReply('for a day'));
    await bot.teams.as(ANA).mention(REQUESTS, 'list');
    expect(seenBy(ANA)).toEqual(['for a day']);
    bot.clock.move(DAY + MINUTE);
    expect(seenBy(ANA)).toEqual([]);
  });
});

describe('the local Teams refuses, as Teams does, a message for one person', () => {
  let bot: TeamsBot;
  beforeAll(async () => {
    bot = await startTeamsBot();
  });
  afterAll(() => bot.close());

  const send = async (conversation: string, recipient: object | null, message = '') => {
    const base = `${bot.url}/teams-api/v3/conversations/${encodeURIComponent(conversation)}`;
    const response = await fetch(
      `${base}/activities${message === '' ? '' : `/${message}`}?isTargetedActivity=true`,
      {
        method: message === '' ? 'POST' : 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...MESSAGE, ...(recipient ? { recipient } : {}) }),
      },
    );
    const body: unknown = await response.json();
    return { status: response.status, body };
  };

  it('in a personal chat', async () => {
    const { chat } = bot.teams.as(ANA);
    expect(await send(chat, { id: `29:${ANA}` })).toMatchObject({
      status: 400,
      body: { error: { code: 'BadArgument' } },
    });
  });

  it('without a recipient, or for one who is not in the channel', async () => {
    expect(await send(REQUESTS, null)).toMatchObject({ status: 400 });
    bot.teams.state.setMember(KIM, false);
    expect(await send(REQUESTS, { id: `29:${KIM}` })).toMatchObject({ status: 400 });
  });

  it('whose visibility would change, or that has expired', async () => {
    const sent = await send(REQUESTS, { id: `29:${ANA}` });
    const { id } = z.object({ id: z.string() }).parse(sent.body);
    expect(await send(REQUESTS, null, id)).toMatchObject({ status: 200 });
    expect(await send(REQUESTS, { id: `29:${BO}` }, id)).toMatchObject({ status: 400 });
    bot.clock.move(DAY + MINUTE);
    expect(await send(REQUESTS, null, id)).toMatchObject({
      status: 404,
      body: { error: { code: 'ActivityNotFoundInConversation' } },
    });
  });
});

const MESSAGE = {
  type: 'message',
  summary: 'x',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        type: 'AdaptiveCard',
        version: '1.5',
        fallbackText: 'x',
        body: [{ type: 'TextBlock', text: 'x' }],
      },
    },
  ],
};
