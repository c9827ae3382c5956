import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { INCOMING, METHODS } from '../../../src/adapters/slack/api/methods';

const ROOT = join(__dirname, '../../..');
const text = readFileSync(join(ROOT, 'manifests/slack.json'), 'utf8');
const address = z.string().regex(/^https:\/\/ebox\.example\.com\/slack\/events$/);

/** The lengths are those of docs.slack.dev/reference/app-manifest. */
const manifest = z
  .object({
    display_information: z.object({
      name: z.string().max(35),
      description: z.string().max(140),
      long_description: z.string().min(174).max(4000),
      background_color: z.string().regex(/^#[0-9a-f]{6}$/),
    }),
    features: z.object({
      app_home: z.object({
        messages_tab_enabled: z.literal(true),
        messages_tab_read_only_enabled: z.literal(false),
      }),
      bot_user: z.object({ display_name: z.literal('e-Box') }),
      shortcuts: z.array(
        z.object({
          name: z.string().max(24),
          type: z.enum(['message', 'global']),
          callback_id: z.string(),
          description: z.string().max(150),
        }),
      ),
      slash_commands: z.array(
        z.object({
          command: z.string(),
          url: address,
          description: z.string().max(2000),
          usage_hint: z.string().max(1000),
          should_escape: z.literal(true),
        }),
      ),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({
      event_subscriptions: z.object({ request_url: address, bot_events: z.array(z.string()) }),
      interactivity: z.object({ is_enabled: z.literal(true), request_url: address }),
      socket_mode_enabled: z.literal(false),
    }),
  })
  .parse(JSON.parse(text));

const scopes = manifest.oauth_config.scopes.bot;
const needed = new Set<string>([
  ...Object.values(METHODS).flatMap((method) => method.scopes),
  ...Object.values(INCOMING).flat(),
]);

describe('the manifest', () => {
  it('asks for every scope that a call or an event of the adapter needs', () => {
    expect([...needed].filter((scope) => !scopes.includes(scope))).toEqual([]);
  });

  it('asks for no other scope', () => {
    expect(scopes.filter((scope) => !needed.has(scope))).toEqual([]);
  });

  it('subscribes to the events that the adapter listens to, and to no others', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      'app_home_opened',
      'app_mention',
      'member_joined_channel',
      'message.im',
    ]);
  });

  it('has the command and the shortcut of the contract', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(['/ebox']);
    expect(manifest.features.shortcuts).toEqual([
      expect.objectContaining({
        name: 'Register e-Box request',
        type: 'message',
        callback_id: 'register_request',
      }),
    ]);
  });
});

describe('the table of methods', () => {
  const folder = join(ROOT, 'src/adapters/slack');
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && statSync(join(folder, name)).isFile())
    .filter((name) => name !== join('api', 'methods.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

  it('holds no method that nobody calls', () => {
    expect(Object.keys(METHODS).filter((method) => !source.includes(`'${method}'`))).toEqual([]);
  });

  it('is the only way to Slack: nothing calls the client by itself', () => {
    expect(source.match(/\.apiCall\(/g)).toHaveLength(1);
    expect(source).not.toMatch(/client\.(?:chat|views|users|conversations|files|auth)\b/);
  });
});

describe('the guide to connect Slack', () => {
  it('has a line for each scope', () => {
    const guide = readFileSync(join(ROOT, 'docs/connect-slack.md'), 'utf8');
    const listed = [...guide.matchAll(/^\| `([a-z_.]+(?::[a-z.]+)?)` +\|/gm)].map(
      ([, scope]) => scope,
    );
    expect(listed.toSorted()).toEqual(scopes.toSorted());
  });
});
