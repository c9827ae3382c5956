import { checkBlocks, checkView } from '../../workspace/slack/block-kit/check';
import { buttons, plain, section } from '../support/tiny-bot';

const newId = () => 'B1';
const long = (length: number) => 'x'.repeat(length);
const option = (text: string, value = text) => ({ text: plain(text), value });
const many = (count: number) => Array.from({ length: count }, (_, n) => option(String(n)));
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const button = (more: object = {}) => ({
  type: 'button',
  action_id: 'a',
  text: plain('Go'),
  ...more,
});
const menu = (options: object[]) => ({ type: 'overflow', action_id: 'a', options });
const select = (options: object[], more: object = {}) => ({
  type: 'static_select',
  action_id: 'a',
  options,
  ...more,
});
const input = (element: object, more: object = {}) => ({
  type: 'input',
  block_id: 'field',
  label: plain('Field'),
  element: { action_id: 'a', ...element },
  ...more,
});
const text = (more: object = {}) => input({ type: 'plain_text_input', ...more });
const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
const line = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const table = (rows: object[][], more: object = {}) => ({ type: 'table', rows, ...more });
const cell = { type: 'raw_text', text: 'x' };

function faultsIn(blocks: unknown): string[] {
  const checked = checkBlocks(blocks, newId);
  return checked.ok ? [] : checked.faults;
}

