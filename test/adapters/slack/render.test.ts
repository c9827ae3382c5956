import fc from 'fast-check';
import { LIMIT } from '../../../src/adapters/slack/render/limits';
import { modalOf } from '../../../src/adapters/slack/render/form';
import { messageOf, messagesOf, type Message } from '../../../src/adapters/slack/render/message';
import { readMetadata } from '../../../src/adapters/slack/render/metadata';
import { checkContent, checkView } from '../../../workspace/testing';
import type { Action, Block, Card, Form } from '../../../src/view/model/model';
import { block, card, form, HOSTILE, note } from '../../support/slack/arbitrary';
import { ofType, shown } from '../../support/slack/shown';

const SURFACE = { zone: 'Europe/Brussels', tables: 'slack' } as const;

function cardWith(given: Partial<Card>): Card {
  return { title: 'DS-2026-0001 · SMALS', blocks: [], actions: [], summary: 'A card', ...given };
}

function act(label: string, tone: Action['tone'] = 'plain', requestId = 'DS-2026-0001'): Action {
  return { press: { act: 'agree', requestId, version: 3 }, label, tone };
}

function ids(): () => string {
  let count = 0;
  return () => `B${String((count += 1))}`;
}

/** What the strict Slack says about a message, as an update: the surface with the lowest limits. */
function faultsOf({ text, blocks }: Message): unknown {
  const wire: unknown = JSON.parse(JSON.stringify(blocks));
  const checked = checkContent({ text, blocks: wire, maxText: 4000, bound: true }, ids());
  return checked.ok ? null : checked.failure;
}

