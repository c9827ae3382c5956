import { setImmediate as turn } from 'node:timers/promises';
import { createTrace, tracedLog } from '../../../src/adapters/log/trace';

function traced() {
  let ids = 0;
  const trace = createTrace({ uuid: () => `0000000${(ids += 1)}-0000-4000-8000-000000000000` });
  const lines: unknown[] = [];
  const note = (fields: object, words: string) => void lines.push({ ...fields, words });
  const log = tracedLog({ debug: note, info: note, warn: note, error: note }, trace);
  return { trace, log, lines };
}

describe('a number', () => {
  it('stands in every line of what it was given to, and in none of what goes on beside it', async () => {
    const { trace, log, lines } = traced();
    const work = (words: string) =>
      trace.anew(async () => {
        log.info({}, `${words} begins`);
        await turn();
        log.error({ more: 1 }, `${words} ends`);
      });
    await Promise.all([work('a'), work('b')]);
    log.warn({}, 'afterwards');
    expect(lines).toEqual([
      { reference: '00000001', words: 'a begins' },
      { reference: '00000002', words: 'b begins' },
      { reference: '00000001', more: 1, words: 'a ends' },
      { reference: '00000002', more: 1, words: 'b ends' },
      { words: 'afterwards' },
    ]);
  });

  it('is kept by what belongs to the same arrival, and told to it', () => {
    const { trace } = traced();
    trace.anew((outer) => {
      expect(trace.within((inner) => inner)).toBe(outer);
      expect(trace.current()).toBe(outer);
    });
    expect(trace.within((own) => own)).toBe('00000002');
    expect(trace.current()).toBeNull();
  });

  it('is not carried into what was only woken, timers included', async () => {
    const { trace, log, lines } = traced();
    await trace.anew(
      () =>
        new Promise<void>((resolve) => {
          trace.outside(() =>
            setImmediate(() => {
              log.info({}, 'woken');
              resolve();
            }),
          );
        }),
    );
    expect(lines).toEqual([{ words: 'woken' }]);
  });
});
