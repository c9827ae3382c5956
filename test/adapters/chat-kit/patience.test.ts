import { Patience } from '../../../src/adapters/chat-kit/patience';
import { createTrace } from '../../../src/adapters/log/trace';
import type { Note } from '../../../src/view/model/model';
import { memoryLog } from '../../support/slack/harness';
import { ENGLISH } from '../../support/words';

/** Milliseconds until the acknowledgement: whatever is not done at once is late. */
const AT_ONCE_MS = 1;

function patient() {
  const { log, lines } = memoryLog();
  const patience = new Patience({
    platform: 'slack',
    patienceMs: AT_ONCE_MS,
    log,
    trace: createTrace({ uuid: () => '00000000-0000-4000-8000-000000000000' }),
    metrics: { acknowledging: () => () => undefined },
  });
  return { patience, lines };
}

const never = new Promise<never>(() => undefined);

describe('a process that stops while a file is on its way', () => {
  it('tells whoever waits for it to look, and to send it again', async () => {
    const { patience, lines } = patient();
    const told: string[] = [];
    const waited = await patience.wait<Note | null>(
      'form',
      () => never,
      (note) => note,
      ENGLISH,
    );
    if (waited.done) throw new Error('It was to be late');
    void patience.afterwards('a file that takes long', async () => {
      told.push((await waited.later)?.summary ?? '');
    });
    await patience.settled(AT_ONCE_MS);
    expect(told).toEqual([ENGLISH.chat.stopped]);
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(lines.at(-1)).toEqual({
      level: 'warn',
      fields: { reference: expect.any(String) as string, platform: 'slack', doing: 'form' },
      words: 'Stopped before this was done; the person is told',
    });
  });

  it('is no fault of the work, which is one where it fails by itself', async () => {
    const { patience, lines } = patient();
    await patience.wait<Note | null>(
      'form',
      () => Promise.reject(new Error('the disk is full')),
      (note) => note,
      ENGLISH,
    );
    expect(lines).toMatchObject([{ level: 'error', words: 'Chat request failed' }]);
  });

  it('tells so too where an answer of its own was given, as Teams takes it', async () => {
    const { patience } = patient();
    const waited = await patience.soon(never);
    if (waited.done) throw new Error('It was to be late');
    const told: string[] = [];
    void patience.afterwards('a file that takes long', async () => {
      const note = await waited.later.catch((error: unknown) =>
        patience.sorry('a file that takes long', error, ENGLISH),
      );
      told.push(note.summary);
    });
    await patience.settled(AT_ONCE_MS);
    expect(told).toEqual([ENGLISH.chat.stopped]);
  });

  it('tells what came of it where it is done in time', async () => {
    const { patience } = patient();
    let done: (words: string) => void = () => undefined;
    const work = new Promise<string>((resolve) => (done = resolve));
    const waited = await patience.soon(work);
    if (waited.done) throw new Error('It was to be late');
    const told: string[] = [];
    void patience.afterwards('a file that takes long', async () => {
      told.push(await waited.later);
    });
    done('Recorded');
    await patience.settled();
    expect(told).toEqual(['Recorded']);
  });
});