describe('a card', () => {
  it('has its title as a header, and nothing is said twice', () => {
    const { blocks, text } = messageOf(
      cardWith({ summary: 'DS-2026-0001 SMALS: waiting' }),
      SURFACE,
    );
    expect(ofType(blocks, 'header').map((one) => one.text.text)).toEqual(['DS-2026-0001 · SMALS']);
    expect(text).toBe('DS-2026-0001 SMALS: waiting');
  });

  it('keeps neighbouring words in one run, which other programs read', () => {
    const line = ['Waiting for: ', 'NSSO managers', ', since ', 'Thu 19 Nov'];
    const { blocks } = messageOf(cardWith({ blocks: [{ kind: 'line', line }] }), SURFACE);
    expect(ofType(blocks, 'rich_text')[0]?.elements).toEqual([
      {
        type: 'rich_text_section',
        elements: [{ type: 'text', text: 'Waiting for: NSSO managers, since Thu 19 Nov' }],
      },
    ]);
  });

  it('has a date in the words of its own language, whatever language the client has', () => {
    const line = ['Reçu le ', { date: '2026-11-19T08:30:00.000Z', style: 'moment' as const }, '.'];
    const french = cardWith({ language: 'fr', blocks: [{ kind: 'line', line }] });
    const { blocks } = messageOf(french, SURFACE);
    expect(ofType(blocks, 'rich_text')[0]?.elements).toEqual([
      {
        type: 'rich_text_section',
        elements: [
          {
            type: 'text',
            text: 'Reçu le jeu. 19 nov. 2026, 09:30.',
          },
        ],
      },
    ]);
  });

  it('mentions a person only where they are asked for something', () => {
    const ana = { platform: 'slack' as const, id: 'UANA000001', name: 'Ana' };
    const line = [
      { person: ana, mention: true },
      ' and ',
      { person: ana, mention: false },
      { person: { ...ana, platform: 'teams' as const }, mention: true },
    ];
    const { blocks } = messageOf(cardWith({ blocks: [{ kind: 'line', line }] }), SURFACE);
    expect(ofType(blocks, 'rich_text')[0]?.elements).toEqual([
      {
        type: 'rich_text_section',
        elements: [
          { type: 'user', user_id: 'UANA000001' },
          { type: 'text', text: ' and AnaAna' },
        ],
      },
    ]);
  });

  it('shows four buttons, and the others in a menu', () => {
    const actions = Array.from({ length: 9 }, (_, n) =>
      act(`Act ${String(n)}`, n === 0 ? 'primary' : 'plain'),
    );
    const { blocks } = messageOf(cardWith({ actions }), SURFACE);
    const elements = ofType(blocks, 'actions')[0]?.elements ?? [];
    expect(elements.map((one) => one.type)).toEqual([
      'button',
      'button',
      'button',
      'button',
      'overflow',
    ]);
    expect(elements[0]).toMatchObject({ style: 'primary', text: { text: 'Act 0', emoji: false } });
    expect(elements[1]).not.toHaveProperty('style');
    expect(elements[4]).toMatchObject({
      options: [4, 5, 6, 7, 8].map((n) => ({ text: { text: `Act ${String(n)}` } })),
    });
  });

  it.each([
    [5, 3, [2]],
    [6, 4, [2]],
    [9, 4, [5]],
    [10, 5, [5]],
    [11, 6, [5]],
    [12, 6, [3, 3]],
    [15, 6, [5, 4]],
  ])(
    'spreads %i acts over %i buttons and menus of %j, one menu as long as it can be',
    (count, buttons, menus) => {
      const actions = Array.from({ length: count }, (_, n) => act(`Act ${String(n)}`));
      const elements =
        ofType(messageOf(cardWith({ actions }), SURFACE).blocks, 'actions')[0]?.elements ?? [];
      expect(elements.filter((one) => one.type === 'button')).toHaveLength(buttons);
      expect(
        elements.flatMap((one) => (one.type === 'overflow' ? [one.options.length] : [])),
      ).toEqual(menus);
    },
  );

  it('keeps in the menu what is put aside, whatever room there is', () => {
    const [first, ...others] = Array.from({ length: 4 }, (_, n) => act(`Act ${String(n)}`));
    if (!first) throw new Error('No act');
    const actions = [{ ...first, aside: true as const }, ...others, act('Act 4')];
    const elements =
      ofType(messageOf(cardWith({ actions }), SURFACE).blocks, 'actions')[0]?.elements ?? [];
    expect(elements.at(-1)).toMatchObject({
      options: [0, 4].map((n) => ({ text: { text: `Act ${String(n)}` } })),
    });
  });

  it('says with each button what it does, to which request, as it was when drawn', () => {
    const { blocks } = messageOf(cardWith({ actions: [act('Agree', 'primary')] }), SURFACE);
    expect(ofType(blocks, 'actions')[0]?.elements[0]).toMatchObject({
      action_id: 'agree',
      value: '{"act":"agree","requestId":"DS-2026-0001","version":3}',
    });
  });

  it('gives every button of a list an id of its own, the same at every drawing', () => {
    const blocks: Block[] = ['DS-2026-0001', 'DS-2026-0002', 'DS-2026-0002'].map((id) => ({
      kind: 'actions',
      actions: [act('Agree', 'plain', id)],
    }));
    const drawn = () =>
      ofType(messageOf(cardWith({ blocks }), SURFACE).blocks, 'actions').map(
        (one) => one.elements[0]?.action_id,
      );
    expect(drawn()).toEqual(['agree', 'agree:DS-2026-0002', 'agree:DS-2026-0002-2']);
    expect(drawn()).toEqual(drawn());
  });

  it('has its first table as Slack’s own, and further ones as aligned text', () => {
    const table: Block = {
      kind: 'table',
      head: ['Field', 'Found'],
      rows: [
        ['CN', 'app-1'],
        ['O', ''],
      ],
    };
    const { blocks } = messageOf(cardWith({ blocks: [table, table] }), SURFACE);
    expect(ofType(blocks, 'table')).toHaveLength(1);
    expect(ofType(blocks, 'rich_text')[0]?.elements).toEqual([
      {
        type: 'rich_text_preformatted',
        elements: [{ type: 'text', text: 'Field  Found\nCN     app-1\nO' }],
      },
    ]);
  });
});

