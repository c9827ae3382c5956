import type { Card } from '../../../src/view/model/model';
import { ANA, bench, BO, note, REQUESTS, type Bench } from '../../support/slack/harness';
import { HOSTILE } from '../../support/slack/arbitrary';
import { shown } from '../../support/slack/shown';
import { inEnglish } from '../../support/delivery/in-english';

let at: Bench;
let now: Date;
beforeEach(async () => {
  now = new Date('2026-11-23T09:00:00Z');
  at = await bench({ now: () => now });
});
afterEach(() => at.close());

const CARD: Card = {
  title: 'DS-2026-0001 · SMALS',
  blocks: [{ kind: 'line', line: ['Waiting for: NSSO managers'] }],
  actions: [],
  summary: 'DS-2026-0001 SMALS: waiting for NSSO managers',
};
const FIRST = { key: 'k1', triedSince: null };

describe('a post', () => {
  it('arrives, and says where', async () => {
    const delivered = await at.adapter.gateway.post(REQUESTS, CARD, FIRST);
    const [message] = at.slack.messages(REQUESTS);
    expect(delivered).toEqual({
      outcome: 'sent',
      ref: { channel: REQUESTS, message: message?.ts },
    });
    expect(message).toMatchObject({
      text: 'DS-2026-0001 SMALS: waiting for NSSO managers',
      metadata: { event_type: 'ebox_message', event_payload: { key: 'k1' } },
    });
  });

  it('arrives below a card', async () => {
    const card = await posted();
    await at.adapter.gateway.post(REQUESTS, note('agreed'), { key: 'k2', triedSince: null }, card);
    expect(at.slack.messages(REQUESTS)[1]).toMatchObject({ thread: card.message });
  });

  it('asks Slack to interpret and unfurl nothing', async () => {
    await at.adapter.gateway.post(REQUESTS, CARD, FIRST);
    expect(at.slack.calls.all('chat.postMessage')[0]?.args).toMatchObject({
      mrkdwn: 'false',
      parse: 'none',
      link_names: 'false',
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
  });

  it('shows what people typed as the characters typed', async () => {
    const blocks = HOSTILE.map((text) => ({ kind: 'quote' as const, text }));
    await at.adapter.gateway.post(REQUESTS, { ...CARD, blocks }, FIRST);
    const text = shown(at.slack.messages(REQUESTS)[0]?.blocks ?? []);
    for (const hostile of HOSTILE) expect(text).toContain(hostile);
  });

  it('that arrived without our knowing is found, not posted twice', async () => {
    at.slack.faults.add({ kind: 'lost-answer' }, 'chat.postMessage');
    expect(await at.adapter.gateway.post(REQUESTS, CARD, FIRST)).toMatchObject({
      outcome: 'later',
    });
    const again = await at.adapter.gateway.post(REQUESTS, CARD, { key: 'k1', triedSince: now });
    expect(at.slack.messages(REQUESTS)).toHaveLength(1);
    expect(again).toEqual({
      outcome: 'sent',
      ref: { channel: REQUESTS, message: at.slack.messages(REQUESTS)[0]?.ts },
    });
  });

  it('that arrived in a thread is found there, behind 250 other messages', async () => {
    const card = await posted();
    const key = { key: 'line', triedSince: null };
    for (let n = 0; n < 250; n += 1) {
      at.slack.state.add({
        channel: REQUESTS,
        user: ANA,
        text: 'hm',
        blocks: [],
        files: [],
        thread: card.message,
      });
    }
    await at.adapter.gateway.post(REQUESTS, note('agreed'), key, card);
    const again = await at.adapter.gateway.post(
      REQUESTS,
      note('agreed'),
      { ...key, triedSince: now },
      card,
    );
    expect(again).toMatchObject({ outcome: 'sent' });
    expect(at.slack.calls.all('conversations.replies')).toHaveLength(2);
    expect(at.slack.calls.all('chat.postMessage')).toHaveLength(2);
  });

  it('that never arrived is posted when it is tried again', async () => {
    await at.adapter.gateway.post(REQUESTS, note('something else'), {
      key: 'k0',
      triedSince: null,
    });
    await at.adapter.gateway.post(REQUESTS, CARD, { key: 'k1', triedSince: now });
    expect(at.slack.messages(REQUESTS)).toHaveLength(2);
  });

  it('goes out where we may not look for it', async () => {
    at.slack.faults.add({ kind: 'error', error: 'missing_scope' }, 'conversations.history');
    const delivered = await at.adapter.gateway.post(REQUESTS, CARD, { key: 'k1', triedSince: now });
    expect(delivered).toMatchObject({ outcome: 'sent' });
  });

  it('waits while Slack does not say whether it arrived', async () => {
    at.slack.faults.add({ kind: 'status', status: 503 }, 'conversations.history');
    const delivered = await at.adapter.gateway.post(REQUESTS, CARD, { key: 'k1', triedSince: now });
    expect(delivered).toMatchObject({ outcome: 'later' });
    expect(at.slack.messages(REQUESTS)).toEqual([]);
  });

  it('goes out with a table of text where Slack refuses its own', async () => {
    at.slack.faults.add({ kind: 'error', error: 'invalid_blocks' }, 'chat.postMessage');
    const blocks = [{ kind: 'table' as const, head: ['Field'], rows: [['CN']] }];
    const delivered = await at.adapter.gateway.post(REQUESTS, { ...CARD, blocks }, FIRST);
    expect(delivered).toMatchObject({ outcome: 'sent' });
    expect(shown(at.slack.messages(REQUESTS)[0]?.blocks ?? [])).toContain('Field\nCN');
  });
});

describe('a delivery that fails', () => {
  it('waits as long as Slack asks', async () => {
    at.slack.faults.add({ kind: 'ratelimited', retryAfterSeconds: 7 }, 'chat.postMessage');
    expect(await at.adapter.gateway.post(REQUESTS, CARD, FIRST)).toEqual({
      outcome: 'later',
      afterMs: 7000,
      reason: { code: 'asked-to-wait', platform: 'slack', seconds: 7 },
    });
  });

  it.each([
    ['HTTP 500', { kind: 'status', status: 500 }],
    ['HTTP 404', { kind: 'status', status: 404 }],
    ['an answer that is no JSON', { kind: 'rubbish' }],
    ['an answer that is lost', { kind: 'lost-answer' }],
    ['internal_error', { kind: 'error', error: 'internal_error' }],
    ['fatal_error', { kind: 'error', error: 'fatal_error' }],
    ['service_unavailable', { kind: 'error', error: 'service_unavailable' }],
    ['request_timeout', { kind: 'error', error: 'request_timeout' }],
    ['invalid_auth', { kind: 'error', error: 'invalid_auth' }],
    ['account_inactive', { kind: 'error', error: 'account_inactive' }],
    ['token_revoked', { kind: 'error', error: 'token_revoked' }],
  ] as const)('with %s is tried again later', async (_, trouble) => {
    at.slack.faults.add(trouble, 'chat.postMessage');
    expect(await at.adapter.gateway.post(REQUESTS, CARD, FIRST)).toEqual({
      outcome: 'later',
      reason: expect.objectContaining({ code: expect.stringMatching(/.+/) }),
    });
  });

  it.each([
    ['not_in_channel', /Invite it: type “\/invite @e-Box” in #ebox-requests/],
    ['channel_not_found', /\/invite @e-Box/],
    ['is_archived', /#ebox-requests is archived. Unarchive it/],
    ['restricted_action', /Ask a Slack admin/],
    ['restricted_action_read_only_channel', /Ask a Slack admin/],
    ['missing_scope', /manifests\/slack.json/],
  ])('with %s says what somebody has to do', async (error, advice) => {
    at.slack.faults.add({ kind: 'error', error }, 'chat.postMessage');
    expect(inEnglish(await at.adapter.gateway.post(REQUESTS, CARD, FIRST))).toEqual({
      outcome: 'unreachable',
      reason: error,
      advice: expect.stringMatching(advice),
    });
  });

  it('because the bot is in no such channel names the channel', async () => {
    at.slack.remove(REQUESTS, 'UEBOXBOT01');
    expect(inEnglish(await at.adapter.gateway.post(REQUESTS, CARD, FIRST))).toMatchObject({
      outcome: 'unreachable',
      advice: expect.stringContaining('#ebox-requests'),
    });
  });

  it.each(['invalid_blocks', 'msg_too_long', 'user_not_found', 'some_new_error'])(
    'with %s is never tried again',
    async (error) => {
      at.slack.faults.add({ kind: 'error', error }, 'chat.postMessage');
      expect(inEnglish(await at.adapter.gateway.post(REQUESTS, CARD, FIRST))).toEqual({
        outcome: 'never',
        reason: expect.stringContaining(error),
      });
    },
  );
});

describe('an update', () => {
  it('redraws the card, and leaves its key where it is', async () => {
    const ref = await posted();
    expect(await at.adapter.gateway.update(ref, { ...CARD, summary: 'agreed' })).toEqual({
      outcome: 'sent',
      ref,
    });
    expect(at.slack.messages(REQUESTS)).toEqual([
      expect.objectContaining({
        text: 'agreed',
        metadata: { event_type: 'ebox_message', event_payload: { key: 'k1' } },
      }),
    ]);
  });

  it.each(['message_not_found', 'cant_update_message', 'edit_window_closed'])(
    'with %s finds the message gone',
    async (error) => {
      at.slack.faults.add({ kind: 'error', error }, 'chat.update');
      expect(await at.adapter.gateway.update({ channel: REQUESTS, message: '1.1' }, CARD)).toEqual({
        outcome: 'gone',
      });
    },
  );
});

describe('a direct message', () => {
  it('reaches the person, and opens their channel once', async () => {
    await at.adapter.gateway.direct(BO, note('one'), { key: 'd1', triedSince: null });
    await at.adapter.gateway.direct(BO, note('two'), { key: 'd2', triedSince: null });
    expect(at.slack.messages(at.slack.as(BO).directMessages).map(({ text }) => text)).toEqual([
      'one',
      'two',
    ]);
    expect(at.slack.calls.all('conversations.open')).toHaveLength(1);
  });

  it('to nobody is never tried again', async () => {
    expect(await at.adapter.gateway.direct('UNOBODY001', note('one'), FIRST)).toMatchObject({
      outcome: 'never',
    });
  });
});

describe('a name', () => {
  it('is the one that Slack shows', async () => {
    expect(await at.adapter.gateway.nameOf(BO)).toEqual({
      platform: 'slack',
      id: BO,
      name: 'Bo Claes',
    });
  });

  it('is none for an account that Slack does not know', async () => {
    expect(await at.adapter.gateway.nameOf('UNOBODY001')).toBeNull();
  });
});

describe('user groups', () => {
  it('have the members that Slack tells', async () => {
    expect(await at.adapter.groups.members('SNSSO00001')).toEqual([BO]);
    await at.adapter.groups.members('SNSSO00001');
    expect(at.slack.calls.all('usergroups.users.list')).toHaveLength(1);
  });

  it('are asked for again after a while, and keep the last answer when Slack is away', async () => {
    await at.adapter.groups.members('SNSSO00001');
    now = new Date(now.getTime() + 10 * 60_000);
    at.slack.faults.add({ kind: 'status', status: 500 }, 'usergroups.users.list');
    expect(await at.adapter.groups.members('SNSSO00001')).toEqual([BO]);
    expect(at.slack.calls.all('usergroups.users.list')).toHaveLength(2);
    expect(at.lines).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        fields: expect.objectContaining({ group: 'SNSSO00001' }),
      }),
    );
  });

  it('keep nobody waiting when Slack does not answer', async () => {
    await at.adapter.groups.members('SNSSO00001');
    now = new Date(now.getTime() + 10 * 60_000);
    at.slack.faults.add({ kind: 'hang' }, 'usergroups.users.list');
    expect(await at.adapter.groups.members('SNSSO00001')).toEqual([BO]);
  });

  it('have no members when Slack never told any', async () => {
    expect(await at.adapter.groups.members('SUNKNOWN')).toEqual([]);
  });
});

describe('whether Slack can be reached', () => {
  it('is known after the first answer', async () => {
    await at.adapter.gateway.nameOf(BO);
    expect(at.adapter.reachable()).toEqual({ ok: true, reason: '' });
  });

  it('follows the last call', async () => {
    at.slack.faults.add({ kind: 'status', status: 503 }, 'chat.postMessage');
    await at.adapter.gateway.post(REQUESTS, CARD, FIRST);
    expect(at.adapter.reachable()).toEqual({
      ok: false,
      reason: 'Slack answered chat.postMessage with HTTP 503',
    });
    await at.adapter.gateway.post(REQUESTS, CARD, FIRST);
    expect(at.adapter.reachable().ok).toBe(true);
  });

  it('names a token that Slack refuses', async () => {
    at.slack.faults.add({ kind: 'error', error: 'token_revoked' }, 'chat.postMessage');
    await at.adapter.gateway.post(REQUESTS, CARD, FIRST);
    expect(at.adapter.reachable()).toEqual({
      ok: false,
      reason: "Slack refuses the bot's token (token_revoked)",
    });
  });
});

async function posted() {
  const delivered = await at.adapter.gateway.post(REQUESTS, CARD, FIRST);
  if (delivered.outcome !== 'sent' || !delivered.ref) throw new Error('the card did not arrive');
  return delivered.ref;
}
