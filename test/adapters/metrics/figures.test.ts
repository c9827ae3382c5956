import { createFigures } from '../../../src/adapters/metrics/metrics';
import type { Standing } from '../../../src/adapters/metrics/gauges';
import { series } from '../../support/watching/series';

const NOW = new Date('2026-11-19T09:00:00.000Z');
const quiet: Standing = {
  now: NOW,
  databaseUp: true,
  facts: { pending: [], deadLetters: 0, held: [] },
  chats: {},
  mailbox: null,
  sinceTickMs: 0,
};

function before(seconds: number): Date {
  return new Date(NOW.getTime() - seconds * 1_000);
}

describe('the figures', () => {
  it('count acknowledgements by chat system, kind and outcome, with their time', async () => {
    const { counters, text } = createFigures();
    counters.acknowledging('slack', 'press')('answered');
    counters.acknowledging('slack', 'press')('answered');
    counters.acknowledging('teams', 'form')('failed');
    const shown = series(await text(quiet));
    const pressed = { chat: 'slack', kind: 'press', outcome: 'answered' };
    expect(shown('ebox_ack_seconds_count', pressed)).toBe(2);
    expect(shown('ebox_ack_seconds_bucket', { ...pressed, le: '+Inf' })).toBe(2);
    expect(shown('ebox_ack_seconds_count', { chat: 'teams', outcome: 'failed' })).toBe(1);
  });

  it('count what was done, refused, checked, delivered and slowed down', async () => {
    const { counters, text } = createFigures();
    counters.performed('agree');
    counters.refused('stale');
    counters.rateLimited('teams');
    counters.checking('csr')('rejected');
    counters.delivering('mail', 'nudge')('sent');
    const shown = series(await text(quiet));
    expect(shown('ebox_changes_total', { act: 'agree' })).toBe(1);
    expect(shown('ebox_refusals_total', { code: 'stale' })).toBe(1);
    expect(shown('ebox_rate_limited_total', { chat: 'teams' })).toBe(1);
    const checked = { kind: 'csr', verdict: 'rejected' };
    expect(shown('ebox_certificate_check_seconds_count', checked)).toBe(1);
    const sent = { lane: 'mail', kind: 'nudge', outcome: 'sent' };
    expect(shown('ebox_delivery_seconds_count', sent)).toBe(1);
  });

  it('tell how things stand: what waits, who holds the ball, and since when', async () => {
    const { text } = createFigures();
    const shown = series(
      await text({
        ...quiet,
        facts: {
          pending: [{ lane: 'slack-channel', messages: 3, oldest: before(90) }],
          deadLetters: 2,
          held: [
            { party: 'nsso', onHold: false, requests: 4, oldest: before(3_600) },
            { party: 'staff', onHold: true, requests: 1, oldest: before(9_999) },
          ],
        },
        chats: { slack: { ok: true }, teams: { ok: false } },
        sinceTickMs: 61_000,
      }),
    );
    expect(shown('ebox_database_up')).toBe(1);
    expect(shown('ebox_outbox_messages', { lane: 'slack-channel' })).toBe(3);
    expect(shown('ebox_outbox_oldest_age_seconds', { lane: 'slack-channel' })).toBe(90);
    expect(shown('ebox_outbox_messages', { lane: 'mail' })).toBe(0);
    expect(shown('ebox_outbox_dead_letters')).toBe(2);
    expect(shown('ebox_open_requests', { party: 'nsso', on_hold: 'false' })).toBe(4);
    expect(shown('ebox_open_requests', { party: 'staff', on_hold: 'true' })).toBe(1);
    expect(shown('ebox_ball_oldest_age_seconds', { party: 'nsso' })).toBe(3_600);
    expect(shown('ebox_ball_oldest_age_seconds', { party: 'staff' })).toBe(0);
    expect(shown('ebox_chat_reachable', { chat: 'slack' })).toBe(1);
    expect(shown('ebox_chat_reachable', { chat: 'teams' })).toBe(0);
    expect(shown('ebox_last_tick_age_seconds')).toBe(61);
  });

  it('leave out what the database knows while it is away, and tell it again afterwards', async () => {
    const { text } = createFigures();
    const standing = (facts: Standing['facts']) =>
      text({ ...quiet, databaseUp: facts !== null, facts });
    await standing({ pending: [], deadLetters: 5, held: [] });
    const away = series(await standing(null));
    expect(away('ebox_database_up')).toBe(0);
    for (const name of [
      'ebox_outbox_messages',
      'ebox_outbox_oldest_age_seconds',
      'ebox_outbox_dead_letters',
      'ebox_open_requests',
      'ebox_ball_oldest_age_seconds',
    ])
      expect([name, away(name)]).toEqual([name, null]);
    const back = series(await standing({ pending: [], deadLetters: 5, held: [] }));
    expect(back('ebox_outbox_dead_letters')).toBe(5);
    expect(back('ebox_outbox_messages', { lane: 'mail' })).toBe(0);
  });

  it('belong to one process each', async () => {
    const [first, second] = [createFigures(), createFigures()];
    first.counters.refused('busy');
    expect(series(await second.text(quiet))('ebox_refusals_total')).toBeNull();
  });

  it('time HTTP by door and class of status, whatever a client makes up', async () => {
    const { http, text } = createFigures();
    http('/slack/events')(200);
    http('/__proto__')(404);
    http(`/wp-admin/${'x'.repeat(1_000)}`)(799);
    const shown = series(await text(quiet));
    expect(shown('ebox_http_request_seconds_count', { route: 'slack', status: '2xx' })).toBe(1);
    expect(shown('ebox_http_request_seconds_count', { route: 'other', status: '4xx' })).toBe(1);
    expect(shown('ebox_http_request_seconds_count', { route: 'other', status: 'other' })).toBe(1);
  });
});
