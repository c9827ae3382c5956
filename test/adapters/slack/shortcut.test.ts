import { ANA, bench, BOT, REQUESTS, TEAM, type Bench } from '../../support/slack/harness';
import { eventBody, FORM_TYPE, interactionBody, signed } from '../../support/slack/signed';

let at: Bench;
beforeEach(async () => {
  at = await bench();
});
afterEach(() => at.close());

/** What the desk is given of a message with this in it. */
async function textOf(message: object): Promise<string | undefined> {
  const payload = {
    type: 'message_action',
    callback_id: 'register_request',
    user: { id: ANA, name: 'ana', username: null },
    team: { id: TEAM, domain: 'local' },
    trigger_id: 't.1',
    response_url: null,
    channel: { id: REQUESTS, name: 'ebox-requests' },
    message: { type: 'message', ts: '1700000000.000100', ...message },
  };
  const answer = await signed(at.url, interactionBody(payload), { contentType: FORM_TYPE });
  expect(answer.status).toBe(200);
  return at.desk.sources[0]?.text;
}

const rich = (...elements: readonly object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

describe('the shortcut finds the words of a message', () => {
  it('that was forwarded, below those of whoever forwarded it', async () => {
    const text = await textOf({
      text: 'For you?',
      attachments: [
        {
          is_share: true,
          is_msg_unfurl: true,
          author_name: 'Marie',
          text: 'SMALS &amp; co want in: <mailto:marie@smals.be|marie@smals.be>',
          fallback: '[November 28th] marie: SMALS',
          message_blocks: [
            { message: { blocks: [rich({ type: 'text', text: 'not twice' })] }, team: TEAM },
          ],
        },
      ],
    });
    expect(text).toBe('For you?\nSMALS & co want in: marie@smals.be');
  });

  it('that was forwarded and has its words in blocks alone', async () => {
    const text = await textOf({
      text: '',
      attachments: [
        {
          is_share: true,
          text: null,
          fallback: '[no preview available]',
          message_blocks: [
            {
              team: TEAM,
              channel: 'C9',
              ts: '1.2',
              message: {
                blocks: [
                  rich({ type: 'text', text: 'Contact <' }, { type: 'link', url: 'mailto:a@b.be' }),
                ],
              },
            },
          ],
        },
      ],
    });
    expect(text).toBe('Contact <a@b.be');
  });

  it('that Slack’s mail app posted: who wrote, about what, and the mail', async () => {
    const text = await textOf({
      subtype: 'file_share',
      text: '',
      files: [
        {
          id: 'F1',
          mode: 'email',
          filetype: 'email',
          name: 'Onboarding',
          subject: 'Onboarding <e-Box>',
          from: [
            {
              address: 'marie@smals.be',
              name: 'Marie',
              original: 'Marie <marie@smals.be>',
            },
          ],
          plain_text: 'We want to send payslips.\n& soon.',
          preview: '<b>We</b>',
        },
      ],
    });
    expect(text).toBe(
      'Marie <marie@smals.be>\nOnboarding <e-Box>\nWe want to send payslips.\n& soon.',
    );
  });

  it('of blocks of every kind', async () => {
    const plain = (text: string) => ({ type: 'plain_text', text });
    const text = await textOf({
      text: "This content can't be displayed.",
      user: BOT,
      blocks: [
        { type: 'header', text: plain('New lead') },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: '*SMALS* &amp; co' },
          fields: [{ type: 'mrkdwn', text: 'Mail: a@b.be' }],
        },
        { type: 'context', elements: [plain('from the site'), { type: 'image', image_url: 'x' }] },
        { type: 'markdown', text: 'as **is**' },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_list',
              elements: [
                {
                  type: 'rich_text_section',
                  elements: [
                    { type: 'text', text: 'one ' },
                    { type: 'emoji', name: 'tada', unicode: '1f389' },
                  ],
                },
                { type: 'rich_text_section', elements: [{ type: 'user', user_id: ANA }] },
              ],
            },
          ],
        },
        { type: 'actions', elements: [{ type: 'button', text: plain('Press') }] },
      ],
    });
    expect(text).toBe(
      'New lead\n*SMALS* & co\nMail: a@b.be\nfrom the site\nas **is**\none 🎉\n@Ana Peeters',
    );
  });

  it.each([
    ['numbers for texts', { text: 7, blocks: 'x', attachments: {}, files: [null, 3] }],
    ['nothing in it', { text: null, blocks: null, attachments: null, files: null }],
    ['blocks in blocks without end', { blocks: [nested(200)] }],
  ])('and opens the form all the same, of a message with %s', async (_, message) => {
    expect(await textOf(message)).toBe('');
  });
});

describe('a message to the bot', () => {
  it.each([['thread_broadcast'], ['me_message'], ['file_share'], [null]])(
    'of subtype %s is heard, with nulls wherever nothing is to be said',
    async (subtype) => {
      const event = {
        type: 'message',
        channel: at.slack.as(ANA).directMessages,
        channel_type: 'im',
        user: ANA,
        text: 'list',
        ts: '1700000000.000200',
        thread_ts: null,
        bot_id: null,
        edited: null,
        files: null,
        subtype,
      };
      expect((await signed(at.url, eventBody(event))).status).toBe(200);
      expect(at.desk.said.map(({ text }) => text)).toEqual(['list']);
    },
  );
});

function nested(depth: number): object {
  return depth === 0
    ? { type: 'text', text: 'deep' }
    : { type: 'rich_text', elements: [nested(depth - 1)] };
}
