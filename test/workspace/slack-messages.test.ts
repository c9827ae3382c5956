import {
  ANA,
  APPROVALS,
  type Bench,
  BO,
  BOT_TOKEN,
  buttons,
  failureOf,
  REQUESTS,
  section,
  START,
  startBench,
} from '../support/tiny-bot';

describe('messages of the strict Slack', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startBench();
  });
  afterEach(() => bench.close());

  const post = (text: string, more: object = {}) =>
    bench.client.chat.postMessage({ channel: REQUESTS, text, ...more });

  it('keeps a posted message and names it after the business clock', async () => {
    const answer = await post('DS-2026-0001 SMALS');
    expect(answer.ts).toBe(`${String(START.getTime() / 1000)}.000000`);
    expect(bench.slack.messages(REQUESTS)).toMatchObject([
      { ts: answer.ts, user: 'UEBOXBOT01', text: 'DS-2026-0001 SMALS' },
    ]);
  });

  it('gives every message its own timestamp though the clock stands still', async () => {
    const [first, second] = [await post('one'), await post('two')];
    expect(Number(second.ts)).toBeGreaterThan(Number(first.ts));
  });

  it('hands blocks back with ids, defaults and entities, as Slack does', async () => {
    const { message } = await post('text', { blocks: [section('R&D <b>', 'plain_text')] });
    expect(message?.blocks).toEqual([
      {
        type: 'section',
        block_id: expect.stringMatching(/^B\d+$/),
        text: { type: 'plain_text', text: 'R&amp;D &lt;b&gt;', emoji: true },
      },
    ]);
  });

  it('puts answers in the thread of the first message and counts them there', async () => {
    const parent = await post('the card');
    const reply = await post('told in a line', { thread_ts: parent.ts });
    const deeper = await post('and another', { thread_ts: reply.ts });
    expect(deeper.message?.thread_ts).toBe(parent.ts);
    const { messages } = await bench.client.conversations.replies({
      channel: REQUESTS,
      ts: parent.ts ?? '',
    });
    expect(messages).toMatchObject([
      { text: 'the card', reply_count: 2 },
      { text: 'told in a line' },
      { text: 'and another' },
    ]);
    const { messages: top } = await bench.client.conversations.history({ channel: REQUESTS });
    expect(top?.map((one) => one.text)).toEqual(['the card']);
  });

  it('hands metadata back only to who asks for it', async () => {
    const metadata = { event_type: 'card', event_payload: { request: 'DS-2026-0001' } };
    await post('with a key', { metadata });
    const asked = await bench.client.conversations.history({
      channel: REQUESTS,
      include_all_metadata: true,
    });
    const unasked = await bench.client.conversations.history({ channel: REQUESTS });
    expect(asked.messages?.[0]?.metadata).toEqual(metadata);
    expect(unasked.messages?.[0]).not.toHaveProperty('metadata');
  });

  it('pages through history, newest first, between the bounds that are named', async () => {
    const posted = [await post('a'), await post('b'), await post('c')];
    const page = await bench.client.conversations.history({ channel: REQUESTS, limit: 2 });
    expect(page.messages?.map((one) => one.text)).toEqual(['c', 'b']);
    expect(page.has_more).toBe(true);
    const rest = await bench.client.conversations.history({
      channel: REQUESTS,
      cursor: page.response_metadata?.next_cursor ?? '',
    });
    expect(rest.messages?.map((one) => one.text)).toEqual(['a']);
    const since = await bench.client.conversations.history({
      channel: REQUESTS,
      oldest: posted[0]?.ts ?? '',
    });
    expect(since.messages?.map((one) => one.text)).toEqual(['c', 'b']);
  });

  it('redraws a message in place and marks it as edited', async () => {
    const { ts = '' } = await post('before', { blocks: [buttons('Agree')] });
    await bench.client.chat.update({ channel: REQUESTS, ts, text: 'after', blocks: [] });
    expect(bench.slack.messages(REQUESTS)).toMatchObject([
      { ts, text: 'after', blocks: [], edited: expect.any(String) },
    ]);
  });

  it('keeps the blocks and the metadata that an update does not name', async () => {
    const metadata = { event_type: 'card', event_payload: {} };
    const { ts = '' } = await post('before', { blocks: [section('stays')], metadata });
    await bench.client.chat.update({ channel: REQUESTS, ts, text: 'after' });
    expect(bench.slack.messages(REQUESTS)).toMatchObject([
      { text: 'after', blocks: [{ text: { text: 'stays' } }], metadata },
    ]);
  });

  it('lets the bot change and delete its own messages alone', async () => {
    await bench.slack.as(ANA).say('hello');
    const [{ ts = '' } = {}] = bench.slack.messages(REQUESTS);
    const update = bench.client.chat.update({ channel: REQUESTS, ts, text: 'no' });
    expect((await failureOf(update)).error).toBe('cant_update_message');
    const remove = bench.client.chat.delete({ channel: REQUESTS, ts });
    expect((await failureOf(remove)).error).toBe('cant_delete_message');
    const own = await post('mine');
    await bench.client.chat.delete({ channel: REQUESTS, ts: own.ts ?? '' });
    expect(bench.slack.messages(REQUESTS).map((one) => one.text)).toEqual(['hello']);
  });

  it('shows an ephemeral message to one member of the channel', async () => {
    await bench.client.chat.postEphemeral({ channel: REQUESTS, user: ANA, text: 'only you' });
    expect(bench.slack.as(ANA).ephemerals()).toMatchObject([{ text: 'only you' }]);
    expect(bench.slack.as(BO).ephemerals()).toEqual([]);
    bench.slack.remove(REQUESTS, BO);
    const call = bench.client.chat.postEphemeral({ channel: REQUESTS, user: BO, text: 'x' });
    expect((await failureOf(call)).error).toBe('user_not_in_channel');
  });

  it('opens direct messages for who is named by id', async () => {
    const { channel } = await bench.client.conversations.open({ users: ANA });
    const { channel: same } = await bench.client.chat.postMessage({ channel: ANA, text: 'psst' });
    expect(same).toBe(channel?.id);
    expect(bench.slack.as(ANA).directMessages).toBe(same);
  });

  it.each([
    ['channel_not_found', { channel: 'CNOWHERE01', text: 'x' }],
    ['no_text', { channel: REQUESTS, text: '' }],
    ['no_text', { channel: REQUESTS, text: ' ', blocks: [section('a card')] }],
    ['msg_too_long', { channel: REQUESTS, text: 'x'.repeat(40_001) }],
    ['thread_not_found', { channel: REQUESTS, text: 'x', thread_ts: '1.000000' }],
    ['invalid_metadata_format', { channel: REQUESTS, text: 'x', metadata: { event_type: 'x' } }],
    [
      'msg_blocks_too_long',
      { channel: REQUESTS, text: 'x', blocks: Array(4).fill(section('x'.repeat(2_900))) },
    ],
  ])('refuses with %s', async (error, args) => {
    const call = bench.client.apiCall('chat.postMessage', args);
    expect((await failureOf(call)).error).toBe(error);
    expect(bench.slack.messages(REQUESTS)).toEqual([]);
  });

  it('refuses an update of more than 4,000 characters, and of what is not there', async () => {
    const { ts = '' } = await post('short');
    const long = bench.client.chat.update({ channel: REQUESTS, ts, text: 'x'.repeat(4_001) });
    expect((await failureOf(long)).error).toBe('msg_too_long');
    const gone = bench.client.chat.update({ channel: REQUESTS, ts: '1.000000', text: 'x' });
    expect((await failureOf(gone)).error).toBe('message_not_found');
  });

  it('refuses a bot that is not in the channel until it is invited', async () => {
    bench.slack.remove(APPROVALS, 'UEBOXBOT01');
    const call = () => bench.client.chat.postMessage({ channel: APPROVALS, text: 'x' });
    expect((await failureOf(call())).error).toBe('not_in_channel');
    await bench.slack.as(BO).command('/invite @e-Box', APPROVALS);
    await expect(call()).resolves.toMatchObject({ ok: true });
  });

  it('lets the bot join a channel, and says when it was there already', async () => {
    bench.slack.remove(APPROVALS, 'UEBOXBOT01');
    const joined = await bench.client.conversations.join({ channel: APPROVALS });
    expect(joined.channel?.is_member).toBe(true);
    const again = await bench.client.conversations.join({ channel: APPROVALS });
    expect(again['warning']).toBe('already_in_channel');
  });

  it('reads calls in JSON like calls in forms', async () => {
    const response = await fetch(`${bench.url}/slack-api/chat.postMessage`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: `Bearer ${BOT_TOKEN}`,
      },
      body: JSON.stringify({ channel: REQUESTS, text: 'json', blocks: [section('block')] }),
    });
    expect(await response.json()).toMatchObject({ ok: true });
    expect(bench.slack.messages(REQUESTS)).toMatchObject([{ text: 'json' }]);
  });
});
