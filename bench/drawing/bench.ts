import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { messageOf } from '../../src/adapters/slack/render/message';
import { cardOf } from '../../src/adapters/teams/render/card';
import { row, type Row } from '../row';
import type { Thoroughness } from '../thoroughness';
import { ourCard, theirCard } from './cards';
import { rivals } from './rivals';

/** Drawings of one round, and rounds: the two sides take turns. */
const DRAWINGS = 500;
const ROUNDS = 21;
const QUICK_ROUNDS = 5;

const ZONE = 'Europe/Brussels';
const MICROSECONDS = 1_000;

/**
 * Drawing a card for Slack and for Teams, beside vercel/chat's adapters drawing the same words, in one run: from the neutral
 * model to what the platform's client is given. The client writes it as JSON, which is told beside it: in Teams ours is
 * longer, because each text is a run that nothing is read into, where theirs is Markdown.
 */
export async function benchDrawing({ quick }: Thoroughness): Promise<readonly Row[]> {
  const { slack, slackText, teams } = await rivals(join('artifacts', 'bench-rivals'));
  const ours = ourCard();
  const theirs = theirCard();
  const rounds = quick ? QUICK_ROUNDS : ROUNDS;
  return [
    ...compared(
      'Slack',
      rounds,
      () => messageOf(ours, { zone: ZONE, tables: 'slack' }),
      () => ({ text: slackText(theirs), blocks: slack(theirs) }),
    ),
    ...compared(
      'Teams',
      rounds,
      () => cardOf(ours, { zone: ZONE, viewers: [] }),
      () => teams(theirs),
    ),
  ];
}

function compared(
  chat: string,
  rounds: number,
  ours: () => unknown,
  theirs: () => unknown,
): readonly Row[] {
  const [mine, yours] = inTurns(rounds, ours, theirs);
  const [written, yoursWritten] = inTurns(
    rounds,
    () => JSON.stringify(ours()),
    () => JSON.stringify(theirs()),
  );
  const name = 'vercel/chat draws the same';
  return [
    row(`a card drawn for ${chat}`, mine, 'µs', {
      floor: { name, value: yours },
      goal: 'not slower',
      holds: mine <= yours,
    }),
    row('… and written as JSON', written, 'µs', { floor: { name, value: yoursWritten } }),
  ];
}

/** Microseconds of each side's drawing: the middle of the rounds. */
function inTurns(
  rounds: number,
  ours: () => unknown,
  theirs: () => unknown,
): readonly [number, number] {
  const own: number[] = [];
  const other: number[] = [];
  // The first round warms both up, and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const [mine, yours] = [each(ours), each(theirs)];
    if (round === 0) continue;
    own.push(mine);
    other.push(yours);
  }
  return [middle(own), middle(other)];
}

/** Microseconds of one drawing, over a round of them. */
function each(draw: () => unknown): number {
  const began = performance.now();
  for (let count = 0; count < DRAWINGS; count += 1) draw();
  return ((performance.now() - began) * MICROSECONDS) / DRAWINGS;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
