import { generateKeyPairSync } from 'node:crypto';
import { visibleText, type Workspace } from '../../workspace/testing';
import { CAST } from '../../workspace/ebox/cast';
import type { Running } from '../../src/composition/start';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { FORM, register } from '../support/given/filled';

const KEY = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
}).privateKey;
/** What would give the key away, wherever it were kept. */
const BODY = KEY.split('\n')[1] ?? '';
const ENCODED = Buffer.from(KEY).toString('base64');

const REFUSED = 'This text holds a private key, so nothing of it was stored';

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;
  let id: string;

  beforeAll(async () => {
    ({ bot, workspace } = await startBot(database()));
    id = await register(workspace.slack.as(CAST.ana.id));
  });
  afterAll(() => bot.stop());

  const ana = () => workspace.slack.as(CAST.ana.id);

  /** Everything that the database holds, as text. */
  async function stored(): Promise<string> {
    const { knex } = database();
    const { rows } = await knex.raw<{ rows: { name: string }[] }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    const all = await Promise.all(rows.map(({ name }) => knex(name).select<object[]>()));
    return JSON.stringify(all);
  }

  const isNowhere = async () => {
    const text = await stored();
    expect(text.includes(BODY) || text.includes(ENCODED)).toBe(false);
  };

  describe('a private key typed as words', () => {
    it.each<readonly [string, (key: string) => string]>([
      ['a note', (key) => `note ${id} Here it is: ${key}`],
      ['a reason to withdraw', (key) => `withdraw ${id} ${key}`],
      ['a reason to snooze', (key) => `snooze ${id} 2027-01-04 ${key}`],
      ['a search', (key) => `list all ${key}`],
      ['no command at all', (key) => key],
    ])('in %s is refused before anything is stored, with what to do', async (_, words) => {
      for (const key of [KEY, ENCODED]) {
        const { ephemerals } = await ana().command(`/ebox ${words(key)}`);
        const said = ephemerals.map((one) => visibleText(one)).join('\n');
        expect(said).toContain(REFUSED);
        expect(said).toContain('make a new key');
      }
      await isNowhere();
    });

    it('in a direct message is refused, with what to do', async () => {
      await ana().dm(`note ${id} ${KEY}`);
      await workspace.slack.waitForMessage(ana().directMessages, REFUSED);
      await isNowhere();
    });

    it.each(['Use cases', 'Organisation', 'Contact name'])(
      'in the registration’s “%s” is refused on its field, and nothing is registered',
      async (field) => {
        const view = await (await ana().command('/ebox new')).opened();
        const one = field === 'Use cases' ? KEY : BODY + (KEY.split('\n')[2] ?? '');
        const { errors } = await ana().submit(view, { ...FORM, [field]: one });
        expect(errors[field]).toContain(REFUSED);
        await isNowhere();
      },
    );

    it('is not what people say of keys', async () => {
      const { ephemerals } = await ana().command(
        `/ebox note ${id} They sent a file with BEGIN PRIVATE KEY; it was refused, a new key comes.`,
      );
      expect(ephemerals.map((one) => visibleText(one)).join('')).toMatch(/^Done\./u);
    });
  });
});
