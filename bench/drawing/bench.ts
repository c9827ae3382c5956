import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { messageOf } from '../../src/adapters/slack/render/message';
import { cardOf } from '../../src/adapters/teams/render/card';
import type { Action, Card } from '../../src/view/model/model';
import { row, type Row } from '../row';
import type { Thoroughness } from '../thoroughness';
import { rivals } from './rivals';

/** Drawings of one round, and rounds: the two sides take turns. */
const DRAWINGS = 500;
const ROUNDS = 21;
const QUICK_ROUNDS = 5;

const ZONE = 'Europe/Brussels';
const MICROSECONDS = 1_000;

/** A request's card, in words: what both sides draw. */
const TITLE = 'DS-2026-0007 · SMALS';
const LINES = [
  '●●●●●◐○○○○  Step 6 of 10 · Order X.509 certificate in INT',
  'Waiting for: requester, since Thu 19 Nov 2026, due Tue 24 Nov',
  'Registered by Ana Peeters on Mon 16 Nov 2026',
] as const;
const FACTS = [
  ['Use cases', 'Career-break certificates for employers and for citizens'],
  ['Recipients', 'Enterprises, Citizens'],
  ['Volume', '120,000 documents a month, peaks: May'],
  ['Go-live', '1 Mar 2027, starts in INT'],
  ['INT', 'certificate –    configuration –    no tests yet'],
  ['Assigned to', 'Ana Peeters'],
] as const;
const BUTTONS = ['Upload certificate', 'Check CSR', 'Hold', 'History'] as const;

/** Drawing a card for Slack and for Teams, beside vercel/chat's adapters drawing the same words, in one run. */
export async function benchDrawing({ quick }: Thoroughness): Promise<readonly Row[]> {
  const { slack, teams } = await rivals(join('artifacts', 'bench-rivals'));
  const ours = ourCard();
  const theirs = theirCard();
  const rounds = quick ? QUICK_ROUNDS : ROUNDS;
  return [
    compared(
      'Slack',
      rounds,
      () => messageOf(ours, { zone: ZONE, tables: 'slack' }),
      () => slack(theirs),
    ),
    compared(
      'Teams',
      rounds,
      () => cardOf(ours, { zone: ZONE, viewers: [] }),
      () => teams(theirs),
    ),
  ];
}

function compared(chat: string, rounds: number, ours: () => unknown, theirs: () => unknown): Row {
  const taken: [number[], number[]] = [[], []];
  // The first round warms both up, and is not counted.
  for (let round = 0; round <= rounds; round += 1) {
    const [own, other] = [each(ours), each(theirs)];
    if (round > 0) {
      taken[0].push(own);
      taken[1].push(other);
    }
  }
  const [mine, yours] = [middle(taken[0]), middle(taken[1])];
  return row(`a card drawn for ${chat}`, mine, 'µs', {
    floor: { name: 'vercel/chat draws the same', value: yours },
    goal: 'not slower',
    holds: mine <= yours,
  });
}

/** Microseconds of one drawing, over a round of them. What is sent is JSON: it is part of the drawing. */
function each(draw: () => unknown): number {
  const began = performance.now();
  for (let count = 0; count < DRAWINGS; count += 1) JSON.stringify(draw());
  return ((performance.now() - began) * MICROSECONDS) / DRAWINGS;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function ourCard(): Card {
  const action = (label: string, index: number): Action => ({
    press: { act: 'history', requestId: 'DS-2026-0007', version: 3 + index },
    label,
    tone: index === 0 ? 'primary' : 'plain',
  });
  return {
    title: TITLE,
    summary: TITLE,
    blocks: [
      ...LINES.map((line) => ({ kind: 'line', line: [line] }) as const),
      { kind: 'facts', facts: FACTS.map(([label, value]) => ({ label, value: [value] })) },
    ],
    actions: BUTTONS.map(action),
  };
}

/** The same in vercel/chat's model: what its builders make. */
function theirCard(): object {
  return {
    type: 'card',
    title: TITLE,
    children: [
      ...LINES.map((content) => ({ type: 'text', content })),
      {
        type: 'fields',
        children: FACTS.map(([label, value]) => ({ type: 'field', label, value })),
      },
      {
        type: 'actions',
        children: BUTTONS.map((label, index) => ({
          type: 'button',
          id: `history-${String(index)}`,
          label,
          value: JSON.stringify({ act: 'history', requestId: 'DS-2026-0007', version: 3 + index }),
          ...(index === 0 ? { style: 'primary' } : {}),
        })),
      },
    ],
  };
}