describe('Block Kit, as strictly as Slack reads it', () => {
  describe('in a message', () => {
    it.each<[string, unknown]>([
      [
        '50 blocks',
        Array(50)
          .fill({ type: 'divider' })
          .map((one, n) => ({ ...one, block_id: `${n}` })),
      ],
      ['a section of 3,000 characters', [section(long(3_000))]],
      ['10 fields of 2,000', [{ type: 'section', fields: Array(10).fill(plain(long(2_000))) }]],
      ['a header of 150', [{ type: 'header', text: plain(long(150)) }]],
      [
        'a button of 75 with a value of 2,000',
        [actions(button({ text: plain(long(75)), value: long(2_000) }))],
      ],
      ['5 entries in a menu', [actions(menu(many(5)))]],
      ['100 options in a select', [actions(select(many(100)))]],
      [
        '25 buttons',
        [actions(...Array.from({ length: 25 }, (_, n) => button({ action_id: `${n}` })))],
      ],
      ['an option of 75 with a value of 150', [actions(menu([option(long(75), long(150))]))]],
      ['10 texts in a context', [{ type: 'context', elements: Array(10).fill(plain('x')) }]],
      [
        'the same action_id in two blocks',
        [actions(button()), { ...actions(button()), block_id: 'other' }],
      ],
      [
        'rich text with every kind of piece',
        [
          rich(
            line(
              { type: 'text', text: '<!channel> & *x*', style: { bold: true } },
              { type: 'user', user_id: 'U1' },
              { type: 'date', timestamp: 1_795_424_400, format: '{date}', fallback: 'x' },
              { type: 'link', url: 'https://example.org' },
            ),
            {
              type: 'rich_text_list',
              style: 'bullet',
              elements: [line({ type: 'text', text: 'x' })],
            },
            { type: 'rich_text_quote', elements: [{ type: 'text', text: 'x' }] },
            { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'x' }] },
          ),
        ],
      ],
      ['a table of 100 rows', [table(Array(100).fill([cell, { type: 'raw_number', value: 1 }]))]],
    ])('takes %s', (_what, blocks) => {
      expect(faultsIn(blocks)).toEqual([]);
    });

    it.each<[string, unknown, string]>([
      [
        '51 blocks',
        Array(51).fill({ type: 'divider' }),
        '[ERROR] no more than 50 items allowed [json-pointer:/blocks]',
      ],
      [
        'a section of 3,001 characters',
        [section(long(3_001))],
        '[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
      ],
      [
        'an empty text',
        [section('')],
        '[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]',
      ],
      [
        'a section of nothing',
        [{ type: 'section' }],
        '[ERROR] missing required field: text [json-pointer:/blocks/0]',
      ],
      [
        '11 fields',
        [{ type: 'section', fields: Array(11).fill(plain('x')) }],
        '[ERROR] no more than 10 items allowed [json-pointer:/blocks/0/fields]',
      ],
      [
        'a field of 2,001',
        [{ type: 'section', fields: [plain(long(2_001))] }],
        '[ERROR] must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
      ],
      [
        'a header of 151',
        [{ type: 'header', text: plain(long(151)) }],
        '[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]',
      ],
      [
        'markup in a header',
        [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
        'json-pointer:/blocks/0/text/type',
      ],
      [
        'a button of 76',
        [actions(button({ text: plain(long(76)) }))],
        '[ERROR] must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
      ],
      [
        'a style that is none',
        [actions(button({ style: 'default' }))],
        'json-pointer:/blocks/0/elements/0/style',
      ],
      [
        'a button without an action_id',
        [actions({ type: 'button', text: plain('Go') })],
        '[ERROR] missing required field: action_id [json-pointer:/blocks/0/elements/0]',
      ],
      [
        '26 elements',
        [actions(...Array.from({ length: 26 }, (_, n) => button({ action_id: `${n}` })))],
        '[ERROR] no more than 25 items allowed [json-pointer:/blocks/0/elements]',
      ],
      [
        'no element',
        [actions()],
        '[ERROR] no fewer than 1 items allowed [json-pointer:/blocks/0/elements]',
      ],
      ['6 entries in a menu', [actions(menu(many(6)))], 'no more than 5 items'],
      ['101 options', [actions(select(many(101)))], 'no more than 100 items'],
      ['an option of 76', [actions(menu([option(long(76))]))], 'must be less than 76 characters'],
      [
        'an option value of 151',
        [actions(menu([option('x', long(151))]))],
        'must be less than 151 characters',
      ],
      [
        'an action_id of 256',
        [actions(button({ action_id: long(256) }))],
        'must be less than 256 characters',
      ],
      [
        'a block_id of 256',
        [{ type: 'divider', block_id: long(256) }],
        'must be less than 256 characters',
      ],
      [
        'a block_id twice',
        [
          { type: 'divider', block_id: 'x' },
          { type: 'divider', block_id: 'x' },
        ],
        '[ERROR] `block_id` x already exists [json-pointer:/blocks/1/block_id]',
      ],
      [
        'an action_id twice in a block',
        [actions(button(), button())],
        '[ERROR] `action_id` a already exists [json-pointer:/blocks/0/elements/1/action_id]',
      ],
      [
        '11 texts in a context',
        [{ type: 'context', elements: Array(11).fill(plain('x')) }],
        'no more than 10 items',
      ],
      [
        'an unknown block',
        [{ type: 'mystery' }],
        '[ERROR] unsupported type [json-pointer:/blocks/0/type]',
      ],
      [
        'an unknown property',
        [{ type: 'divider', colour: 'red' }],
        '[ERROR] invalid additional property: colour [json-pointer:/blocks/0]',
      ],
      ['an e-mail field', [input({ type: 'email_text_input' })], 'unsupported type'],
      ['a file field', [input({ type: 'file_input' })], 'unsupported type'],
      [
        'a first choice that is not offered',
        [actions(select([option('x')], { initial_option: option('y') }))],
        'initial option must exactly match one of the options',
      ],
      [
        'rich text without a character',
        [rich(line({ type: 'text', text: '' }))],
        'must be more than 0 characters',
      ],
      ['a table of 21 columns', [table([Array(21).fill(cell)])], 'no more than 20 items'],
      ['a table of 101 rows', [table(Array(101).fill([cell]))], 'no more than 100 items'],
      [
        'something that is no list',
        { type: 'divider' },
        '[ERROR] must provide a array [json-pointer:/blocks]',
      ],
    ])('refuses %s', (_what, blocks, fault) => {
      expect(faultsIn(blocks)).toContainEqual(expect.stringContaining(fault));
    });

    it('gives an id to each block that came without', () => {
      let count = 0;
      const checked = checkBlocks([section('a'), buttons('Go')], () => `B${String((count += 1))}`);
      expect(checked).toMatchObject({
        ok: true,
        value: [{ block_id: 'B1' }, { block_id: 'buttons' }],
      });
    });
  });

  describe('in a modal', () => {
    const modal = (more: object = {}) => ({
      type: 'modal',
      title: plain('Title'),
      submit: plain('Send'),
      blocks: [text()],
      ...more,
    });
    const faultsOf = (view: unknown): string[] => {
      const checked = checkView(view, newId);
      return checked.ok ? [] : checked.faults;
    };

    it('takes a title of 24 characters, 100 blocks and 3,000 characters of metadata', () => {
      const blocks = Array.from({ length: 100 }, (_, n) => ({ ...text(), block_id: `${n}` }));
      const view = modal({ title: plain(long(24)), blocks, private_metadata: long(3_000) });
      expect(faultsOf(view)).toEqual([]);
    });

    it.each<[string, object, string]>([
      ['a title of 25', { title: plain(long(25)) }, '[json-pointer:/view/title/text]'],
      ['a submit of 25', { submit: plain(long(25)) }, '[json-pointer:/view/submit/text]'],
      ['a close of 25', { close: plain(long(25)) }, '[json-pointer:/view/close/text]'],
      ['101 blocks', { blocks: Array(101).fill({ type: 'divider' }) }, 'no more than 100 items'],
      ['metadata of 3,001', { private_metadata: long(3_001) }, 'must be less than 3001 characters'],
      ['a callback_id of 256', { callback_id: long(256) }, 'must be less than 256 characters'],
      ['fields without a submit', { submit: undefined }, 'missing required field: submit'],
      [
        'no title',
        { title: undefined },
        '[ERROR] missing required field: title [json-pointer:/view]',
      ],
      [
        'an unknown property',
        { submit_disabled: true },
        'invalid additional property: submit_disabled',
      ],
      [
        'a label of 2,001',
        { blocks: [{ ...text(), label: plain(long(2_001)) }] },
        'less than 2001',
      ],
      ['a hint of 2,001', { blocks: [{ ...text(), hint: plain(long(2_001)) }] }, 'less than 2001'],
      [
        'a max_length of 3,001',
        { blocks: [text({ max_length: 3_001 })] },
        '/view/blocks/0/element/max_length',
      ],
      [
        'an initial value beyond max_length',
        { blocks: [text({ max_length: 3, initial_value: 'four' })] },
        '[ERROR] must be less than 4 characters [json-pointer:/view/blocks/0/element/initial_value]',
      ],
      [
        'a placeholder of 151',
        { blocks: [text({ placeholder: plain(long(151)) })] },
        'less than 151',
      ],
      [
        '11 checkboxes',
        { blocks: [input({ type: 'checkboxes', options: many(11) })] },
        'no more than 10',
      ],
      [
        'a day that is none',
        { blocks: [input({ type: 'datepicker', initial_date: '2026-02-30' })] },
        '/view/blocks/0/element/initial_date',
      ],
      ['a table', { blocks: [table([[cell]])] }, 'unsupported type'],
    ])('refuses %s', (_what, more, fault) => {
      expect(faultsOf(modal(more))).toContainEqual(expect.stringContaining(fault));
    });
  });
});
