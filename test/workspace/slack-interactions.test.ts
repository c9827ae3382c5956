import type { BlockAction, SlashCommand } from '@slack/bolt';
import {
  ANA,
  APPROVALS,
  type Bench,
  BO,
  buttons,
  failureOf,
  plain,
  REQUESTS,
  section,
  startBench,
} from '../support/tiny-bot';

const MODAL = {
  type: 'modal' as const,
  callback_id: 'ask',
  title: plain('Ask'),
  submit: plain('Send'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'question',
      label: plain('Question'),
      element: { type: 'plain_text_input' as const, action_id: 'text' },
    },
  ],
};

describe('what persons do, as the bot hears it', () => {
  let bench: Bench;
  /** Real time as the workspace sees it; tests move it without waiting. */
  let realNow: number;
  beforeEach(async () => {
    realNow = Date.now();
    bench = await startBench({ realNow: () => realNow, ackTimeoutMs: 1_000 });
  });
  afterEach(() => bench.close());

  describe('a slash command', () => {
    let received: SlashCommand;
    beforeEach(() => {
      bench.bot.command('/ebox', async ({ ack, command }) => {
        received = command;
        await ack();
      });
    });

    it('arrives with its person, channel and words', async () => {
      const { ack } = await bench.slack.as(ANA).command('/ebox show DS-2026-0001', APPROVALS);
      expect(ack).toMatchObject({ answered: true, status: 200, body: '' });
      expect(received).toMatchObject({
        command: '/ebox',
        text: 'show DS-2026-0001',
        user_id: ANA,
        user_name: 'ana.peeters',
        channel_id: APPROVALS,
        channel_name: 'nsso-approvals',
        team_id: 'T0LOCAL001',
      });
    });

    it.each([
      ['grant @Bo Claes nsso', 'grant <@UBOC000001|bo.claes> nsso'],
      ['grant @nadia.el.amrani nsso', 'grant <@UNAD000001|nadia.el.amrani> nsso'],
      ['channel #ebox-requests', 'channel <#CREQUESTS1|ebox-requests>'],
      ['note R&D <b> <!channel>', 'note R&amp;D &lt;b&gt; &lt;!channel&gt;'],
      ['note see https://example.org/a?b=c&d.', 'note see <https://example.org/a?b=c&amp;d>.'],
      ['note jan@smals.be', 'note <mailto:jan@smals.be|jan@smals.be>'],
      ['note @Bo Claessens', 'note @Bo Claessens'],
    ])('escapes what was typed: %s', async (typed, text) => {
      await bench.slack.as(ANA).command(`/ebox ${typed}`);
      expect(received.text).toBe(text);
    });

    it('fails in words that the person sees when nobody answers it', async () => {
      await bench.slack.as(ANA).command('/nobody hello');
      expect(bench.slack.as(ANA).ephemerals()).toMatchObject([
        { user: 'USLACKBOT', text: '/nobody failed with the error "operation_timeout"' },
      ]);
    });
  });

  it('shows the text that acknowledges a command to its person alone', async () => {
    bench.bot.command('/ebox', ({ ack }) => ack('done'));
    const { ephemerals } = await bench.slack.as(ANA).command('/ebox');
    expect(ephemerals).toMatchObject([{ text: 'done', user: 'UEBOXBOT01' }]);
    expect(bench.slack.messages(REQUESTS)).toEqual([]);
  });

  it('posts the answer to a command in the channel when the bot wants that', async () => {
    bench.bot.command('/ebox', ({ ack }) =>
      ack({ response_type: 'in_channel', text: 'for all', blocks: [section('for all')] }),
    );
    await bench.slack.as(ANA).command('/ebox');
    expect(bench.slack.messages(REQUESTS)).toMatchObject([{ text: 'for all' }]);
  });

  it('refuses an acknowledgement whose blocks Slack would refuse', async () => {
    bench.bot.command('/ebox', ({ ack }) => ack({ text: 'x', blocks: [section('')] }));
    const { trouble } = await bench.slack.as(ANA).command('/ebox');
    expect(trouble).toBe('/ebox failed with the error "invalid_command_response"');
  });

  describe('a button', () => {
    const card = async () => {
      await bench.client.chat.postMessage({
        channel: REQUESTS,
        text: 'card',
        blocks: [section('card'), buttons('Agree', 'Refuse')],
        metadata: { event_type: 'card', event_payload: { request: 'DS-2026-0001' } },
      });
      return bench.slack.waitForMessage(REQUESTS, 'card');
    };

    it('arrives with its value, its message and a way to answer', async () => {
      let received: BlockAction | undefined;
      bench.bot.action('agree', async ({ ack, body }) => {
        received = body as BlockAction;
        await ack();
      });
      const message = await card();
      await bench.slack.as(BO).press(message, 'Agree');
      expect(received).toMatchObject({
        type: 'block_actions',
        user: { id: BO },
        channel: { id: REQUESTS, name: 'ebox-requests' },
        container: { type: 'message', message_ts: message.ts, is_ephemeral: false },
        message: { ts: message.ts, bot_id: 'BEBOXBOT01', metadata: { event_type: 'card' } },
        actions: [{ type: 'button', action_id: 'agree', value: 'value of Agree' }],
        trigger_id: expect.any(String),
        response_url: expect.stringContaining(bench.url),
      });
    });

    it('lets the bot answer its person alone, later', async () => {
      bench.bot.action('agree', async ({ ack, respond }) => {
        await ack();
        await respond({ text: 'decided by Nadia', replace_original: false });
      });
      const { told } = await bench.slack.as(BO).press(await card(), 'Agree');
      await expect(told('decided by')).resolves.toMatchObject({ to: BO });
    });

    it('lets the bot redraw or delete the message it stands on', async () => {
      bench.bot.action('agree', async ({ ack, respond }) => {
        await ack();
        await respond({ text: 'agreed', replace_original: true });
      });
      bench.bot.action('refuse', async ({ ack, respond }) => {
        await ack();
        await respond({ delete_original: true });
      });
      const message = await card();
      await bench.slack.as(BO).press(message, 'Agree');
      await bench.slack.waitForMessage(REQUESTS, 'agreed');
      await bench.slack.as(BO).press(message, 'Refuse');
      await bench.slack.waitFor((slack) => slack.messages(REQUESTS).length === 0);
    });

    it('on an older version of the card says what that version said', async () => {
      const pressed: string[] = [];
      bench.bot.action(/.*/, async ({ ack, body }) => {
        pressed.push(...(body as BlockAction).actions.map((one) => one.action_id));
        await ack();
      });
      const stale = await card();
      await bench.client.chat.update({ channel: REQUESTS, ts: stale.ts, text: 'x', blocks: [] });
      await bench.slack.as(BO).press(stale, 'Agree');
      expect(pressed).toEqual(['agree']);
    });

    it('works on an ephemeral message, which Slack does not hand back', async () => {
      let received: BlockAction | undefined;
      bench.bot.action('agree', async ({ ack, body, respond }) => {
        received = body as BlockAction;
        await ack();
        await respond({ text: 'gone', delete_original: true });
      });
      await bench.client.chat.postEphemeral({
        channel: REQUESTS,
        user: ANA,
        text: 'card of your own',
        blocks: [buttons('Agree')],
      });
      const [ephemeral] = bench.slack.as(ANA).ephemerals();
      if (ephemeral === undefined) throw new Error('no ephemeral message');
      await bench.slack.as(ANA).press(ephemeral, 'Agree');
      await bench.slack.waitFor((slack) => slack.as(ANA).ephemerals().length === 0);
      expect(received).toMatchObject({ container: { is_ephemeral: true } });
      expect(received).not.toHaveProperty('message');
    });

    it('chooses from an overflow menu and from a select by what stands there', async () => {
      const chosen: unknown[] = [];
      bench.bot.action(/more|pick/, async ({ ack, action }) => {
        chosen.push('selected_option' in action ? action.selected_option : undefined);
        await ack();
      });
      const option = (text: string) => ({ text: plain(text), value: `v-${text}` });
      await bench.client.chat.postMessage({
        channel: REQUESTS,
        text: 'card',
        blocks: [
          {
            ...section('card'),
            accessory: { type: 'overflow', action_id: 'more', options: [option('Hold')] },
          },
          {
            type: 'actions',
            elements: [{ type: 'static_select', action_id: 'pick', options: [option('Ana')] }],
          },
        ],
      });
      const message = await bench.slack.waitForMessage(REQUESTS, 'card');
      await bench.slack.as(ANA).press(message, 'Hold');
      await bench.slack.as(ANA).press(message, 'Ana');
      expect(chosen).toMatchObject([{ value: 'v-Hold' }, { value: 'v-Ana' }]);
      await expect(bench.slack.as(ANA).press(message, 'Agree')).rejects.toThrow(
        'no button or option "Agree"; there are: Hold, Ana',
      );
    });

    it('reports trouble when the bot takes longer than Slack waits', async () => {
      bench.bot.action('agree', () => Promise.resolve());
      const { trouble, ack } = await bench.slack.as(BO).press(await card(), 'Agree');
      expect(trouble).toContain('operation_timeout');
      expect(ack).toMatchObject({ answered: false });
    });
  });

  describe('a trigger', () => {
    let trigger: string;
    beforeEach(async () => {
      bench.bot.command('/ebox', async ({ ack, command }) => {
        trigger = command.trigger_id;
        await ack();
      });
      await bench.slack.as(ANA).command('/ebox');
    });
    const open = () => bench.client.views.open({ trigger_id: trigger, view: MODAL });

    it('opens a modal before its person, once', async () => {
      await open();
      expect(bench.slack.as(ANA).view).toMatchObject({ callback_id: 'ask', person: ANA });
      expect(bench.slack.as(BO).view).toBeUndefined();
      expect((await failureOf(open())).error).toBe('exchanged_trigger_id');
    });

    it('expires after three seconds', async () => {
      realNow += 3_001;
      expect((await failureOf(open())).error).toBe('expired_trigger_id');
    });

    it('can not be made up', async () => {
      const call = bench.client.views.open({ trigger_id: '1.2.abc', view: MODAL });
      expect((await failureOf(call)).error).toBe('invalid_trigger_id');
    });

    it('is still good after a modal that Slack refused', async () => {
      const bad = bench.client.views.open({
        trigger_id: trigger,
        view: { ...MODAL, title: plain('x'.repeat(25)) },
      });
      expect(await failureOf(bad)).toEqual({
        error: 'invalid_arguments',
        messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'],
      });
      await expect(open()).resolves.toMatchObject({ ok: true });
    });
  });

  describe('a response_url', () => {
    let respondTo: string;
    beforeEach(async () => {
      bench.bot.command('/ebox', async ({ ack, command }) => {
        respondTo = command.response_url;
        await ack();
      });
      await bench.slack.as(ANA).command('/ebox');
    });
    const respond = async (body: object) => {
      const response = await fetch(respondTo, { method: 'POST', body: JSON.stringify(body) });
      return { status: response.status, body: await response.json() };
    };

    it('works five times', async () => {
      for (let use = 1; use <= 5; use += 1) {
        expect(await respond({ text: String(use) })).toEqual({ status: 200, body: { ok: true } });
      }
      expect(await respond({ text: '6' })).toMatchObject({ body: { error: 'used_url' } });
      expect(bench.slack.as(ANA).ephemerals()).toHaveLength(5);
    });

    it('works for half an hour', async () => {
      realNow += 30 * 60 * 1000 + 1;
      expect(await respond({ text: 'late' })).toMatchObject({ body: { error: 'expired_url' } });
    });

    it('checks blocks like the Web API does', async () => {
      const answer = await respond({ text: 'x', blocks: [{ type: 'mystery' }] });
      expect(answer).toMatchObject({
        status: 400,
        body: {
          error: 'invalid_blocks',
          errors: ['unsupported type [json-pointer:/blocks/0/type]'],
        },
      });
    });

    it('posts into a thread for all when asked to', async () => {
      const { ts } = await bench.client.chat.postMessage({ channel: REQUESTS, text: 'card' });
      await respond({ text: 'in the thread', response_type: 'in_channel', thread_ts: ts });
      expect(bench.slack.messages(REQUESTS).at(-1)).toMatchObject({ thread: ts });
    });
  });

  it('runs a shortcut on a message with the message in it', async () => {
    let received: unknown;
    bench.bot.shortcut('register', async ({ ack, body }) => {
      received = body;
      await ack();
    });
    await bench.slack.as(ANA).say('Please onboard R&D Ltd, mail jan@smals.be');
    const [message] = bench.slack.messages(REQUESTS);
    if (!message) throw new Error('Nothing was said');
    await bench.slack.as(BO).shortcut('register', message);
    expect(received).toMatchObject({
      type: 'message_action',
      callback_id: 'register',
      user: { id: BO },
      message: {
        user: ANA,
        text: 'Please onboard R&amp;D Ltd, mail <mailto:jan@smals.be|jan@smals.be>',
      },
    });
  });

  it('runs a shortcut from the composer', async () => {
    let received: unknown;
    bench.bot.shortcut('new', async ({ ack, body }) => {
      received = body;
      await ack();
    });
    await bench.slack.as(BO).shortcut('new');
    expect(received).toMatchObject({ type: 'shortcut', callback_id: 'new', user: { id: BO } });
  });

  it('tells the bot of direct messages and mentions, and of nothing else', async () => {
    const received: { type: string; text: string }[] = [];
    bench.bot.event('message', ({ event }) => {
      if ('text' in event) received.push({ type: event.channel_type, text: event.text ?? '' });
      return Promise.resolve();
    });
    bench.bot.event('app_mention', ({ event }) => {
      received.push({ type: event.type, text: event.text });
      return Promise.resolve();
    });
    await bench.slack.as(ANA).dm('help');
    await bench.slack.as(ANA).say('@e-Box list');
    await bench.slack.as(ANA).say('nothing for a bot');
    expect(received).toEqual([
      { type: 'im', text: 'help' },
      { type: 'app_mention', text: '<@UEBOXBOT01> list' },
    ]);
  });

  it('tells the bot who joins a channel', async () => {
    const joined = new Promise<string>((resolve) => {
      bench.bot.event('member_joined_channel', ({ event }) => {
        resolve(event.user);
        return Promise.resolve();
      });
    });
    bench.slack.remove(APPROVALS, 'UEBOXBOT01');
    bench.slack.invite(APPROVALS, 'UEBOXBOT01', ANA);
    await expect(joined).resolves.toBe('UEBOXBOT01');
  });

  it('asks a new address for its challenge', async () => {
    const { reply } = await bench.slack.verifyUrl('is it you');
    expect(reply).toMatchObject({ status: 200, body: '{"challenge":"is it you"}' });
  });

  it('delivers the same payload again, byte for byte, freshly signed', async () => {
    const received: string[] = [];
    bench.bot.command('/ebox', async ({ ack, command }) => {
      received.push(command.trigger_id);
      await ack();
    });
    const { delivery } = await bench.slack.as(ANA).command('/ebox new');
    if (delivery === undefined) throw new Error('nothing was delivered');
    const replies = await bench.slack.redeliver(delivery, 2);
    expect(replies).toMatchObject([{ status: 200 }, { status: 200 }]);
    expect(received).toEqual([received[0], received[0], received[0]]);
  });

  it('is refused by a bot that knows another signing secret', async () => {
    const stranger = await startBench({ signingSecret: 'another', ackTimeoutMs: 500 });
    const { trouble } = await stranger.slack.as(ANA).command('/ebox');
    await stranger.close();
    expect(trouble).toBe('/ebox failed with the error "http_client_error"');
  });
});
