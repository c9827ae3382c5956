import { createTroubles } from '../../../src/app/delivery/delivery-alerts';
import type { Outgoing, OutgoingBody } from '../../../src/app/outbox/outbox';
import { settableClock } from '../../support/time';

/** What was posted, as `lane key: words`. */
function alerts(granted: readonly string[] = ['ULUC']) {
  const posted: string[] = [];
  const troubles = createTroubles({
    outbox: {
      post: ({ lane, key, body }) => {
        posted.push(`${lane} ${key}: ${wordsOf(body)}`);
        return Promise.resolve();
      },
    },
    settings: {
      holdersOf: () => Promise.resolve(granted.map((id) => ({ platform: 'slack', id, name: id }))),
    },
    directory: {
      holdersOf: () =>
        Promise.resolve([
          { platform: 'slack', id: 'UANA' },
          { platform: 'teams', id: 'T1' },
        ]),
    },
    platforms: ['slack', 'teams'],
    clock: settableClock(),
  });
  return { posted, troubles };
}

function wordsOf(body: OutgoingBody): string {
  return 'card' in body ? body.card.summary : body.kind;
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
    await troubles.dead(message('slack:approvals'), 'not allowed');
    const words =
      'A message of DS-2026-0007 to a channel could not be delivered: not allowed. Type /ebox undelivered to have it tried again.';
    expect(posted).toEqual([
      `slack:requests dead:m1:5:slack: ${words}`,
      `teams:requests dead:m1:5:teams: ${words}`,
    ]);
  });

  it('is told to staff in person where that very channel is the trouble, and in the other system’s channel', async () => {
    const { posted, troubles } = alerts();
    await troubles.unreachable(message('slack:requests'), 'the bot was removed', 'Invite it.');
    const words =
      'A message of DS-2026-0007 to a channel waits: the bot was removed. Invite it. What waited is sent then.';
    expect(posted).toEqual([
      `slack:@UANA unreachable:slack:requests:m1:UANA: ${words}`,
      `slack:@ULUC unreachable:slack:requests:m1:ULUC: ${words}`,
      `teams:requests unreachable:slack:requests:m1:teams: ${words}`,
    ]);
  });

  it('is told to nobody where it is about such news itself: it would chase its own tail', async () => {
    const { posted, troubles } = alerts();
    for (const key of ['dead:m0:5:slack', 'unreachable:slack:x:m0:slack', 'left:k:slack'])
      await troubles.dead(message('slack:approvals', key), 'gone');
    expect(posted).toEqual([]);
  });

  it('is told to ten persons at most, each once', async () => {
    const many = Array.from({ length: 30 }, (_, index) => `U${index}`);
    const { posted, troubles } = alerts(['UANA', ...many]);
    await troubles.dead(message('slack:requests'), 'gone');
    const told = posted.filter((one) => one.startsWith('slack:@'));
    expect(told).toHaveLength(10);
    expect(new Set(told).size).toBe(10);
  });
});

describe('a bot that was taken out of conversations', () => {
  it('tells staff of that system in person, and the channel of the other one', async () => {
    const { posted, troubles } = alerts();
    await troubles.left('teams', 'Add me again.', 'x');
    expect(posted).toEqual([
      'teams:@T1 left:x:T1: Add me again.',
      'slack:requests left:x:slack: Add me again.',
    ]);
  });
});
