import { createRecent } from '../../../src/app/watching/cached-probe';

function reader() {
  const failures: unknown[] = [];
  const state = {
    now: 0,
    reads: 0,
    failures,
    answer: (): Promise<number> => Promise.resolve(state.reads),
  };
  const recent = createRecent(
    () => {
      state.reads += 1;
      return state.answer();
    },
    {
      forMs: 10,
      withinMs: 20,
      elapsedMs: () => state.now,
      onFailure: (error) => state.failures.push(error),
    },
  );
  return { state, recent };
}

describe('something read now and then', () => {
  it('is read once for all who ask while it is fresh, and again after that', async () => {
    const { state, recent } = reader();
    expect(await Promise.all([recent(), recent()])).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 1 },
    ]);
    state.now = 9;
    expect(await recent()).toEqual({ ok: true, value: 1 });
    state.now = 10;
    expect(await recent()).toEqual({ ok: true, value: 2 });
  });

  it('is not waited for longer than the bound, and not begun twice while it hangs', async () => {
    const { state, recent } = reader();
    let finish: (value: number) => void = () => undefined;
    state.answer = () => new Promise((resolve) => (finish = resolve));
    expect(await Promise.all([recent(), recent()])).toEqual([
      { ok: false, why: 'slow' },
      { ok: false, why: 'slow' },
    ]);
    const third = recent();
    finish(7);
    expect(await third).toEqual({ ok: true, value: 7 });
    expect(state.reads).toBe(1);
  });

  it('is read again after a failure', async () => {
    const { state, recent } = reader();
    state.answer = () => Promise.reject(new Error('away'));
    expect(await recent()).toMatchObject({ ok: false, why: 'failed' });
    state.answer = () => Promise.resolve(5);
    expect(await recent()).toEqual({ ok: true, value: 5 });
  });

  it('tells the cause when it begins to fail, and not again until it has worked', async () => {
    const { state, recent } = reader();
    const away = new Error('away');
    state.answer = () => Promise.reject(away);
    await recent();
    await recent();
    expect(state.failures).toEqual([away]);
    state.answer = () => Promise.resolve(5);
    await recent();
    state.now = 10;
    state.answer = () => Promise.reject(away);
    await recent();
    expect(state.failures).toEqual([away, away]);
  });
});
