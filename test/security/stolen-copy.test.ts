import { generateKeyPairSync } from 'node:crypto';
import type { Workspace } from '../../workspace/testing';
import { CAST } from '../../workspace/ebox/cast';
import type { Running } from '../../src/composition/start';
import type { Database } from '../../src/storage/database/database';
import { startBot } from '../support/bot';
import { card, register } from '../support/given/filled';
import { freshDatabase } from '../support/databases/fresh';

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

/** Everything in all tables, as whoever stole a copy reads it: bytes as hex. */
async function everything({ knex }: Database): Promise<string> {
  const tables = await knex.raw<{ rows: { name: string }[] }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const texts: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await knex.raw<{ rows: { row: string }[] }>(
      'select cast(t as text) as row from ?? as t',
      [name],
    );
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}

describe('a stolen copy of the database', () => {
  let database: Database;
  let bot: Running;
  let workspace: Workspace;
  let copy = '';

  beforeAll(async () => {
    database = await freshDatabase('pglite');
    ({ bot, workspace } = await startBot(database));
    const as = (who: keyof typeof CAST) => workspace.slack.as(CAST[who].id);
    const id = await register(as('ana'));
    await as('bo').press(await card(workspace.slack, 'approvals', id), 'Agree');
    const kickOff = await card(workspace.slack, 'requests', id, 'Kick-off meeting');
    const skip = await (await as('ana').press(kickOff, 'Skip kick-off')).opened();
    await as('ana').submit(skip, { Reason: 'They know it' });
    await card(workspace.slack, 'requests', id, 'Waiting for: requester');
    const form = await (await as('ana').command(`/ebox form ${id}`)).opened();
    const sent = await as('ana').submit(form, {
      'Legal name': 'SMALS',
      'Application ID': 'a:b:c',
      'Message types': 'T',
      City: 'Sint-Gillis',
      Region: 'Brussel-Hoofdstad',
      'Completed form': as('ana').upload('key.pem', KEY),
    });
    expect(sent.errors['Completed form']).toContain('FILE_PRIVATE_KEY');
    copy = await everything(database);
  });
  afterAll(async () => {
    await bot.stop();
    await database.close();
  });

  it('holds what the desk knows of a request: that is what it is for', () => {
    expect(copy).toContain('jan@smals.example');
    expect(copy).toContain('They know it');
  });

  it('holds nothing of a private key that somebody sent', () => {
    const [, line = ''] = KEY.split('\n');
    expect(line).toHaveLength(64);
    expect(copy).not.toContain(line);
    expect(copy).not.toContain(Buffer.from(line).toString('hex'));
    expect(copy).not.toContain('PRIVATE KEY');
  });

  it('opens no chat system: no token and no secret of the bot is in it', () => {
    expect(copy).not.toMatch(/xox[a-z]-/u);
    expect(copy).not.toMatch(/smtps?:\/\/|signing.?secret|password/iu);
  });
});
