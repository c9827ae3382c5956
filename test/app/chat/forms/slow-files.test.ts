import type { Refusal } from '../../../../src/core/certificate/rule/inspection';
import type { FetchedFile } from '../../../../src/app/chat/conversation/conversation';
import { given, untilForm } from '../../../support/given/specification';
import { SlowFiles } from '../../../../src/app/chat/forms/slow-files';
import type { ChatService, Reply } from '../../../../src/app/chat/conversation/conversation';
import type { Outbox } from '../../../../src/app/outbox/outbox';
import { memoryLog } from '../../../support/slack/harness';
import { settableClock } from '../../../support/time';
import { until } from '../../../support/until';
import { serviceOn, FILLED } from '../../../support/given/one-request';

const PERSON = { platform: 'slack', id: 'UANA', name: 'Ana Peeters' } as const;

/** A form that the chat system takes this many milliseconds to hand over, on nobody’s watch. */
function takes(ms: number) {
  const fetch = (maxBytes: number, budgetMs: number): Promise<FetchedFile> =>
    Promise.resolve(
      ms <= budgetMs
        ? { ok: true, bytes: Buffer.alloc(Math.min(maxBytes, 9)) }
        : { ok: false, reason: 'too-slow' },
    );
  return { kind: 'files', files: [{ name: 'form.pdf', size: 9, fetch }] } as const;
}

const A_PDF: Refusal = { reason: 'unreadable', form: 'pdf' };

async function record(ms: number, refusal = A_PDF) {
  const { state } = given(untilForm);
  const { desk, committed } = serviceOn(state, ['staff'], {
    inspector: {
      inspect: () => Promise.resolve({ outcome: 'refused', refusal }),
      close: () => Promise.resolve(),
    },
  });
  const reply = await desk.submit({
    person: PERSON,
    key: 'K1',
    purpose: { act: 'record-form', requestId: state.id, version: state.version },
    values: { ...FILLED, form: takes(ms) },
  });
  return { reply, committed };
}

describe('a completed form', () => {
  it('that takes 40 seconds to download is recorded', async () => {
    const { reply, committed } = await record(40_000);
    expect(reply.kind).toBe('done');
    expect(committed).toHaveLength(1);
  });

  it('that takes over a minute is given up, with what to do', async () => {
    const { reply, committed } = await record(61_000);
    expect(reply).toMatchObject({
      kind: 'field-errors',
      errors: { form: expect.stringContaining('did not arrive within a minute') },
    });
    expect(committed).toEqual([]);
  });

  it.each<Refusal>([{ reason: 'timeout', milliseconds: 10_000 }, { reason: 'crashed' }])(
    'that could not be looked through for a key is not stored, and nobody is sent to an issuer: %j',
    async (refusal) => {
      const { reply, committed } = await record(1, refusal);
      expect(reply).toEqual({
        kind: 'field-errors',
        errors: { form: expect.stringContaining('as a PDF of a few pages') as string },
      });
      expect(committed).toEqual([]);
    },
  );
});

/** What is done within a turn of the event loop is quick here, and all else slow. */
const SLOW_AFTER_MS = 1;

describe('whoever waits for a file that takes long', () => {
  const noted: string[] = [];
  const forgotten: string[] = [];
  let answer: (reply: Reply) => void;
  let fail: (error: Error) => void;
  let files: SlowFiles;
  let desk: ChatService;

  beforeEach(() => {
    noted.length = 0;
    forgotten.length = 0;
    const outbox: Pick<Outbox, 'post' | 'forget'> = {
      post: ({ key, lane, body }) => {
        noted.push(key);
        expect(lane).toBe('slack:@UANA~files');
        expect(body).toEqual({
          kind: 'slow-file',
          platform: 'slack',
          person: 'UANA',
          dueAt: '2026-11-23T09:03:00.000Z',
        });
        return Promise.resolve();
      },
      forget: (key) => {
        forgotten.push(key);
        return Promise.resolve();
      },
    };
    const { log } = memoryLog();
    const clock = settableClock(new Date('2026-11-23T09:00:00.000Z'));
    files = new SlowFiles({ outbox, clock, log, slowAfterMs: SLOW_AFTER_MS });
    const replied = () =>
      new Promise<Reply>((resolve, reject) => {
        answer = resolve;
        fail = reject;
      });
    const { state } = given(untilForm);
    desk = files.around({ ...serviceOn(state, ['staff']).desk, say: replied, submit: replied });
  });

  const said = { person: PERSON, key: 'K1', text: 'certificate DS-2026-0001', mentioned: [] };
  const here = { platform: 'slack', channel: 'DANA', kind: 'personal' } as const;
  const send = () => desk.say({ ...said, here, files: takes(1).files });

  it('is remembered until the answer is there', async () => {
    const reply = send();
    await until(() => noted.length === 1);
    expect(forgotten).toEqual([]);
    answer({ kind: 'done' });
    expect(await reply).toEqual({ kind: 'done' });
    expect(forgotten).toEqual(noted);
  });

  it('is forgotten where the work fails: that is told, too', async () => {
    const reply = send();
    await until(() => noted.length === 1);
    fail(new Error('the disk is full'));
    await expect(reply).rejects.toThrow('the disk is full');
    expect(forgotten).toEqual(noted);
  });

  it('is forgotten where the process ends in order', async () => {
    void send();
    await until(() => noted.length === 1);
    await files.ended();
    expect(forgotten).toEqual(noted);
  });

  it('is nobody where it came without one, or is answered at once', async () => {
    const words = desk.say({ ...said, here, files: [] });
    answer({ kind: 'done' });
    await words;
    const quick = send();
    answer({ kind: 'done' });
    await quick;
    expect(noted).toEqual([]);
  });
});
