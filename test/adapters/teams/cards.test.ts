import fc from 'fast-check';
import { cardOf } from '../../../src/adapters/teams/render/card';
import { bytesOf } from '../../../src/adapters/teams/render/fit';
import { type WireCard, buttonsOf, cardSchema, faultsOf, textOf } from '../../../workspace/testing';
import type { Action, Card, Line } from '../../../src/view/model/model';
import { arbitraryCard, arbitraryNote, HOSTILE } from '../../support/teams/arbitrary';
import { warningsOf } from '../../support/teams/microsoft';

const TEAMS_LIMIT = 28 * 1024;
const surface = {
  zone: 'Europe/Brussels',
  viewers: Array.from({ length: 80 }, (_, n) => `29:${'x'.repeat(90)}${n}`),
};

/** As it comes over the wire. */
function wire(card: object): WireCard {
  return cardSchema.parse(JSON.parse(JSON.stringify(card)));
}

function cardWith(line: Line, actions: readonly Action[] = []): Card {
  return { title: 'Title', summary: 'Summary', blocks: [{ kind: 'line', line }], actions };
}

describe('any card', () => {
  it('is taken by Teams: under 28 KB, of version 1.5, with words for what can’t draw it', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryCard, arbitraryNote), (content) => {
        const card = cardOf(content, surface);
        expect(bytesOf(card)).toBeLessThan(TEAMS_LIMIT);
        expect(faultsOf(card)).toEqual([]);
        expect(warningsOf(card)).toEqual([]);
        expect(card.fallbackText).not.toBe('');
        expect(JSON.stringify(card)).not.toMatch(/\\ud[89a-f][0-9a-f]{2}/);
      }),
      { numRuns: 150 },
    );
  });

  it('would not pass these checks with an element or a property of a later version', () => {
    const newer = {
      type: 'AdaptiveCard',
      version: '1.5',
      fallbackText: 'x',
      body: [{ type: 'Badge', text: 'x' }],
    };
    expect(warningsOf(newer)).not.toEqual([]);
    expect(faultsOf(newer)).not.toEqual([]);
  });

  it('names at most 60 viewers', () => {
    const history = {
      press: { act: 'history', requestId: 'DS-2026-0001', version: 1 },
      label: 'History',
      tone: 'plain',
    } as const;
    expect(cardOf(cardWith(['x'], [history]), surface).refresh?.userIds).toHaveLength(60);
  });
});

describe('a typed text', () => {
  it.each(HOSTILE.filter((text) => text.trim() !== '' && !/[\ud800-\udfff]/u.test(text)))(
    'stays as typed: %j',
    (typed) => {
      const [block] = cardOf(cardWith([typed]), surface).body.slice(1);
      if (block?.type !== 'RichTextBlock') throw new Error('no rich text');
      expect(block.inlines.map(({ text }) => text).join('')).toBe(typed);
    },
  );

  it('is never a function of Teams, because its braces stand in two runs', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '{{',
      'DATE(',
      'time (',
      ')',
      'x',
      '2020-01-01T00:00:00Z',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const typed = `x${pieces.join('')}`;
        const card = cardOf({ ...cardWith([typed]), title: typed }, surface);
        for (const block of card.body) {
          if (block.type !== 'RichTextBlock') throw new Error('no rich text');
          expect(block.inlines.map(({ text }) => text).join('')).toBe(typed);
          for (const { text } of block.inlines)
            expect(text).not.toMatch(/\{\{\s*(DATE|TIME)\s*\(/i);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('that is very long is cut, and says by how much', () => {
    const card = cardOf(
      { ...cardWith(['x'.repeat(100_000)]), title: 'y'.repeat(100_000) },
      surface,
    );
    expect(textOf(wire(card))).toMatch(/… \(\d+ more characters\)/);
  });

  it('is cut evenly where several are too long together', () => {
    const quotes = Array.from(
      { length: 8 },
      () => ({ kind: 'quote', text: '漢'.repeat(3000) }) as const,
    );
    const card = cardOf({ ...cardWith(['x']), blocks: quotes }, surface);
    expect(card.body.filter(({ type }) => type === 'Container')).toHaveLength(8);
  });
});

describe('a person', () => {
  const line: Line = [
    { person: { platform: 'teams', id: 'aad-1', name: 'Bo *Claes* <b>' }, mention: true },
    ' is asked',
  ];

  it('who is asked is mentioned with a name that can’t mean anything else', () => {
    const card = cardOf(cardWith(line), surface);
    expect(card.msteams?.entities).toEqual([
      {
        type: 'mention',
        text: '<at>Bo Claes b</at>',
        mentioned: { id: 'aad-1', name: 'Bo Claes b' },
      },
    ]);
    expect(card.body.at(-1)).toMatchObject({ type: 'TextBlock', text: '<at>Bo Claes b</at>' });
  });

  it('of another chat system, or only named, is not mentioned', () => {
    const named: Line = [{ person: { platform: 'teams', id: 'a', name: 'Bo' }, mention: false }];
    const other: Line = [{ person: { platform: 'slack', id: 'U1', name: 'Bo' }, mention: true }];
    expect(cardOf(cardWith(named), surface).msteams).toBeUndefined();
    expect(cardOf(cardWith(other), surface).msteams).toBeUndefined();
  });
});

describe('buttons', () => {
  const acts = ['agree', 'ask', 'refuse', 'record-kick-off', 'hold', 'note', 'withdraw'] as const;
  const actions = acts.map((act): Action => ({
    press: { act, requestId: 'DS-2026-0001', version: 4 },
    label: act,
    tone: act === 'agree' ? 'primary' : act === 'refuse' ? 'danger' : 'plain',
    ...(act === 'record-kick-off'
      ? { opens: 'form' }
      : act === 'ask'
        ? { opens: 'one-field' }
        : {}),
  }));
  const card = cardOf(cardWith(['x'], actions), surface);

  it('stand in sight up to four, the others in the overflow menu', () => {
    expect(buttonsOf(wire(card)).map(({ overflow }) => overflow)).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it('stand in the overflow menu where they are put there, whatever room there is', () => {
    const few = actions
      .slice(0, 3)
      .map((one, at) => (at === 1 ? { ...one, aside: true as const } : one));
    const shown = buttonsOf(wire(cardOf(cardWith(['x'], few), surface)));
    expect(shown.map(({ overflow }) => overflow)).toEqual([false, true, false]);
  });

  it('carry ids and a version, and nothing else', () => {
    for (const { data, title } of buttonsOf(wire(card))) {
      const { msteams: _msteams, ...press } = data;
      expect(press).toEqual({ act: title, requestId: 'DS-2026-0001', version: 4 });
    }
  });

  it('open a dialog where the form has several fields, and act in the card otherwise', () => {
    const dialogs = buttonsOf(wire(card)).filter(({ type }) => type === 'Action.Submit');
    expect(dialogs.map(({ title }) => title)).toEqual(['record-kick-off']);
  });

  it('are positive for the one that moves on and destructive for what is final', () => {
    expect(card.actions?.map(({ style }) => style)).toEqual([
      'positive',
      undefined,
      'destructive',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
