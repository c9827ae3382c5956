import { buttonsOf, textOf } from '../../../workspace/testing';
import type { Card, Form } from '../../../src/view/model/model';
import { until } from '../../support/until';
import {
  ANA,
  BO,
  noteReply,
  REQUESTS,
  startTeamsBot,
  type TeamsBot,
} from '../../support/teams/teams-bot';

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot();
});
afterAll(() => bot.close());
beforeEach(() => {
  bot.desk.forget();
});

const press = { act: 'history', requestId: 'DS-2026-0007', version: 3 } as const;
const CARD: Card = {
  title: 'DS-2026-0007 · SMALS',
  summary: 'DS-2026-0007 SMALS: waiting for NSSO managers',
  blocks: [
    {
      kind: 'line',
      line: ['Waiting for: NSSO managers, since ', 'Thu 19 Nov'],
    },
  ],
  actions: [{ press, label: 'History', tone: 'plain' }],
};

describe('words written to the bot', () => {
  it('come to the desk as typed in personal chat, with the person by their Entra id', async () => {
    const { answer, messages } = await bot.teams.as(ANA).write('note DS-2026-0007 a *b* <c> &amp;');
    expect(answer.status).toBe(200);
    expect(bot.desk.said).toMatchObject([
      {
        text: 'note DS-2026-0007 a *b* <c> &amp;',
        person: { platform: 'teams', id: ANA, name: 'Ana Peeters' },
        files: [],
        mentioned: [],
        here: { platform: 'teams', channel: `a:${ANA}`, kind: 'personal' },
      },
    ]);
    expect(messages.map(({ card }) => card && textOf(card))).toEqual(['said']);
  });

  it('come without the bot’s own name from a channel, and are answered in the thread', async () => {
    const { messages } = await bot.teams.as(ANA).mention(REQUESTS, 'list all');
    expect(bot.desk.said).toMatchObject([
      { text: 'list all', here: { platform: 'teams', channel: REQUESTS, kind: 'channel' } },
    ]);
    expect(messages[0]?.below).not.toBeNull();
  });

  it('keep an <at> that was typed and names nobody', async () => {
    await bot.teams.as(ANA).write('note DS-2026-0007 see <at>nobody</at>');
    expect(bot.desk.said[0]?.text).toBe('note DS-2026-0007 see <at>nobody</at>');
  });

  it('name the accounts mentioned, looked up by Teams where it leaves their Entra id out', async () => {
    const person = bot.teams.as(BO).person;
    await bot.teams.as(ANA).mention(REQUESTS, 'grant @Bo Claes nsso', { persons: [person] });
    expect(bot.desk.said).toMatchObject([
      {
        text: 'grant @Bo Claes nsso',
        mentioned: [{ platform: 'teams', id: BO, name: 'Bo Claes' }],
      },
    ]);
  });

  it('get one key for a redelivery and another for the same words said again', async () => {
    const { state, link } = bot.teams;
    await bot.teams.as(ANA).write('list');
    const [last] = link.activities().slice(-1);
    await link.send(last ?? {});
    await bot.teams.as(ANA).write('list');
    const keys = bot.desk.said.map(({ key }) => key);
    expect(keys).toHaveLength(3);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(state.messagesIn(`a:${ANA}`).length).toBeGreaterThan(0);
  });

  it('are answered with a card that asks Teams for that person’s own', async () => {
    bot.desk.onSay = () => Promise.resolve({ kind: 'card', card: CARD });
    const { messages } = await bot.teams.as(ANA).mention(REQUESTS, 'show DS-2026-0007');
    const [message] = messages;
    if (!message?.card) throw new Error('no card');
    expect(message.summary).toBe('DS-2026-0007 SMALS: waiting for NSSO managers');
    expect(message.card).toMatchObject({
      refresh: {
        action: {
          type: 'Action.Execute',
          verb: 'open',
          data: { act: 'open', requestId: 'DS-2026-0007', version: 3 },
        },
        userIds: [`29:${ANA}`],
      },
    });
    expect(textOf(message.card)).toContain('Waiting for: NSSO managers, since Thu 19 Nov');
  });

  it('that need a form of one field get it inside the card, and a larger form behind a button', async () => {
    const hold: Form = {
      purpose: { act: 'hold', requestId: 'DS-2026-0007', version: 3 },
      title: 'Hold',
      submit: 'Put on hold',
      intro: [],
      fields: [{ kind: 'paragraph', name: 'reason', label: 'Reason', maxLength: 3000 }],
    };
    bot.desk.onSay = () => Promise.resolve({ kind: 'form', form: hold });
    const small = await bot.teams.as(ANA).write('hold DS-2026-0007');
    expect(small.messages.map(({ card }) => card && textOf(card))).toEqual([
      'Hold\nReason\n[Put on hold]\n[Cancel]',
    ]);
    const day = { kind: 'date', name: 'date', label: 'Date' } as const;
    bot.desk.onSay = () =>
      Promise.resolve({ kind: 'form', form: { ...hold, fields: [day, ...hold.fields] } });
    const large = await bot.teams.as(ANA).write('hold DS-2026-0007');
    const [card] = large.messages.map((one) => one.card);
    expect(card && buttonsOf(card)).toMatchObject([
      { title: 'Hold', type: 'Action.Submit', data: { msteams: { type: 'task/fetch' } } },
    ]);
  });
});

describe('words that take long to answer', () => {
  let slow: TeamsBot;
  beforeAll(async () => {
    slow = await startTeamsBot({ patienceMs: 20 });
  });
  afterAll(() => slow.close());

  it.each([
    ['in personal chat', () => slow.teams.as(ANA).write('list'), () => slow.teams.as(ANA).chat],
    ['in a channel', () => slow.teams.as(ANA).mention(REQUESTS, 'list'), () => REQUESTS],
  ])('are answered in time, and again with what came of it, %s', async (_, say, place) => {
    let release: (() => void) | undefined;
    slow.desk.onSay = () =>
      new Promise((resolve) => {
        release = () => resolve(noteReply('what came of it'));
      });
    const { messages } = await say();
    expect(messages.map(({ card }) => card && textOf(card)).join()).toContain('Still working');
    release?.();
    await until(() => slow.teams.posts(place(), 'what came of it').length === 1);
    expect(slow.teams.posts(place(), 'what came of it')[0]?.below).toBe(messages[0]?.below);
  });
});

it('is acknowledged before Teams says that the bot can’t be reached, while Teams itself takes no answer', async () => {
  bot.teams.faults.add({ kind: 'hang' }, 'send');
  const { answer } = await bot.teams.as(ANA).write('help');
  expect(answer.status).toBe(200);
  expect(bot.desk.said).toHaveLength(1);
});
