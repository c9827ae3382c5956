import { createTroubles } from '../../../src/app/delivery/delivery-alerts';
import { troubleWords } from '../../../src/app/delivery/trouble-words';
import type { Outgoing, OutgoingBody } from '../../../src/app/outbox/outbox';
import { settableClock } from '../../support/time';
import { ENGLISH } from '../../support/words';
import { said } from '../../../src/view/delivery/why';

/** What was posted, as `lane key: words`. */
function alerts(granted: readonly string[] = ['ULUC'], { isNews = true } = {}) {
  const posted: string[] = [];
  const lost: string[] = [];
  const troubles = createTroubles({
    outbox: {
      post: ({ lane, key, body }) => {
        posted.push(`${lane} ${key}: ${wordsOf(body)}`);
        return Promise.resolve();
      },
      lost: (lane) => {
        lost.push(lane);
        return Promise.resolve(isNews);
      },
      found: () => Promise.resolve(isNews),
    },
    settings: {
      holdersOf: () => Promise.resolve(granted.map((id) => ({ platform: 'slack', id, name: id }))),
      channelOf: (platform, feed) => Promise.resolve(CHANNELS[`${platform}:${feed}`] ?? null),
    },
    directory: {
      holdersOf: () =>
        Promise.resolve([
          { platform: 'slack', id: 'UANA' },
          { platform: 'teams', id: 'T1' },
        ]),
    },
    channels: {},
    platforms: ['slack', 'teams'],
    clock: settableClock(),
  });
  return { posted, lost, troubles };
}

const CHANNELS: Readonly<Record<string, string>> = {
  'teams:requests': '19:r',
  'teams:approvals': '19:a',
};

function wordsOf(body: OutgoingBody): string {
  if (!('card' in body) || !('tells' in body.card)) return body.kind;
  const { card } = body;
  switch (card.tells) {
    case 'waits':
    case 'given-up':
    case 'works-again':
    case 'back':
    case 'left':
      return troubleWords(card, ENGLISH);
    default:
      return card.tells;
  }
}

function message(lane: string, key = 'k'): Outgoing {
  return {
    id: 'm1',
    lane,
    requestId: 'DS-2026-0007',
    attempts: 5,
    firstTriedAt: null,
    key,
    body: { kind: 'draw', cardId: 'c' },
  };
}

describe('what delivery can’t mend by itself', () => {
  it('is told in the requests channel of each chat system, once a message', async () => {
    const { posted, troubles } = alerts();
    await troubles.dead(message('slack:approvals'), said('not allowed'));
    const words =
      'A card in a channel of DS-2026-0007 could not be delivered: not allowed. Type /ebox undelivered to have it tried again, or to give it up.';
    expect(posted).toEqual([
      `slack:requests dead:m1:5:slack: ${words}`,
      `teams:requests dead:m1:5:teams: ${words}`,
    ]);
  });

  it('is told to staff in person where that very channel is the trouble, and in the other system’s channel', async () => {
    const { posted, troubles } = alerts();
    await troubles.unreachable(
      message('slack:requests'),
      said('the bot was removed'),
      said('Invite it.'),
    );
    const words =
      'A card in a channel of DS-2026-0007 waits: the bot was removed. Invite it. What waited is sent then.';
    expect(posted).toEqual([
      `slack:@UANA unreachable:slack:requests:m1:UANA: ${words}`,
      `slack:@ULUC unreachable:slack:requests:m1:ULUC: ${words}`,
      `teams:requests unreachable:slack:requests:m1:teams: ${words}`,
    ]);
  });

  it('is told to nobody where it is about such news itself: it would chase its own tail', async () => {
    const { posted, troubles } = alerts();
    for (const key of ['dead:m0:5:slack', 'unreachable:slack:x:m0:slack', 'left:k:slack'])
      await troubles.dead(message('slack:approvals', key), said('gone'));
    expect(posted).toEqual([]);
  });

  it('is told to ten persons at most, each once', async () => {
    const many = Array.from({ length: 30 }, (_, index) => `U${index}`);
    const { posted, troubles } = alerts(['UANA', ...many]);
    await troubles.dead(message('slack:requests'), said('gone'));
    const told = posted.filter((one) => one.startsWith('slack:@'));
    expect(told).toHaveLength(10);
    expect(new Set(told).size).toBe(10);
  });
});

describe('news that are over', () => {
  it('are taken back where they were told', async () => {
    const { posted, troubles } = alerts();
    await troubles.reachable(message('slack:approvals'));
    const words =
      'It works again. What waited has arrived, and what waits behind it follows: A card in a channel of DS-2026-0007. Nobody has to do anything about it any more.';
    expect(posted).toEqual([
      `slack:requests over:slack:approvals:m1:slack: ${words}`,
      `teams:requests over:slack:approvals:m1:teams: ${words}`,
    ]);
  });

  it('are taken back when the bot is let in again where nothing waits to tell it', async () => {
    const { posted, troubles } = alerts();
    await troubles.joined('teams', '19:r', 'x');
    const words =
      'It works again: the bot is back in the Teams channel for requests. Nobody has to do anything about it any more.';
    expect(posted).toEqual([
      `slack:requests over:x:slack: ${words}`,
      `teams:@T1 over:x:T1: ${words}`,
    ]);
  });

  it('are nothing where nothing was told', async () => {
    const { posted, troubles } = alerts([], { isNews: false });
    await troubles.joined('teams', '19:r', 'x');
    await troubles.joined('teams', '19:elsewhere', 'x');
    expect(posted).toEqual([]);
  });
});

describe('a bot that was taken out of channels', () => {
  const WHAT = 'The e-Box app was removed from the team “Onboarding” (3 channels) in Teams.';
  const left = (...channels: readonly string[]) => ({
    channels,
    place: { kind: 'channel', name: 'r', team: 'Onboarding' } as const,
    advice: said('Add it.'),
  });

  it('names the feeds and their commands, to staff in person and in the other system’s channel', async () => {
    const { posted, lost, troubles } = alerts();
    await troubles.left('teams', left('19:r', '19:a', '19:general'), 'x');
    const words = `${WHAT} What is posted there waits (requests and approvals), and is sent when it can be. Add it. Or choose another channel: type “@e-Box channel requests” and “@e-Box channel approvals” there.`;
    expect(posted).toEqual([
      `slack:requests left:x:slack: ${words}`,
      `teams:@T1 left:x:T1: ${words}`,
    ]);
    expect(lost).toEqual(['teams:requests', 'teams:approvals']);
  });

  it('tells it in the requests channel where that one is left', async () => {
    const { posted, troubles } = alerts();
    await troubles.left('teams', left('19:a'), 'x');
    expect(posted.map((one) => one.split(' ')[0])).toEqual(['slack:requests', 'teams:requests']);
    expect(posted[1]).toContain('“@e-Box channel approvals”');
    expect(posted[1]).not.toContain('“@e-Box channel requests”');
  });

  it('asks for nothing where no feed goes', async () => {
    const { posted, troubles } = alerts();
    await troubles.left('teams', left('19:general'), 'x');
    expect(posted[1]).toContain('None of the feeds goes there');
  });

  it('is not told twice where a message had to wait already', async () => {
    const { posted, troubles } = alerts([], { isNews: false });
    await troubles.left('teams', left('19:r'), 'x');
    expect(posted).toEqual([]);
  });
});
