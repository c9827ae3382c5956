import type { FetchedFile } from '../../../../src/app/chat/conversation/conversation';
import { given, untilForm } from '../../../support/given/specification';
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

async function record(ms: number) {
  const { state } = given(untilForm);
  const { desk, committed } = serviceOn(state, ['staff'], {
    inspector: {
      inspect: () =>
        Promise.resolve({ outcome: 'refused', refusal: { reason: 'unreadable', form: 'pdf' } }),
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
});
