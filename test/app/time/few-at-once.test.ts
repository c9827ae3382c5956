import { FewAtOnce } from '../../../src/app/time/few-at-once';
import { until } from '../../support/until';

/** Work that ends when it is told to. */
function gated(names: readonly string[]) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const few = new FewAtOnce(2);
  const done = names.map((name) =>
    few.run(async () => {
      begun.push(name);
      await new Promise<void>((resolve) => ends.set(name, resolve));
      return name;
    }),
  );
  return { begun, end: (name: string) => ends.get(name)?.(), done };
}

describe('few at once', () => {
  it('begins no more than it may, and the next in turn when one ends', async () => {
    const { begun, end, done } = gated(['a', 'b', 'c', 'd']);
    await until(() => begun.length === 2);
    expect(begun).toEqual(['a', 'b']);
    end('b');
    await until(() => begun.length === 3);
    expect(begun).toEqual(['a', 'b', 'c']);
    end('a');
    end('c');
    await until(() => begun.length === 4);
    end('d');
    await expect(Promise.all(done)).resolves.toEqual(['a', 'b', 'c', 'd']);
  });

  it('goes on after work that fails', async () => {
    const few = new FewAtOnce(1);
    await expect(few.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(few.run(() => Promise.resolve('yes'))).resolves.toBe('yes');
  });
});
