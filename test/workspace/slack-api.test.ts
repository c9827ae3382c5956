import { type Bench, BO, BOT_TOKEN, failureOf, REQUESTS, startBench } from '../support/tiny-bot';

describe('the Web API of the strict Slack', () => {
  let bench: Bench;
  let realNow: number;
  beforeEach(async () => {
    realNow = Date.now();
    bench = await startBench({ realNow: () => realNow });
  });
  afterEach(() => bench.close());

  const call = async (method: string, headers: Record<string, string>, body = '') => {
    const url = `${bench.url}/slack-api/${method}`;
    const response = await fetch(url, { method: 'POST', headers, body });
    return response.json();
  };
  const post = () => bench.client.chat.postMessage({ channel: REQUESTS, text: 'x' });

  it('knows who asks', async () => {
    expect(await call('auth.test', {})).toEqual({ ok: false, error: 'not_authed' });
    const wrong = { authorization: 'Bearer xoxb-wrong' };
    expect(await call('auth.test', wrong)).toEqual({ ok: false, error: 'invalid_auth' });
    const right = { authorization: `Bearer ${BOT_TOKEN}` };
    expect(await call('auth.test', right)).toMatchObject({
      ok: true,
      user_id: 'UEBOXBOT01',
      bot_id: 'BEBOXBOT01',
      team_id: 'T0LOCAL001',
    });
  });

  it('refuses a method that it does not have, and a body that is no JSON', async () => {
    const headers = { authorization: `Bearer ${BOT_TOKEN}`, 'content-type': 'application/json' };
    expect(await call('chat.conjure', headers, '{}')).toMatchObject({ error: 'unknown_method' });
    expect(await call('auth.test', headers, '{')).toMatchObject({ error: 'invalid_json' });
  });

  it('tells about persons, groups, the team and channels', async () => {
    const { user } = await bench.client.users.info({ user: BO });
    expect(user).toMatchObject({ real_name: 'Bo Claes', name: 'bo.claes', is_bot: false });
    const group = await bench.client.usergroups.users.list({ usergroup: 'SNSSO00001' });
    expect(group.users).toContain(BO);
    const { team } = await bench.client.team.info();
    expect(team).toMatchObject({ id: 'T0LOCAL001', domain: 'local' });
    const { channel } = await bench.client.conversations.info({ channel: REQUESTS });
    expect(channel).toMatchObject({ name: 'ebox-requests', is_member: true });
    const { members } = await bench.client.conversations.members({ channel: REQUESTS });
    expect(members).toContain('UEBOXBOT01');
  });

  it.each([
    ['users.info', { user: 'U404' }, 'user_not_found'],
    ['usergroups.users.list', { usergroup: 'S404' }, 'no_such_subteam'],
    ['conversations.info', { channel: 'C404' }, 'channel_not_found'],
    ['conversations.members', { channel: 'C404' }, 'channel_not_found'],
    ['conversations.open', { users: 'U404' }, 'user_not_found'],
    ['conversations.replies', { channel: REQUESTS, ts: '1.000000' }, 'thread_not_found'],
    ['conversations.history', { channel: REQUESTS, cursor: 'x' }, 'invalid_cursor'],
    ['views.open', { trigger_id: 'x' }, 'invalid_arguments'],
    ['files.getUploadURLExternal', { filename: 'x', length: 0 }, 'invalid_arguments'],
  ])('answers %s about %j with %s', async (method, args, error) => {
    expect((await failureOf(bench.client.apiCall(method, args))).error).toBe(error);
  });

  describe('in trouble, as tests ask for it', () => {
    it('answers 429 with Retry-After for as many calls as said', async () => {
      bench.slack.faults.add({ kind: 'ratelimited', retryAfterSeconds: 7 }, 'chat.postMessage', 2);
      await expect(post()).rejects.toMatchObject({ retryAfter: 7 });
      await expect(post()).rejects.toMatchObject({ retryAfter: 7 });
      await expect(post()).resolves.toMatchObject({ ok: true });
    });

    it('answers with an HTTP error, an error code, or rubbish', async () => {
      bench.slack.faults.add({ kind: 'status', status: 503 });
      await expect(post()).rejects.toMatchObject({ statusCode: 503 });
      bench.slack.faults.add({ kind: 'error', error: 'is_archived' });
      expect((await failureOf(post())).error).toBe('is_archived');
      bench.slack.faults.add({ kind: 'rubbish' });
      expect((await failureOf(post())).error).toContain('<html>');
      expect(bench.slack.messages(REQUESTS)).toEqual([]);
    });

    it('spoils the methods that are named and leaves the others alone', async () => {
      bench.slack.faults.add({ kind: 'status', status: 500 }, 'chat.update', Infinity);
      await expect(post()).resolves.toMatchObject({ ok: true });
    });

    it('hangs until the fault is cleared', async () => {
      bench.slack.faults.add({ kind: 'hang' });
      const hanging = post();
      await bench.slack.waitFor((slack) => slack.calls.all().some((one) => one.status === 'hung'));
      bench.slack.faults.clear();
      await expect(hanging).rejects.toThrow();
      expect(bench.slack.messages(REQUESTS)).toEqual([]);
    });

    it('does what was asked and loses the answer', async () => {
      bench.slack.faults.add({ kind: 'lost-answer' });
      await expect(post()).rejects.toThrow();
      expect(bench.slack.messages(REQUESTS)).toHaveLength(1);
    });

    it('limits posts to a channel once that is switched on', async () => {
      bench.slack.faults.limitPosts(1);
      await post();
      await expect(post()).rejects.toMatchObject({ retryAfter: 1 });
      realNow += 1_000;
      await expect(post()).resolves.toMatchObject({ ok: true });
    });
  });

  it('remembers every call without its token', async () => {
    await post();
    await call('auth.test', {}, `token=${BOT_TOKEN}`);
    expect(bench.slack.calls.all('chat.postMessage')).toMatchObject([
      { args: { channel: REQUESTS, text: 'x' }, status: 200, answer: { ok: true } },
    ]);
    expect(JSON.stringify(bench.slack.calls.all())).not.toContain(BOT_TOKEN);
  });
});
