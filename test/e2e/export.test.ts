import { unpack } from '../../src/adapters/x509/content/unpack';
import { type Message, type Workspace, visibleText } from '../../workspace/testing';
import { CAST } from '../../workspace/ebox/cast';
import type { Running } from '../../src/composition/start';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { register } from '../support/given/filled';

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;

  beforeAll(async () => {
    ({ bot, workspace } = await startBot(database()));
  });
  afterAll(() => bot.stop());

  const as = (who: keyof typeof CAST) => workspace.slack.as(CAST[who].id);
  const said = async (who: keyof typeof CAST, words: string) =>
    (await as(who).command(`/ebox ${words}`)).ephemerals.map((one) => visibleText(one)).join('\n');
  const handed = (who: keyof typeof CAST, words: string): Promise<Message> =>
    workspace.slack.waitForMessage(as(who).directMessages, words);
  const notes = () => database().knex('admin_event').where({ type: 'Exported' }).orderBy('id');

  it('sends staff all requests as a CSV file, in a direct message', async () => {
    const id = await register(as('ana'), { Organisation: '=cmd|calc' });
    expect(await said('ana', 'export')).toContain('on their way to you as a CSV file');
    const many = await database().knex('request').count({ count: '*' });
    const message = await handed('ana', `All requests (${String(many[0]?.count)}), as you asked.`);
    const { name, text } = await fileOf(message);
    expect(name).toMatch(/^ebox-requests-\d{4}-\d\d-\d\d\.csv$/u);
    expect(text).toContain(`"${id}","'=cmd|calc"`);
    const ofAna = notes().where({ actor_id: CAST.ana.id });
    await expect(ofAna.pluck('facts')).resolves.toContainEqual({ all: true });
  });

  it('sends staff all requests as a workbook, in which a CBE number keeps its zero and no text is torn', async () => {
    const odd = 'Zorg; "Ç" & =1+1 – a, b';
    const id = await register(as('ana'), { Organisation: odd });
    expect(await said('ana', 'export excel')).toContain('as an Excel workbook');
    const message = await workspace.slack.waitFor(
      () =>
        workspace.slack
          .messages(as('ana').directMessages)
          .find((one) =>
            one.files.some((file) => workspace.slack.state.file(file)?.name.endsWith('.xlsx')),
          ),
      'a message with a workbook',
    );
    const [file = ''] = message.files;
    const bytes = workspace.slack.bytes.get(file);
    const parts = unpack(bytes ?? Buffer.alloc(0))
      .map((content) => content.toString('utf8'))
      .join('');
    expect(parts).toContain(`>${id}<`);
    expect(parts).toContain('>0406798006<');
    expect(parts).toContain('Zorg; "Ç" &amp; =1+1 – a, b<');
    expect(parts).not.toContain('<f>');
  });

  it('sends an admin one request as a JSON file', async () => {
    const id = await register(as('ana'));
    expect(await said('tom', `export ${id.toLowerCase()}`)).toContain(`${id} is on its way to you`);
    const { name, text } = await fileOf(await handed('tom', `${id} with its history`));
    expect(name).toBe(`${id}.json`);
    expect(JSON.parse(text)).toMatchObject({
      request: { id },
      history: [{ event: { type: 'RequestRegistered' } }],
    });
  });

  it.each(['bo', 'eva', 'kim'] as const)(
    'gives nothing to %s, who has another role or none',
    async (who) => {
      const before = await notes();
      expect(await said(who, 'export')).toContain('Only staff or an admin can export');
      expect(await notes()).toHaveLength(before.length);
    },
  );

  it.each([
    ['export DS-2020-0099', 'There is no request DS-2020-0099'],
    ['export everything', 'is no request’s id. Type /ebox export for all requests'],
    ['exprot', 'Did you mean /ebox export?'],
    ['help', '/ebox export, export ID'],
  ])('answers “%s” with words', async (words, answer) => {
    expect(await said('ana', words)).toContain(answer);
  });

  it('sends the file once Slack takes files again', async () => {
    const id = await register(as('ana'));
    workspace.slack.faults.add({ kind: 'status', status: 503 }, 'files.completeUploadExternal');
    await said('luc', `export ${id}`);
    await handed('luc', `${id} with its history`);
  });

  async function fileOf(message: Message): Promise<{ name: string; text: string }> {
    const [id] = message.files;
    const { state, bytes } = workspace.slack;
    const file = state.file(id ?? '');
    const content = bytes.get(id ?? '');
    if (!file || !content) throw new Error('The message carries no file');
    return { name: file.name, text: content.toString('utf8') };
  }
});
