import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { FIND_COMMAND, REGISTER_COMMAND } from '../../../src/adapters/teams/listen/extension';
import { COMMAND_WORDS } from '../../../src/app/chat/commands/command-line';

const run = promisify(execFile);
const root = join(__dirname, '../../..');
const APP_ID = '11111111-2222-3333-4444-555555555555';

const manifestShape = z.object({
  id: z.string(),
  permissions: z.array(z.string()),
  supportsChannelFeatures: z.string().optional(),
  bots: z.array(
    z.object({
      botId: z.string(),
      scopes: z.array(z.string()),
      supportsFiles: z.boolean(),
      supportsTargetedMessages: z.boolean(),
      commandLists: z.array(
        z.object({
          scopes: z.array(z.string()),
          triggers: z.array(z.string()).optional(),
          commands: z.array(
            z.object({
              title: z.string(),
              type: z.string().optional(),
              prompt: z.string().optional(),
            }),
          ),
        }),
      ),
    }),
  ),
  composeExtensions: z.array(
    z.object({
      botId: z.string(),
      commands: z.array(z.object({ id: z.string(), type: z.string(), title: z.string() })),
    }),
  ),
});

async function manifest() {
  const path = join(root, 'manifests/teams/manifest.json');
  return manifestShape.parse(JSON.parse(await readFile(path, 'utf8')));
}

describe('the manifest for Teams', () => {
  it('names every word that the bot understands, and no other', async () => {
    const [bot] = (await manifest()).bots;
    const named = bot?.commandLists.flatMap(({ commands }) => commands.map(({ title }) => title));
    expect([...new Set(named)].sort()).toEqual([...COMMAND_WORDS].sort());
  });

  it('has commands for each place where the bot is', async () => {
    const [bot] = (await manifest()).bots;
    expect(bot?.commandLists.flatMap(({ scopes }) => scopes)).toEqual(bot?.scopes);
    expect(bot?.supportsFiles).toBe(true);
  });

  it('offers its commands by mention and behind a slash where others are, and begins a personal chat with some', async () => {
    const [bot] = (await manifest()).bots;
    expect(bot?.supportsTargetedMessages).toBe(true);
    for (const { scopes, triggers, commands } of bot?.commandLists ?? []) {
      const isPersonal = scopes.includes('personal');
      expect(triggers).toEqual(isPersonal ? undefined : ['mention', 'slash']);
      const prompts = commands.filter(({ type }) => type === 'prompt');
      expect(prompts.map(({ prompt }) => prompt)).toEqual(
        isPersonal ? ['help', 'new', 'home'] : [],
      );
    }
  });

  it('may stand in private channels: with the scope team Teams takes no manifest of this version without', async () => {
    expect((await manifest()).supportsChannelFeatures).toBe('tier1');
  });

  it('names the message action and the search as the bot does', async () => {
    const [extension] = (await manifest()).composeExtensions;
    expect(extension?.commands).toMatchObject([
      { id: REGISTER_COMMAND, type: 'action', title: 'Register e-Box request' },
      { id: FIND_COMMAND, type: 'query' },
    ]);
  });

  it('asks for no more permissions than docs/connect-teams.md explains', async () => {
    const guide = await readFile(join(root, 'docs/connect-teams.md'), 'utf8');
    const { permissions } = await manifest();
    for (const permission of permissions) expect(guide).toContain(`\`${permission}\``);
  });
});

describe('npm run manifest', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'manifest-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const script = join(root, 'scripts/manifest.mjs');

  it('checks the manifest and its languages against Microsoft’s schemas', async () => {
    const { stdout } = await run('node', [script], { env: { PATH: process.env['PATH'] } });
    expect(stdout).toContain('The manifest is right');
  });

  it('makes the zip to upload, with the app’s own id', async () => {
    const out = join(folder, 'teams.zip');
    await run('node', [script, '--app-id', APP_ID, '--out', out]);
    const files = unzipped(await readFile(out));
    expect([...files.keys()].sort()).toEqual([
      'color.png',
      'de.json',
      'fr.json',
      'manifest.json',
      'nl.json',
      'outline.png',
    ]);
    const packed = manifestShape.parse(JSON.parse(String(files.get('manifest.json'))));
    expect([packed.id, packed.bots[0]?.botId, packed.composeExtensions[0]?.botId]).toEqual([
      APP_ID,
      APP_ID,
      APP_ID,
    ]);
  });

  it('refuses an id that is none, and makes nothing', async () => {
    const failed = await run('node', [script, '--app-id', 'x']).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('no app id') });
  });
});

/** The files of a zip by name, read from its central directory. Source: APPNOTE 4.3. */
function unzipped(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const size = zip.readUInt32LE(at + 20);
    const name = zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28)).toString('utf8');
    const local = zip.readUInt32LE(at + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    files.set(name, inflateRawSync(zip.subarray(data, data + size)));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}
