import type { Refusal } from '../../../../src/core/certificate/rule/inspection';
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
