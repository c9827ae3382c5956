import { readMarkup, readPlain } from '../../workspace/page/markup';

const line = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const text = (words: string, style?: object) => ({
  type: 'text',
  text: words,
  ...(style === undefined ? {} : { style }),
});

describe('Slack’s markup, as the page reads it', () => {
  it.each<[string, string, object[]]>([
    ['characters', 'plain words', [text('plain words')]],
    ['bold', 'a *b c* d', [text('a '), text('b c', { bold: true }), text(' d')]],
    [
      'italic in bold',
      '*a _b_*',
      [text('a ', { bold: true }), text('b', { bold: true, italic: true })],
    ],
    ['struck', '~gone~', [text('gone', { strike: true })]],
    ['code, with nothing read in it', '`*a* &lt;`', [text('*a* <', { code: true })]],
    ['no markup inside words', 'snake_case_name 2*3*4', [text('snake_case_name 2*3*4')]],
    ['a lone star', 'a * b', [text('a * b')]],
    ['a person', '<@U1|ana>', [{ type: 'user', user_id: 'U1' }]],
    ['a channel', '<#C1|requests>', [{ type: 'channel', channel_id: 'C1' }]],
    ['everybody', '<!channel>', [{ type: 'broadcast', range: 'channel' }]],
    [
      'a link',
      '<https://x.org/?a&amp;b|here>',
      [{ type: 'link', url: 'https://x.org/?a&b', text: 'here' }],
    ],
    [
      'a mail address',
      '<mailto:a@b.be|a@b.be>',
      [{ type: 'link', url: 'mailto:a@b.be', text: 'a@b.be' }],
    ],
    [
      'a date',
      '<!date^1795424400^{date}|23 Nov>',
      [{ type: 'date', timestamp: 1_795_424_400, format: '{date}', fallback: '23 Nov' }],
    ],
    ['an emoji', ':wave: at 10:30:00', [{ type: 'emoji', name: 'wave' }, text(' at 10:30:00')]],
    [
      'what was escaped, as its characters',
      '&lt;!channel&gt; &lt;@U1&gt; R&amp;D &amp;lt;',
      [text('<!channel> <@U1> R&D &lt;')],
    ],
  ])('reads %s', (_what, source, elements) => {
    expect(readMarkup(source)).toEqual([line(...elements)]);
  });

  it('reads quotes and fenced text as pieces of their own', () => {
    expect(readMarkup('before\n&gt; said\n&gt; more\n```*raw*\nline```after')).toEqual([
      line(text('before')),
      { type: 'rich_text_quote', elements: [text('said\nmore')] },
      { type: 'rich_text_preformatted', elements: [text('*raw*\nline')] },
      line(text('after')),
    ]);
  });

  it('reads nothing into plain text', () => {
    expect(readPlain('*x* <!here> &lt;b&gt; :wave:')).toEqual([
      line(text('*x* <!here> <b> :wave:')),
    ]);
  });
});
