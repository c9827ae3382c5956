import fc from 'fast-check';
import { parseMail } from '../../src/adapters/imap/read/parse';
import { MAX_PARTS, MAX_TEXT } from '../../src/adapters/imap/read/limits';
import { tracesOf } from '../../src/core/mail/belongs';
import { kindOf } from '../../src/core/mail/kind';
import { twoParts } from '../../src/core/mail/new-text';
import { verifiedOf } from '../../src/core/mail/verified';
import { sign } from '../support/mail/mails';
import { mutatedMails } from './mutated-mails';

/** Mails of a run: few in `npm test`, twenty thousand in `npm run fuzz`. */
const MAILS = Math.ceil(Number(process.env['FUZZ_INPUTS'] ?? 1_500) / 5);

/** The same mails at each run, unless another seed is asked for. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_128);

const TEST_MS = 60 * 60 * 1_000;

it(
  `reads ${MAILS} mails that nobody should send (seed ${SEED}), or says that it can’t`,
  async () => {
    let read = 0;
    const property = fc.asyncProperty(mutatedMails(['DS-2026-0001']), async (text) => {
      const parsed = await parseMail(Buffer.from(text)).catch((error: unknown) => {
        if (error instanceof Error) return null;
        throw new Error('Something was thrown that is no error');
      });
      if (!parsed) return;
      read += 1;
      const { mail, contents, fingerprint } = parsed;
      expect(fingerprint).toMatch(/^[0-9a-f]{64}$/u);
      expect(contents).toHaveLength(mail.files.length);
      expect(contents.length).toBeLessThanOrEqual(MAX_PARTS);
      expect(mail.text.length).toBeLessThanOrEqual(MAX_TEXT);
      const { fresh, quoted } = twoParts(mail.text);
      expect(fresh.length + quoted.length).toBeLessThanOrEqual(mail.text.length + 1);
      expect(kindOf(mail, ['desk@smals.example']).kind).not.toBe('own');
      expect(tracesOf(mail, 'DS', sign).signed).toEqual([]);
      expect(verifiedOf(mail, 'another.example')?.as).toBeNull();
    });
    await fc.assert(property, { seed: SEED, numRuns: MAILS });
    // A run that reads nothing has shown nothing.
    expect(read).toBeGreaterThan(MAILS / 4);
  },
  TEST_MS,
);
