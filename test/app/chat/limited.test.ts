import type { ChatService, Reply } from '../../../src/app/chat/conversation/conversation';
import { limitedService } from '../../../src/app/chat/limited';
import { Limiter } from '../../../src/app/chat/limiter';
import type { Person } from '../../../src/core/terms/terms';
import { IN_ENGLISH } from '../../support/words';

const PACE = { burst: 30, perMinute: 60 };
const ANA: Person = { platform: 'slack', id: 'UANA', name: 'Ana' };
const BO: Person = { platform: 'slack', id: 'UBO', name: 'Bo' };
const DONE: Reply = { kind: 'done' };

/** A desk that does everything it is let do, and counts. */
function bench() {
  const at = { now: 0, done: 0, keys: 0, asked: 0, answered: 0 };
  const logged: object[] = [];
  const limited: object[] = [];
  const go = () => {
    at.done += 1;
    return Promise.resolve(DONE);
  };
  const inner: ChatService = {
    say: go,
    press: go,
    submit: go,
    registerFrom: go,
    home: () => go().then(() => ({ summary: '', blocks: [] })),
    find: () => go().then(() => ({ kind: 'found', found: [] })),
  };
  const quiet = () => undefined;
  const desk = limitedService(inner, {
    pace: PACE,
    languages: IN_ENGLISH,
    now: () => at.now,
    log: { debug: quiet, info: quiet, error: quiet, warn: (fields) => void logged.push(fields) },
    onAsked: () => void (at.asked += 1),
    onAnswered: () => void (at.answered += 1),
    onLimited: (what) => void limited.push(what),
  });
  const key = () => `k${(at.keys += 1)}`;
  const press = (person = ANA, payload: unknown = { act: 'agree' }, its = key()) =>
    desk.press({ person, key: its, payload });
  return { at, logged, limited, desk, key, press };
}

async function times(count: number, act: () => Promise<Reply>): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  for (let index = 0; index < count; index += 1) replies.push(await act());
  return replies;
}

function wordsOf(reply: Reply | undefined): string {
  if (reply?.kind === 'note') return reply.note.summary;
  return reply?.kind === 'field-errors' ? Object.values(reply.errors).join() : '';
}

describe('what a client asks for by itself', () => {
  it('is nothing that somebody does: a card as it is now, a home drawn anew', async () => {
    const { at, desk, key, press } = bench();
    await press(ANA, { act: 'open' });
    await desk.home({ person: ANA, key: key() });
    expect([at.done, at.asked]).toEqual([2, 0]);
    await press();
    expect(at.asked).toBe(1);
  });
});

describe('a person who goes too fast', () => {
  it('is told when to go on and that nothing was changed, and the desk hears nothing of it', async () => {
    const { at, press } = bench();
    const replies = await times(31, () => press());
    expect(at.asked).toBe(31);
    expect(at.answered).toBe(at.done);
    expect(at.done).toBe(30);
    expect(wordsOf(replies.at(-1))).toBe(
      'That was more at once than I take from one person. Nothing was changed. Go on in 1 second.',
    );
    at.now = 1_000;
    expect(await press()).toEqual(DONE);
  });

  it('holds nobody else up', async () => {
    const { press } = bench();
    await times(40, () => press(ANA));
    expect(await press(BO)).toEqual(DONE);
    expect(await press({ ...ANA, platform: 'teams' })).toEqual(DONE);
  });

  it('is logged once until they get through again, and counted each time', async () => {
    const { at, logged, limited, press } = bench();
    await times(35, () => press());
    expect(logged).toEqual([{ platform: 'slack', person: 'UANA', kind: 'press', waitMs: 1_000 }]);
    expect(limited).toEqual(Array(5).fill({ platform: 'slack', kind: 'press' }));
    at.now = 1_000;
    await times(2, () => press());
    expect(logged).toHaveLength(2);
  });

  it('meets one limit for words, presses, forms and messages together', async () => {
    const { at, desk, key, press, limited } = bench();
    const said = () => ({ person: ANA, key: key() });
    const here = { platform: 'slack' as const, channel: 'C1', kind: 'channel' as const };
    await times(30, () => press());
    await desk.say({ ...said(), text: 'list', mentioned: [], files: [], here });
    await desk.submit({ ...said(), purpose: { act: 'away' }, values: {} });
    await desk.registerFrom({ ...said(), text: '' });
    await desk.find({ ...said(), text: '', among: 'all' });
    expect(at.done).toBe(30);
    expect(limited).toEqual(
      ['words', 'form', 'message', 'words'].map((kind) => ({ platform: 'slack', kind })),
    );
  });

  it('keeps the form with what was typed', async () => {
    const { desk, key, press } = bench();
    await times(30, () => press());
    const reply = await desk.submit({
      person: ANA,
      key: key(),
      purpose: { act: 'note' },
      values: { notes: { kind: 'text', text: 'long thought' } },
    });
    expect(reply).toEqual({
      kind: 'field-errors',
      errors: { notes: expect.stringContaining('Go on in 1 second') },
    });
  });
});

describe('what counts', () => {
  it('a click that the platform repeats counts once, three times over', async () => {
    const { at, press } = bench();
    await times(30, () => press());
    await times(3, () => press(ANA, { act: 'agree' }, 'k30'));
    expect(at.done).toBe(33);
    await press(ANA, { act: 'agree' }, 'k30');
    expect(at.done).toBe(33);
  });

  it('a file counts as three: it is fetched and checked', async () => {
    const { at, desk, key } = bench();
    const file = {
      name: 'a.pem',
      size: 1,
      fetch: () => Promise.resolve({ ok: false as const, reason: 'refused' as const }),
    };
    const values = { file: { kind: 'files' as const, files: [file] } };
    await times(20, () =>
      desk.submit({ person: ANA, key: key(), purpose: { act: 'check-csr' }, values }),
    );
    expect(at.done).toBe(10);
  });

  it('a glance at a card counts as a tenth: Teams asks for each card on the screen by itself', async () => {
    const { at, press } = bench();
    await times(400, () => press(ANA, { act: 'open', requestId: 'DS-2026-0001', version: 1 }));
    expect(at.done).toBeGreaterThanOrEqual(299);
    expect(at.done).toBeLessThanOrEqual(300);
  });
});

describe('the memory of persons', () => {
  const person = (index: number): Person => ({ platform: 'slack', id: `U${index}`, name: '' });

  it('forgets whoever has their full burst again', () => {
    const limiter = new Limiter(PACE);
    for (let index = 0; index < 500; index += 1) limiter.admit(person(index), 'k', 1, 0);
    expect(limiter.size).toBe(500);
    for (let index = 0; index < 600; index += 1) limiter.admit(ANA, `k${index}`, 1, 60_000);
    expect(limiter.size).toBe(1);
  });

  it('holds 10,000 persons at the most, and drops the one heard longest ago first', () => {
    const limiter = new Limiter(PACE);
    for (let index = 0; index < 30; index += 1) limiter.admit(ANA, `k${index}`, 1, 0);
    for (let index = 0; index < 9_999; index += 1) limiter.admit(person(index), 'k', 1, 0);
    expect(limiter.size).toBe(10_000);
    limiter.admit(person(10_000), 'k', 1, 0);
    limiter.admit(person(10_001), 'k', 1, 0);
    expect(limiter.size).toBe(10_000);
    expect(limiter.admit(ANA, 'again', 1, 0)).toEqual({ ok: true });
  });
});
