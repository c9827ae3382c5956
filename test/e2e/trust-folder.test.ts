import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { startBot } from '../support/bot';
import { ANCHORS } from '../support/certificates/corpus';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { until } from '../support/until';

const body = z.object({
  ok: z.boolean(),
  certificates: z.object({ ok: z.boolean(), reason: z.string().nullable() }),
});

onEveryDatabase((database) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'trust-'));
    copyFileSync(join(ANCHORS, 'root.pem'), join(folder, 'root.pem'));
    symlinkSync('/nowhere/old.crl', join(folder, 'old.crl'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  describe('a bot whose TRUST_ANCHORS has a link to nowhere', () => {
    it('is ready, and its /readyz names the link for the operator', async () => {
      const { bot } = await startBot(database(), { TRUST_ANCHORS: folder });
      try {
        const asked = async () => {
          const response = await fetch(`http://127.0.0.1:${bot.port}/readyz`);
          return { status: response.status, body: body.parse(await response.json()) };
        };
        await until(async () => !(await asked()).body.certificates.ok);
        const { status, body: told } = await asked();
        expect([status, told.ok]).toEqual([200, true]);
        expect(told.certificates.reason).toContain('TRUST_ANCHORS: old.crl: it is not there');
        expect(told.certificates.reason).not.toContain('root.pem');
      } finally {
        await bot.stop();
      }
    });
  });
});
