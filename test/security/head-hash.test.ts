import { documentSender } from '../../src/core/process/document-sender';
import { type Workspace, visibleText } from '../../workspace/testing';
import { CAST } from '../../workspace/ebox/cast';
import { headAsked, readSince } from '../../src/cli/audit/since';
import type { Running } from '../../src/composition/start';
import { auditDatabase } from '../../src/storage/verification/audit';
import type { Database } from '../../src/storage/database/database';
import { startBot } from '../support/bot';
import { register } from '../support/given/filled';
import { freshDatabase } from '../support/databases/fresh';
import { undone } from '../support/databases/undone';

describe('the hash at the end of the digest', () => {
  let database: Database;
  let bot: Running;
  let workspace: Workspace;

  beforeAll(async () => {
    database = await freshDatabase('pglite');
    ({ bot, workspace } = await startBot(database));
  });
  afterAll(async () => {
    await bot.stop();
    await database.close();
  });

  const ana = () => workspace.slack.as(CAST.ana.id);

  async function printed(): Promise<string> {
    const { ephemerals } = await ana().command('/ebox digest');
    const words = ephemerals.map((one) => visibleText(one)).join('\n');
    const hash = /Audit head of [^:]+:\d\d: ([0-9a-f]{64})\s*$/u.exec(words)?.[1];
    if (hash === undefined) throw new Error(`No hash ends this digest: ${words}`);
    return hash;
  }

  const check = (knex: Database['knex'], hash: string) => {
    const asked = readSince(hash, 'Europe/Brussels');
    return auditDatabase(knex, documentSender, (heads) => asked && headAsked(asked, heads));
  };

  it('is one that the audit finds again, after more was done', async () => {
    await register(ana());
    const hash = await printed();
    await register(ana());
    expect(await check(database.knex, hash)).toMatchObject({
      since: { hash, eventsAfter: 1 },
      broken: null,
    });
  });

  it('gives away a decision that was forged with its chain and all heads', async () => {
    const hash = await printed();
    const forged = await undone(database, async (trx) => {
      await trx.raw('set local session_replication_role = replica');
      await trx.raw(`update event set actor_id = 'UEVE'`);
      return check(trx, hash);
    });
    expect(forged.broken).toMatchObject({ kind: 'changed-event' });
    const without = await undone(database, async (trx) => {
      await trx.raw('set local session_replication_role = replica');
      await trx('audit_entry').delete();
      await trx('audit_head').delete();
      return check(trx, hash);
    });
    expect(without).toMatchObject({ broken: null, heads: 0, since: null });
  });
});
