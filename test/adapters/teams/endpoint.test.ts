import { accessOf, type AccessSettings } from '../../../src/adapters/teams/connect/access';
import { isTrustedService } from '../../../src/adapters/teams/connect/trust';
import { ANA, startTeamsBot, type TeamsBot } from '../../support/teams/teams-bot';

const base: AccessSettings = { host: '127.0.0.1' };

describe('Teams', () => {
  it('stays off without an app id, and says how to connect it', () => {
    expect(accessOf(base)).toEqual({
      kind: 'off',
      reason: expect.stringContaining('MICROSOFT_APP_ID is not set'),
    });
  });

  it.each(['0.0.0.0', '192.168.1.7', '::', 'ebox.example.org'])(
    'refuses anonymous access where it listens on %s',
    (host) => {
      expect(accessOf({ ...base, allowAnonymous: true, host })).toEqual({
        kind: 'unsafe',
        reason: expect.stringContaining('HOST=127.0.0.1'),
      });
    },
  );

  it.each(['127.0.0.1', 'localhost', '::1'])('allows anonymous access on %s', (host) => {
    expect(accessOf({ ...base, allowAnonymous: true, host }).kind).toBe('on');
  });

  it.each([
    [{ appId: 'a', appPassword: '' }, 'MICROSOFT_APP_PASSWORD'],
    [{ appId: 'a', appPassword: 'p' }, 'MICROSOFT_APP_TYPE=MultiTenant'],
    [{ appId: 'a', appPassword: 'p', appType: 'SingleTenant' }, 'MICROSOFT_APP_TENANT_ID'],
    [{ appId: 'a', appType: 'UserAssignedMSI' }, 'MICROSOFT_APP_TENANT_ID'],
    [{ appId: 'a', appType: 'UserAssignedMSI', appPassword: 'p' }, 'no password'],
    [{ appId: 'a', appPassword: 'p', appType: 'Tenantless' }, 'Tenantless'],
  ])('names what is missing or wrong: %j', (settings, words) => {
    expect(accessOf({ ...base, ...settings })).toEqual({
      kind: 'unsafe',
      reason: expect.stringContaining(words),
    });
  });

  it.each([
    { appId: 'a', appPassword: 'p', tenantId: 't' },
    { appId: 'a', appPassword: 'p', appType: 'SingleTenant', tenantId: 't' },
    { appId: 'a', appPassword: 'p', appType: 'MultiTenant' },
    { appId: 'a', appType: 'UserAssignedMSI', tenantId: 't' },
  ])('takes each kind of bot that Microsoft has: %j', (settings) => {
    expect(accessOf({ ...base, ...settings }).kind).toBe('on');
  });
});

describe('with an app id', () => {
  let bot: TeamsBot;
  beforeAll(async () => {
    const access = accessOf({
      appId: '00000000-0000-4000-8000-000000000001',
      appPassword: 'secret',
      appType: 'MultiTenant',
      // An app id wins over anonymous access.
      allowAnonymous: true,
      host: '127.0.0.1',
    });
    if (access.kind !== 'on') throw new Error(access.reason);
    bot = await startTeamsBot({ credentials: access.credentials });
  });
  afterAll(() => bot.close());

  it.each([
    ['no token', {}],
    ['a garbage token', { authorization: 'Bearer garbage' }],
    ['a token signed by somebody else', { authorization: `Bearer ${forged()}` }],
    ['another scheme', { authorization: 'Basic eDp5' }],
  ])('an activity with %s is refused with 401, and nobody hears of it', async (_, headers) => {
    const { status, body } = await bot.teams.link.send(message(bot), headers);
    expect(status).toBe(401);
    expect(JSON.stringify(body)).not.toMatch(/at .*\.js|node_modules/);
    expect(bot.desk.said).toEqual([]);
    expect(bot.conversations.kept.size).toBe(0);
  });
});

describe('without an app id, on this machine', () => {
  let bot: TeamsBot;
  beforeAll(async () => {
    bot = await startTeamsBot();
  });
  afterAll(() => bot.close());

  it.each([
    ['no JSON', 'x', 'application/json', 400],
    ['no object', '[]', 'application/json', 400],
    ['no activity', '{"type":"message"}', 'application/json', 400],
    [
      'a body over the limit',
      JSON.stringify({ text: 'x'.repeat(300_000) }),
      'application/json',
      413,
    ],
    ['a content type that any page of the web can send', '{}', 'text/plain', 400],
  ])('answers %s shortly', async (_, body, type, status) => {
    const response = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('This is no activity.');
  });

  it('sends nothing to a service that is not on this machine', async () => {
    const serviceUrl = 'https://evil.example/';
    const { status } = await bot.teams.link.send({ ...message(bot), serviceUrl });
    expect(status).toBe(403);
    expect(bot.desk.said).toEqual([]);
  });

  it('hears no other channel of the Bot Framework: there the client says who it is', async () => {
    const { status } = await bot.teams.link.send({ ...message(bot), channelId: 'directline' });
    expect(status).toBe(403);
    expect(bot.desk.said).toEqual([]);
  });

  it('refuses politely whom it can’t see the account of', async () => {
    const chat = bot.teams.as(ANA).chat;
    const stranger = { ...message(bot), from: { id: '29:x', name: 'Web guest' } };
    expect((await bot.teams.link.send(stranger)).status).toBe(200);
    expect(bot.desk.said).toEqual([]);
    expect(bot.teams.posts(chat, 'I can’t see who you are')).toHaveLength(1);
  });

  it('reads over activities of a kind that asks for nothing', async () => {
    const { status } = await bot.teams.link.send({ ...message(bot), type: 'typing' });
    expect(status).toBe(200);
    expect(bot.desk.said).toEqual([]);
  });
});

describe('a service address', () => {
  it.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://smba.infra.gcc.teams.microsoft.com/teams', true],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['https://smba.trafficmanager.net@evil.example/', false],
    ['https://evil.example/smba.trafficmanager.net', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['http://127.0.0.1:3978/', false],
    ['file:///etc/passwd', false],
    ['x', false],
  ])('%s is Microsoft’s: %s', (address, expected) => {
    expect(isTrustedService(address, false)).toBe(expected);
  });
});

/** A token of the right shape that nobody signed: unsigned JWTs were believed by careless libraries. */
function forged(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { iss: 'https://evil.example', aud: '00000000-0000-4000-8000-000000000001' };
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
}

function message({ url }: TeamsBot): object {
  return {
    type: 'message',
    id: 'x',
    text: 'list',
    channelId: 'msteams',
    serviceUrl: `${url}/teams-api/`,
    from: { id: `29:${ANA}`, name: 'Ana', aadObjectId: ANA },
    recipient: { id: '28:ebox' },
    conversation: { id: `a:${ANA}`, conversationType: 'personal' },
    channelData: { tenant: { id: 't' } },
  };
}
