import { adviceIn, keptAdvice, keptWhy, whyIn } from '../../../src/storage/outbox/kept-why';
import type { Why } from '../../../src/view/delivery/why';

describe('a reason in its column', () => {
  it('comes back as it was, with the one that it holds', () => {
    const why: Why = {
      code: 'week',
      why: { code: 'person', name: 'Bo “B” Claes', why: { code: 'account', is: 'user_disabled' } },
    };
    expect(whyIn(keptWhy(why))).toEqual(why);
  });

  it('is what the other side said where an older version wrote a text', () => {
    expect(whyIn('not_in_channel')).toEqual({ code: 'said', words: 'not_in_channel' });
  });

  it('is shown as it stands where a newer version knows more', () => {
    const newer = '{"code":"on-strike"}';
    expect(whyIn(newer)).toEqual({ code: 'said', words: newer });
  });

  it('of a token that older versions told in words alone is told, without what to change', () => {
    expect(whyIn('{"code":"mail-token","words":"no token"}')).toEqual({
      code: 'mail-token',
      host: '',
      fault: 'other',
      words: 'no token',
    });
    expect(adviceIn('{"code":"mail-oauth"}')).toEqual({ code: 'mail-oauth', fault: 'other' });
  });

  it.each([null, ''])('is unknown where there is none (%j)', (column) => {
    expect(whyIn(column)).toBeNull();
  });

  it('holds no text without end', () => {
    const kept = keptWhy({ code: 'no-file', name: 'long'.repeat(10_000) });
    expect(kept.length).toBeLessThan(1_000);
    expect(whyIn(kept)).toMatchObject({ code: 'no-file' });
  });
});

describe('an advice in its column', () => {
  it('comes back with the one that it holds', () => {
    const advice = {
      code: 'or-choose',
      advice: { code: 'not-in', place: { kind: 'channel', name: 'r', team: null } },
      platform: 'teams',
      feed: 'requests',
    } as const;
    expect(adviceIn(keptAdvice(advice))).toEqual(advice);
  });

  it('is what was written where it is a text', () => {
    expect(adviceIn('Invite the bot.')).toEqual({ code: 'said', words: 'Invite the bot.' });
  });
});