describe('a table where Slack takes none', () => {
  const surface = { zone: 'Europe/Brussels', tables: 'text' } as const;
  const rendered = (head: string[], rows: string[][]) =>
    messageOf(cardWith({ title: '', blocks: [{ kind: 'table', head, rows }] }), surface).blocks;

  it('is aligned text while its lines stay whole', () => {
    expect(
      shown(
        rendered(
          ['Field', 'Found'],
          [
            ['CN', 'é👍'],
            ['O', 'SMALS'],
          ],
        ),
      ),
    ).toBe('Field  Found\nCN     é👍\nO      SMALS');
  });

  it('is a list once they would break, with nothing left out', () => {
    const long = 'x'.repeat(80);
    const blocks = rendered(
      ['Field', 'Expected', 'Found'],
      [
        ['CN', long, 'b'],
        ['O', '', 'SMALS'],
      ],
    );
    expect(
      ofType(blocks, 'rich_text')
        .flatMap(({ elements }) => elements)
        .map(({ type }) => type),
    ).toEqual(['rich_text_section', 'rich_text_list']);
    expect(shown(blocks)).toBe(
      `Field · Expected · Found\nCN\n · Expected: ${long} · Found: b\nO\n · Found: SMALS`,
    );
  });
});

describe('what a person typed', () => {
  const places: [string, (text: string) => Partial<Card>][] = [
    ['the title', (title) => ({ title })],
    ['a line', (text) => ({ blocks: [{ kind: 'line', line: [text] }] })],
    ['a strong run', (strong) => ({ blocks: [{ kind: 'line', line: [{ strong }] }] })],
    ['a run of code', (code) => ({ blocks: [{ kind: 'line', line: [{ code }] }] })],
    [
      'a fact',
      (text) => ({ blocks: [{ kind: 'facts', facts: [{ label: 'Use cases', value: [text] }] }] }),
    ],
    ['a quote', (text) => ({ blocks: [{ kind: 'quote', text }] })],
    ['a verbatim text', (text) => ({ blocks: [{ kind: 'verbatim', text }] })],
    ['a list', (text) => ({ blocks: [{ kind: 'list', items: [[text]] }] })],
    ['a table', (text) => ({ blocks: [{ kind: 'table', head: ['Found'], rows: [[text]] }] })],
    ['a heading', (text) => ({ blocks: [{ kind: 'heading', text }] })],
    ['the small print', (text) => ({ blocks: [{ kind: 'small', line: [text] }] })],
    [
      'a person’s name',
      (name) => ({
        blocks: [
          {
            kind: 'line',
            line: [{ person: { platform: 'slack', id: 'U1', name }, mention: false }],
          },
        ],
      }),
    ],
  ];

  it.each(places)('comes out of %s as the characters typed', (_, place) => {
    for (const text of HOSTILE.filter((one) => one.length <= 150)) {
      expect(shown(messageOf(cardWith({ title: '', ...place(text) }), SURFACE).blocks)).toContain(
        text,
      );
    }
  });

  it('is escaped in the notification, where Slack would read it', () => {
    const { text } = messageOf(cardWith({ summary: '<!channel> <@U1> & *b*' }), SURFACE);
    expect(text).toBe('&lt;!channel&gt; &lt;@U1&gt; &amp; *b*');
  });

  it('has the halves of broken characters replaced, which have no form outside JavaScript', () => {
    const blocks: Block[] = [{ kind: 'quote', text: 'a\ud83db\ude00c' }];
    expect(shown(messageOf(cardWith({ blocks }), SURFACE).blocks)).toContain('a\ufffdb\ufffdc');
  });

  it('is cut with words that say how much is missing, never within a character', () => {
    const family = '👩‍👩‍👧‍👦';
    const blocks: Block[] = [{ kind: 'quote', text: family.repeat(1000) }];
    const text = shown(messageOf(cardWith({ title: '', blocks }), SURFACE).blocks);
    const [kept = '', words = ''] = text.split('… ');
    expect(kept).toBe(family.repeat(kept.length / family.length));
    const missing = (1000 - kept.length / family.length) * [...family].length;
    expect(words).toBe(`(${String(missing)} more characters)`);
    expect(text.length).toBeLessThanOrEqual(LIMIT.text);
  });

  it('of 100,000 characters leaves the rest of the card in its place', () => {
    const blocks: Block[] = [
      { kind: 'line', line: ['Waiting for: requester'] },
      { kind: 'quote', text: 'x'.repeat(100_000) },
      { kind: 'small', line: ['Registered by Ana'] },
    ];
    const message = messageOf(cardWith({ blocks, actions: [act('Agree')] }), SURFACE);
    expect(shown(message.blocks)).toMatch(
      /^DS-2026-0001 · SMALS\nWaiting for: requester\nx+… \(\d+ more characters\)\nRegistered by Ana\nAgree$/,
    );
  });

  it('in 70 lines fills one message and says that more is missing', () => {
    const blocks: Block[] = Array.from({ length: 70 }, (_, n) => ({ kind: 'quote', text: `${n}` }));
    const message = messageOf(cardWith({ blocks, actions: [act('Agree')] }), SURFACE);
    expect(faultsOf(message)).toBeNull();
    expect(message.blocks).toHaveLength(50);
    expect(shown(message.blocks)).toMatch(/\n46\n… \(46 more characters\)\nAgree$/);
  });

  it('of 40,000 characters reaches the person who asked for it whole', () => {
    const text = Array.from({ length: 40_000 }, (_, n) => String.fromCodePoint(97 + (n % 26))).join(
      '',
    );
    const messages = messagesOf({ blocks: [{ kind: 'quote', text }], summary: 'History' }, SURFACE);
    expect(
      messages
        .map(({ blocks }) => shown(blocks))
        .join('')
        .replaceAll('\n', ''),
    ).toBe(text);
    expect(messages).toHaveLength(5);
  });
});

