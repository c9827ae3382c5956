import fc from 'fast-check';
import { messageOf, messagesOf } from '../../src/adapters/slack/render/message';
import { cardOf } from '../../src/adapters/teams/render/card';
import { bytesOf } from '../../src/adapters/teams/render/fit';
import { LIMIT as TEAMS } from '../../src/adapters/teams/render/limits';
import type { Block, Card } from '../../src/view/model/model';
import { LIMITS } from '../../src/view/model/limits';
import { textOf } from '../../workspace/testing';
import { shown } from '../support/slack/shown';

const ZONE = 'Europe/Brussels';

/** The places where a text that a person typed stands on a card. */
const PLACES: Readonly<Record<string, (text: string) => Block>> = {
  fact: (text) => ({ kind: 'facts', facts: [{ label: 'Use cases', value: [text] }] }),
  'line behind a name': (text) => ({ kind: 'line', line: [{ strong: 'Ana' }, ': ', text] }),
  'entry of a list': (text) => ({ kind: 'list', items: [['Noted: ', text]] }),
  quote: (text) => ({ kind: 'quote', text }),
  'small print': (text) => ({ kind: 'small', line: ['By Ana: ', text] }),
  verbatim: (text) => ({ kind: 'verbatim', text }),
};

function cardWith(...blocks: readonly Block[]): Card {
  return {
    title: 'DS-2026-0001 · SMALS',
    summary: 'DS-2026-0001',
    blocks: [{ kind: 'line', line: ['Waiting for: NSSO managers'] }, ...blocks],
    actions: [
      {
        press: { act: 'agree', requestId: 'DS-2026-0001', version: 1 },
        label: 'Agree',
        tone: 'primary',
      },
    ],
  };
}

const slack = (card: Card) => shown(messageOf(card, { zone: ZONE, tables: 'slack' }).blocks);
const slackAnswer = (card: Card) =>
  messagesOf(card, { zone: ZONE, tables: 'text' })
    .map(({ blocks }) => shown(blocks))
    .join('\n');
function teams(card: Card): string {
  const drawn = cardOf(card, { zone: ZONE, viewers: [] });
  expect(bytesOf(drawn)).toBeLessThanOrEqual(TEAMS.cardBytes);
  return textOf({ ...drawn });
}

const SYSTEMS = { slack, 'an answer in Slack': slackAnswer, teams } as const;

/** Limits of the forms and of both systems, with what stands around a text taken into account. */
const AROUND = [LIMITS.line, 150, 500, 700, 1500, LIMITS.paragraph, 4000, 8000, 10_000] as const;

const length = fc
  .tuple(fc.constantFrom(...AROUND), fc.integer({ min: -60, max: 60 }))
  .map(([limit, off]) => Math.max(1, limit + off));
const letter = fc.constantFrom('x', '&', 'é', '"', '\\', '😀', '👩‍👧', '字');

/** A text of about so many UTF-16 units, made of one letter between two words that can be found again. */
function typed(size: number, one: string): string {
  return `begin ${one.repeat(Math.max(1, Math.floor((size - 10) / one.length)))} end`;
}

describe.each(Object.entries(SYSTEMS))('a text that a person typed, in %s', (_, draw) => {
  it.each(Object.entries(PLACES))(
    'is whole or cut with what is missing said, as a %s',
    (_, put) => {
      fc.assert(
        fc.property(length, letter, (size, one) => {
          const text = typed(size, one);
          const seen = draw(cardWith(put(text)));
          expect(seen).toContain(`begin ${one}`);
          // In an answer a long text goes on in a further block.
          const isWhole = seen.replaceAll('\n', '').includes(`${one} end`);
          // What is kept is what there is room for.
          const kept = seen.split(one).length > Math.min(60, text.length / one.length / 2);
          expect(isWhole || (kept && /… \(\d+ more characters\)/u.test(seen))).toBe(true);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('is seen beside others as long, each from its beginning', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(length, letter), { minLength: 2, maxLength: 12 }), (sizes) => {
        const texts = sizes.map(([size, one], index) => `#${index} ${typed(size, one)}`);
        const seen = draw(cardWith(...texts.map((text): Block => ({ kind: 'quote', text }))));
        for (const index of texts.keys()) expect(seen).toContain(`#${index} begin`);
      }),
      { numRuns: 40 },
    );
  });
});

it('every length up to what a form takes is on the card in Slack, behind its label', () => {
  for (let size = LIMITS.paragraph - 80; size <= LIMITS.paragraph; size += 1) {
    const text = `${'x'.repeat(size - 1)}.`;
    const seen = slack(cardWith(PLACES['fact']?.(text) ?? { kind: 'divider' }));
    expect(seen).toMatch(/Use cases: \n?x{2900,}/);
  }
});
