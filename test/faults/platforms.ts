import { setTimeout as wait } from 'node:timers/promises';
import type { Trouble } from '../../workspace/testing';
import { tooSlow, underLoad, type Fault } from './world/fault';

/** Seconds that Slack and Teams ask to be left alone for. */
const RETRY_AFTER_SECONDS = 2;

const TROUBLES: readonly Trouble[] = [
  { kind: 'ratelimited', retryAfterSeconds: RETRY_AFTER_SECONDS },
  { kind: 'status', status: 500 },
  { kind: 'rubbish' },
  { kind: 'lost-answer' },
  { kind: 'hang' },
];

/** Milliseconds between two clicks of a person: the messages of all of them wait meanwhile. */
const PACE_MS = 150;

/** Slack and Teams answer every call of the bot wrongly, in each way for its part of the time. */
export const platforms: Fault = {
  name: 'Slack and Teams limit, fail, hang and talk rubbish',
  play: (world, size) =>
    underLoad(
      world,
      size,
      async (load) => {
        const { slack, teams } = world.slack.workspace;
        for (const trouble of TROUBLES) {
          for (const { faults } of [slack, teams]) faults.add(trouble, '*', Infinity);
          await wait((size.seconds * 1_000) / TROUBLES.length);
          for (const { faults } of [slack, teams]) faults.clear();
        }
        return { endedAt: performance.now(), troubles: tooSlow(load.clicks) };
      },
      PACE_MS,
    ),
};