/** What the strict Slack does not look at: Slack refuses empty runs, and those that go on for too long. */
function richFaults(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(richFaults);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'text' && 'text' in value) {
    const text = String(value.text);
    return text === '' || text.length > 3000 || /\p{Surrogate}/u.test(text)
      ? [JSON.stringify(value)]
      : [];
  }
  if ('type' in value && String(value.type).startsWith('rich_text') && 'elements' in value) {
    return Array.isArray(value.elements) && value.elements.length > 0
      ? richFaults(value.elements)
      : [JSON.stringify(value)];
  }
  return Object.values(value).flatMap(richFaults);
}

describe('whatever the content', () => {
  it('every block alone is one that Slack takes', () => {
    fc.assert(
      fc.property(block, (given) => {
        expect(faultsOf(messageOf(cardWith({ blocks: [given] }), SURFACE))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('a card is a message that Slack takes', () => {
    fc.assert(
      fc.property(card, (given) => {
        const message = messageOf(given, SURFACE);
        expect(faultsOf(message)).toBeNull();
        expect(richFaults(message.blocks)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('an answer is a few messages that Slack takes', () => {
    fc.assert(
      fc.property(note, (given) => {
        const messages = messagesOf(given, { ...SURFACE, tables: 'text' });
        expect(messages.length).toBeLessThanOrEqual(5);
        for (const message of messages) expect(faultsOf(message)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('a form is a modal that Slack takes', () => {
    fc.assert(
      fc.property(form, (given) => {
        const wire: unknown = JSON.parse(
          JSON.stringify(modalOf(given, { channel: 'C1' }, 'Europe/Brussels')),
        );
        expect(checkView(wire, ids())).toMatchObject({ ok: true });
      }),
      { numRuns: 150 },
    );
  });
});

describe('a form', () => {
  const base: Form = {
    purpose: { act: 'refuse', requestId: 'DS-2026-0001', version: 4 },
    title: 'Refuse',
    submit: 'Refuse',
    intro: [],
    fields: [],
  };
  const elementFor = (field: Form['fields'][number]) => {
    const [first] = modalOf(
      { ...base, fields: [field] },
      { channel: null },
      'Europe/Brussels',
    ).blocks;
    return first && 'element' in first ? first.element : undefined;
  };

  it('keeps what it is for and where it was opened, and gives it back', () => {
    const view = modalOf(base, { channel: 'C1' }, 'Europe/Brussels');
    expect(readMetadata(view.private_metadata ?? '')).toEqual({
      purpose: base.purpose,
      channel: 'C1',
      copy: { kind: 'shared' },
    });
  });

  it.each(['', 'rubbish', '[]', '{"channel":7}', 'null'])(
    'knows nothing from metadata like %j',
    (text) => {
      expect(readMetadata(text)).toEqual({
        purpose: null,
        channel: null,
        copy: { kind: 'shared' },
      });
    },
  );

  it.each([
    [
      { kind: 'line', maxLength: 200, initial: 'SMALS' },
      { type: 'plain_text_input', max_length: 200, initial_value: 'SMALS' },
    ],
    [
      { kind: 'paragraph', maxLength: 9000 },
      { type: 'plain_text_input', multiline: true, max_length: 3000 },
    ],
    [
      { kind: 'number', maxLength: 9 },
      { type: 'plain_text_input', max_length: 9 },
    ],
    [{ kind: 'email', maxLength: 254 }, { type: 'email_text_input' }],
    [
      { kind: 'date', initial: '2027-03-01' },
      { type: 'datepicker', initial_date: '2027-03-01' },
    ],
    [
      { kind: 'file', types: ['pem'] },
      { type: 'file_input', max_files: 1, filetypes: ['pem'] },
    ],
    [
      { kind: 'person', initial: { platform: 'slack', id: 'U1', name: 'Ana' } },
      { type: 'users_select', initial_user: 'U1' },
    ],
  ] as const)('has for %j the input %j', (field, element) => {
    expect(elementFor({ name: 'it', label: 'It', ...field })).toEqual({
      action_id: 'it',
      ...element,
    });
  });

  it('offers a few choices as buttons and many as a menu', () => {
    const options = ['a', 'b', 'c', 'd'].map((value) => ({ value, label: value.toUpperCase() }));
    const choice = { kind: 'choice', name: 'it', label: 'It', initial: 'b' } as const;
    expect(elementFor({ ...choice, options: options.slice(0, 3) })).toMatchObject({
      type: 'radio_buttons',
      initial_option: { value: 'b', text: { text: 'B' } },
    });
    expect(elementFor({ ...choice, options })).toMatchObject({ type: 'static_select' });
  });

  it('offers several of a list as checkboxes, ticked where they were', () => {
    const options = ['DU', 'UMan'].map((value) => ({ value, label: value }));
    expect(
      elementFor({ kind: 'choices', name: 'done', label: 'Checklist', options, initial: ['UMan'] }),
    ).toMatchObject({
      type: 'checkboxes',
      options: [{ value: 'DU' }, { value: 'UMan' }],
      initial_options: [{ value: 'UMan' }],
    });
  });
});

describe('an entry of a list', () => {
  const action: Action = {
    press: { act: 'open', requestId: 'DS-2026-0007', version: 3 },
    label: 'Open DS-2026-0007',
    tone: 'plain',
  };
  const entry = (text: string) =>
    ({ kind: 'entry', line: [{ strong: text }, '\nStep 2'], action }) as const;

  it('is one block with its button beside it, in the very characters', () => {
    const { blocks } = messageOf(
      cardWith({ blocks: [entry('DS-2026-0007 · *SMALS* :smile: <!here>')] }),
      SURFACE,
    );
    expect(blocks.filter(({ type }) => type === 'section')).toEqual([
      {
        type: 'section',
        text: {
          type: 'plain_text',
          emoji: false,
          text: 'DS-2026-0007 · *SMALS* :smile: <!here>\nStep 2',
        },
        accessory: expect.objectContaining({ type: 'button', action_id: 'open' }),
      },
    ]);
  });

  it('has its button below where plain text would show other characters', () => {
    const { blocks } = messageOf(cardWith({ blocks: [entry('a &amp; b')] }), SURFACE);
    const kinds = blocks.map(({ type }) => type);
    expect(kinds).toContain('actions');
    expect(kinds).not.toContain('section');
    expect(JSON.stringify(blocks)).toContain('a &amp; b');
  });

  it('twenty times with long names is one message, with a button each and the next page', () => {
    const blocks = Array.from({ length: 20 }, (_, n) =>
      entry(`DS-2026-${n} · ${'Name '.repeat(40)}`),
    );
    const next: Action = {
      press: {
        act: 'list',
        requestId: '',
        version: 1,
        list: { filter: 'waiting', text: 'x'.repeat(100) },
      },
      label: 'Next page',
      tone: 'plain',
    };
    const message = messageOf(cardWith({ blocks, actions: [next] }), SURFACE);
    expect(message.blocks.filter(({ type }) => type === 'section')).toHaveLength(20);
    const [foot] = ofType(message.blocks, 'actions').slice(-1);
    expect(JSON.stringify(foot)).toContain('x'.repeat(100));
    expect(faultsOf(message)).toBeNull();
  });
});
